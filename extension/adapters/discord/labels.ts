/** What Discord's Server Insights call their numbers: as the columns of exported files, and likely names. */
export const LABELS = {
  visitors: { en: ['visitors'] },
  newMembers: { en: ['new_members', 'New members'] },
  communicatorRate: { en: ['pct_communicated', 'Percent communicated', '% communicated'] },
  openedRate: { en: ['pct_opened_channels', '% opened channels'] },
  messages: { en: ['messages', 'Messages sent'] },
  messagesPerCommunicator: { en: ['messages_per_communicator', 'Messages per communicator'] },
  leavers: { en: ['leavers'] },
  discoveryJoins: { en: ['discovery_joins', 'Discovery joins'] },
  members: { en: ['Total members', 'Members'] },
  muters: { en: ['muters'] },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
