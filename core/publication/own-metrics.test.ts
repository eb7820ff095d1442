import { expect, test } from 'vitest';
import type { OwnMetric, ScorecardDefinition } from '../model/index.ts';
import { validateScorecard } from '../templates/index.ts';
import { checkPublication, publish, recompute } from './index.ts';
import { ASOF, seenOf } from './worked-example.ts';

const replies: OwnMetric = {
  id: 'own.newsletter-replies-c79036',
  name: 'Newsletter replies',
  brief: '',
  unit: '1',
  kind: 'flow',
  direction: 'higher',
  cadenceDays: 7,
};

const file = {
  schema: 'fourfold/scorecard@1',
  id: 'mine',
  title: 'Mine',
  perspectives: [{ id: 'customer', name: 'Customer' }],
  goals: [
    {
      id: 'answers',
      name: 'Answers',
      perspective: 'customer',
      lagging: [{ kpi: 'reply-rate' }, { kpi: 'reply-growth' }],
      leading: [],
    },
  ],
  own: [
    {
      id: 'reply-rate',
      name: 'Reply rate',
      brief: 'Replies of all emails sent.',
      formula: 'share(own.newsletter-replies-c79036, membership.emails-sent)',
      unit: '%',
      direction: 'higher',
      perspective: 'customer',
      category: 'engagement',
      suggested: { kind: 'higher', floor: 0, target: 4 },
    },
    {
      id: 'reply-growth',
      name: 'Growth of replies',
      brief: 'Replies against the period before.',
      formula: 'change(own.newsletter-replies-c79036)',
      unit: '%',
      direction: 'higher',
      perspective: 'customer',
      category: 'engagement',
      suggested: { kind: 'higher', floor: 0, target: 100 },
    },
  ],
  ownMetrics: [replies],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};

function scorecard(given: unknown = file): ScorecardDefinition {
  const checked = validateScorecard(given);
  if (!checked.ok) throw new Error(checked.why);
  return checked.scorecard;
}

const now = { from: '2026-10-01', to: '2026-10-29' };
const then = { from: '2026-09-03', to: '2026-10-01' };
const observations = [
  seenOf(replies.id, 30, now),
  seenOf(replies.id, 20, then),
  seenOf('membership.emails-sent', 1500, now),
];

test('a KPI over a person’s own metric is published, scored, explained and recomputed', () => {
  const publication = publish({ scorecard: scorecard(), observations, asOf: ASOF });
  const [rate, growth] = publication.kpis;
  expect(rate).toMatchObject({ value: 2, unit: '%', score: 50, why: null });
  expect(rate?.explanation?.words).toBe(
    'Newsletter replies divided by Emails sent, as a percentage',
  );
  expect(growth).toMatchObject({ value: 50, score: 50, why: null });
  for (const kpi of JSON.parse(JSON.stringify(publication.kpis))) {
    expect(recompute(kpi)).toEqual({ score: kpi.score, low: kpi.scoreLow, high: kpi.scoreHigh });
  }
  expect(checkPublication(publication)).toEqual([]);
});

test('a change explains both of its values, each with its own days', () => {
  const { kpis } = publish({ scorecard: scorecard(), observations, asOf: ASOF });
  const growth = kpis.find((one) => one.id === 'reply-growth');
  expect(growth?.explanation?.inputs).toMatchObject([
    { name: 'Newsletter replies', value: 30, ...now },
    { name: 'Newsletter replies of the period before', before: true, value: 20, ...then },
  ]);
});

test('without a number for the period before there is no change, and the reason says so', () => {
  const made = publish({
    scorecard: scorecard(),
    observations: [observations[0], observations[2]].flatMap((one) => one ?? []),
    asOf: ASOF,
  });
  const growth = made.kpis.find((one) => one.id === 'reply-growth');
  expect(growth).toMatchObject({ value: null, score: null, status: 'unknown' });
  expect(growth?.why).toMatch(/^For the period before: .*Newsletter replies/);
});

test.each([
  ['the metric is not in the file', { ownMetrics: [] }, /no metric called "own\.newsletter/],
  ['it stands there twice', { ownMetrics: [replies, replies] }, /Two of your own metrics have/],
  [
    'it would take over one of the house',
    { ownMetrics: [{ ...replies, id: 'content.views' }] },
    /begins with own/,
  ],
  ['its unit does not fit', { ownMetrics: [{ ...replies, unit: 'money' }] }, /as a percentage/],
])('a scorecard is refused in words where %s', (_, change, why) => {
  const checked = validateScorecard({ ...file, ...change });
  expect(checked).toMatchObject({ ok: false, why: expect.stringMatching(why) });
});
