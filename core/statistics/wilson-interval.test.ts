import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

test.each([
  [-1, 10],
  [11, 10],
  [1.5, 10],
  [Number.NaN, 10],
  [1, Number.POSITIVE_INFINITY],
])('%d of %d is refused with its numbers', (hits, n) => {
  expect(() => wilsonInterval(hits, n)).toThrow(`${hits} of ${n}`);
});

const TABLE = new URL(
  '../../../shared/reference/wilson_newcombe1998.expected.csv',
  import.meta.url,
);

describe.runIf(existsSync(TABLE))('the published intervals', () => {
  test('each row', () => {
    const [, ...lines] = readFileSync(TABLE, 'utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      const [x = 0, n = 0, low = 0, high = 0] = line.split(',').map(Number);
      const bounds = wilsonInterval(x, n);
      expect(bounds?.low, line).toBeCloseTo(low, 9);
      expect(bounds?.high, line).toBeCloseTo(high, 9);
    }
  });
});
