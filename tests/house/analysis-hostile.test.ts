import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as analysis from '../../core/analysis/index.ts';
import { PEOPLE_CASES } from '../support/hostile-people.ts';
import { SERIES_CASES } from '../support/hostile-series.ts';
import { hasNoNumber, notFinite } from '../support/hostile-values.ts';

type Work = (...given: readonly unknown[]) => unknown;

const WORKS = Object.entries(analysis as Record<string, unknown>).filter(
  (entry): entry is [string, Work] => typeof entry[1] === 'function',
);
const CASES = { ...SERIES_CASES, ...PEOPLE_CASES };
/** The same tries each time, so that a run never fails by chance; another seed tries others. */
const SEED = Number(process.env.FOURFOLD_SEED ?? 1);
/** Makers of answers, and those that a test of their own tries out. */
const APART = ['answer', 'refuse', 'wilsonInterval'];

/** The result, or null where the arguments were told to be the caller's mistake. */
function resultOf(name: string, work: Work, given: readonly unknown[]): unknown {
  try {
    return work(...given);
  } catch (error) {
    // A mistake is a RangeError in words; of arguments that are all numbers it never speaks of NaN.
    expect(error, name).toBeInstanceOf(RangeError);
    const { message } = error as RangeError;
    expect(message).toMatch(/ /);
    expect(message).not.toMatch(/call stack|array length/i);
    if (!hasNoNumber(given)) expect(message).not.toMatch(/got (NaN|-?Infinity|undefined)/);
    return null;
  }
}

describe('every analysis answers whatever comes, or refuses in words: never NaN', () => {
  test('each one that the door offers is tried', () => {
    const tried = new Set([...Object.keys(CASES), ...APART]);
    expect(WORKS.map(([name]) => name).filter((name) => !tried.has(name))).toEqual([]);
    expect(Object.keys(CASES).filter((name) => !(name in analysis))).toEqual([]);
  });

  test.each(WORKS.filter(([name]) => !APART.includes(name)))('%s', (name, work) => {
    const given = CASES[name] ?? fc.tuple();
    fc.assert(
      fc.property(given, (one) => {
        expect(notFinite(resultOf(name, work, one))).toBeNull();
      }),
      { numRuns: 40, seed: SEED },
    );
  });

  test('a result that holds none is seen, however deep', () => {
    expect(notFinite({ a: [1, { b: Number.NaN }] })).toBe('result.a.1.b is NaN');
    expect(notFinite({ why: 'at least Infinity are needed' })).not.toBeNull();
    expect(notFinite({ why: null, a: [0, -0] })).toBeNull();
  });
});

describe('too many channels', () => {
  const paths = (many: number) =>
    Array.from({ length: many }, (_, i) => ({
      touches: [`source ${i}`, `source ${(7 * i) % many}`],
      conversions: 1,
      lost: 2,
    }));

  test('a Markov chain of 100,000 channels is refused in words, as it would take hours', () => {
    const found = analysis.markovAttribution(paths(100_000));
    expect(found.why).toBe(
      '100000 channels are too many for a Markov chain: at most 2000. Put those of one kind together.',
    );
  });

  test('the other methods credit 100,000 channels, 100 % in all', () => {
    for (const method of [analysis.shapleyAttribution, analysis.linearTouch, analysis.lastTouch]) {
      const found = method(paths(100_000));
      if (found.why !== null) throw new Error(found.why);
      expect(found.credits.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });
});
