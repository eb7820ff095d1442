import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RollUpPart, rollUp, statusOf, trendOf } from './index.ts';

const score = fc.double({ min: 0, max: 100, noNaN: true });
const knownPart = fc
  .tuple(score, score, score, fc.double({ min: 1e-3, max: 1e3, noNaN: true }))
  .map(([a, b, c, weight]): RollUpPart => {
    const [low = 0, middle = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
    return { score: middle, low, high, weight };
  });
const missingPart = fc
  .double({ min: 1e-3, max: 1e3, noNaN: true })
  .map((weight): RollUpPart => ({ score: null, low: null, high: null, weight }));
const parts = fc.array(fc.oneof({ weight: 3, arbitrary: knownPart }, missingPart), {
  minLength: 1,
});
const known = (value: number, weight = 1): RollUpPart => ({
  score: value,
  low: value,
  high: value,
  weight,
});
const missing = (weight = 1): RollUpPart => ({ score: null, low: null, high: null, weight });

describe('a roll-up', () => {
  test('is the weighted mean, worked by hand: (80·3 + 40·1) ÷ 4 = 70', () => {
    expect(rollUp([known(80, 3), known(40, 1)])).toEqual({
      score: 70,
      low: 70,
      high: 70,
      coverage: 1,
      why: null,
    });
  });

  test('leaves out what is missing and shows it as coverage; it is never counted as 0', () => {
    const { score: rolled, coverage } = rollUp([known(80, 1), known(40, 1), missing(2)]);
    expect(rolled).toBe(60);
    expect(coverage).toBe(0.5);
  });

  test('is not raised or lowered by a missing part, whatever its weight', () => {
    fc.assert(
      fc.property(fc.array(knownPart, { minLength: 1 }), missingPart, (some, gone) => {
        const [with_, without] = [rollUp([...some, gone]), rollUp(some)];
        expect(with_.score).toBeCloseTo(without.score ?? Number.NaN, 9);
        expect(with_.coverage).toBeLessThan(without.coverage);
      }),
    );
  });

  test('stays between its least and greatest known part, with its interval around it', () => {
    fc.assert(
      fc.property(parts, (some) => {
        const rolled = rollUp(some);
        const scores = some.flatMap((part) => part.score ?? []);
        if (rolled.score === null) return scores.length === 0 && rolled.why !== null;
        return (
          rolled.score >= Math.min(...scores) &&
          rolled.score <= Math.max(...scores) &&
          (rolled.low ?? 101) <= rolled.score &&
          rolled.score <= (rolled.high ?? -1) &&
          rolled.coverage > 0 &&
          rolled.coverage <= 1
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('does not depend on the order of its parts, to the last bit', () => {
    fc.assert(
      fc.property(parts, (some) => {
        expect(rollUp([...some].reverse())).toEqual(rollUp(some));
      }),
    );
  });

  test('does not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(parts, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (some, factor) => {
        const scaled = rollUp(some.map((part) => ({ ...part, weight: part.weight * factor })));
        const rolled = rollUp(some);
        expect(scaled.coverage).toBeCloseTo(rolled.coverage, 9);
        expect(scaled.score ?? -1).toBeCloseTo(rolled.score ?? -1, 9);
      }),
    );
  });

  test('holds with weights so large that their sum is not a number', () => {
    expect(rollUp([known(20, Number.MAX_VALUE), known(60, Number.MAX_VALUE)]).score).toBe(40);
  });

  test('carries the coverage of its parts: a goal known by half counts as half known', () => {
    expect(rollUp([{ ...known(80), coverage: 0.5 }, known(40)]).coverage).toBe(0.75);
  });

  test.each([
    ['no parts', []],
    ['nothing known', [missing()]],
    ['no weight at all', [known(80, 0), known(20, 0)]],
    ['weight only on what is missing', [known(80, 0), missing(1)]],
  ])('%s gives no score, with a reason in words', (_, some) => {
    const rolled = rollUp(some);
    expect(rolled).toMatchObject({ score: null, low: null, high: null, coverage: 0 });
    expect(rolled.why).toMatch(/^[A-Z].*\.$/);
  });

  test.each([
    [known(50, -1), /-1/],
    [known(50, Number.NaN), /NaN/],
    [known(50, Number.POSITIVE_INFINITY), /Infinity/],
    [known(101), /101/],
    [known(Number.NaN), /NaN/],
    [{ ...known(50), coverage: 2 }, /2/],
  ])('%j is refused at the door', (part, message) => {
    expect(() => rollUp([part])).toThrow(message);
  });
});

describe('a status', () => {
  const thresholds = { good: 70, watch: 40 };
  test.each([
    [70, 'good'],
    [69.99, 'watch'],
    [40, 'watch'],
    [39.99, 'bad'],
    [0, 'bad'],
    [null, 'unknown'],
  ])('of %s is %s', (value, status) => {
    expect(statusOf(value, thresholds)).toBe(status);
  });

  test('needs thresholds in order', () => {
    expect(() => statusOf(50, { good: 40, watch: 70 })).toThrow(/70.*40/);
    expect(() => statusOf(50, { good: Number.NaN, watch: 70 })).toThrow(/NaN/);
  });
});

describe('a trend', () => {
  const at = (value: number | null, slack = 0) => ({
    value,
    low: value === null ? null : value - slack,
    high: value === null ? null : value + slack,
  });
  test.each([
    ['one known point says nothing', [at(null), at(5)], 'unknown'],
    ['no points say nothing', [], 'unknown'],
    ['only gaps say nothing', [at(null), at(null)], 'unknown'],
    [
      'up against one period before, not against last week',
      [at(1), at(9), at(9), at(9), at(5)],
      'up',
    ],
    ['down', [at(9), at(1), at(1), at(1), at(5)], 'down'],
    ['equal is flat', [at(5), at(5)], 'flat'],
    ['rounding alone is flat', [at(1150, 50), at(1240, 50)], 'flat'],
    [
      'a gap in between is stepped over',
      [at(1), at(null), at(null), at(null), at(null), at(5)],
      'up',
    ],
    [
      'the last word was a period ago',
      [at(1), at(5), at(null), at(null), at(null), at(null)],
      'unknown',
    ],
    ['the last word was within the period', [at(1), at(5), at(null), at(null), at(null)], 'up'],
  ])('%s', (_, series, trend) => {
    expect(trendOf(series)).toBe(trend);
  });
});
