import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../metrics/index.ts';
import { type Observation, type ObservationContent, observationId } from '../../model/index.ts';
import type { MetricLaw } from '../metric-value.ts';
import { ObservationTable } from '../table/observation-table.ts';
import { summarise } from './summarise.ts';
import { numbersWithSummaries } from './with-summaries.ts';

const DAY = { from: '2026-10-28', to: '2026-10-28', seen: '2026-10-28T08:00:00Z' };

function part(
  segment: string,
  value: number,
  given: Partial<ObservationContent> = {},
): Observation {
  const content: ObservationContent = {
    metric: 'audience.countries',
    subject: { platform: 'tilla', account: 'kiln', segment },
    ...{ value, low: value, high: value, unit: '%' },
    ...DAY,
    source: { kind: 'page', label: 'Top countries', raw: `${value}%` },
    ...given,
  };
  return { id: observationId(content), ...content };
}

const summed = (parts: readonly Observation[], asked: string) => {
  const id = `audience.countries~${asked}`;
  const summary = summaryOf(id);
  if (!summary) throw new Error(asked);
  return summarise(parts, id, summary).map(({ value, low, high }) => ({ value, low, high }));
};
const exactly = (value: number) => [{ value, low: value, high: value }];

describe('a distribution in one number', () => {
  // 50, 30 and 20 % of followers: 0.25 + 0.09 + 0.04 = 0.38.
  const whole = [part('Indonesia', 50), part('Malaysia', 30), part('Viet Nam', 20)];

  test('its largest part, how concentrated it is, and one part by name', () => {
    expect(summed(whole, 'top')).toEqual(exactly(50));
    const [one] = summed(whole, 'concentration');
    expect(one?.value).toBeCloseTo(38, 12);
    expect(summed(whole, 'segment~Malaysia')).toEqual(exactly(30));
    expect(summed(whole, 'segment~  viet  nam ')).toEqual(exactly(20));
  });

  test('four equal parts are 25, and all in one is 100', () => {
    const four = ['a', 'b', 'c', 'd'].map((name) => part(name, 25));
    expect(summed(four, 'concentration')).toEqual(exactly(25));
    expect(summed([part('a', 100)], 'concentration')).toEqual(exactly(100));
  });

  test('of counts, shares are of what is listed, and rounded counts carry their bounds', () => {
    const count = (segment: string, value: number, low = value, high = value) =>
      part(segment, value, { unit: '1', low, high });
    expect(summed([count('a', 30), count('b', 10)], 'top')).toEqual(exactly(75));
    // 25 to 35 of 35 to 45 with b: 25 ÷ 35 to 35 ÷ 45.
    const [rounded] = summed([count('a', 30, 25, 35), count('b', 10)], 'segment~a');
    expect(rounded?.low).toBeCloseTo((100 * 25) / 35, 10);
    expect(rounded?.high).toBeCloseTo((100 * 35) / 45, 10);
  });

  test('what a list leaves out is nowhere taken for zero', () => {
    const listed = [part('Indonesia', 50), part('Malaysia', 30)];
    expect(summed(listed, 'segment~Viet Nam')).toEqual([]);
    // The fifth that is left out is spread thin at least, and one part at most: 0.34 to 0.34 + 0.04.
    const [one] = summed(listed, 'concentration');
    expect([one?.value, one?.low, one?.high].map((n) => Number(n?.toFixed(9)))).toEqual([
      34, 34, 38,
    ]);
    const [none] = summed(whole, 'segment~Japan');
    expect(none).toEqual({ value: 0, low: 0, high: 0 });
  });

  test.each([
    ['nothing', []],
    ['several units', [part('a', 50), part('b', 3, { unit: '1' })]],
    ['below zero', [part('a', -1), part('b', 101)]],
    ['all zero counts', [part('a', 0, { unit: '1' }), part('b', 0, { unit: '1' })]],
    [
      'parts of an item',
      [part('a', 50, { subject: { platform: 'x', account: '', item: 'p', segment: 'a' } })],
    ],
    ['no parts', [part('a', 50, { subject: { platform: 'x', account: '' } })]],
    ['a date that is none', [part('a', 50, { seen: 'yesterday' })]],
  ])('%s gives nothing', (_, parts) => {
    for (const asked of ['top', 'concentration', 'segment~a'])
      expect(summed(parts, asked)).toEqual([]);
  });

  test('shares of more than 100 together, as of interests, have no concentration', () => {
    const interests = [part('food', 80), part('travel', 70)];
    expect(summed(interests, 'concentration')).toEqual([]);
    expect(summed(interests, 'top')).toEqual(exactly(80));
  });
});

describe('what was seen when', () => {
  const id = 'audience.countries~top';
  const law: MetricLaw = { id, name: 'Largest part', kind: 'ratio', unit: '%', cadenceDays: 28 };
  const at = (numbers: ReturnType<typeof numbersWithSummaries>, asOf = '2026-10-29') =>
    numbers.over(law, { from: '2026-10-01', to: '2026-10-29' }, { asOf }).value;

  test('a part that was put right the same day counts as it was seen last', () => {
    const wrong = part('a', 90);
    const right = part('a', 60, { seen: '2026-10-28T09:00:00Z' });
    expect(at(numbersWithSummaries([wrong, right, part('b', 40)]))).toBe(60);
  });

  test('a list of another day does not mix with the one before', () => {
    const before = [part('a', 90), part('b', 10)];
    const later = { from: '2026-10-29', to: '2026-10-29', seen: '2026-10-29T08:00:00Z' };
    const after = [part('a', 55, later), part('c', 45, later)];
    expect(at(numbersWithSummaries([...before, ...after]), '2026-10-30')).toBe(55);
  });

  test('numbers that come one by one, in any order, give what all at once would have', () => {
    const all = [part('a', 90), part('b', 40), part('a', 60, { seen: '2026-10-28T09:00:00Z' })];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const table = new ObservationTable();
      const numbers = numbersWithSummaries(table);
      for (const place of order) {
        table.add(all.filter((_, one) => one === place));
        at(numbers);
      }
      expect(at(numbers)).toBe(60);
    }
  });

  test('its words are those of the parts', () => {
    const [sight] = numbersWithSummaries([part('a', 60), part('b', 40)]).over(
      law,
      { from: '2026-10-01', to: '2026-10-29' },
      { asOf: '2026-10-29' },
    ).sights;
    expect(sight?.source).toMatchObject({ label: 'Top countries', raw: 'a 60%; b 40%' });
  });
});
