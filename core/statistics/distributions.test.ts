import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chiSquaredCdf,
  chiSquaredQuantile,
  chiSquaredUpperQuantile,
  chiSquaredUpperTail,
  erf,
  erfc,
  fCdf,
  findRoot,
  fQuantile,
  fUpperQuantile,
  fUpperTail,
  incompleteBeta,
  logGamma,
  lowerIncompleteGamma,
  normalCdf,
  normalQuantile,
  normalUpperQuantile,
  normalUpperTail,
  tCdf,
  tQuantile,
  tTwoSided,
  tUpperQuantile,
  tUpperTail,
  upperIncompleteGamma,
} from './index.ts';

/** Equal in so many digits, whatever the size. */
function same(found: number, expected: number, digits: number): void {
  const off = expected === 0 ? Math.abs(found) : Math.abs(found / expected - 1);
  expect(off, `${found} for ${expected}`).toBeLessThan(0.5 * 10 ** -(digits - 1));
}

describe('worked out in closed form', () => {
  test('ln Γ: factorials, Γ(½) = √π, and what is exact at large numbers', () => {
    same(logGamma(11), Math.log(3_628_800), 14);
    same(logGamma(0.5), Math.log(Math.PI) / 2, 14);
    same(logGamma(171), 706.573062245787, 14);
    expect(Math.abs(logGamma(1))).toBeLessThan(1e-14);
    expect(Math.abs(logGamma(2))).toBeLessThan(1e-14);
    same(logGamma(1e-120), 120 * Math.LN10, 14);
  });

  test('t with 1 degree of freedom is Cauchy’s, far out 1 ÷ πt', () => {
    same(tUpperTail(Math.sqrt(3), 1), 1 / 6, 14);
    same(tUpperTail(1e10, 1), 1e-10 / Math.PI, 14);
    same(tQuantile(0.75, 1), 1, 14);
    same(tUpperQuantile(1e-9, 1), 1e9 / Math.PI, 12);
  });

  test('t with 2 degrees of freedom: ½ − t ÷ 2√(2 + t²)', () => {
    same(tUpperTail(1, 2), 0.5 - 1 / (2 * Math.sqrt(3)), 13);
    same(tTwoSided(-Math.SQRT2, 2), 1 - Math.SQRT1_2, 13);
  });

  test('χ² with 2 degrees of freedom is e^(−x/2), also at 1e-300', () => {
    for (const x of [0.001, 1, 20, 1380]) same(chiSquaredUpperTail(x, 2), Math.exp(-x / 2), 13);
    same(chiSquaredUpperQuantile(1e-200, 2), 400 * Math.LN10, 13);
    same(chiSquaredQuantile(1e-12, 2), -2 * Math.log1p(-1e-12), 12);
  });

  test('F with 2 and n degrees of freedom: (1 + 2f/n)^(−n/2)', () => {
    same(fUpperTail(615, 2, 44), (1 + 1230 / 44) ** -22, 12);
    same(fUpperQuantile((1 + 6 / 44) ** -22, 2, 44), 3, 12);
    same(fQuantile(0.5, 7, 7), 1, 12);
  });

  test('the incomplete beta function with whole numbers is a sum of binomials', () => {
    same(incompleteBeta(0.5, 2, 3), 11 / 16, 14);
    same(incompleteBeta(0.1, 1, 20), 1 - 0.9 ** 20, 13);
    same(incompleteBeta(1e-8, 3, 1), 1e-24, 13);
  });

  test('the error function is the normal distribution seen at √2', () => {
    same(erfc(3), 2 * normalUpperTail(3 * Math.SQRT2), 13);
    same(erf(0.3), 1 - erfc(0.3), 13);
    same(erf(-1), -0.842700792949715, 14);
  });

  test('tabulated: the tails of the standard normal (Abramowitz and Stegun, table 26.2)', () => {
    same(normalUpperTail(1), 0.158655253931457, 14);
    same(normalUpperTail(5), 2.86651571879194e-7, 14);
    same(normalUpperTail(10), 7.61985302416053e-24, 14);
    same(normalUpperTail(20), 2.75362411860623e-89, 14);
    same(normalQuantile(0.975), 1.95996398454005, 14);
  });

  test('tabulated: 5 % points of t, χ² and F (Abramowitz and Stegun, tables 26.8 to 26.10)', () => {
    same(tQuantile(0.975, 10), 2.228, 4);
    same(chiSquaredUpperQuantile(0.05, 10), 18.307, 5);
    same(fUpperQuantile(0.05, 5, 10), 3.33, 3);
  });
});

describe('for any values', () => {
  const z = fc.double({ min: -37, max: 37, noNaN: true });
  const df = fc.double({ min: 0.5, max: 5000, noNaN: true });
  const p = fc.double({ min: 1e-200, max: 0.5, noNaN: true });

  test('both sides of a value make 1, and no side leaves 0–1', () => {
    fc.assert(
      fc.property(z, df, df, (at, n, m) => {
        const x = Math.abs(at);
        const pairs = [
          [normalCdf(at), normalUpperTail(at)],
          [tCdf(at, n), tUpperTail(at, n)],
          [chiSquaredCdf(x * n, n), chiSquaredUpperTail(x * n, n)],
          [fCdf(x, n, m), fUpperTail(x, n, m)],
          [lowerIncompleteGamma(n, x), upperIncompleteGamma(n, x)],
        ] as const;
        for (const [below, above] of pairs) {
          expect(below + above).toBeCloseTo(1, 12);
          expect(Math.min(below, above)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('a quantile is where the tail says', () => {
    fc.assert(
      fc.property(p, df, (share, n) => {
        same(normalUpperTail(normalUpperQuantile(share)), share, 10);
        same(chiSquaredUpperTail(chiSquaredUpperQuantile(share, n), n), share, 10);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-30, max: 0.49, noNaN: true }), df, df, (share, n, m) => {
        same(tUpperTail(tUpperQuantile(share, n + 1), n + 1), share, 9);
        same(fUpperTail(fUpperQuantile(share, n + 1, m + 1), n + 1, m + 1), share, 9);
      }),
    );
  });

  test('t² is F with 1 and n, and for many degrees of freedom t is normal', () => {
    fc.assert(fc.property(z, df, (t, n) => same(tTwoSided(t, n), fUpperTail(t * t, 1, n), 9)));
    same(tUpperTail(3, 1e9), normalUpperTail(3), 7);
  });
});

describe('what cannot be asked', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, -1])('%s is refused by name', (wrong) => {
    const asked: readonly (() => unknown)[] = [
      () => logGamma(wrong),
      () => tUpperTail(1, wrong),
      () => fUpperTail(1, 2, wrong),
      () => chiSquaredUpperTail(wrong, 1),
      () => incompleteBeta(wrong, 1, 1),
      () => normalQuantile(wrong),
      () => tQuantile(wrong, 3),
    ];
    for (const one of asked) expect(one).toThrow(String(wrong));
  });

  test('a share of 0 or 1 has no finite quantile', () => {
    for (const p of [0, 1]) {
      expect(() => normalQuantile(p)).toThrow(RangeError);
      expect(() => tQuantile(p, 3)).toThrow(RangeError);
      expect(() => chiSquaredQuantile(p, 3)).toThrow(RangeError);
      expect(() => fQuantile(p, 3, 3)).toThrow(RangeError);
    }
  });

  test('a root is found to the last digits, and none where the signs are the same', () => {
    same(findRoot((x) => x ** 3 - 2, 0, 100) ?? Number.NaN, Math.cbrt(2), 15);
    same(findRoot((x) => Math.exp(x) - 1e-5, -100, 1) ?? Number.NaN, Math.log(1e-5), 14);
    expect(findRoot((x) => x * x + 1, -1, 1)).toBeNull();
  });
});

const REFERENCE = new URL('../../../shared/reference/', import.meta.url);

/** Rows of a table of numbers, read where it is at hand. */
const rowsOf = (name: string) =>
  readFileSync(new URL(name, REFERENCE), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number) as [number, number, number, number]);

describe.runIf(existsSync(REFERENCE))(
  'R 4.2.2: qt, pf, pnorm and pchisq, printed to 15 digits',
  () => {
    test('normal upper tail, z up to 20: 14 digits', () => {
      for (const [z, upper] of rowsOf('dist_normal_upper_tail.expected.csv')) {
        same(normalUpperTail(z), upper, 14);
      }
    });

    test('t quantiles up to p = 0.999999: 14 digits', () => {
      for (const [df, p, t] of rowsOf('dist_t_quantile.expected.csv'))
        same(tQuantile(p, df), t, 14);
    });

    test('F upper tails down to 1e-97: 13 digits', () => {
      for (const [f, df1, df2, upper] of rowsOf('dist_f_upper_tail.expected.csv')) {
        same(fUpperTail(f, df1, df2), upper, 13);
      }
    });

    test('χ² upper tails: 14 digits', () => {
      for (const [x, df, upper] of rowsOf('dist_chisq_upper_tail.expected.csv')) {
        same(chiSquaredUpperTail(x, df), upper, 14);
      }
    });
  },
);
