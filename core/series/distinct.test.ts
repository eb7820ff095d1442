import { expect, test } from 'vitest';
import type { Observation } from '../model/index.ts';
import { metricOver } from './metric-over.ts';

const law = {
  id: 'm',
  name: 'Reach',
  kind: 'flow',
  unit: '1',
  cadenceDays: 7,
  distinct: true,
} as const;
const period = { from: '2026-10-01', to: '2026-10-29' };
const seen = (account: string, value: number, from: string, to: string): Observation => ({
  id: `${account}${value}${from}`,
  metric: 'm',
  subject: { platform: 'p', account },
  value,
  low: value,
  high: value,
  unit: '1',
  from,
  to,
  seen: '2026-10-29',
  source: { kind: 'page' },
});

test('people counted in two halves of a period are not the people of the period', () => {
  const halves = [
    seen('a', 100, '2026-10-01', '2026-10-15'),
    seen('a', 90, '2026-10-15', '2026-10-29'),
  ];
  const value = metricOver(law, period, halves, { asOf: '2026-10-29' });
  expect(value.value).not.toBe(190);
  expect(value.estimated).toBe(true);
});

test('people of two accounts are at least the larger audience and at most both', () => {
  const both = [seen('a', 100, period.from, period.to), seen('b', 40, period.from, period.to)];
  const { value, low, high, estimated } = metricOver(law, period, both, { asOf: '2026-10-29' });
  expect([value, low, high, estimated]).toEqual([140, 100, 140, true]);
});

test('the window of the period itself is exact', () => {
  const one = [seen('a', 100, period.from, period.to)];
  const { value, estimated } = metricOver(law, period, one, { asOf: '2026-10-29' });
  expect([value, estimated]).toEqual([100, false]);
});
