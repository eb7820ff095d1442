import { expect, test } from 'vitest';
import type { CaptureRow } from '../store/index.ts';
import { tallyOf } from './capture-tally.ts';

type Status = 'ok' | 'quarantined';

const row = (
  seen: string,
  metrics: Readonly<Record<string, Status>>,
  change: Partial<CaptureRow> = {},
): CaptureRow => ({
  ...{ seen, platform: 'threads', page: 'insights', account: 'kiln', period: null },
  source: 'https://www.threads.net/insights',
  readings: Object.entries(metrics).map(([metric, status]) => ({
    ...{ label: metric, value: 3, low: 3, high: 3, unit: '1' as const, metric, status },
  })),
  ...{ added: [], known: 0 },
  ...change,
});

test('S1-M7.4: what was in doubt, and what an earlier capture had and this one has not, was due and not found', () => {
  const captures = [
    // The last first, as the store gives them.
    row('2026-10-03T08:00:00Z', { 'content.views': 'ok' }),
    row('2026-10-02T08:00:00Z', { 'content.views': 'ok', 'engagement.likes': 'ok' }),
    row('2026-10-02T07:00:00Z', { 'content.views': 'ok', 'engagement.likes': 'quarantined' }),
  ];
  // By hand: of 2 one, of 2 two, of 2 one.
  expect(tallyOf(captures)).toEqual([{ platform: 'threads', found: 4, due: 6, days: 2 }]);
});

test('S1-M7.4: a page that was taught by pointing is of its host, and other pages are due for their own', () => {
  const taught = { platform: null, page: null, source: 'https://kilnview.example/a' };
  const other = { ...taught, source: 'https://kilnview.example/b' };
  const captures = [
    row('2026-10-01T08:00:00Z', { 'content.views': 'ok' }, taught),
    row('2026-10-02T08:00:00Z', { 'engagement.likes': 'ok' }, other),
    row('2026-10-02T09:00:00Z', { 'engagement.likes': 'ok' }, { ...other, source: 'no address' }),
  ];
  expect(tallyOf(captures)).toEqual([{ platform: 'kilnview.example', found: 2, due: 2, days: 2 }]);
});

test('a table counts a metric once, a number without a metric or a value is not found', () => {
  const base = row('2026-10-01T08:00:00Z', { 'content.views': 'ok' });
  const [first] = base.readings;
  if (!first) throw new Error('no reading');
  const many = [
    first,
    first,
    { ...first, metric: null },
    { ...first, metric: 'content.reach', value: null },
  ];
  expect(tallyOf([{ ...base, readings: many }])).toMatchObject([{ found: 1, due: 2 }]);
  expect(tallyOf([])).toEqual([]);
});
