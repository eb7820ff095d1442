import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { autocorrelation, mean, median, quantile, standardDeviation } from './index.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const values = fc.array(finite, { minLength: 1, maxLength: 30 });
const repeated = (list: readonly number[], times: number) =>
  Array.from({ length: times }, () => list).flat();

describe('worked by hand', () => {
  test('a mean is not pulled off by numbers that cancel out', () => {
    expect(mean([1e16, 1, -1e16, 1])).toBe(0.5);
    expect(mean([1, 2, 3, 6])).toBe(3);
  });

  test('a spread of tenths on top of ten million keeps its digits: 1001 values, sd 0.1', () => {
    const spread = standardDeviation([
      10_000_000.2,
      ...repeated([10_000_000.1, 10_000_000.3], 500),
    ]);
    expect(Math.abs((spread ?? 0) / 0.1 - 1)).toBeLessThan(1e-8);
  });

  test('quantiles of type 7: the quarter of 1 to 4 is 1.75, the tenth of 0 to 10 is 1', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
    expect(quantile([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.1)).toBeCloseTo(1, 14);
    expect(quantile([7, 3], 0)).toBe(3);
    expect(quantile([7, 3], 1)).toBe(7);
    expect(median([3, 1])).toBe(2);
    expect(median([5, 100, 1])).toBe(5);
  });

  test('a series that goes up and down by turns is the opposite of itself', () => {
    // Deviations ±1: of six products five are −1, and the squares are 6.
    expect(autocorrelation([1, 3, 1, 3, 1, 3])).toBeCloseTo(-5 / 6, 14);
    expect(autocorrelation([1, 2, 3], 0)).toBe(1);
  });
});

describe('what there is no answer to', () => {
  test('is null where nothing or too little is given', () => {
    expect([mean([]), median([]), quantile([], 0.3), standardDeviation([4])]).toEqual(
      Array(4).fill(null),
    );
    expect([autocorrelation([1]), autocorrelation([2, 2]), autocorrelation([])]).toEqual(
      Array(3).fill(null),
    );
    expect(standardDeviation([5, 5, 5])).toBe(0);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '%s is refused by name',
    (wrong) => {
      for (const of of [mean, median, standardDeviation, autocorrelation]) {
        expect(() => of([1, wrong, 2])).toThrow(String(wrong));
      }
      expect(() => quantile([1], wrong)).toThrow(String(wrong));
      expect(() => quantile([wrong], 0.5)).toThrow(String(wrong));
      expect(() => autocorrelation([1, 2], wrong)).toThrow(String(wrong));
    },
  );

  test('holds for the largest numbers and for the smallest', () => {
    const most = Number.MAX_VALUE;
    expect(mean([most, most])).toBe(most);
    expect(median([most, most])).toBe(most);
    expect(quantile([-most, most], 0.25)).toBeCloseTo(-most / 2, -300);
    expect(standardDeviation([1e200, 3e200])).toBeCloseTo(Math.SQRT2 * 1e200, -186);
    expect(standardDeviation([1e-200, 3e-200])).toBeCloseTo(Math.SQRT2 * 1e-200, 210);
    expect(() => standardDeviation([-most, most])).toThrow(RangeError);
  });
});

describe('for any values', () => {
  test('mean and quantiles lie between the least and the greatest, and quantiles rise with p', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, part, part, (list, a, b) => {
        const [least, most] = [Math.min(...list), Math.max(...list)];
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((p) => quantile(list, p) ?? NaN);
        expect(low).toBeGreaterThanOrEqual(least);
        expect(high).toBeLessThanOrEqual(most);
        expect(low).toBeLessThanOrEqual(high ?? Number.NaN);
      }),
    );
  });

  test('the order of the values makes no difference to the median', () => {
    fc.assert(fc.property(values, (list) => median([...list].reverse()) === median(list)));
  });

  test('a spread is never negative and never NaN, an autocorrelation at most 1', () => {
    const modest = fc.array(fc.double({ min: -1e100, max: 1e100, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(modest, (list) => {
        expect(standardDeviation(list)).toBeGreaterThanOrEqual(0);
        expect(Math.abs(autocorrelation(list) ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

/** Data sets with certified values, read where they are at hand. */
const NIST = new URL(
  '../../../shared/reference/nist_strd_univariate.expected.json',
  import.meta.url,
);

interface Certified {
  readonly data: readonly number[];
  readonly mean: number;
  readonly sd: number;
  readonly lag1_autocorrelation?: number;
}

describe.runIf(existsSync(NIST))(
  'certified values of NIST’s statistical reference data sets',
  () => {
    const sets: Record<string, Certified> = existsSync(NIST)
      ? JSON.parse(readFileSync(NIST, 'utf8'))
      : {};
    // NumAcc4's data as binary numbers are themselves off by 1e-9 of a step: no program gets more.
    test.each(Object.entries(sets))('%s', (name, { data, mean: middle, sd, ...more }) => {
      const within = (found: number | null, certified: number, part: number) =>
        expect(Math.abs((found ?? Number.NaN) - certified)).toBeLessThanOrEqual(
          part * Math.abs(certified),
        );
      within(mean(data), middle, 1e-14);
      within(standardDeviation(data), sd, name === 'NumAcc4' ? 1e-8 : 1e-9);
      const lag = more.lag1_autocorrelation;
      if (lag !== undefined)
        within(autocorrelation(data, 1), lag, name === 'NumAcc4' ? 1e-8 : 1e-9);
    });
  },
);
