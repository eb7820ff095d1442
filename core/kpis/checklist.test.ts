import { describe, expect, test } from 'vitest';
import { isMetricId } from '../metrics/index.ts';
import { isKpiId, KPIS } from './library.ts';
import { RUBRICS } from './rubrics/index.ts';

/**
 * What each line of the documents that names something to measure has here, by hand. A name with a
 * point is a metric, one without a KPI, one after `rubric:` a rubric.
 */
const COVERED: Readonly<Record<string, string>> = {
  'S0-F0':
    'revenue gross-merchandise-value gross-profit net-after-fees net-profit selling-cost-share',
  'S0-F0a': 'repeat-engagement-rate repeat-purchase-rate',
  'S0-F0b': 'amplification-ratio',
  'S0-F0c': 'average-rating review-rate user-posts reviews.count',
  'S0-F0d': 'trigger-uplift order-conversion',
  'S0-F0e': 'social-roi booked-social-roi valued-benefit-share',
  'S0-F1': 'creator-roas',
  'S0-F2': 'social-assisted-value social-assisted-share',
  'S0-F3': 'live-revenue-per-minute live-session-value',
  'S0-F4': 'recommended-sales-share recommendation-uplift',
  'S0-F5': 'social-lifetime-value-gain lifetime-value',
  'S0-FW1': 'time-to-purchase time-to-first-sale',
  'S0-FW2': 'share-rate spread-factor view-doubling-time',
  'S0-C0':
    'creator-audience-overlap community-members users-content-share user-posts authenticity-score',
  'S0-C1': 'social-trust-index',
  'S0-C2': 'community-retention',
  'S0-C3': 'purchase-probability',
  'S0-C4': 'co-engagement-rate',
  'S0-C5': 'share-of-voice',
  'S0-CW2': 'peer-validation',
  'S0-CW3': 'mindset-index purchase-intent social-trust-index',
  'S0-P0a': 'active-creators',
  'S0-P0b': 'live-plan-kept live.sessions',
  'S0-P0c': 'content-cycle-time content-making-time content-review-time',
  'S0-P0d': 'automatic-flag-rate moderation-precision moderation-time',
  'S0-P1': 'live-readiness rubric:live-readiness',
  'S0-P2': 'response-time median-response-time slow-response-time answered-in-time',
  'S0-P3': 'creator-onboarding-time creator-time-to-first-sale',
  'S0-P4': 'users-content-approval-time',
  'S0-P5':
    'bot-engagement-share verified-creator-share fraud-confirmed-rate fraud-precision fraud-recall',
  'S0-PW': 'answered-in-time disclosure-rate policy-strikes',
  'S0-L0': 'skill-listening skill-creators skill-analysis skill-generative-ai',
  'S0-L1': 'ai-training-per-person training-hours-per-person',
  'S0-L2': 'skill-score',
  'S0-L3': 'creator-relationship-index',
  'S0-L4': 'adaptation-time recovery-time',
  'S0-L5': 'formats-tested experiments-run experiment-win-rate',
  'S0-LW': 'answer-time lessons-applied',
  'S0-N1': 'engagement-growth revenue-growth',
  'S0-N2': 'social-trust-index community-retention mindset-index',
  'S0-N3': 'orders-per-person median-response-time disclosure-rate',
  'S0-N4': 'ai-training-per-person skill-analysis skill-creators skill-generative-ai',
  'S0-N6': 'remix-rate engagement.duets engagement.stitches engagement.sound-uses',
  'S0-X1': 'live-viewers live-revenue-per-minute view-doubling-time',
  'S0-X2': 'creator-roas active-creators creator-relationship-index',
  'S0-X3': 'recommended-views-share recommended-sales-share',
  'S0-X4': 'community-members community-retention',
  'S0-X5': 'omnichannel-share',
  'S0-O1': 'alignment',
  'S0-O2': 'market-share share-of-voice',
  'S0-O3': 'growth-volatility',
  'S0-I5': 'measurement-gap',
  'S1-M2.2':
    'engagement-rate-by-reach engagement-rate-by-followers interactions-per-post interactions weighted-engagement',
  'S1-M4.4': 'valued-benefit-share social.valued-benefit',
  'S1-M5.2': 'engagement-growth negative-mention-share',
  'S2-E1': 'impressions views content.reach',
  'S2-E2': 'profile-visits',
  'S2-E3': 'likes engagement.reactions',
  'S2-E4': 'followers subscribers new-followers net-followers',
  'S2-E5': 'public-comments positive-comments negative-comments',
  'S2-E6': 'private-questions',
  'S2-E7': 'engagement.shares engagement.reposts share-rate',
  'S2-I1': 'posts-published',
  'S2-I2':
    'response-time public-response-time public-slow-response-time private-response-time private-slow-response-time',
  'S2-I3': 'complaint-resolution-rate',
  'S2-I4': 'readability-index',
  'S2-I5': 'content-quality-index rubric:content-quality',
  'S2-P1': 'brand-mentions',
  'S2-P2': 'people-tagged',
  'S2-P3': 'hashtags-used',
  'S2-D1': 'audience.age-gender target-audience-share',
  'S2-D2': 'audience.countries audience.cities target-audience-share',
  'S2-D3': 'audience.languages target-audience-share',
  'S2-D4': 'audience.active-times',
  'S2-T1': 'direct-traffic',
  'S2-T2': 'indirect-traffic',
  'S2-C1': 'social-lead-conversion',
  'S2-C2': 'social-revenue',
  'S2-C3': 'qualified-interactions',
  'S2-PD1': 'cost-per-lead',
  'S2-PD2': 'lifetime-value lifetime-value-to-lead-cost',
  'S2-TR1': 'time-on-site',
  'S2-TR2': 'adjusted-bounce-rate bounce-rate',
  'S2-A0': 'interactions-per-post clicks-per-post',
  'S2-A1': 'clicks-per-post',
  'S2-A2': 'shares-per-article',
  'S2-A3': 'comments-per-post',
  'S2-G5-topics': 'content-mix-fit content.topics',
  'S2-G6-lead': 'social-media-budget',
  'S2-G7-a': 'practices-kept rubric:good-practices',
  'S2-G7-b': 'negative-comments-handled',
  'S2-G7-d':
    'cost-per-qualified-interaction cost-per-qualified-from-search cost-per-qualified-from-social cost-per-qualified-from-ads',
  'S2-G8': 'experiments-run experiment-win-rate',
  'S2-G9': 'profile-coverage',
  'S2-G9-a': 'positive-feedback',
  'S2-G9-b': 'average-view-duration',
  'S2-N0': 'maturity rubric:social-media-maturity',
  'S3-1': 'return-on-ad-spend',
  'S3-5': 'response-backlog negative-mentions',
  'S3-6':
    'account-takeovers ad-spend-overrun platform-dependency fake-follower-share data-leaks compliance-breaches policy-strikes creator-contract-breaches',
  'S3-7': 'alert-lead-time time-to-intervene',
  'S3-8': 'share-rate negative-quote-share',
  'S3-9': 'first-hour-response first-hour-share',
  'S3-10': 'adverse-virality time-to-intervene',
  'S3-11': 'client-feedback',
  'S3-12': 'downloads client-feedback project-rating',
  'S3-15': 'registration-rate',
  'S3-16': 'negative-mention-share negative-mentions revenue-at-risk market-share-at-risk',
  'S3-18': 'awards-per-person awards-across-share',
  'S3-21': 'alert-lead-time',
  'S3-24': 'cost-per-target-person',
};

const rubrics = new Set<string>(RUBRICS.map((one) => one.id));

function isThere(name: string): boolean {
  if (name.startsWith('rubric:')) return rubrics.has(name.slice('rubric:'.length));
  return name.includes('.') ? isMetricId(name) : isKpiId(name);
}

test.each(Object.entries(COVERED))('%s is measured: %s', (_, names) => {
  expect(names.split(' ').filter((name) => !isThere(name))).toEqual([]);
});

describe('the table and the library say the same', () => {
  test('a KPI that stands for a line here is of those of the table, or names its line itself', () => {
    const lines = new Set(Object.keys(COVERED));
    const lost = KPIS.filter((one) => one.source.every((line) => !lines.has(line)));
    expect(lost.map((one) => `${one.id}: ${one.source.join(', ')}`)).toEqual([]);
  });

  test('S0-F1…F5, C1…C5, P1…P5, L1…L5: each of the twenty has a KPI that names it as its source', () => {
    const sources = new Set(KPIS.flatMap((one) => one.source));
    const twenty = ['F', 'C', 'P', 'L'].flatMap((part) =>
      [1, 2, 3, 4, 5].map((n) => `S0-${part}${n}`),
    );
    expect(twenty.filter((line) => !sources.has(line))).toEqual([]);
  });
});
