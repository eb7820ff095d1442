import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signalScore } from './signal-score.ts';

test('S1-M2.6: what follows from the week before is signal, what dice give is none', () => {
  // Steps of 1: δ² = 1; the variance of 1 to 8 is 6: 1 − 1 ÷ 12.
  expect(signalScore([1, 2, 3, 4, 5, 6, 7, 8]).score).toBeCloseTo(100 * (11 / 12), 10);
  expect(signalScore([5, 1, 5, 1, 5, 1, 5, 1, 5]).score).toBe(0);
  // One step in the middle: δ² = 1 ÷ 7, s² = 2 ÷ 7: 1 − 1 ÷ 4.
  expect(signalScore([0, 0, 0, 0, 1, 1, 1, 1]).score).toBeCloseTo(75, 10);
});

test('independent values have next to none on average', () => {
  let seed = 7;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const scores = Array.from({ length: 400 }, () => {
    const { score } = signalScore(Array.from({ length: 13 }, next));
    return score ?? Number.NaN;
  });
  const mean = scores.reduce((all, one) => all + one, 0) / scores.length;
  // Held at 0 below, so half of a spread of about 25 points remains.
  expect(mean).toBeLessThan(15);
});

test('a factor and a shift change nothing; order turned round neither; it lies within 0 and 100', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 20 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 9 }), (list, by) => {
      const { score } = signalScore(list);
      const other = signalScore(list.map((one) => one * by + 17)).score;
      const back = signalScore([...list].reverse()).score;
      if (score === null) return expect([other, back]).toEqual([null, null]);
      expect(score >= 0 && score <= 100).toBe(true);
      expect(other).toBeCloseTo(score, 6);
      expect(back).toBeCloseTo(score, 6);
    }),
  );
});

test.each([
  [[], '0 of 8 periods are known.'],
  [[1, 2, null, 3], '3 of 8 periods are known.'],
  [[4, 4, 4, 4, 4, 4, 4, 4], 'It was the same in every period.'],
  [[0, 0, 0, 0, 0, 0, 0, 0], 'It was the same in every period.'],
  [
    [1, null, 2, null, 3, null, 4, null, 5, null, 6, null, 7, null, 8],
    'Only 0 periods follow one that is known too.',
  ],
])('%j has no score, and says why', (values, why) => {
  expect(signalScore(values)).toMatchObject({ score: null, why });
});

test('what is no number is refused, and the largest numbers are no trouble', () => {
  expect(() => signalScore([1, Number.NaN])).toThrow(RangeError);
  const huge = [1, 2, 3, 4, 5, 6, 7, 8].map((one) => one * 1e307);
  expect(signalScore(huge).score).toBeCloseTo(100 * (11 / 12), 6);
});
