import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldStatus, statusOf } from './index.ts';

const thresholds = { good: 70, watch: 40 };
const held = (scores: readonly (number | null)[], margin = 3, periods?: number) =>
  heldStatus(scores, thresholds, periods === undefined ? { margin } : { margin, periods });

describe('a held status', () => {
  test.each<[string, (number | null)[], string]>([
    ['one score is as it is', [69.9], 'watch'],
    ['up and down around the threshold', [71, 69, 71, 68, 70], 'good'],
    ['and from below it as well', [69, 71, 72, 69, 72.9], 'watch'],
    ['clearly past it', [71, 66.9], 'watch'],
    ['exactly by the margin upwards', [69, 73], 'good'],
    ['exactly by the margin downwards is not past it yet', [71, 67], 'good'],
    ['two steps at once', [71, 12], 'bad'],
    ['from bad past the lower threshold, and within the margin of the upper', [10, 71], 'watch'],
    ['a gap changes nothing', [71, null, null, 69], 'good'],
    ['nothing known now', [71, null], 'unknown'],
    ['nothing known ever', [null, null], 'unknown'],
    ['no series', [], 'unknown'],
    ['perfect is past every threshold', [97, 100], 'good'],
  ])('%s', (_, scores, status) => {
    expect(held(scores)).toBe(status);
  });

  test('a threshold so near the end that the margin has no room can still be passed', () => {
    const near = { good: 99, watch: 1 };
    expect(heldStatus([98, 100], near, { margin: 5 })).toBe('good');
    expect(heldStatus([98, 0], near, { margin: 5 })).toBe('bad');
  });

  test('changes also where the score stays past the threshold for some periods in a row', () => {
    expect(held([71, 69], 3, 2)).toBe('good');
    expect(held([71, 69, 68], 3, 2)).toBe('watch');
    expect(held([71, 69, 70, 69], 3, 2)).toBe('good');
    expect(held([71, 69, null, 68], 3, 2)).toBe('watch');
  });

  test('with no margin is the plain status; with any margin it is one of two neighbours at least', () => {
    const score = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
    fc.assert(
      fc.property(fc.array(score), (scores) => {
        expect(held(scores, 0)).toBe(statusOf(scores.at(-1) ?? null, thresholds));
      }),
    );
  });

  test('never says better or worse than the score with the margin allows', () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    const ranks = ['bad', 'watch', 'good'];
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), (scores) => {
        const last = scores.at(-1) ?? 0;
        const rank = ranks.indexOf(held(scores));
        const at = (value: number) =>
          ranks.indexOf(statusOf(Math.min(100, Math.max(0, value)), thresholds));
        return rank >= at(last - 3) && rank <= at(last + 3);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [-1, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [1, 0],
    [1, Number.NaN],
  ])('a margin of %d over %s periods is refused', (margin, periods) => {
    expect(() => held([50], margin, periods)).toThrow(RangeError);
  });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 101])(
  'a score of %d has no status',
  (score) => {
    expect(() => statusOf(score, thresholds)).toThrow(String(score));
    expect(() => held([50, score])).toThrow(String(score));
  },
);
