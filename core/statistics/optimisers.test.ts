import { describe, expect, test } from 'vitest';
import { NILE } from './fixtures/nile.ts';
import { localLevel, logHypergeometric, logSumExp, lowestBetween, nelderMead } from './index.ts';

describe('Nelder and Mead’s simplex', () => {
  test('the bottom of Rosenbrock’s curved valley, from its usual start', () => {
    const f = ([x = 0, y = 0]: readonly number[]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2;
    const { x, converged } = nelderMead(f, [-1.2, 1]);
    expect(converged).toBe(true);
    expect(x[0]).toBeCloseTo(1, 5);
    expect(x[1]).toBeCloseTo(1, 5);
  });

  test('Powell’s singular function of four variables comes to 0', () => {
    const f = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) =>
      (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4;
    expect(nelderMead(f, [3, -1, 0, 1]).value).toBeLessThan(1e-10);
  });

  test('an edge where the function is no number is kept away from', () => {
    const { x } = nelderMead(([a = 0]) => a - Math.log(a), [5]);
    expect(x[0]).toBeCloseTo(1, 4);
  });

  test('a start without a number, and too few evaluations', () => {
    expect(() => nelderMead(() => Number.NaN, [1])).toThrow('NaN');
    expect(() => nelderMead(() => 0, [Number.NaN])).toThrow('NaN');
    expect(nelderMead(([a = 0]) => a * a, [9], { evaluations: 5 }).converged).toBe(false);
    expect(nelderMead(() => 3, []).value).toBe(3);
  });
});

test('a search on a line takes the deeper of two valleys', () => {
  const f = (x: number) => Math.min((x + 2) ** 2 + 1, (x - 3) ** 2);
  expect(lowestBetween(f, -5, 5).x).toBeCloseTo(3, 6);
  expect(() => lowestBetween(f, 2, 2)).toThrow('high');
});

test('logarithms of sums that no number can hold', () => {
  expect(logSumExp([-2000, -2000])).toBeCloseTo(-2000 + Math.LN2, 12);
  expect(logSumExp([])).toBe(-Infinity);
  expect(() => logSumExp([Number.NaN])).toThrow('NaN');
});

describe('Gauss’s hypergeometric function, from closed forms', () => {
  test.each([
    // ₂F₁(1, 1; 2; z) = −ln(1 − z) ÷ z
    [1, 1, 2, 0.99, -Math.log(0.01) / 0.99],
    [1, 1, 2, -3, Math.log(4) / 3],
    // ₂F₁(a, b; b; z) = (1 − z)⁻ᵃ
    [2.5, 3, 3, 0.999, 0.001 ** -2.5],
    // ₂F₁(½, 1; 3⁄2; −z²) = atan z ÷ z
    [0.5, 1, 1.5, -4, Math.atan(2) / 2],
    // At 1: Γ(4)Γ(1) ÷ Γ(3)Γ(2)
    [1, 2, 4, 1, 3],
  ])('%d, %d; %d; %d', (a, b, c, z, value) => {
    expect(Math.exp(logHypergeometric(a, b, c, z)) / value).toBeCloseTo(1, 11);
  });
});

describe('local level', () => {
  test('the Nile: noise 15099 and level 1469.1 (Durbin and Koopman 2012, 2.10)', () => {
    const fit = localLevel(NILE);
    if (fit.why !== null) throw new Error(fit.why);
    expect(Math.round(fit.noiseVariance)).toBe(15_099);
    expect(fit.levelVariance).toBeCloseTo(1469.1, 0);
    expect(fit.logLikelihood).toBeCloseTo(-632.5456, 3);
    expect(fit.n).toBe(100);
  });

  test('what cannot be fitted is refused in words', () => {
    expect(localLevel(Array(20).fill(4)).why).toContain('do not vary');
    const walk = NILE.slice(0, 30);
    expect(localLevel(walk, [walk]).why).toContain('same series');
    expect(localLevel(walk, [Array(30).fill(1)]).why).toContain('does not vary');
    expect(localLevel(walk, [walk.map((_, i) => i), walk.map((_, i) => 2 * i)]).why).toContain(
      'column 2',
    );
    expect(localLevel(Array(50).fill(null)).why).toContain('0 values');
    expect(() => localLevel([1, Number.NaN])).toThrow('NaN');
    expect(() => localLevel(walk, [[1]])).toThrow('length');
  });

  test('missing values widen what is known of the level and are not taken for zero', () => {
    const fit = localLevel(NILE.map((one, i) => (i % 5 === 4 ? null : one)));
    if (fit.why !== null) throw new Error(fit.why);
    expect(fit.n).toBe(80);
    expect(fit.endLevel).toBeGreaterThan(700);
  });
});
