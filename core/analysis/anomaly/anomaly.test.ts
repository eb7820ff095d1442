import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../statistics/index.ts';
import { generalisedEsd } from './generalised-esd.ts';
import { robustZ } from './robust-z.ts';
import { seasonalEsd } from './seasonal-esd.ts';
import { type StlOptions, stl } from './stl.ts';

/** The result; fails with its reason where there is none. */
function resultOf<Result extends object>(given: Answer<Result>): Result {
  if (given.why !== null) throw new Error(given.why);
  return given;
}

/** A season of seven days on a rising line, with a small wave that does not repeat. */
const week = (n: number) =>
  Array.from(
    { length: n },
    (_, i) => 100 + i / 10 + 20 * ([0, 1, 3, 2, 1, -3, -4][i % 7] ?? 0) + Math.sin(i * i),
  );

describe('robust z (Iglewicz and Hoaglin; NIST 1.3.5.17)', () => {
  test('by hand: median 3, MAD 1, so that 10 lies at 0.6745 · 7', () => {
    const found = resultOf(robustZ([1, 2, 3, 4, 10]));
    expect(found.mad).toBe(1);
    expect(found.z[4]).toBeCloseTo(0.6745 * 7, 12);
    expect(found.suspected).toEqual([
      { status: 'suspected', index: 4, value: 10, reasons: ['value-high'] },
    ]);
  });

  test('where over half are the same the mean distance measures: 0, 0, 0, 0, 5', () => {
    const found = resultOf(robustZ([0, 0, 0, 0, 5]));
    expect(found.scale).toBe('mean-distance');
    expect(found.z[4]).toBeCloseTo(5 / 1.253314, 12);
  });

  test('constant values have no outliers, few are refused, NaN is thrown out', () => {
    expect(resultOf(robustZ([7, 7, 7, 7, 7]))).toMatchObject({ scale: 'constant', suspected: [] });
    expect(robustZ([]).why).toContain('0 values are too few');
    expect(() => robustZ([1, 2, Number.NaN, 3, 4])).toThrow(/NaN/);
  });
});

describe('generalised ESD (Rosner 1983)', () => {
  test('two outliers that hide each other: the first step is not significant, the second is', () => {
    const values = [
      ...week(0),
      2.1,
      2.4,
      1.9,
      2.2,
      2.0,
      2.3,
      2.5,
      1.8,
      2.2,
      2.1,
      2.0,
      2.4,
      9.0,
      9.1,
    ];
    const found = resultOf(generalisedEsd(values, { most: 4 }));
    const significant = found.steps.map(({ r, critical }) => r > critical);
    expect(significant[0]).toBe(false);
    expect(significant[1]).toBe(true);
    expect(found.outliers.map((one) => one.value)).toEqual([9.1, 9.0]);
  });

  test('says when as many were found as were allowed', () => {
    const values = [1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 90, 95];
    expect(resultOf(generalisedEsd(values, { most: 1, centre: 'median' })).capped).toBe(true);
    expect(resultOf(generalisedEsd(values, { most: 4, centre: 'median' })).capped).toBe(false);
  });

  test('ties, constants, few values and wrong options', () => {
    expect(resultOf(generalisedEsd(Array(20).fill(4), { most: 5 })).outliers).toEqual([]);
    expect(resultOf(generalisedEsd([...Array(19).fill(4), 9], { most: 5 })).outliers).toHaveLength(
      1,
    );
    expect(generalisedEsd([1, 2, 3], { most: 1 }).why).toContain('3 values are too few');
    expect(() => generalisedEsd(week(20), { most: 11 })).toThrow(/most/);
    expect(() => generalisedEsd(week(20), { most: 1, alpha: 0 })).toThrow(/alpha/);
  });

  test('equal outliers are taken in order of time', () => {
    const values = [1, 2, 3, 2, 50, 1, 2, 3, 2, 50, 1, 2, 3, 2, 1, 50];
    const found = resultOf(generalisedEsd(values, { most: 5, centre: 'median' }));
    expect(found.outliers.map((one) => one.index)).toEqual([4, 9, 15]);
  });

  test('by median, each step is the same as from scratch', () => {
    const list = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(list, (values) => {
        const { steps } = resultOf(
          generalisedEsd(values, { most: Math.floor(values.length / 2), centre: 'median' }),
        );
        let left = values.map((value, index) => ({ value, index }));
        for (const step of steps) {
          const sorted = left.map((one) => one.value).sort((a, b) => a - b);
          const mid = (of: readonly number[]) =>
            ((of[(of.length - 1) >> 1] ?? 0) + (of[of.length >> 1] ?? 0)) / 2;
          const middle = mid(sorted);
          const mad =
            1.4826 * mid(sorted.map((one) => Math.abs(one - middle)).sort((a, b) => a - b));
          const r = Math.max(...left.map((one) => Math.abs(one.value - middle))) / mad;
          expect(step.r).toBeCloseTo(r, 10);
          left = left.filter((one) => one.index !== step.index);
        }
      }),
    );
  });
});

describe('STL (Cleveland and others 1990)', () => {
  test('a pure season on a level is taken apart as it was made', () => {
    const season = [3, -1, -2, 0];
    const values = Array.from({ length: 24 }, (_, i) => 10 + (season[i % 4] ?? 0));
    const found = resultOf(stl(values, { period: 4, seasonalWindow: 'periodic' }));
    for (const i of values.keys()) {
      expect(found.seasonal[i]).toBeCloseTo(season[i % 4] ?? 0, 6);
      expect(found.trend[i]).toBeCloseTo(10, 6);
    }
  });

  test('the three parts add up, whatever the values', () => {
    const list = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 15,
      maxLength: 60,
    });
    fc.assert(
      fc.property(list, fc.boolean(), (values, robust) => {
        const found = resultOf(stl(values, { period: 7, seasonalWindow: 7, robust }));
        for (const [i, one] of values.entries()) {
          const whole =
            (found.seasonal[i] ?? 0) + (found.trend[i] ?? 0) + (found.remainder[i] ?? 0);
          expect(Math.abs(whole - one)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test('less than two rounds are refused, wrong options thrown out', () => {
    expect(stl(week(14), { period: 7, seasonalWindow: 'periodic' }).why).toContain('14 values');
    expect(() => stl(week(30), { period: 1, seasonalWindow: 7 })).toThrow(/period/);
    expect(() => stl(week(30), { period: 7, seasonalWindow: 0 })).toThrow(/seasonalWindow/);
  });
});

describe('seasonal hybrid ESD', () => {
  test('a Sunday as high as a Wednesday is found, though no value is unusual by itself', () => {
    const values = week(84);
    values[41] = values[37] ?? 0;
    const found = resultOf(seasonalEsd(values, { period: 7 }));
    expect(found.anomalies.map((one) => [one.index, one.reasons])).toEqual([[41, ['season-high']]]);
    expect(Math.abs((found.anomalies[0]?.expected ?? 0) - 24.1)).toBeLessThan(3);
  });

  test('a sound series and a constant one have none', () => {
    expect(resultOf(seasonalEsd(week(84), { period: 7 })).anomalies).toEqual([]);
    expect(resultOf(seasonalEsd(Array(40).fill(5), { period: 7 })).anomalies).toEqual([]);
  });

  test('says how many it could find, and when that many were found', () => {
    const values = week(84);
    for (const i of [20, 40, 60]) values[i] = 900;
    const few = resultOf(seasonalEsd(values, { period: 7, most: 0.03 }));
    expect([few.anomalies.length, few.most, few.capped]).toEqual([2, 2, true]);
    const all = resultOf(seasonalEsd(values, { period: 7, most: 0.2 }));
    expect([all.anomalies.length, all.most, all.capped]).toEqual([3, 16, false]);
  });

  test('missing values are never anomalies; a gap of a whole round is refused', () => {
    const values: (number | null)[] = week(84);
    values[30] = null;
    values[31] = null;
    values[50] = 900;
    const found = resultOf(seasonalEsd(values, { period: 7 }));
    expect(found.anomalies.map((one) => one.index)).toEqual([50]);
    expect(found.missing).toBe(2);
    expect(
      seasonalEsd(
        values.map((one, i) => (i >= 20 && i < 27 ? null : one)),
        { period: 7 },
      ).why,
    ).toContain('A stretch of 7 values is missing');
    expect(
      seasonalEsd(
        values.map((one, i) => (i % 3 ? one : null)),
        { period: 7 },
      ).why,
    ).toContain('80 %');
  });
});

const REFERENCE = new URL('../../../../shared/reference/', import.meta.url);

const rowsOf = (name: string) =>
  readFileSync(new URL(name, REFERENCE), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));

const TWITTER = 'anomaly_twitter_raw_data';

describe.runIf(existsSync(REFERENCE))('as published', () => {
  const rosner = existsSync(REFERENCE) ? rowsOf('esd_rosner_nist.csv').map(([x = 0]) => x) : [];

  test('NIST 1.3.5.17.3: Rosner’s data, ten steps to 11 digits and exactly three outliers', () => {
    const { steps, outliers } = resultOf(generalisedEsd(rosner, { most: 10 }));
    expect(outliers.map((one) => one.value)).toEqual([6.01, 5.42, 5.34]);
    for (const [i = 0, r = 0, lambda = 0, value] of rowsOf('esd_rosner_nist.expected.csv')) {
      const step = steps[i - 1];
      expect(Math.abs((step?.r ?? 0) - r)).toBeLessThan(6e-12);
      expect(Math.abs((step?.critical ?? 0) - lambda)).toBeLessThan(6e-12);
      expect(step?.value).toBe(value);
    }
  });

  test('robust z of Rosner’s data: median 2.095, MAD 0.545, three beyond 3.5', () => {
    const found = resultOf(robustZ(rosner));
    expect(found.median).toBeCloseTo(2.095, 12);
    expect(found.mad).toBeCloseTo(0.545, 12);
    expect(found.suspected.map((one) => one.value)).toEqual([5.34, 5.42, 6.01]);
    for (const [i, [, z = 0]] of rowsOf('robustz_rosner_nist.expected.csv').entries()) {
      expect(Math.abs((found.z[i] ?? 0) - z)).toBeLessThan(6e-14);
    }
  });

  test.each<[string, Omit<StlOptions, 'period'>]>([
    ['periodic_robustFALSE', { seasonalWindow: 'periodic' }],
    ['periodic_robustTRUE', { seasonalWindow: 'periodic', robust: true }],
    ['swindow7', { seasonalWindow: 7 }],
  ])('R 4.2.2 stl of nottem, %s: all parts to the printed digit', (name, options) => {
    const rows = rowsOf(`stl_nottem_${name}.expected.csv`);
    const found = resultOf(
      stl(
        rows.map(([, x = 0]) => x),
        { period: 12, ...options },
      ),
    );
    for (const [i, [, , seasonal = 0, trend = 0, remainder = 0]] of rows.entries()) {
      expect(Math.abs((found.seasonal[i] ?? 0) - seasonal)).toBeLessThan(6e-11);
      expect(Math.abs((found.trend[i] ?? 0) - trend)).toBeLessThan(6e-11);
      expect(Math.abs((found.remainder[i] ?? 0) - remainder)).toBeLessThan(6e-11);
    }
  });

  const stlOfTwitter = new URL(`${TWITTER}.stl_robust_periodic.expected.csv`, REFERENCE);
  test.runIf(existsSync(stlOfTwitter))('R 4.2.2 stl of Twitter’s series', () => {
    const values = rowsOf(`${TWITTER}.csv`).map(([, x = 0]) => x);
    const found = resultOf(stl(values, { period: 1440, seasonalWindow: 'periodic', robust: true }));
    const rows = rowsOf(`${TWITTER}.stl_robust_periodic.expected.csv`);
    for (const [i, row] of rows.entries()) {
      const [seasonal = 0, trend = 0, remainder = 0] = row.slice(-3);
      expect(Math.abs((found.seasonal[i] ?? 0) - seasonal)).toBeLessThan(1e-6);
      expect(Math.abs((found.trend[i] ?? 0) - trend)).toBeLessThan(1e-6);
      expect(Math.abs((found.remainder[i] ?? 0) - remainder)).toBeLessThan(1e-6);
    }
  });

  test('S0-P5 Twitter’s AnomalyDetection: 131 both ways, 51 upwards, place by place', () => {
    const values = rowsOf(`${TWITTER}.csv`).map(([, x = 0]) => x);
    for (const [name, side, count] of [
      ['both', 'both', 131],
      ['pos', 'high', 51],
    ] as const) {
      const found = resultOf(seasonalEsd(values, { period: 1440, most: 0.02, side }));
      expect(found.anomalies).toHaveLength(count);
      const rows = rowsOf(`${TWITTER}.vec_${name}_p1440_max0.02.expected.csv`);
      expect(found.anomalies.map((one) => [one.index + 1, one.value])).toEqual(rows);
    }
  });

  test('Twitter’s own tests: 25 of the last day, 131 by stretches of two weeks, 6 above the median peak', () => {
    const values = rowsOf(`${TWITTER}.csv`).map(([, x = 0]) => x);
    const count = (more: object) =>
      resultOf(seasonalEsd(values, { period: 1440, most: 0.02, ...more })).anomalies.length;
    expect(count({ lastPeriodOnly: true })).toBe(25);
    expect(count({ stretch: 1440 * 14 + 1 })).toBe(131);
    expect(count({ least: 'median-of-greatest' })).toBe(6);
  });

  const cats = new URL('abtest_cookie_cats.csv', REFERENCE);
  test.runIf(existsSync(cats))(
    'S0-P5 the player with 49,854 rounds of 90,189 is the one that no person is',
    () => {
      const rounds = rowsOf('abtest_cookie_cats.csv').map((row) => row[2] ?? 0);
      expect(rounds).toHaveLength(90_189);
      // By the logarithm, as rounds go by factors: one alone lies past all others.
      const found = resultOf(
        generalisedEsd(
          rounds.map((one) => Math.log1p(one)),
          { most: 5, centre: 'mean', side: 'high' },
        ),
      );
      expect(rounds[found.steps[0]?.index ?? 0]).toBe(49_854);
      expect(found.outliers.map((one) => rounds[one.index])).toEqual([49_854]);
    },
  );
});
