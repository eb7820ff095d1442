import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RollUpMethod } from '../model/index.ts';
import { cappedShares, type RollUpPart, rollUp, statusOf } from './index.ts';

const METHODS: readonly RollUpMethod[] = ['mean', 'geometric', 'minimum', 'worst'];
const thresholds = { good: 70, watch: 40 };
const known = (score: number, weight = 1, more: Partial<RollUpPart> = {}): RollUpPart => ({
  score,
  low: score,
  high: score,
  weight,
  status: statusOf(score, thresholds),
  ...more,
});
const missing = (weight = 1): RollUpPart => ({ score: null, low: null, high: null, weight });

const number = fc.double({ min: 0, max: 100, noNaN: true });
const anyKnown = fc
  .tuple(number, number, number, fc.double({ min: 1e-3, max: 1e3, noNaN: true }))
  .map(([a, b, c, weight]): RollUpPart => {
    const [low = 0, middle = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
    return known(middle, weight, { low, high });
  });
const limited = fc
  .tuple(anyKnown, fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }))
  .map(([part, most]): RollUpPart => (most === undefined ? part : { ...part, most }));
const some = fc.array(limited, { minLength: 1, maxLength: 12 });
const gone = fc.double({ min: 1e-3, max: 1e3, noNaN: true }).map(missing);
const method = fc.constantFrom(...METHODS);
const bounds = ({
  score,
  low,
  high,
}: {
  score: number | null;
  low: number | null;
  high: number | null;
}) => ({ score, low, high });

describe('by hand', () => {
  test('geometric: √(25 · 100) = 50; with weights 1 and 3, ⁴√(16 · 81³) = 54', () => {
    expect(rollUp([known(25), known(100)], { method: 'geometric' }).score).toBe(50);
    expect(rollUp([known(16), known(81, 3)], { method: 'geometric' }).score).toBe(54);
  });

  test('geometric: a part at 0 makes the whole 0, and a part that does not count does not', () => {
    expect(rollUp([known(0), known(100)], { method: 'geometric' }).score).toBe(0);
    expect(rollUp([known(0, 0), known(64)], { method: 'geometric' }).score).toBe(64);
    expect(rollUp([known(0)], { method: 'geometric' })).toMatchObject({ score: 0, why: null });
  });

  test('minimum: the least, whatever it weighs; its interval that of the least ends', () => {
    const rolled = rollUp([known(60, 9, { low: 50, high: 90 }), known(55, 1, { high: 95 })], {
      method: 'minimum',
    });
    expect(rolled).toMatchObject({ score: 55, low: 50, high: 90 });
    expect(rollUp([known(5, 0), known(55)], { method: 'minimum' }).score).toBe(55);
  });

  test('worst: the part whose status is worst, which need not have the least score', () => {
    const easy = known(50, 1, { status: 'good' });
    const hard = known(65, 1, { status: 'bad', low: 60, high: 70 });
    expect(rollUp([easy, hard, known(90)], { method: 'worst' })).toEqual({
      score: 65,
      low: 60,
      high: 70,
      coverage: 1,
      why: null,
      status: 'bad',
    });
    expect(rollUp([known(20), known(10), known(90)], { method: 'worst' }).score).toBe(10);
  });

  test('a floor of coverage: under it there is not enough, with the figures in words', () => {
    const parts = [known(80, 2), missing(3)];
    expect(rollUp(parts, { floor: 0.4 }).score).toBe(80);
    expect(rollUp(parts, { floor: 0.6 })).toEqual({
      score: null,
      low: null,
      high: null,
      coverage: 0.4,
      why: 'Only 40 % of the weight is known, and a score needs 60 %.',
    });
    expect(rollUp([known(80, 0.5996), missing(0.4004)], { floor: 0.6 }).why).toMatch(/59.96 %/);
    // Ten tenths are not quite one.
    expect(
      rollUp([...Array(7)].map(() => known(50, 0.1)).concat(missing(0.3)), { floor: 0.7 }).score,
    ).toBe(50);
  });

  test('a limit on a share: what is taken away goes to the others in proportion', () => {
    expect(cappedShares([{ weight: 6, most: 0.3 }, { weight: 3 }, { weight: 1 }])).toEqual([
      0.3, 0.5249999999999999, 0.175,
    ]);
    // 0 · 0.25 + 100 · 0.75
    expect(rollUp([known(0, 3, { most: 0.25 }), known(100)]).score).toBe(75);
    // Its share is below its limit as it is.
    expect(rollUp([known(0, 1, { most: 0.5 }), known(100, 3)]).score).toBe(75);
  });

  test('a limit on a share holds among what is known, and cannot where nothing else is', () => {
    expect(rollUp([known(0, 3, { most: 0.25 }), missing(9), known(100)]).score).toBe(75);
    expect(rollUp([known(30, 3, { most: 0.25 }), missing(9)]).score).toBe(30);
    expect(rollUp([known(30, 1, { most: 0.2 }), known(60, 1, { most: 0.2 })]).score).toBe(45);
  });
});

describe('every method, for any parts', () => {
  test('stays between the least and the greatest part, within its interval', () => {
    fc.assert(
      fc.property(some, method, (parts, by) => {
        const { score, low, high } = rollUp(parts, { method: by });
        const scores = parts.map((part) => part.score ?? Number.NaN);
        expect(score).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(score).toBeLessThanOrEqual(Math.max(...scores));
        expect(low).toBeLessThanOrEqual(score ?? -1);
        expect(high).toBeGreaterThanOrEqual(score ?? 101);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same in any order, to the last bit', () => {
    fc.assert(
      fc.property(some, method, (parts, by) => {
        const [one, other] = [parts, [...parts].reverse()].map((all) =>
          bounds(rollUp(all, { method: by })),
        );
        if (by !== 'worst') expect(other).toEqual(one);
        else expect(other?.score).toBe(one?.score);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same for any common factor of the weights', () => {
    fc.assert(
      fc.property(
        some,
        method,
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (parts, by, factor) => {
          const scaled = parts.map((part) => ({ ...part, weight: part.weight * factor }));
          const [one, other] = [parts, scaled].map((all) => rollUp(all, { method: by }).score);
          expect(other).toBeCloseTo(one ?? -1, 8);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is not moved by a missing part: not the score, not its interval', () => {
    fc.assert(
      fc.property(some, gone, method, (parts, one, by) => {
        const [before, after] = [parts, [one, ...parts]].map((all) => rollUp(all, { method: by }));
        for (const end of ['score', 'low', 'high'] as const) {
          expect(after?.[end]).toBeCloseTo(before?.[end] ?? -1, 8);
        }
        expect(after?.coverage).toBeLessThan(before?.coverage ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('never falls where a part rises', () => {
    const unlimited = fc.array(anyKnown, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(unlimited, fc.nat(), number, method, (parts, at, by, how) => {
        const place = at % parts.length;
        const raised = parts.map((part, i) => {
          if (i !== place) return part;
          const score = Math.min(100, (part.score ?? 0) + by);
          return known(score, part.weight);
        });
        const [before, after] = [parts, raised].map((all) => rollUp(all, { method: how }).score);
        expect(after).toBeGreaterThanOrEqual((before ?? 0) - 1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  test('a floor takes the whole score or nothing of it', () => {
    const mixed = fc.array(fc.oneof(anyKnown, gone), { minLength: 1 });
    fc.assert(
      fc.property(mixed, method, fc.double({ min: 0, max: 1, noNaN: true }), (parts, by, floor) => {
        const free = rollUp(parts, { method: by });
        const rolled = rollUp(parts, { method: by, floor });
        if (rolled.score === null) expect(rolled.why).not.toBeNull();
        else expect(rolled).toEqual(free);
        if (free.coverage > floor + 1e-6) expect(rolled.score).toBe(free.score);
        if (free.coverage < floor - 1e-6) expect(rolled.score).toBeNull();
      }),
    );
  });

  test('shares with limits add up to one and hold, wherever they can', () => {
    const cap = fc.record({
      weight: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      most: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(cap, { minLength: 1 }), (parts) => {
        const shares = cappedShares([...parts, { weight: 1 }]);
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        for (const [at, { most }] of parts.entries()) {
          expect(shares[at]).toBeLessThanOrEqual(most + 1e-12);
        }
      }),
    );
  });
});

test.each([
  [{ method: 'sum' as RollUpMethod }, /sum/],
  [{ floor: 2 }, /floor.*2/],
  [{ floor: Number.NaN }, /floor.*NaN/],
])('%j is refused at the door', (rule, words) => {
  expect(() => rollUp([known(50)], rule)).toThrow(words);
});

test('worst without a status, and a limit that is no share, are refused', () => {
  const { status, ...bare } = known(50);
  expect(status).toBe('watch');
  expect(() => rollUp([bare], { method: 'worst' })).toThrow(/status/);
  expect(() => rollUp([known(50, 1, { most: 1.5 })])).toThrow(/1.5/);
  expect(() => rollUp([known(50, 1, { most: Number.NaN })])).toThrow(/NaN/);
});
