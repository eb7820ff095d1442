import { defineAdapter, type LabelSource, type MetricClaim } from '../adapter.ts';
import { LABELS } from './labels.ts';

const CLAIMS: readonly MetricClaim[] = [
  { metric: 'live.average-viewers', labels: LABELS.averageViewers },
  { metric: 'live.peak-viewers', labels: LABELS.maxViewers, time: 'period' },
  {
    metric: 'live.duration',
    labels: LABELS.minutesStreamed,
    in: { unit: 's', scale: 60 },
  },
  { metric: 'earnings.subscriptions', labels: LABELS.subscriptions },
  { metric: 'earnings.prime-subscriptions', labels: LABELS.prime },
  { metric: 'earnings.gifted-subscriptions', labels: LABELS.gifted },
  { metric: 'earnings.bits', labels: LABELS.bits },
  { metric: 'earnings.ads', labels: LABELS.ads },
  { metric: 'earnings.turbo', labels: LABELS.turbo },
  { metric: 'earnings.game-sales', labels: LABELS.gameSales },
  { metric: 'earnings.extensions', labels: LABELS.extensions },
  { metric: 'earnings.bounties', labels: LABELS.bounties },
  { metric: 'audience.new-followers', labels: LABELS.follows },
  { metric: 'audience.unique-viewers', labels: LABELS.uniqueViewers },
  { metric: 'live.views', labels: LABELS.liveViews },
  { metric: 'live.chat-messages', labels: LABELS.chatMessages },
];

/** The channel analytics of Twitch's creator dashboard. */
export const twitch = defineAdapter({
  id: 'twitch',
  name: 'Twitch',
  version: '1',
  hosts: ['dashboard.twitch.tv'],
  account: { path: /^\/u\/(\w{3,25})(?:\/|$)/ },
  pages: [
    {
      id: 'channel-analytics',
      when: (url) => /^\/u\/\w{3,25}\/(?:channel-)?analytics(?:\/|$)/.test(url.pathname),
      evidence:
        'unverified: names are known from exported files, neither the address nor what stands on the page is',
      reads: [{ kind: 'labels', claims: CLAIMS } satisfies LabelSource],
    },
  ],
});
