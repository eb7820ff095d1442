import { describe, expect, test } from 'vitest';
import { nelderMead } from './nelder-mead.ts';
import { quasiNewton } from './quasi-newton.ts';

/** Rosenbrock's valley: lowest at 1, 1. */
const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;

describe('a quasi-Newton search', () => {
  test('finds the end of Rosenbrock’s valley with fewer values than a simplex', () => {
    const found = quasiNewton(valley, [-1.2, 1]);
    expect(found.x[0]).toBeCloseTo(1, 5);
    expect(found.x[1]).toBeCloseTo(1, 5);
    expect(found.converged).toBe(true);
    expect(found.evaluations).toBeLessThan(nelderMead(valley, [-1.2, 1]).evaluations);
  });

  test('Powell’s four variables: lowest 0 at 0', () => {
    const powell = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) =>
      (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4;
    expect(quasiNewton(powell, [3, -1, 0, 1]).value).toBeLessThan(1e-8);
  });

  test('a wall is walked up to, and not through', () => {
    const walled = ([x = 0]: readonly number[]) => (x < 1 ? Infinity : x);
    const found = quasiNewton(walled, [5]);
    expect(found.x[0]).toBeGreaterThanOrEqual(1);
    expect(found.x[0]).toBeLessThan(1.01);
  });

  test('flat ground, no variable and too few steps end', () => {
    expect(quasiNewton(() => 3, [1, 2])).toMatchObject({ value: 3, converged: true });
    expect(quasiNewton(() => 3, []).value).toBe(3);
    expect(quasiNewton(valley, [-1.2, 1], { steps: 2 }).converged).toBe(false);
  });

  test('what is no number is thrown out', () => {
    expect(() => quasiNewton(valley, [Number.NaN])).toThrow(/quasiNewton: start/);
    expect(() => quasiNewton(() => Number.NaN, [1])).toThrow(/value at the start/);
    expect(() => quasiNewton(valley, [1], { tolerance: 0 })).toThrow(/tolerance/);
  });
});
