import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Answer, leastSquares, ridge } from './index.ts';

const range = (n: number, from = 0) => Array.from({ length: n }, (_, i) => from + i);

/** The result; fails with its reason where there is none. */
function resultOf<Result extends object>(given: Answer<Result>): Result {
  if (given.why !== null) throw new Error(given.why);
  return given;
}

function same(found: number | null | undefined, expected: number, digits: number): void {
  const off = Math.abs((found ?? Number.NaN) / expected - 1);
  expect(off, `${found} for ${expected}`).toBeLessThan(0.5 * 10 ** -(digits - 1));
}

describe('least squares', () => {
  test('NIST NoInt1: no intercept, x 60 to 70, y 130 to 140', () => {
    const fit = resultOf(leastSquares(range(11, 130), [range(11, 60)], { intercept: false }));
    same(fit.coefficients[0], 2.07438016528926, 14);
    same(fit.standardErrors[0], 0.0165289256198347, 14);
    same(fit.residualSd, 3.56753034006338, 14);
    same(fit.r2, 0.999365492298663, 14);
    same(fit.f, 15750.25, 12);
  });

  test('NIST NoInt2: three rows', () => {
    const fit = resultOf(leastSquares([3, 4, 4], [[4, 5, 6]], { intercept: false }));
    same(fit.coefficients[0], 0.727272727272727, 14);
    same(fit.standardErrors[0], 0.0420827318078432, 14);
  });

  test('NIST Wampler1: 1 + x + … + x⁵ on 0 to 20, every coefficient 1', () => {
    const x = range(21);
    const columns = [1, 2, 3, 4, 5].map((power) => x.map((one) => one ** power));
    const y = x.map((_, i) => 1 + columns.reduce((sum, column) => sum + (column[i] ?? 0), 0));
    const fit = resultOf(leastSquares(y, columns));
    for (const one of fit.coefficients) same(one, 1, 9);
    expect(fit.r2).toBe(1);
  });

  test('by hand: slope 1.9, and p of t = 12.1 on 2 degrees of freedom', () => {
    // x̄ 1.5, ȳ 4; Sxx 5, Sxy 9.5, Syy 18.5; rest 18.5 − 9.5²/5 = 0.45, s² 0.225.
    const fit = resultOf(leastSquares([1, 3, 5.5, 6.5], [[0, 1, 2, 3]]));
    same(fit.coefficients[1], 1.9, 14);
    same(fit.coefficients[0], 1.15, 14);
    same(fit.standardErrors[1], Math.sqrt(0.225 / 5), 13);
    same(fit.standardErrors[0], Math.sqrt(0.225 * (1 / 4 + 1.5 ** 2 / 5)), 13);
    same(fit.r2, 9.5 ** 2 / 5 / 18.5, 13);
    const t = 1.9 / Math.sqrt(0.045);
    same(fit.p[1], 1 - t / Math.sqrt(2 + t * t), 11);
    same(fit.f, t * t, 12);
    expect(fit.residuals.map((one) => one.toFixed(9))).toEqual([
      '-0.150000000',
      '-0.050000000',
      '0.550000000',
      '-0.350000000',
    ]);
  });

  test('a weight of 2 is a row that stands twice', () => {
    const twice = resultOf(leastSquares([1, 3, 3, 5.5, 6.5], [[0, 1, 1, 2, 3]]));
    const weighted = resultOf(
      leastSquares([1, 3, 5.5, 6.5], [[0, 1, 2, 3]], { weights: [1, 2, 1, 1] }),
    );
    for (const i of [0, 1]) {
      same(weighted.coefficients[i], twice.coefficients[i] ?? 0, 13);
      same(weighted.inverseGram[i]?.[i], twice.inverseGram[i]?.[i] ?? 0, 13);
    }
    same(weighted.rss, twice.rss, 12);
    same(weighted.inverseGram[0]?.[1], twice.inverseGram[0]?.[1] ?? 0, 12);
  });

  test('a perfect fit and a response that does not vary give no NaN', () => {
    const flat = resultOf(leastSquares([4, 4, 4, 4], [[0, 1, 2, 3]]));
    expect(flat.r2).toBeNull();
    expect(flat.t.every((one) => one === null || Number.isFinite(one))).toBe(true);
    expect(flat.residualSd).toBe(0);
  });

  test('a column that others make up is refused by its name', () => {
    const [a, b] = [range(6), [1, 0, 2, 5, 3, 3]];
    const c = a.map((one, i) => 3 * one - (b[i] ?? 0) + 1);
    const refused = leastSquares([1, 2, 4, 3, 5, 7], [a, b, c], {
      names: ['ads', 'posts', 'both'],
    });
    expect(refused.why).toContain('The column both is made up of');
    expect(leastSquares([1, 2, 4], [[5.1, 5.1, 5.1]], { names: ['price'] }).why).toContain(
      'The column price does not vary',
    );
  });

  test('too few rows are refused, wrong input is thrown out by name', () => {
    expect(leastSquares([1, 2], [[1, 2]]).why).toBe(
      '2 rows are too few: 3 are needed for this many columns.',
    );
    expect(leastSquares([], [[]]).why).toContain('0 rows are too few');
    expect(() => leastSquares([1, Number.NaN, 2], [[1, 2, 3]])).toThrow(/NaN/);
    expect(() => leastSquares([1, 2, 3], [[1, 2]])).toThrow(/column 1 has 2 rows/);
    expect(() => leastSquares([1, 2, 3], [[1, 2, 4]], { weights: [1, 0, 1] })).toThrow(/weights/);
  });
});

describe('ridge', () => {
  test('by hand: a column of three, drawn by λ = 1 from 1 to ¾', () => {
    // x scaled by √(2/3): Σx² = 3, Σxy = √6; b = √6/4, and over √(2/3) that is ¾.
    const fit = resultOf(ridge([1, 2, 3], [[1, 2, 3]], 1));
    same(fit.coefficients[1], 0.75, 14);
    same(fit.coefficients[0], 0.5, 14);
  });

  test('shares between equal columns; without λ they are refused', () => {
    const x = [1, 2, 4, 5];
    const fit = resultOf(ridge([1, 2, 4, 6], [x, x], 0.5));
    same(fit.coefficients[1], fit.coefficients[2] ?? 0, 12);
    expect(ridge([1, 2, 4, 6], [x, x], 0).why).toContain('The column 2 is made up of');
    expect(ridge([1, 2], [[3, 3]], 1).why).toContain('does not vary');
    expect(() => ridge([1, 2], [[3, 4]], -1)).toThrow(/lambda/);
  });
});

const REFERENCE = new URL('../../../shared/reference/', import.meta.url);

const tableOf = (name: string) =>
  readFileSync(new URL(name, REFERENCE), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));

describe.runIf(existsSync(REFERENCE))('Longley’s data', () => {
  const table = existsSync(REFERENCE) ? tableOf('regression_longley.csv') : [];
  const column = (j: number) => table.map((row) => row[j] ?? Number.NaN);
  const columns = range(6).map(column);

  test('certified by NIST: 13 digits of every coefficient, s, R² and F', () => {
    const { certified, coefficients_R_units: inR } = JSON.parse(
      readFileSync(new URL('regression_longley.expected.json', REFERENCE), 'utf8'),
    ) as Record<string, Record<string, number>>;
    const scaled = resultOf(leastSquares(column(6), columns));
    for (const [i, one] of Object.values(inR ?? {}).entries())
      same(scaled.coefficients[i], one, 13);
    // The same data in NIST's own units.
    const units = [1, 1000, 10, 10, 1000, 1];
    const whole = columns.map((list, j) =>
      list.map((one) => Math.round(one * (units[j] ?? 1) * 10) / 10),
    );
    const fit = resultOf(
      leastSquares(
        column(6).map((one) => Math.round(one * 1000)),
        whole,
      ),
    );
    for (const i of range(7)) same(fit.coefficients[i], certified?.[`B${i}`] ?? 0, 13);
    same(fit.residualSd, certified?.residual_sd ?? 0, 13);
    same(fit.r2, certified?.R2 ?? 0, 13);
    same(fit.f, certified?.F ?? 0, 13);
  });

  test('ridge as lm.ridge of R’s MASS, printed to 12 digits', () => {
    for (const [lambda = 0, ...expected] of tableOf('ridge_longley_lm.ridge.expected.csv')) {
      const fit = resultOf(ridge(column(6), columns, lambda));
      for (const [i, one] of expected.entries()) same(fit.coefficients[i], one, 11);
    }
  });
});
