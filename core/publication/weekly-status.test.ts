import { expect, test } from 'vitest';
import type { Observation, ScorecardDefinition } from '../model/index.ts';
import { isoDay } from '../series/index.ts';
import { checkPublication, publish } from './index.ts';

/** 29 October 2026. */
const START = 20755;

const CARD: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'weekly',
  title: 'Weekly',
  perspectives: [{ id: 'customer', name: 'Customer' }],
  goals: [
    { id: 'g', name: 'G', perspective: 'customer', lagging: [{ kpi: 'views' }], leading: [] },
  ],
  kpis: [{ kpi: 'views', score: { kind: 'higher', floor: 0, target: 100 } }],
  thresholds: { good: 70, watch: 40 },
  periodDays: 7,
  hysteresis: { margin: 2 },
};

const weeks = (values: readonly number[], days = 7) =>
  values.map((value, at): Observation => {
    const [from, to] = [isoDay(START + days * at), isoDay(START + days * at + days)];
    return {
      id: String(at).padStart(32, '0'),
      metric: 'content.views',
      subject: { platform: 'shop.example', account: 'a' },
      ...{ value, low: value, high: value, unit: '1' },
      ...{ from, to, seen: `${to}T09:00:00Z` },
      source: { kind: 'manual' },
    };
  });

/** Each period's report, by what is known at its end. */
function statuses(values: readonly number[], days = 7): (string | undefined)[] {
  const observations = weeks(values, days);
  return values.map((_, at) => {
    const asOf = isoDay(START + days * at + days);
    const file = publish({ scorecard: { ...CARD, periodDays: days }, observations, asOf });
    expect(checkPublication(file)).toEqual([]);
    return file.kpis[0]?.status;
  });
}

test('a week’s status is held by the weeks before, and does not flap', () => {
  // 70 less 2 is not passed until 66; 70 and 2 more not until 73.
  const values = [75, 69, 71, 69, 71, 69, 69, 66, 71, 69, 73, 71];
  const good = Array.from({ length: 7 }, () => 'good');
  expect(statuses(values)).toEqual([...good, 'watch', 'watch', 'watch', 'good', 'good']);
});

test.each([28, 30, 90])('a status over %i days is held past the points of its series', (days) => {
  const values = [75, 69, 71, 69, 71, 69, 69, 69, 69, 66, 69, 69, 71, 73];
  const held = [...Array.from({ length: 9 }, () => 'good'), 'watch', 'watch', 'watch', 'watch'];
  expect(statuses(values, days)).toEqual([...held, 'good']);
});

test('numbers of weeks are points of a weekly series, and give a trend', () => {
  const asOf = isoDay(START + 7 * 6);
  const file = publish({ scorecard: CARD, observations: weeks([10, 20, 30, 40, 50, 60]), asOf });
  const [kpi] = file.kpis;
  expect(kpi?.series.flatMap((one) => one.value ?? [])).toEqual([10, 20, 30, 40, 50, 60]);
  expect(kpi?.trend).toBe('up');
});
