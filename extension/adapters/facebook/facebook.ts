import { defineAdapter, type LabelSource, type MetricClaim } from '../adapter.ts';
import { EITHER_WAY } from '../claims.ts';
import { LABELS } from './labels.ts';

const CLAIMS: readonly MetricClaim[] = [
  { metric: 'content.views', labels: LABELS.views },
  { metric: 'audience.unique-viewers', labels: LABELS.viewers },
  { metric: 'content.reach', labels: LABELS.reach },
  { metric: 'engagement.interactions', labels: LABELS.interactions },
  { metric: 'engagement.reactions', labels: LABELS.reactions },
  { metric: 'engagement.comments', labels: LABELS.comments },
  { metric: 'engagement.shares', labels: LABELS.shares },
  { metric: 'engagement.link-clicks', labels: LABELS.linkClicks },
  { metric: 'audience.profile-visits', labels: LABELS.visits },
  { metric: 'audience.net-followers', labels: LABELS.netFollowers, range: EITHER_WAY },
  { metric: 'audience.new-followers', labels: LABELS.newFollowers },
  { metric: 'audience.lost-followers', labels: LABELS.lostFollowers },
  { metric: 'audience.followers', labels: LABELS.followers },
  { metric: 'content.three-second-views', labels: LABELS.threeSeconds },
  { metric: 'content.one-minute-views', labels: LABELS.oneMinute },
  { metric: 'content.watch-time', labels: LABELS.watchTime },
  { metric: 'content.average-view-duration', labels: LABELS.averageWatch },
  { metric: 'earnings.estimated', labels: LABELS.earnings },
];

/** Facebook's professional dashboard. */
export const facebook = defineAdapter({
  id: 'facebook',
  name: 'Facebook',
  version: '1',
  hosts: ['www.facebook.com'],
  account: {},
  pages: [
    {
      id: 'content-library',
      when: (url) => /^\/professional_dashboard\/content(?:\/|$)/.test(url.pathname),
      evidence:
        'unverified: the addresses of the content library are from notes on the live page, the names on it are not',
      reads: [{ kind: 'labels', claims: CLAIMS, time: 'lifetime' } satisfies LabelSource],
    },
    {
      id: 'home',
      when: (url) => /^\/professional_dashboard(?:\/|$)/.test(url.pathname),
      evidence:
        'unverified: that the dashboard is at this address is from notes, the names on it are not',
      reads: [{ kind: 'labels', claims: CLAIMS } satisfies LabelSource],
    },
  ],
});
