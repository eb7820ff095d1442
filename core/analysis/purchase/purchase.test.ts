import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrationOf } from './calibration.ts';
import { logisticFit } from './logistic-fit.ts';
import { type PurchaseModel, purchaseModel, purchaseProbability } from './purchase-model.ts';

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Buyers whose log-odds are −1 + 2·a − b. */
function buyers(n: number, seed = 7) {
  const next = numbers(seed);
  const a = Array.from({ length: n }, () => 4 * next() - 2);
  const b = Array.from({ length: n }, () => 4 * next() - 2);
  const bought = a.map((one, at) => next() < 1 / (1 + Math.exp(1 - 2 * one + (b[at] ?? 0))));
  return { bought, columns: [a, b] };
}

function modelOf(...given: Parameters<typeof purchaseModel>): PurchaseModel {
  const found = purchaseModel(...given);
  if (found.why !== null) throw new Error(found.why);
  return found;
}

describe('logistic regression', () => {
  test('of two groups is their log-odds: 10 of 40 and 30 of 50', () => {
    const bought = [...Array(40).keys()].map((i) => i < 10);
    const group = [...Array(40).fill(0), ...Array(50).fill(1)];
    const all = [...bought, ...[...Array(50).keys()].map((i) => i < 30)];
    const fit = logisticFit(all, [group], 0);
    expect(fit?.coefficients[0]).toBeCloseTo(Math.log(10 / 30), 10);
    expect(fit?.coefficients[1]).toBeCloseTo(Math.log(30 / 20) - Math.log(10 / 30), 10);
  });

  test('at the best, what is left over is at right angles to each feature', () => {
    const { bought, columns } = buyers(400);
    const fit = logisticFit(bought, columns, 0);
    const [c = 0, ...slopes] = fit?.coefficients ?? [];
    const left = bought.map((yes, row) => {
      const odds = slopes.reduce((sum, s, j) => sum + s * (columns[j]?.[row] ?? 0), c);
      return (yes ? 1 : 0) - 1 / (1 + Math.exp(-odds));
    });
    const with1 = [bought.map(() => 1), ...columns];
    for (const column of with1) {
      const dot = column.reduce((sum, x, row) => sum + x * (left[row] ?? 0), 0);
      expect(Math.abs(dot)).toBeLessThan(1e-7);
    }
    expect(slopes[0]).toBeGreaterThan(1.4);
    expect(slopes[1]).toBeLessThan(-0.6);
  });

  test('nothing finite is best: null, unless shrinkage makes it finite', () => {
    const parted = [false, false, false, true, true, true];
    expect(logisticFit(parted, [[1, 2, 3, 4, 5, 6]], 0)).toBeNull();
    expect(logisticFit(parted, [[1, 2, 3, 4, 5, 6]], 1)?.coefficients[1]).toBeGreaterThan(0);
    const twice = [
      [1, 5, 2, 4, 3, 6],
      [2, 10, 4, 8, 6, 12],
    ];
    expect(logisticFit(parted, twice, 0)).toBeNull();
    expect(logisticFit(Array(6).fill(true), [[1, 2, 3, 4, 5, 6]], 1)).toBeNull();
    expect(logisticFit(parted, [[1, 1, 1, 1, 1, 1]], 1)).toBeNull();
  });
});

describe('Brier score and table', () => {
  test('worked by hand: 0.04, 0.16, 0.01 and 0.25 of four', () => {
    const { brier, brierOfRate, skill } = calibrationOf(
      [0.8, 0.4, 0.1, 0.5],
      [true, false, false, true],
    );
    expect(brier).toBeCloseTo(0.115, 12);
    expect(brierOfRate).toBe(0.25);
    expect(skill).toBeCloseTo(0.54, 12);
  });

  test('lines of the table hold all rows; equal probabilities stay together', () => {
    const p = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(p, (some) => {
        const probabilities = some.map((one) => one / 20);
        const { table } = calibrationOf(
          probabilities,
          some.map((one) => one % 2 === 0),
        );
        expect(table.reduce((sum, { n }) => sum + n, 0)).toBe(some.length);
        expect(table.every(({ said, came }) => Number.isFinite(said) && came >= 0)).toBe(true);
      }),
    );
    expect(calibrationOf(Array(50).fill(0.3), Array(50).fill(false)).table).toHaveLength(1);
    expect(() => calibrationOf([], [])).toThrow('0 and 0');
    expect(() => calibrationOf([1.2], [true])).toThrow('1.2');
  });
});

describe('S0-C3 a model of purchases', () => {
  test('is calibrated on rows that it has not seen, and says so', () => {
    const { bought, columns } = buyers(600);
    const model = modelOf(bought, columns, { names: ['sentiment', 'price'] });
    expect(model.names).toEqual(['intercept', 'sentiment', 'price']);
    expect(model.check.skill).toBeGreaterThan(0.3);
    expect(model.check.table.filter(({ fits }) => fits).length).toBeGreaterThanOrEqual(8);
    expect(model.calibration.slope).toBeGreaterThan(0.8);
    const [low, high] = [purchaseProbability(model, [-2, 2]), purchaseProbability(model, [2, -2])];
    expect(low).toBeLessThan(0.05);
    expect(high).toBeGreaterThan(0.95);
  });

  test('features that tell nothing give a model that says it foretells nothing', () => {
    const next = numbers(3);
    const bought = Array.from({ length: 200 }, () => next() < 0.4);
    const noise = bought.map(() => next());
    const model = modelOf(bought, [noise]);
    expect(Math.abs(model.check.skill)).toBeLessThan(0.05);
    const flat = bought.map((_, at) => (at === 0 ? 1 : 0));
    expect(Number.isFinite(modelOf(bought, [flat]).check.brier)).toBe(true);
  });

  test('refuses in words what cannot carry it', () => {
    const { bought, columns } = buyers(200);
    expect(purchaseModel([], []).why).toContain('no feature');
    expect(purchaseModel(Array(50).fill(true), [Array(50).fill(1)]).why).toContain(
      'Not enough data',
    );
    expect(purchaseModel(bought, [bought.map(() => 4)], { names: ['price'] }).why).toContain(
      'price',
    );
    const twice = [columns[0] ?? [], (columns[0] ?? []).map((one) => 2 * one)];
    expect(purchaseModel(bought, twice, { shrinkage: 0 }).why).toContain('made up of others');
    expect(purchaseModel(bought, twice).why).toBeNull();
    const told = [bought.map((yes) => (yes ? 1 : 0))];
    expect(purchaseModel(bought, told, { shrinkage: 0 }).why).toContain('wholly');
    expect(() => purchaseModel(bought, [[1]])).toThrow('1 rows');
    expect(() => purchaseModel([true], [[Number.NaN]])).toThrow('NaN');
    expect(() => purchaseModel(bought, columns, { folds: 1 })).toThrow('folds');
    expect(() =>
      purchaseProbability({ coefficients: [0, 1], calibration: { intercept: 0, slope: 1 } }, []),
    ).toThrow('1 finite');
  });
});
