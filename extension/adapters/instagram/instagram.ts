import { defineAdapter, type LabelSource, type MetricClaim } from '../adapter.ts';
import { NOT_SEEN, unproved } from '../claims.ts';
import { LABELS } from './labels.ts';

/** Nobody has checked the English pages. */
const UNSEEN = { en: NOT_SEEN } as const;

const CLAIMS: readonly MetricClaim[] = unproved(UNSEEN, [
  { metric: 'content.views', labels: LABELS.views },
  { metric: 'audience.unique-viewers', labels: LABELS.viewers },
  { metric: 'content.reach', labels: LABELS.reach },
  { metric: 'engagement.interactions', labels: LABELS.interactions },
  { metric: 'audience.profile-visits', labels: LABELS.profileVisits },
  { metric: 'engagement.profile-activity', labels: LABELS.profileActivity },
  { metric: 'engagement.link-clicks', labels: LABELS.linkTaps },
  { metric: 'engagement.likes', labels: LABELS.likes },
  { metric: 'engagement.comments', labels: LABELS.comments },
  { metric: 'engagement.shares', labels: LABELS.shares },
  { metric: 'engagement.saves', labels: LABELS.saves },
  { metric: 'engagement.story-replies', labels: LABELS.replies },
  { metric: 'audience.new-followers', labels: LABELS.newFollowers },
  { metric: 'audience.followers', labels: LABELS.followers },
  { metric: 'content.follower-share', labels: LABELS.followerShare },
  { metric: 'content.average-view-duration', labels: LABELS.averageWatch },
  { metric: 'content.skip-rate', labels: LABELS.skipRate },
]);

const NAMES: LabelSource = { kind: 'labels', claims: CLAIMS };

/** The insights of an Instagram account on the web. */
export const instagram = defineAdapter({
  id: 'instagram',
  name: 'Instagram',
  version: '1',
  hosts: ['www.instagram.com'],
  account: {
    link: {
      at: 'a[href]:has(> img[alt*="profile picture"], > img[alt*="プロフィール写真"], > img[alt*="Foto profil"], > img[alt*="Foto del perfil"])',
      id: /^(?:https:\/\/www\.instagram\.com)?\/([\w.]{1,30})\/?$/,
    },
  },
  pages: [
    {
      id: 'content',
      when: (url) => /^\/accounts\/insights\/content\/?$/.test(url.pathname),
      evidence:
        'fixtures/content.id.html, from notes on the live page: the address and the names; its elements are read by the general reader',
      period: { at: [], parameter: { name: 'timeframe', days: /^(\d{1,3})$/ } },
      reads: [NAMES],
    },
    {
      id: 'insights',
      when: (url) => /^\/accounts\/insights\/?$/.test(url.pathname),
      evidence:
        'fixtures/insights.*.html, from notes on the live page: the address, the names and the period; its elements are read by the general reader',
      period: { at: [], parameter: { name: 'timeframe', days: /^(\d{1,3})$/ } },
      reads: [NAMES],
    },
  ],
});
