import { describe, expect, test } from 'vitest';
import type { LiveSample, LiveSession, LiveValue } from '../../core/model/index.ts';
import { coursesOf } from './live-courses.ts';
import { liveTotals } from './live-totals.ts';

const START = Date.parse('2026-10-29T08:00:00.000Z');
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString();
const session: LiveSession = {
  id: 's1',
  tab: 1,
  source: 'https://seller.example/live',
  platform: 'tiktok-shop',
  page: 'live',
  account: 'kiln',
  startedAt: at(0),
  endedAt: at(120),
  seenAt: at(120),
  marks: [],
};
const value = (label: string, metric: string | null, n: number, around = 0): LiveValue => ({
  label,
  metric,
  value: n,
  low: n - around,
  high: n + around,
  unit: label === 'GMV' ? 'IDR' : label === 'Duration' ? 's' : '1',
});
const sample = (seconds: number, ...values: LiveValue[]): LiveSample => ({
  session: 's1',
  at: at(seconds),
  values,
});
const found = (...samples: LiveSample[]) =>
  Object.fromEntries(liveTotals(session, samples).map((one) => [one.metric, one]));

describe('S0-F3: a live session comes to', () => {
  test('its sales, and its sales a minute from what came in while it was looked at', () => {
    const all = found(
      sample(0, value('GMV', 'live.gmv', 50_000)),
      sample(15, value('GMV', 'live.gmv', 60_000)),
      sample(120, value('GMV', 'live.gmv', 90_000)),
    );
    expect(all['live.gmv']).toMatchObject({ value: 90_000, unit: 'IDR', from: at(0), to: at(120) });
    // 40,000 came in over two minutes, the gap from 15 s to 120 s included.
    expect(all['live.revenue-per-minute']).toMatchObject({ value: 20_000, unit: 'IDR' });
  });

  test('its sales over the board’s own clock where it has one', () => {
    const all = found(
      sample(0, value('GMV', 'live.gmv', 500), value('Duration', 'live.duration', 540)),
      sample(60, value('GMV', 'live.gmv', 600, 50), value('Duration', 'live.duration', 600)),
    );
    // 600 (550 to 650) in 10 minutes.
    expect(all['live.revenue-per-minute']).toMatchObject({ value: 60, low: 55, high: 65 });
  });

  test('the most viewers at once and their mean; a peak that the board shows is no reckoned one', () => {
    const now = (n: number) => value('Viewers now', 'live.current-viewers', n);
    const all = found(sample(0, now(10)), sample(15, now(40)), sample(30, now(25)));
    expect(all['live.peak-viewers']).toMatchObject({ value: 40, from: at(30), to: at(30) });
    expect(all['live.average-viewers']?.value).toBe(25);
    expect(all['live.current-viewers']).toBeUndefined();
  });

  test('nothing where it was looked at once, and nothing for what no metric names', () => {
    expect(found(sample(0, value('GMV', 'live.gmv', 5)))).toEqual({});
    expect(found(sample(0, value('Luck', null, 5)), sample(15, value('Luck', null, 6)))).toEqual(
      {},
    );
  });
});

test('a number whose unit changes is two numbers', () => {
  const other = { ...value('GMV', 'live.gmv', 7), unit: 'USD' as const };
  const courses = coursesOf([sample(0, value('GMV', 'live.gmv', 5)), sample(15, other)]);
  expect(courses.map(({ unit, points }) => [unit, points.length])).toEqual([
    ['IDR', 1],
    ['USD', 1],
  ]);
});
