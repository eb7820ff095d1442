import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastSquares } from '../../statistics/index.ts';
import { lmgImportance } from './lmg-importance.ts';
import { approvedWeights, type WeightProposal, weightProposal } from './weight-proposal.ts';

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
}

/** By all orders, with least squares for each set: the definition itself. */
function byOrders(response: readonly number[], columns: readonly (readonly number[])[]): number[] {
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((j) => orders(left.filter((k) => k !== j)).map((rest) => [j, ...rest]));
  const all = orders(columns.map((_, j) => j));
  const r2 = (set: readonly number[]): number => {
    if (set.length === 0) return 0;
    const fit = leastSquares(
      response,
      set.map((j) => columns[j] ?? []),
    );
    return fit.why === null ? (fit.r2 ?? 0) : Number.NaN;
  };
  const sums = columns.map(() => 0);
  for (const order of all) {
    for (const [at, j] of order.entries()) {
      sums[j] = (sums[j] ?? 0) + r2(order.slice(0, at + 1)) - r2(order.slice(0, at));
    }
  }
  return sums.map((sum) => sum / all.length);
}

function importances(...given: Parameters<typeof lmgImportance>): number[] {
  const found = lmgImportance(...given);
  if (found.why !== null) throw new Error(found.why);
  return found.columns.map(({ r2 }) => r2);
}

describe('LMG', () => {
  test('of two columns, by hand: r² of each alone and what it adds, in the middle', () => {
    // r(y,a) = r(y,b) and r(a,b) known: both have half of R².
    const a = [1, 2, 3, 4, 5, 6];
    const b = [2, 1, 4, 3, 6, 5];
    const y = a.map((one, at) => one + (b[at] ?? 0));
    expect(importances(y, [a, b])).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)]);
  });

  test('is the mean over all orders', () => {
    const next = numbers(4);
    const columns = [0, 1, 2, 3].map(() => Array.from({ length: 25 }, next));
    const mixed = columns.map((column, j) =>
      column.map((one, i) => one + 0.8 * (columns[0]?.[i] ?? 0) * j),
    );
    const y = mixed[1]?.map((one, i) => one - 0.5 * (mixed[3]?.[i] ?? 0) + next()) ?? [];
    for (const [at, one] of byOrders(y, mixed).entries()) {
      expect(importances(y, mixed)[at]).toBeCloseTo(one, 12);
    }
  });

  const column = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 12 });

  test('parts add up to R², none is below 0, and a column turned round has the same', () => {
    fc.assert(
      fc.property(column, column, column, column, (y, a, b, c) => {
        const found = lmgImportance(y, [a, b, c]);
        if (found.why !== null) return;
        const parts = found.columns.map(({ r2 }) => r2);
        expect(parts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(found.r2, 9);
        expect(parts.every((one) => one >= 0)).toBe(true);
        const turned = lmgImportance(y, [a.map((one) => 7 - 3 * one), b, c]);
        if (turned.why === null) expect(turned.columns[0]?.r2).toBeCloseTo(parts[0] ?? 9, 9);
      }),
    );
  });

  test('refuses collinear and constant columns by name, and too many', () => {
    const y = [1, 5, 2, 4, 3, 6];
    const a = [1, 2, 3, 4, 5, 7];
    const twice = a.map((one) => 2 * one);
    expect(lmgImportance(y, [a, twice], { names: ['views', 'plays'] }).why).toContain('plays');
    expect(lmgImportance(y, [a, y.map(() => 3)], { names: ['views', 'flat'] }).why).toContain(
      'flat',
    );
    expect(
      lmgImportance(
        y.map(() => 1),
        [a],
      ).why,
    ).toContain('does not vary');
    expect(
      lmgImportance(
        y,
        Array.from({ length: 16 }, () => a),
      ).why,
    ).toContain('16 columns');
    expect(() => lmgImportance([Number.NaN, 1, 2, 3], [[1, 2, 3, 4]])).toThrow();
  });
});

describe('S1-M7.5 a proposal of weights', () => {
  const next = numbers(9);
  const periods = 60;
  const strong = Array.from({ length: periods }, next);
  const weak = Array.from({ length: periods }, next);
  const costs = Array.from({ length: periods }, next);
  const outcome = strong.map(
    (one, i) => 3 * one + 0.3 * (weak[i] ?? 0) - 1.5 * (costs[i] ?? 0) + 0.3 * next(),
  );
  const kpis = [
    { name: 'strong', weight: 1, history: strong },
    { name: 'weak', weight: 2, history: weak },
    { name: 'costs', weight: 1, history: costs, lowerIsBetter: true },
  ];
  const proposed = (...given: Parameters<typeof weightProposal>): WeightProposal => {
    const found = weightProposal(...given);
    if (found.why !== null) throw new Error(found.why);
    return found;
  };
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

  test.each(['lmg', 'correlation'] as const)(
    'by %s moves weight to what goes with the outcome',
    (method) => {
      const { kpis: found, strength } = proposed(outcome, kpis, { method });
      const [s, w, c] = found;
      expect(s?.change).toBeGreaterThan(0.02);
      expect(w?.change).toBeLessThan(-0.02);
      expect(c?.correlation).toBeGreaterThan(0);
      expect(sum(found.map((one) => one.proposed))).toBeCloseTo(1, 12);
      expect(Math.max(...found.map((one) => Math.abs(one.change)))).toBeLessThanOrEqual(
        0.1 + 1e-12,
      );
      expect(strength).toBeLessThan(1);
      expect((s?.low ?? 1) < (s?.correlation ?? 0) && (s?.high ?? 0) > (s?.correlation ?? 1)).toBe(
        true,
      );
    },
  );

  test('little evidence moves little, chance moves nothing', () => {
    const few = kpis.map((one) => ({ ...one, history: one.history.slice(0, 14) }));
    const step = (p: WeightProposal) => Math.abs(p.kpis[0]?.change ?? 9);
    const wide = { mostChange: 1 };
    expect(step(proposed(outcome.slice(0, 14), few, wide))).toBeLessThan(
      step(proposed(outcome, kpis, wide)),
    );
    const chance = Array.from({ length: periods }, next);
    expect(proposed(chance, kpis, wide).strength).toBeLessThan(0.1);
  });

  test('a KPI that does not vary keeps its part, one that moves against the outcome is told', () => {
    const more = [
      ...kpis,
      { name: 'flat', weight: 1, history: outcome.map(() => 5) },
      {
        name: 'against',
        weight: 1,
        history: strong.map((one, i) => -one + (weak[i] ?? 0) + next()),
      },
    ];
    const { kpis: found } = proposed(outcome, more);
    expect(found[3]).toMatchObject({ change: 0, correlation: null, evidence: null });
    expect(found[4]?.reason).toContain('against');
    expect(found[4]?.evidence).toBe(0);
    expect(sum(found.map((one) => one.proposed))).toBeCloseTo(1, 12);
  });

  test('an outcome that comes later is asked for by the lag; missing periods are left out', () => {
    const later = [null, null, ...outcome.slice(0, -2)];
    const found = proposed(later, kpis, { lag: 2 });
    expect(found.n).toBe(58);
    expect(found.kpis[0]?.correlation).toBeGreaterThan(0.7);
    const holes = strong.map((one, at) => (at % 2 === 0 ? one : null));
    expect(proposed(outcome, [{ name: 'strong', weight: 1, history: holes }]).n).toBe(30);
  });

  test('refuses in words', () => {
    expect(weightProposal(outcome, []).why).toContain('no KPIs');
    expect(
      weightProposal(
        outcome,
        kpis.map((one) => ({ ...one, weight: 0 })),
      ).why,
    ).toContain('All weights are 0');
    expect(
      weightProposal(
        outcome.map(() => 1),
        kpis,
      ).why,
    ).toContain('does not vary');
    const twin = { name: 'twin', weight: 1, history: strong.map((one) => 2 * one) };
    expect(weightProposal(outcome, [...kpis, twin]).why).toContain('twin');
    const against = [{ name: 'a', weight: 1, history: outcome.map((one) => -one) }];
    expect(weightProposal(outcome, against).why).toContain('No KPI');
    expect(weightProposal([], []).why).not.toBeNull();
    expect(() => weightProposal(outcome, [{ name: 'short', weight: 1, history: [1] }])).toThrow(
      'short has 1',
    );
    expect(() => weightProposal(outcome, kpis, { lag: -1 })).toThrow('lag');
    expect(() => weightProposal(outcome, [{ ...kpis[0], weight: Number.NaN } as never])).toThrow(
      'NaN',
    );
  });

  test('nothing moves but what a person approves, and weights stay whole', () => {
    const proposal = proposed(outcome, kpis);
    const weights = (names: string[]) =>
      approvedWeights(proposal, names).map(({ weight }) => weight);
    expect(weights([])).toEqual([0.25, 0.5, 0.25].map((one) => expect.closeTo(one, 12)));
    expect(weights(['strong', 'weak', 'costs'])).toEqual(
      proposal.kpis.map((one) => expect.closeTo(one.proposed, 12)),
    );
    const one = weights(['strong']);
    expect(one[0]).toBeCloseTo(proposal.kpis[0]?.proposed ?? 9, 12);
    expect((one[1] ?? 0) / (one[2] ?? 1)).toBeCloseTo(2, 12);
    expect(sum(one)).toBeCloseTo(1, 12);
    expect(() => approvedWeights(proposal, ['__proto__'])).toThrow('__proto__');
  });
});

const LONGLEY = new URL('../../../../shared/reference/regression_longley.csv', import.meta.url);

test.runIf(existsSync(LONGLEY))(
  'NIST’s Longley, near collinear: parts add up to the certified R²',
  () => {
    const [header = '', ...lines] = readFileSync(LONGLEY, 'utf8').trim().split(/\r?\n/);
    const names = header.split(',').map((name) => name.replaceAll('"', ''));
    const rows = lines.map((line) =>
      line.split(',').map((cell) => Number(cell.replaceAll('"', ''))),
    );
    const at = names.findIndex((name) => /employed$/i.test(name) && !/un/i.test(name));
    const columns = names.flatMap((_, j) =>
      j === at || rows.some((row) => Number.isNaN(row[j])) ? [] : [rows.map((row) => row[j] ?? 0)],
    );
    const found = importances(
      rows.map((row) => row[at] ?? 0),
      columns,
    );
    expect(found.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0.995479004577296, 9);
  },
);
