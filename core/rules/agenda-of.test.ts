import { describe, expect, test } from 'vitest';
import type { DecisionRecord, ScorecardDefinition } from '../model/index.ts';
import { type AgendaGiven, type AgendaKpi, agendaOf, RULES, runRules } from './index.ts';

const DECISION: DecisionRecord = {
  ...{ id: 'a', what: 'Post less', day: '2026-07-10', does: 'change', owner: 'Social' },
  ...{ due: '2026-10-01', kpi: 'likes', scoreThen: 40 },
};

const SCORECARD: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'plain',
  title: 'Plain',
  perspectives: [{ id: 'customer', name: 'Customer' }],
  goals: [
    {
      ...{ id: 'please', name: 'Please', perspective: 'customer' },
      lagging: [{ kpi: 'likes' }],
      leading: [],
    },
    {
      ...{ id: 'sell', name: 'Sell', perspective: 'customer' },
      lagging: [{ kpi: 'orders' }],
      leading: [],
    },
  ],
  kpis: [{ kpi: 'likes' }, { kpi: 'orders' }],
  links: [{ from: 'please', to: 'sell' }],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};

const FRESH: AgendaKpi = {
  ...{ id: 'likes', name: 'Likes', value: 5, freshness: { stale: false, ageDays: 1 } },
  series: [],
};

const agenda = (more: Partial<AgendaGiven> = {}, scorecard: Partial<ScorecardDefinition> = {}) =>
  agendaOf({
    ...{ scorecard: { ...SCORECARD, ...scorecard }, asOf: '2026-10-29', kpis: [], findings: [] },
    ...more,
  }).map(({ kind, about, what }) => [kind, about, what]);

describe('S1-M5.4: the agenda of a review is filled by itself', () => {
  test('nothing to talk about gives an empty one', () => {
    expect(agenda({ kpis: [FRESH] })).toEqual([]);
  });

  test('stale KPIs with their age, and those without a number, which is not 0', () => {
    const kpis = [
      { ...FRESH, freshness: { stale: true, ageDays: 40 } },
      { ...FRESH, id: 'orders', name: 'Orders', value: null },
      { ...FRESH, id: 'zero', name: 'Zero', value: 0 },
    ];
    expect(agenda({ kpis })).toEqual([
      ['stale', 'likes', 'The newest number of Likes is 40 days old.'],
      ['stale', 'orders', 'Orders has no number yet.'],
    ]);
  });

  test('a KPI of no goal and a goal that no arrow touches are unlinked; a risk holds its KPI', () => {
    const loose = { kpis: [...SCORECARD.kpis, { kpi: 'orphan' }], links: [] };
    expect(agenda({}, loose)).toEqual([
      ['unlinked', 'orphan', 'orphan counts in no goal.'],
      ...[['please', 'Please'] as const, ['sell', 'Sell'] as const].map(([id, name]) => [
        ...['unlinked', id],
        `The goal “${name}” is linked to no other goal, and its KPIs with it.`,
      ]),
    ]);
    const [please] = SCORECARD.goals;
    if (!please) throw new Error('no goal');
    expect(agenda({}, { goals: [please], links: [], kpis: [{ kpi: 'likes' }] })).toEqual([]);
  });

  test('what goes up and down like dice is of low signal; of seven points nothing is said', () => {
    const points = (list: readonly number[]) => list.map((value) => ({ value }));
    const dice = { ...FRESH, series: points([1, 9, 1, 9, 1, 9, 1, 9]) };
    expect(agenda({ kpis: [dice] })).toEqual([
      ['low-signal', 'likes', 'Likes goes up and down mostly by chance: its signal is 0 of 100.'],
    ]);
    expect(agenda({ kpis: [{ ...FRESH, series: points([1, 9, 1, 9, 1, 9, 1]) }] })).toEqual([]);
    expect(agenda({ kpis: [{ ...FRESH, series: points([1, 2, 3, 4, 5, 6, 7, 8]) }] })).toEqual([]);
  });

  test('S1-M7.1: a KPI is on it from its day of review on, and not the day before', () => {
    const due = (review: string) =>
      agenda({}, { kpis: [{ kpi: 'likes', review }, { kpi: 'orders' }] });
    expect(due('2026-10-29')).toEqual([
      ['sunset', 'likes', expect.stringContaining('was to be looked at again by 2026-10-29')],
    ]);
    expect(due('2026-10-30')).toEqual([]);
  });

  test('decisions that nobody looked at, assumptions, and findings to act on, each once', () => {
    const finding = (rule: string, severity: 'info' | 'watch' | 'act') => ({
      ...{ rule, severity, what: `${rule} says.`, about: null },
    });
    const findings = [
      finding('stale-number', 'watch'),
      finding('kpi-review-due', 'watch'),
      finding('unusual-day', 'info'),
      finding('sustained-breach', 'act'),
      finding('assumption-due', 'watch'),
    ];
    const looked: DecisionRecord = { ...DECISION, id: 'b', outcome: 'failed' };
    expect(agenda({ findings }, { decisions: [DECISION, looked] })).toEqual([
      ['decision', 'likes', expect.stringMatching(/“Post less”, which .* by 2026-10-01\.$/)],
      ['finding', undefined, 'sustained-breach says.'],
      ['assumption', undefined, 'assumption-due says.'],
    ]);
  });

  test('a thousand findings make no agenda of a thousand, and long hostile words are cut', () => {
    const findings = Array.from({ length: 1000 }, () => ({
      ...{ rule: 'x', severity: 'act' as const, about: null, what: '<img src=x>'.repeat(1000) },
    }));
    const found = agendaOf({ scorecard: SCORECARD, asOf: '2026-10-29', kpis: [], findings });
    expect(found.length).toBe(400);
    expect(found.every(({ what }) => what.length <= 4000)).toBe(true);
  });
});

describe('S1-M5.4 S1-M7.1: what is due is found', () => {
  const due = (scorecard: Partial<ScorecardDefinition>, asOf = '2026-10-29') =>
    runRules(
      RULES.filter(({ id }) => ['review-due', 'decision-due', 'kpi-review-due'].includes(id)),
      { scorecard: { ...SCORECARD, ...scorecard }, observations: [], asOf },
    ).map(({ rule, what, who }) => [rule, what, who]);

  test('a review from its day on until it is held', () => {
    const review = { id: 'q3', name: 'Third quarter', day: '2026-10-08', who: 'Social, Planning' };
    expect(due({ reviews: [review] })).toEqual([
      [
        'review-due',
        'The review “Third quarter” was planned for 2026-10-08 and is not held yet.',
        'Social, Planning',
      ],
    ]);
    expect(due({ reviews: [{ ...review, held: '2026-10-09' }] })).toEqual([]);
    expect(due({ reviews: [review] }, '2026-10-07T23:00:00Z')).toEqual([]);
  });

  test('a decision until somebody says what came of it, and a KPI from its day on', () => {
    expect(due({ decisions: [DECISION] })).toEqual([
      ['decision-due', 'What came of “Post less” was to be looked at by 2026-10-01.', 'Social'],
    ]);
    expect(due({ decisions: [{ ...DECISION, outcome: 'worked' }] })).toEqual([]);
    expect(due({ kpis: [{ kpi: 'likes', review: '2026-10-29' }] })[0]?.[0]).toBe('kpi-review-due');
    expect(due({ kpis: [{ kpi: 'likes', review: '2026-10-30' }] })).toEqual([]);
  });
});
