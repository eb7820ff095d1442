import { defineAdapter, type LabelSource, type MetricClaim } from '../adapter.ts';
import { LABELS } from './labels.ts';

const CLAIMS: readonly MetricClaim[] = [
  { metric: 'community.visitors', labels: LABELS.visitors },
  { metric: 'community.new-members', labels: LABELS.newMembers },
  { metric: 'community.messages', labels: LABELS.messages },
  { metric: 'community.messages-per-communicator', labels: LABELS.messagesPerCommunicator },
  { metric: 'community.members-left', labels: LABELS.leavers },
  { metric: 'community.joins-discovery', labels: LABELS.discoveryJoins },
  { metric: 'community.members', labels: LABELS.members },
  { metric: 'community.muters', labels: LABELS.muters },
];

/** "Communicated" is of all visitors on one page, of new members on the other. */
const GROWTH: LabelSource = {
  kind: 'labels',
  claims: [
    ...CLAIMS,
    { metric: 'community.new-member-communicator-rate', labels: LABELS.communicatorRate },
    { metric: 'community.new-member-opened-rate', labels: LABELS.openedRate },
  ],
};
const ENGAGEMENT: LabelSource = {
  kind: 'labels',
  claims: [...CLAIMS, { metric: 'community.communicator-rate', labels: LABELS.communicatorRate }],
};

const at = (page: string) => (url: URL) =>
  new RegExp(`^/developers/servers/\\d{17,20}/analytics/${page}/?$`).test(url.pathname);
const PERIOD = { at: [], range: { first: 'start', last: 'end' } } as const;
const EVIDENCE =
  'unverified: names are known from exported files, neither the address nor what stands on the page is';

/** Discord's Server Insights. */
export const discord = defineAdapter({
  id: 'discord',
  name: 'Discord',
  version: '1',
  hosts: ['discord.com'],
  account: { path: /^\/developers\/servers\/(\d{17,20})\// },
  pages: [
    {
      id: 'growth',
      when: at('growth(?:-activation)?'),
      evidence: EVIDENCE,
      period: PERIOD,
      reads: [GROWTH],
    },
    {
      id: 'engagement',
      when: at('engagement'),
      evidence: EVIDENCE,
      period: PERIOD,
      reads: [ENGAGEMENT],
    },
  ],
});
