import { describe, expect, test } from 'vitest';
import type { CalendarDefinition, KpiDefinition, ScorecardDefinition } from '../model/index.ts';
import { isoDay } from '../series/index.ts';
import { publish, recompute, recomputeInput } from './index.ts';
import { seenOf } from './worked-example.ts';

const kpi = (id: string, formula: string, unit: KpiDefinition['unit'] = '1'): KpiDefinition => ({
  id,
  name: id,
  brief: 'What it is.',
  formula,
  unit,
  direction: 'higher',
  perspective: 'customer',
  category: 'engagement',
  suggested: { kind: 'higher', floor: 0, target: 1000 },
  source: [],
});

const scorecard = (
  own: readonly KpiDefinition[],
  calendar: CalendarDefinition,
  use: Partial<ScorecardDefinition['kpis'][number]> = {},
): ScorecardDefinition => ({
  schema: 'fourfold/scorecard@1',
  id: 'calendar',
  title: 'By the calendar',
  perspectives: [{ id: 'customer', name: 'Customer' }],
  goals: own.map((one) => ({
    id: one.id,
    name: one.name,
    perspective: 'customer',
    lagging: [{ kpi: one.id }],
    leading: [],
  })),
  kpis: own.map((one) => ({ kpi: one.id, ...use })),
  own,
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
  calendar,
});

/** 1 October 2023; the days up to 1 November 2026. */
const FIRST = 19_631;
/** Every day has as many views as its month has number: October's 10. */
const views = Array.from({ length: 1127 }, (_, at) => {
  const [from, to] = [isoDay(FIRST + at), isoDay(FIRST + at + 1)];
  return seenOf('content.views', Number(from.slice(5, 7)), { from, to, seen: `${to}T08:00:00Z` });
});

const made = (
  own: KpiDefinition,
  calendar: CalendarDefinition,
  asOf: string,
  use: Partial<ScorecardDefinition['kpis'][number]> = {},
) => {
  const whole = publish({ scorecard: scorecard([own], calendar, use), observations: views, asOf });
  return { whole, kpi: whole.kpis[0] as (typeof whole.kpis)[number] };
};

describe('a scorecard that counts by months', () => {
  test('compares October with September, not with the 31 days before', () => {
    const { whole, kpi: one } = made(
      kpi('change', 'change(content.views)', '%'),
      { period: { kind: 'month' } },
      '2026-11-01',
    );
    expect(whole.period).toEqual({ from: '2026-10-01', to: '2026-11-01' });
    expect(whole.previous).toEqual({ from: '2026-09-01', to: '2026-10-01' });
    // 310 in October after 270 in September.
    expect(one.value).toBeCloseTo((100 * (310 - 270)) / 270, 9);
    expect(one.series.at(-2)?.value).toBeCloseTo((100 * (270 - 248)) / 248, 9);
  });

  test('is made again from the file alone', () => {
    const { whole, kpi: one } = made(
      kpi('change', 'change(content.views)', '%'),
      { period: { kind: 'month' } },
      '2026-11-01',
    );
    expect(recompute(one).score).toBe(one.score);
    const inputs = one.explanation?.inputs ?? [];
    expect(inputs.map((input) => input.value)).toEqual([310, 270]);
    expect(inputs.map((input) => recomputeInput(input, whole).value)).toEqual([310, 270]);
  });

  test('takes February of a leap year with its 29 days', () => {
    const { kpi: one } = made(
      kpi('before', 'before(content.views)'),
      { period: { kind: 'month' } },
      '2024-04-01',
    );
    expect(one.value).toBe(58);
  });

  test('gathers its baseline from the months before', () => {
    const { kpi: one } = made(
      kpi('views', 'content.views'),
      { period: { kind: 'month' } },
      '2026-11-01',
      {
        baseline: { kind: 'history', periods: 3, least: 3 },
      },
    );
    // September 30 × 9, August 31 × 8, July 31 × 7.
    expect(one.baseline?.history).toEqual([270, 248, 217]);
    expect(one.baseline?.value).toBe(248);
  });

  test('gathers it from the same month of the years before', () => {
    const { kpi: one } = made(
      kpi('views', 'content.views'),
      { period: { kind: 'month' } },
      '2026-11-01',
      {
        baseline: { kind: 'history', method: 'seasonal', season: 'month', periods: 36, least: 3 },
      },
    );
    expect(one.baseline?.history).toEqual([310, 310, 310]);
  });

  test('divides each month by its own days', () => {
    const { kpi: one } = made(
      kpi('views', 'content.views'),
      { period: { kind: 'month' } },
      '2026-11-01',
      {
        normaliser: { per: 'day' },
        score: { kind: 'higher', floor: 0, target: 10 },
        baseline: { kind: 'history', periods: 3, least: 3 },
      },
    );
    expect(one.value).toBe(10);
    expect(one.baseline?.history).toEqual([9, 8, 7]);
    expect(one.series.slice(-3).map((point) => point.value)).toEqual([8, 9, 10]);
  });
});

describe('a scorecard that counts otherwise', () => {
  test('by days: as many days before, and nothing else is said', () => {
    const { whole, kpi: one } = made(
      kpi('before', 'before(content.views)'),
      { period: { kind: 'days', days: 31 } },
      '2026-11-01',
    );
    expect(whole.previous).toBeUndefined();
    // 31 August, and September.
    expect(one.value).toBe(8 + 270);
  });

  test('by fiscal months of weeks: December of 52 weeks before the January with the 53rd', () => {
    const { whole, kpi: one } = made(
      kpi('before', 'before(content.views)'),
      {
        weekStart: 'sunday',
        fiscalYear: { kind: 'weeks', pattern: '4-5-4', endMonth: 1, end: 'nearest' },
        period: { kind: 'fiscal-month' },
      },
      '2024-02-04',
    );
    expect(whole.period).toEqual({ from: '2023-12-31', to: '2024-02-04' });
    expect(whole.previous).toEqual({ from: '2023-11-26', to: '2023-12-31' });
    // 5 days of November, 30 of December.
    expect(one.value).toBe(5 * 11 + 30 * 12);
  });

  test('by quarters', () => {
    const { kpi: one } = made(
      kpi('before', 'before(content.views)'),
      { period: { kind: 'quarter' } },
      '2026-10-01',
    );
    expect(one.value).toBe(30 * 4 + 31 * 5 + 30 * 6);
  });
});
