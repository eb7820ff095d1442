import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bgNbdAlive, bgNbdExpected, bgNbdPurchases } from './bg-nbd.ts';
import { bgNbdFit } from './bg-nbd-fit.ts';
import { customerValue } from './customer-value.ts';
import { gammaGammaAverage, gammaGammaFit } from './gamma-gamma.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { logRank } from './log-rank.ts';
import { paretoNbdAlive, paretoNbdExpected, paretoNbdPurchases } from './pareto-nbd.ts';
import { paretoNbdFit } from './pareto-nbd-fit.ts';
import { sbgLifetime, sbgRetention, sbgSurvival } from './sbg-curve.ts';
import { sbgFit } from './sbg-fit.ts';

const person = (time: number, left: boolean) => ({ time, left });

describe('staying', () => {
  test('nobody at all, nobody who left, and everybody at once', () => {
    expect(kaplanMeier([]).why).toContain('Nobody was followed');
    expect(kaplanMeier([person(3, false)])).toEqual({
      steps: [],
      median: null,
      n: 1,
      left: 0,
      why: null,
    });
    const all = kaplanMeier([person(2, true), person(2, true)]);
    expect(all).toMatchObject({
      median: 2,
      steps: [{ survival: 0, standardError: null, low: null }],
    });
    expect(() => kaplanMeier([person(-1, true)])).toThrow('-1');
    expect(() => kaplanMeier([person(Number.NaN, true)])).toThrow('NaN');
  });

  test('someone out of sight when another leaves was still at risk', () => {
    const found = kaplanMeier([person(5, true), person(5, false), person(9, false)]);
    expect(found).toMatchObject({ steps: [{ time: 5, atRisk: 3, left: 1 }] });
  });

  test('intervals lie within 0 and 1 and around the curve, of each kind', () => {
    const people = [3, 5, 5, 8, 11, 14, 20].map((time, i) => person(time, i % 3 !== 2));
    for (const interval of ['log', 'plain', 'log-log'] as const) {
      const found = kaplanMeier(people, { interval });
      if (found.why !== null) throw new Error(found.why);
      for (const { low, high, survival } of found.steps) {
        if (low === null || high === null) continue;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(survival);
        expect(high).toBeGreaterThanOrEqual(survival);
        expect(high).toBeLessThanOrEqual(1);
      }
    }
  });

  test('groups that cannot be compared are refused in words', () => {
    const group = [person(1, true), person(2, true)];
    expect(logRank([group]).why).toContain('two groups');
    expect(logRank([group, []]).why).toContain('group 2');
    expect(logRank([[person(1, false)], [person(2, false)]]).why).toContain('Nobody left');
    expect(logRank([[person(1, false)], [person(2, true)]]).why).toContain('at the same time');
    expect(logRank([group, group])).toMatchObject({ why: null, chiSquared: 0, p: 1 });
  });

  test('three groups: the order makes no difference', () => {
    const groups = [
      [1, 2, 5, 9],
      [2, 4, 6, 8],
      [7, 9, 12, 13],
    ].map((times) => times.map((time) => person(time, true)));
    const [once, turned] = [logRank(groups), logRank([...groups].reverse())];
    if (once.why !== null || turned.why !== null) throw new Error('refused');
    expect(once.df).toBe(2);
    expect(turned.chiSquared).toBeCloseTo(once.chiSquared, 10);
  });
});

describe('renewals', () => {
  test('cohorts that say nothing of leaving are refused in words', () => {
    expect(sbgFit([100, 90]).why).toContain('two renewals');
    expect(sbgFit([0, 0, 0]).why).toContain('no members');
    expect(sbgFit([50, 50, 50]).why).toContain('Nobody has left');
    expect(sbgFit([50, 0, 0]).why).toContain('Everybody left');
    expect(() => sbgFit([50, 60, 40])).toThrow('60');
  });

  test('with the same chance for all it comes near the geometric, and stays a number', () => {
    const found = sbgFit([1000, 800, 640, 512, 410]);
    if (found.why !== null) throw new Error(found.why);
    expect(found.firstChurn).toBeCloseTo(0.2, 2);
    expect(Number.isFinite(found.alpha) && Number.isFinite(found.beta)).toBe(true);
  });

  test('the lifetime is the discounted sum of the curve', () => {
    const model = { alpha: 0.668, beta: 3.806 };
    const sum = (from: number) =>
      Array.from({ length: 4000 }, (_, t) => sbgSurvival(model, from + t) / 1.1 ** t).reduce(
        (a, b) => a + b,
        0,
      );
    expect(sbgLifetime(model, 0, { discount: 0.1 })).toBeCloseTo(sum(0), 8);
    // Before the third renewal: those who came to it, of whom S(3) ÷ S(2) renew.
    expect(sbgLifetime(model, 3, { discount: 0.1 })).toBeCloseTo(sum(3) / sbgSurvival(model, 2), 8);
    expect(sbgRetention(model, 3)).toBeCloseTo(sbgSurvival(model, 3) / sbgSurvival(model, 2), 12);
  });
});

describe('buying without a contract', () => {
  const few = Array.from({ length: 40 }, () => ({ frequency: 0, recency: 0, age: 20 }));

  test('customers that say nothing of buying again are refused in words', () => {
    expect(bgNbdFit(few.slice(0, 7)).why).toContain('7 customers');
    expect(bgNbdFit(few).why).toContain('Fewer than 5');
    expect(paretoNbdFit(few).why).toContain('Fewer than 5');
    const lastDay = few.map(() => ({ frequency: 3, recency: 20, age: 20 }));
    expect(bgNbdFit(lastDay).why).toContain('last day');
    expect(() => bgNbdFit([{ frequency: 1, recency: 9, age: 8 }])).toThrow('9');
    expect(() => bgNbdFit([{ frequency: 0, recency: 2, age: 8 }])).toThrow('frequency is 0');
    expect(gammaGammaFit(few.map(() => ({ purchases: 2, average: 5 }))).why).toContain('alike');
    expect(gammaGammaFit([]).why).toContain('0 customers');
  });

  test('alike customers still give a fit of numbers', () => {
    const rows = few.map((_, i) => ({ frequency: i % 2, recency: (i % 2) * 10, age: 20 }));
    for (const found of [bgNbdFit(rows), paretoNbdFit(rows)]) {
      if (found.why !== null) throw new Error(found.why);
      expect(
        Object.values(found).every((one) => typeof one !== 'number' || Number.isFinite(one)),
      ).toBe(true);
    }
  });

  test('at the places where formulas are 0 ÷ 0 the answer lies between its neighbours', () => {
    const buyer = { frequency: 2, recency: 10, age: 20 };
    const at = (a: number) => bgNbdPurchases({ r: 0.5, alpha: 5, a, b: 2 }, buyer, 10);
    expect(at(1)).toBeGreaterThan(at(1.001));
    expect(at(1)).toBeLessThan(at(0.999));
    expect(bgNbdExpected({ r: 0.5, alpha: 5, a: 0.4, b: 0.6 }, 10)).toBeGreaterThan(0);
    expect(bgNbdExpected({ r: 0.5, alpha: 5, a: 0.2, b: 0.3 }, 10)).toBeGreaterThan(0);
    const s = (one: number) => paretoNbdExpected({ r: 2, alpha: 4, s: one, beta: 6 }, 6);
    expect(s(1)).toBeCloseTo(3 * Math.LN2, 12);
    expect(s(1 + 1e-9)).toBeCloseTo(s(1), 8);
  });

  test('never NaN: chances lie within 0 and 1, purchases are finite and grow with time', () => {
    const positive = fc.double({ min: 0.01, max: 50, noNaN: true });
    const buyer = fc
      .tuple(
        fc.integer({ min: 0, max: 200 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 500, noNaN: true }),
      )
      .map(([frequency, part, age]) => ({
        frequency,
        recency: frequency === 0 ? 0 : part * age,
        age,
      }));
    fc.assert(
      fc.property(positive, positive, positive, positive, buyer, (r, alpha, a, b, one) => {
        const [bg, pareto] = [
          { r, alpha, a, b },
          { r, alpha, s: a, beta: b },
        ];
        for (const alive of [bgNbdAlive(bg, one), paretoNbdAlive(pareto, one)]) {
          expect(alive).toBeGreaterThanOrEqual(0);
          expect(alive).toBeLessThanOrEqual(1);
        }
        const counts = [1, 10].map((time) => bgNbdPurchases(bg, one, time));
        expect(counts.every((count) => Number.isFinite(count) && count >= 0)).toBe(true);
        expect(Number.isFinite(paretoNbdPurchases(pareto, one, 10))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('a value is never more without discount, and nothing for no period', () => {
    expect(customerValue([], 50)).toBe(0);
    expect(customerValue([1, 2, 3], 10)).toBe(30);
    expect(customerValue([1, 2, 3], 10, { discount: 0.1, margin: 0.5 })).toBeLessThan(15);
    expect(() => customerValue([2, 1], 10)).toThrow('never less');
    expect(gammaGammaAverage({ p: 1, q: 0.5, v: 3 }, { purchases: 0, average: 0 })).toBeNull();
  });
});

test('never NaN: whatever the customers, fits are finite or refused, in time', () => {
  const finite = (found: object) =>
    Object.values(found).every((one) => typeof one !== 'number' || Number.isFinite(one));
  const buyer = fc
    .tuple(
      fc.integer({ min: 0, max: 9 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0.1, max: 50, noNaN: true }),
    )
    .map(([frequency, part, age]) => ({
      frequency,
      recency: frequency === 0 ? 0 : part * age,
      age,
    }));
  const spending = fc.record({
    purchases: fc.integer({ min: 0, max: 9 }),
    average: fc.double({ min: 0, max: 1e6, noNaN: true }),
  });
  fc.assert(
    fc.property(
      fc.array(buyer, { minLength: 30, maxLength: 40 }),
      fc.array(spending, { maxLength: 20 }),
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 9 }),
      (buyers, customers, counts) => {
        expect(finite(bgNbdFit(buyers))).toBe(true);
        expect(finite(paretoNbdFit(buyers))).toBe(true);
        expect(finite(gammaGammaFit(customers))).toBe(true);
        expect(finite(sbgFit([...counts].sort((a, b) => b - a)))).toBe(true);
      },
    ),
    { numRuns: 8 },
  );
}, 30_000);
