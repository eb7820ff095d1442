import { column, defineFormat, type FileFormat, measure } from '../engine/format.ts';

const PLATFORM = 'discord';
const date = column('date', 'date', { en: ['interval_start_timestamp'] });
const age = column('age', 'segment', { en: ['days_in_guild'] }, { dimension: 'days in guild' });

/** The share of members who wrote means new ones in one file and visitors in another: two records. */
const activation = defineFormat({
  id: 'discord-activation',
  platform: PLATFORM,
  name: 'Discord Server Insights, activation',
  evidence: 'An exported file of 200 days. Days without new members end after the first number.',
  columns: [
    date,
    measure('community.new-members', { en: ['new_members'] }),
    measure('community.new-member-communicator-rate', { en: ['pct_communicated'] }, { unit: '%' }),
    measure('community.new-member-opened-rate', { en: ['pct_opened_channels'] }, { unit: '%' }),
    measure('community.new-member-retention-rate', { en: ['pct_retained'] }, { unit: '%' }),
  ],
  needs: [['date', 'community.new-members']],
  numbers: 'en',
});

const insights = defineFormat({
  id: 'discord-insights',
  platform: PLATFORM,
  name: 'Discord Server Insights',
  evidence:
    'Exported files of communicators, messages, muters, new followers and following servers.',
  columns: [
    date,
    age,
    column('size', 'segment', { en: ['guild_size'] }, { dimension: 'server size' }),
    column(
      'source',
      'segment',
      { en: ['traffic_source', 'source', 'referring_site', 'country', 'platform'] },
      { dimension: 'source' },
    ),
    measure('community.visitors', { en: ['visitors'] }),
    measure('community.communicator-rate', { en: ['pct_communicated'] }, { unit: '%' }),
    measure('community.messages', { en: ['messages'] }),
    measure('community.messages-per-communicator', { en: ['messages_per_communicator'] }),
    measure('community.voice-time', { en: ['speaking_minutes'] }, { unit: 's', scale: 60 }),
    measure('community.muters', { en: ['muters'] }),
    measure('community.members-left', { en: ['leavers'] }),
    measure('community.joins-discovery', { en: ['discovery_joins'] }),
    measure('community.joins-invite', { en: ['invites'] }),
    measure('community.joins-vanity', { en: ['vanity_joins'] }),
    measure('community.members', { en: ['total_membership'] }),
    measure('audience.new-followers', { en: ['new_followers'] }),
    measure('community.following-servers', { en: ['total_guilds_following'] }),
  ],
  needs: [
    'community.visitors',
    'community.messages',
    'community.muters',
    'community.members-left',
    'community.joins-discovery',
    'community.joins-invite',
    'community.members',
    'audience.new-followers',
    'community.following-servers',
    'community.communicator-rate',
    'community.voice-time',
  ].map((id) => ['date', id]),
  numbers: 'en',
});

export const discordFormats: readonly FileFormat[] = [activation, insights];
