import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../statistics/index.ts';
import { benjaminiHochberg, holm } from './adjust-p-values.ts';
import { crossCorrelation } from './cross-correlation.ts';
import { granger } from './granger.ts';
import { leadLag } from './lead-lag.ts';
import { autoregression, differenced, filtered } from './prepared-series.ts';

function resultOf<Result extends object>(given: Answer<Result>): Result {
  if (given.why !== null) throw new Error(given.why);
  return given;
}

/** Numbers without a pattern, the same every time (multiplier of Park and Miller). */
function noise(n: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: n }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647 - 0.5;
  });
}

const walk = (steps: readonly number[]) => {
  let at = 100;
  return steps.map((one) => {
    at += one;
    return at;
  });
};

describe('adjusted p values', () => {
  test('Holm by hand: times 4, 3, 2, 1 in order, never falling', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => p.toFixed(3))).toEqual([
      '0.030',
      '0.060',
      '0.060',
      '0.020',
    ]);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });

  test('Benjamini and Hochberg’s own example of fifteen tests: four are told at 5 %', () => {
    // Table of their paper of 1995, section 3.2: Bonferroni tells three of these, their procedure four.
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ];
    expect(benjaminiHochberg(p).filter((one) => one <= 0.05)).toHaveLength(4);
    expect(p.filter((one) => one * 15 <= 0.05)).toHaveLength(3);
    expect(benjaminiHochberg(p)[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
  });

  test('a p that is none is thrown out', () => {
    expect(() => holm([0.1, 1.2])).toThrow(/1.2/);
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(/NaN/);
  });
});

describe('series made ready', () => {
  test('differences and the rest of an autoregression by hand', () => {
    expect(differenced([1, 4, 9, 16])).toEqual([3, 5, 7]);
    expect(differenced([1, 4, 9, 16], 2)).toEqual([8, 12]);
    expect(filtered([2, 4, 6], { order: 2, coefficients: [0.5, 0.25], mean: 2 })).toEqual([3]);
  });

  test('an autoregression with 0.8 is found again', () => {
    const values: number[] = [];
    for (const one of noise(2000, 7)) values.push(0.8 * (values.at(-1) ?? 0) + one);
    const found = autoregression(values, 5);
    expect(found.coefficients[0]).toBeCloseTo(0.8, 1);
  });
});

describe('S0-F4 lead and lag', () => {
  const steps = noise(120, 11);
  const cause = walk(steps);
  /** Three steps later, half as large, with a little of its own. */
  const effect = walk(
    steps.map((_, i) => 0.5 * (steps[i - 3] ?? 0) + 0.1 * (noise(120, 5)[i] ?? 0)),
  );

  test.each(['difference', 'prewhiten'] as const)('a lag of 3 is found by %s', (prepare) => {
    const found = resultOf(leadLag(cause, effect, { prepare }));
    expect([found.finding, found.lag]).toEqual(['leads', 3]);
    expect(found.strength).toBeGreaterThan(0.8);
    expect(found.grangerP ?? 1).toBeLessThan(1e-10);
  });

  test('the other way round it is said to be reversed', () => {
    expect(resultOf(leadLag(effect, cause))).toMatchObject({ finding: 'reversed', lag: -3 });
  });

  test('two trends that have nothing to do with each other go together in levels, not in changes', () => {
    const [a, b] = [11, 12].map((seed) => walk(noise(120, seed).map((one) => one + 0.5)));
    const levels = resultOf(crossCorrelation(a ?? [], b ?? [], 0));
    expect(levels.lags[0]?.r).toBeGreaterThan(0.9);
    expect(resultOf(leadLag(a ?? [], b ?? []))).toMatchObject({ finding: 'none', lag: null });
  });

  test('missing values: the longest stretch without one; few, constant and unequal series', () => {
    const gap = effect.map((one, i) => (i === 40 ? null : one));
    expect(resultOf(leadLag(cause, gap))).toMatchObject({ finding: 'leads', lag: 3, n: 78 });
    expect(leadLag(cause.slice(0, 20), effect.slice(0, 20)).why).toContain('19 changes');
    expect(
      leadLag(
        cause,
        cause.map(() => 5),
      ).why,
    ).toContain('does not vary');
    expect(() => leadLag([1], [1, 2])).toThrow(/1 values/);
    expect(() => leadLag(cause, effect, { maxLag: 100 })).toThrow(/maxLag/);
  });

  test('a Granger test that has nothing to work on is refused', () => {
    expect(granger(Array(30).fill(1), effect.slice(0, 30), 1).why).toContain('does not vary');
    expect(granger(effect.slice(0, 30), effect.slice(0, 30), 1).why).toContain('made up of');
    expect(() => granger([1], [1], 0)).toThrow(/order/);
  });
});

const REFERENCE = new URL('../../../../shared/reference/', import.meta.url);

const rowsOf = (name: string) =>
  readFileSync(new URL(name, REFERENCE), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

describe.runIf(existsSync(REFERENCE))(
  'series M of Box and Jenkins (R 4.2.2: ccf, grangertest)',
  () => {
    const rows = existsSync(REFERENCE) ? rowsOf('leadlag_bjsales.csv') : [];
    const lead = rows.map(([, x]) => Number(x));
    const sales = rows.map(([, , x]) => Number(x));

    test.each([
      ['diff', differenced(lead), differenced(sales)],
      ['levels', lead, sales],
    ] as const)('cross-correlation of %s to 13 places', (name, x, y) => {
      const found = resultOf(crossCorrelation(x, y, 12));
      for (const [i, [lag, r]] of rowsOf(`leadlag_bjsales.ccf_${name}.expected.csv`).entries()) {
        expect(found.lags[i]?.lag).toBe(Number(lag));
        expect(Math.abs((found.lags[i]?.r ?? 0) - Number(r))).toBeLessThan(6e-14);
      }
    });

    test('the indicator leads by 3 with 0.72, also where levels peak at lag 0', () => {
      const found = resultOf(leadLag(lead, sales));
      expect([found.finding, found.lag]).toEqual(['leads', 3]);
      expect(found.strength).toBeCloseTo(0.72007040830893787, 12);
      expect(resultOf(leadLag(lead, sales, { prepare: 'prewhiten' })).lag).toBe(3);
    });

    test('Granger tests of orders 1 to 6 both ways: F and p to 11 digits, p down to 1e-97', () => {
      const [x, y] = [differenced(lead), differenced(sales)];
      for (const [direction, order, f, df1, df2, p] of rowsOf(
        'leadlag_bjsales.granger_diff.expected.csv',
      )) {
        const [from, to] = direction === 'lead_causes_sales' ? [x, y] : [y, x];
        const found = resultOf(granger(from, to, Number(order)));
        expect([found.df1, found.df2]).toEqual([Number(df1), Number(df2)]);
        expect(Math.abs(found.f / Number(f) - 1)).toBeLessThan(5e-11);
        expect(Math.abs(found.p / Number(p) - 1)).toBeLessThan(5e-11);
      }
    });
  },
);
