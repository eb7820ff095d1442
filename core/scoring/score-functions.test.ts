import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScoreFunction } from '../model/index.ts';
import { applyScoreFunction, scoreInterval } from './index.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const two = fc.tuple(finite, finite).filter(([a, b]) => a < b);
const higherFn = two.map(([floor, target]): ScoreFunction => ({ kind: 'higher', floor, target }));
const lowerFn = two.map(([target, ceiling]): ScoreFunction => ({ kind: 'lower', target, ceiling }));
const bandFn = fc.tuple(finite, finite, finite).map(
  ([a, b, c]): ScoreFunction => ({
    kind: 'band',
    low: Math.min(a, b),
    high: Math.max(a, b),
    tolerance: Math.abs(c),
  }),
);
const between = fc.constantFrom({}, { between: 'proportion' as const });
const stepsFn = fc
  .uniqueArray(fc.tuple(finite, fc.double({ min: 0, max: 100, noNaN: true })), {
    minLength: 1,
    maxLength: 8,
    selector: ([from]) => from + 0,
  })
  .map(
    (pairs): ScoreFunction => ({
      kind: 'steps',
      steps: pairs.sort(([a], [b]) => a - b).map(([from, score]) => ({ from, score })),
    }),
  )
  .chain((fn) => between.map((how) => ({ ...fn, ...how }) as ScoreFunction));
const logFn = fc
  .tuple(fc.double({ min: 5e-324, max: 1e308, noNaN: true }), finite, fc.boolean())
  .filter(([least, most]) => most > least)
  .map(
    ([least, most, isHigher]): ScoreFunction =>
      isHigher
        ? { kind: 'higher', floor: least, target: most, scale: 'log' }
        : { kind: 'lower', target: least, ceiling: most, scale: 'log' },
  );
const yesNoFn = finite.map((atLeast): ScoreFunction => ({ kind: 'yes-no', atLeast }));
const thresholdsFn = fc
  .tuple(finite, finite)
  .filter(([a, b]) => a !== b)
  .map(([redFlag, goal]): ScoreFunction => ({ kind: 'thresholds', redFlag, goal }));
const versusFn = fc
  .tuple(finite, finite, finite, fc.constantFrom('percent' as const, 'unit' as const))
  .filter(([baseline, worst, best]) => baseline !== 0 && worst !== best)
  .map(
    ([baseline, worst, best, change]): ScoreFunction => ({
      kind: 'versus-baseline',
      baseline,
      worst,
      best,
      change,
    }),
  );
const shapedFn = fc
  .tuple(bandFn, fc.constantFrom('plateau' as const, 'linear' as const, 'bell' as const))
  .map(([fn, shape]): ScoreFunction => (fn.kind === 'band' ? { ...fn, shape } : fn));
const anyFn = fc.oneof(
  logFn,
  higherFn,
  lowerFn,
  bandFn,
  shapedFn,
  stepsFn,
  thresholdsFn,
  versusFn,
  yesNoFn,
);

describe('every score function', () => {
  test('stays within 0 and 100 for every finite value and every sensible option', () => {
    fc.assert(
      fc.property(anyFn, finite, (fn, value) => {
        const score = applyScoreFunction(fn, value);
        return score >= 0 && score <= 100;
      }),
      { numRuns: 2000 },
    );
  });

  test('has an interval that holds the score of every value within it', () => {
    fc.assert(
      fc.property(
        anyFn,
        finite,
        finite,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (fn, a, b, at) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const value = Math.min(high, Math.max(low, low * (1 - at) + high * at));
          const interval = scoreInterval(fn, low, high);
          const score = applyScoreFunction(fn, value);
          return interval.low <= score && score <= interval.high;
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('rises with the value where higher is better, and falls where lower is better', () => {
    fc.assert(
      fc.property(higherFn, lowerFn, two, (up, down, [a, b]) => {
        expect(applyScoreFunction(up, a)).toBeLessThanOrEqual(applyScoreFunction(up, b));
        expect(applyScoreFunction(down, a)).toBeGreaterThanOrEqual(applyScoreFunction(down, b));
      }),
      { numRuns: 2000 },
    );
  });

  test('goes the way that its ends go, and never back: thresholds and changes against a baseline', () => {
    fc.assert(
      fc.property(fc.oneof(thresholdsFn, versusFn), two, (fn, [a, b]) => {
        const rises =
          fn.kind === 'thresholds'
            ? fn.goal > fn.redFlag
            : fn.kind === 'versus-baseline' && fn.best > fn.worst;
        const [first, last] = [applyScoreFunction(fn, a), applyScoreFunction(fn, b)];
        return rises ? first <= last : first >= last;
      }),
      { numRuns: 2000 },
    );
  });

  test('of a band falls with the distance from its middle, on either side', () => {
    fc.assert(
      fc.property(shapedFn, two, (fn, [a, b]) => {
        if (fn.kind !== 'band') return false;
        const middle = fn.low / 2 + fn.high / 2;
        const [first, last] = [applyScoreFunction(fn, a), applyScoreFunction(fn, b)];
        if (b <= middle) return first <= last;
        return a < middle || first >= last;
      }),
      { numRuns: 2000 },
    );
  });

  test('gives nothing for nothing, never 0', () => {
    fc.assert(fc.property(anyFn, (fn) => applyScoreFunction(fn, null) === null));
  });
});

test.each<[string, ScoreFunction, number, number]>([
  ['a fifth of the way up', { kind: 'higher', floor: 10, target: 60 }, 20, 20],
  ['below the floor', { kind: 'higher', floor: 10, target: 60 }, -5, 0],
  ['past the target', { kind: 'higher', floor: 10, target: 60 }, 61, 100],
  ['a negative floor', { kind: 'higher', floor: -50, target: 50 }, 0, 50],
  ['below the target of lower', { kind: 'lower', target: 10, ceiling: 60 }, 3, 100],
  ['four fifths of the way down', { kind: 'lower', target: 10, ceiling: 60 }, 20, 80],
  ['the edge of a band', { kind: 'band', low: 4, high: 6, tolerance: 2 }, 6, 100],
  ['a quarter of the tolerance below', { kind: 'band', low: 4, high: 6, tolerance: 2 }, 3.5, 75],
  [
    'just outside a band with no tolerance',
    { kind: 'band', low: 4, high: 6, tolerance: 0 },
    6.1,
    0,
  ],
  ['the middle of a bell', { kind: 'band', low: 4, high: 6, tolerance: 2, shape: 'bell' }, 5, 100],
  // u = 1 ÷ 3, (1 − 1/9)² = 64/81.
  [
    'the edge of a bell',
    { kind: 'band', low: 4, high: 6, tolerance: 2, shape: 'bell' },
    6,
    6400 / 81,
  ],
  ['the end of a bell', { kind: 'band', low: 4, high: 6, tolerance: 2, shape: 'bell' }, 8, 0],
  [
    'a third of a tent',
    { kind: 'band', low: 4, high: 6, tolerance: 2, shape: 'linear' },
    3,
    100 / 3,
  ],
  [
    'a tent without width',
    { kind: 'band', low: 4, high: 4, tolerance: 0, shape: 'linear' },
    4,
    100,
  ],
  ['beside it', { kind: 'band', low: 4, high: 4, tolerance: 0, shape: 'linear' }, 4.1, 0],
  // The makers' own example: red flag 500, goal 700; 0 at 300, full at 900.
  ['the red flag', { kind: 'thresholds', redFlag: 500, goal: 700 }, 500, 100 / 3],
  ['the goal', { kind: 'thresholds', redFlag: 500, goal: 700 }, 700, 200 / 3],
  ['as far below the red flag', { kind: 'thresholds', redFlag: 500, goal: 700 }, 300, 0],
  ['as far past the goal', { kind: 'thresholds', redFlag: 500, goal: 700 }, 900, 100],
  ['further still', { kind: 'thresholds', redFlag: 500, goal: 700 }, 1e300, 100],
  ['a red flag above the goal', { kind: 'thresholds', redFlag: 700, goal: 500 }, 700, 100 / 3],
  ['the goal below it', { kind: 'thresholds', redFlag: 700, goal: 500 }, 500, 200 / 3],
  ['less than the goal', { kind: 'thresholds', redFlag: 700, goal: 500 }, 300, 100],
  ['5 % up of 10 %', { kind: 'versus-baseline', baseline: 200, worst: 0, best: 10 }, 210, 50],
  ['5 % down', { kind: 'versus-baseline', baseline: 200, worst: -10, best: 10 }, 190, 25],
  ['less is better', { kind: 'versus-baseline', baseline: 40, worst: 0, best: -50 }, 30, 50],
  ['up from below 0', { kind: 'versus-baseline', baseline: -40, worst: 0, best: 50 }, -30, 50],
  [
    'from 0, in the unit',
    { kind: 'versus-baseline', baseline: 0, worst: 0, best: 8, change: 'unit' },
    2,
    25,
  ],
  ['yes at the limit', { kind: 'yes-no', atLeast: 1 }, 1, 100],
  ['no below it', { kind: 'yes-no', atLeast: 1 }, 0.99, 0],
])('%s', (_, fn, value, score) => {
  expect(applyScoreFunction(fn, value)).toBeCloseTo(score, 10);
});

describe('exact intervals', () => {
  const hill: ScoreFunction = { kind: 'band', low: 4, high: 6, tolerance: 2 };

  test('of a band reach 100 when the band lies inside, between two values that score less', () => {
    expect(scoreInterval(hill, 3, 7)).toEqual({ low: 50, high: 100 });
    expect(scoreInterval(hill, 1, 20)).toEqual({ low: 0, high: 100 });
    expect(scoreInterval(hill, 2.5, 3.5)).toEqual({ low: 25, high: 75 });
  });

  test('of steps find a step in the middle that is higher or lower than both ends', () => {
    const steps: ScoreFunction = {
      kind: 'steps',
      steps: [
        { from: 0, score: 40 },
        { from: 5, score: 90 },
        { from: 8, score: 10 },
        { from: 9, score: 60 },
      ],
    };
    expect(scoreInterval(steps, 1, 9.5)).toEqual({ low: 10, high: 90 });
    expect(scoreInterval(steps, 5, 7)).toEqual({ low: 90, high: 90 });
  });

  test('refuse a low above a high', () => {
    expect(() => scoreInterval(hill, 7, 3)).toThrow(/7.*3/);
  });
});

describe('options that make no sense are refused by name and value', () => {
  test.each<[ScoreFunction, RegExp]>([
    [{ kind: 'higher', floor: 50, target: 50 }, /target 50.*floor 50/],
    [{ kind: 'higher', floor: 60, target: 50 }, /target 50.*floor 60/],
    [{ kind: 'higher', floor: Number.NaN, target: 50 }, /floor.*NaN/],
    [{ kind: 'higher', floor: 0, target: Number.POSITIVE_INFINITY }, /target.*Infinity/],
    [{ kind: 'lower', target: 5, ceiling: 5 }, /ceiling 5.*target 5/],
    [{ kind: 'band', low: 6, high: 4, tolerance: 1 }, /low 6.*high 4/],
    [{ kind: 'band', low: 4, high: 6, tolerance: -1 }, /tolerance -1/],
    [{ kind: 'steps', steps: [] }, /at least one step/],
    [
      {
        kind: 'steps',
        steps: [
          { from: 3, score: 1 },
          { from: 2, score: 5 },
        ],
      },
      /2 must come after 3/,
    ],
    [
      {
        kind: 'steps',
        steps: [
          { from: 3, score: 1 },
          { from: 3, score: 5 },
        ],
      },
      /3 must come after 3/,
    ],
    [{ kind: 'steps', steps: [{ from: 3, score: 101 }] }, /score 101/],
    [{ kind: 'thresholds', redFlag: 7, goal: 7 }, /goal 7.*red flag 7/],
    [{ kind: 'thresholds', redFlag: Number.NaN, goal: 7 }, /redFlag.*NaN/],
    [{ kind: 'versus-baseline', worst: 0, best: 1 }, /baseline.*NaN/],
    [{ kind: 'versus-baseline', worst: 0, best: 1, baseline: 0 }, /baseline 0/],
    [{ kind: 'versus-baseline', worst: 1, best: 1, baseline: 5 }, /best 1.*worst 1/],
    [
      { kind: 'band', low: 4, high: 6, tolerance: 1, shape: 'cone' } as unknown as ScoreFunction,
      /cone/,
    ],
    [{ kind: 'yes-no', atLeast: Number.NaN }, /atLeast.*NaN/],
    [{ kind: 'magic' } as unknown as ScoreFunction, /magic/],
  ])('%j', (fn, message) => {
    expect(() => applyScoreFunction(fn, 1)).toThrow(RangeError);
    expect(() => applyScoreFunction(fn, 1)).toThrow(message);
    expect(() => applyScoreFunction(fn, null), 'also when there is no value').toThrow(message);
  });

  test('and so is a value that is no number', () => {
    const fn: ScoreFunction = { kind: 'higher', floor: 0, target: 1 };
    expect(() => applyScoreFunction(fn, Number.NaN)).toThrow(/value.*NaN/);
    expect(() => applyScoreFunction(fn, Number.POSITIVE_INFINITY)).toThrow(/value.*Infinity/);
  });
});

/** Worked examples that makers of scorecard software published, read where they are at hand. */
const PUBLISHED = new URL(
  '../../../shared/reference/bsc_tool_examples.expected.json',
  import.meta.url,
);

interface Example {
  readonly fn: string;
  readonly value?: number;
  readonly actual?: number;
  readonly min?: number;
  readonly max?: number;
  readonly baseline?: number;
  readonly target?: number;
  readonly worst?: number;
  readonly best?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly direction?: number;
  readonly weight?: number;
  readonly expected: number;
}

describe.runIf(existsSync(PUBLISHED))('published worked examples', () => {
  const examples: Example[] = existsSync(PUBLISHED)
    ? JSON.parse(readFileSync(PUBLISHED, 'utf8'))
    : [];
  test.each(examples)('$source: $fn', (example) => {
    const [zero, hundred] = ends(example);
    const fn: ScoreFunction =
      zero < hundred
        ? { kind: 'higher', floor: zero, target: hundred }
        : { kind: 'lower', target: hundred, ceiling: zero };
    const score = applyScoreFunction(fn, example.value ?? example.actual ?? Number.NaN);
    expect((score / 100) * (example.weight ?? 1)).toBeCloseTo(example.expected, 12);
  });
});

/** The values that score 0 and 100 in the words of each maker. */
function ends(example: Example): [number, number] {
  const { worst, best, baseline, target, min, max, lower, upper, direction } = example;
  if (worst !== undefined && best !== undefined) return [worst, best];
  if (baseline !== undefined && target !== undefined) return [baseline, target];
  const [low, high] = [min ?? lower ?? Number.NaN, max ?? upper ?? Number.NaN];
  return /minimise/.test(example.fn) || direction === -1 ? [high, low] : [low, high];
}

test('S1-M2.2: published examples, by hand: 50 of 0–200 is 25 up and 75 down; 82.5 of 65–100 is half', () => {
  expect(applyScoreFunction({ kind: 'higher', floor: 0, target: 200 }, 50)).toBe(25);
  expect(applyScoreFunction({ kind: 'lower', target: 0, ceiling: 200 }, 50)).toBe(75);
  expect(applyScoreFunction({ kind: 'higher', floor: 65, target: 100 }, 82.5)).toBe(50);
  expect(applyScoreFunction({ kind: 'lower', target: 10, ceiling: 60 }, 20)).toBe(80);
});
