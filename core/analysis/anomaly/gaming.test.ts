import { describe, expect, test } from 'vitest';
import type { Answer } from '../../statistics/index.ts';
import { type Engagement, engagementRings } from './engagement-rings.ts';
import { hypergeometricTail } from './hypergeometric-tail.ts';
import { indexOfDispersion } from './index-of-dispersion.ts';
import { periodEndSpikes } from './period-end-spikes.ts';

function resultOf<Result extends object>(given: Answer<Result>): Result {
  if (given.why !== null) throw new Error(given.why);
  return given;
}

/** The same in every run, from 0 up to `below`. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('S1-M6.2 spikes at the end of a period', () => {
  const ENDS = [28, 56, 84];
  const WEEK = [1, 1.1, 1.2, 1.1, 1, 0.6, 0.5];
  const noise = (i: number) => 1 + 0.08 * Math.sin(i * i * 0.7 + i);
  const sound = (days: number) =>
    Array.from({ length: days }, (_, i) => Math.round(400 * (WEEK[i % 7] ?? 1) * noise(i)));
  const pushed = (by: readonly number[]) =>
    Array.from({ length: 91 }, (_, i) => {
      const period = Math.floor(i / 28);
      return i % 28 >= 25 ? 100 * (by[period] ?? 1) - 1 : 99;
    });

  test('factors 2, 4 and 8 by hand: mean 4, t = 2√3 on 2 degrees of freedom, p = (1 − √(6/7)) ÷ 2', () => {
    const found = resultOf(periodEndSpikes(pushed([2, 4, 8]), ENDS));
    expect(found.ends.map(({ factor }) => factor)).toEqual(
      [2, 4, 8].map((one) => expect.closeTo(one, 12)),
    );
    expect(found.factor).toBeCloseTo(4, 12);
    expect(found.t).toBeCloseTo(2 * Math.sqrt(3), 10);
    expect(found.df).toBe(2);
    expect(found.p).toBeCloseTo((1 - Math.sqrt(6 / 7)) / 2, 12);
    expect(found.status).toBeNull();
    expect(resultOf(periodEndSpikes(pushed([2, 4, 8]), ENDS, { alpha: 0.05 })).status).toBe(
      'suspected',
    );
  });

  test('the same push each time is suspected; weekends, growth and a single campaign are not', () => {
    expect(resultOf(periodEndSpikes(pushed([2, 2, 2]), ENDS))).toMatchObject({
      ...{ t: null, p: 0, status: 'suspected', reasons: ['period-end-high'] },
    });
    const usual = sound(91);
    const rewarded = usual.map((one, i) => (i % 28 >= 25 && i < 84 ? 2 * one : one));
    expect(resultOf(periodEndSpikes(rewarded, ENDS)).reasons).toEqual(['period-end-high']);
    const grown = usual.map((one, i) => one * (1 + i / 60));
    const campaign = usual.map((one, i) => (i >= 53 && i < 57 ? 4 * one : one));
    for (const calm of [usual, grown, campaign]) {
      expect(resultOf(periodEndSpikes(calm, ENDS)).status).toBeNull();
    }
  });

  test('missing days: an end that is half known counts, one that is not known is left out', () => {
    const gaps = pushed([2, 2, 2]).map((one, i) => (i === 25 || i % 9 === 4 ? null : one));
    expect(resultOf(periodEndSpikes(gaps, ENDS)).ends).toHaveLength(3);
    const lost = pushed([2, 2, 2]).map((one, i) => (i >= 25 && i < 28 ? null : one));
    expect(periodEndSpikes(lost, ENDS).why).toBe(
      'The ends of 2 periods can be compared with the days around them: at least 3 are needed.',
    );
  });

  test('bad input: constant, all zero, too short periods, numbers below 0', () => {
    for (const value of [0, 7]) {
      expect(resultOf(periodEndSpikes(Array(91).fill(value), ENDS))).toMatchObject({
        ...{ factor: 1, t: null, p: 1, status: null },
      });
    }
    expect(periodEndSpikes(sound(91), [7, 14, 21, 28]).why).toMatch(/same weekday each time/);
    expect(() => periodEndSpikes([1, -1], [2])).toThrow(/from 0 on, got -1/);
    expect(() => periodEndSpikes([1], [0.5])).toThrow(/ends must be a whole number, got 0.5/);
    expect(() => periodEndSpikes([1], [1], { days: 0 })).toThrow(/days must be .* got 0/);
  });
});

describe('S1-M6.2 counts that are too even', () => {
  test('deaths by horse kicks, 200 corps and years (Bortkiewicz 1898): as chance makes them', () => {
    const counts = [109, 65, 22, 3, 1].flatMap((n, deaths) => Array<number>(n).fill(deaths));
    const found = resultOf(indexOfDispersion(counts));
    // Σx = 122, Σx² = 196: (196 − 122² ÷ 200) ÷ 0.61
    expect(found.chiSquared).toBeCloseTo(121.58 / 0.61, 9);
    expect(found.df).toBe(199);
    expect(found.index).toBeCloseTo(1.0016, 4);
    expect(found.pEven + found.pUneven).toBeCloseTo(1, 12);
    expect(found.status).toBeNull();
  });

  test('a pod brings the same each time; ordinary posts differ', () => {
    const pod = [52, 50, 51, 53, 50, 52, 51, 50, 52, 51, 53, 50];
    expect(resultOf(indexOfDispersion(pod))).toMatchObject({
      ...{ status: 'suspected', reasons: ['counts-too-even'] },
    });
    const posts = [12, 55, 31, 140, 8, 27, 19, 66, 40, 23, 90, 15];
    expect(resultOf(indexOfDispersion(posts)).status).toBeNull();
  });

  test('bad input: too few, all zero, parts of a count', () => {
    expect(indexOfDispersion([3, 3, 3]).why).toMatch(/^3 counts are too few/);
    expect(indexOfDispersion(Array(20).fill(0)).why).toMatch(/^Most counts are 0/);
    expect(resultOf(indexOfDispersion(Array(20).fill(5)))).toMatchObject({ index: 0, pEven: 0 });
    expect(() => indexOfDispersion([1.5])).toThrow(/whole number from 0 to 1e15, got 1.5/);
  });
});

describe('S1-M6.2 rings of accounts that engage together', () => {
  const draw = chance(7);
  const crowd: Engagement[] = Array.from({ length: 60 }, (_, who) =>
    Array.from({ length: 6 }, () => ({ item: `post ${draw(40)}`, who: `fan ${who}` })),
  ).flat();
  const ring = ['w', 'x', 'y', 'z'].flatMap((who) =>
    [3, 8, 14, 21, 27, 30, 33, 39].map((post) => ({ item: `post ${post}`, who })),
  );

  test('the tail of the hypergeometric distribution by hand', () => {
    // All 5 of 5 among 20: 1 of C(20, 5) = 15,504 ways; 4 or more: (5 · 15 + 1) of them.
    expect(hypergeometricTail(5, 20, 5, 5)).toBeCloseTo(1 / 15504, 14);
    expect(hypergeometricTail(4, 20, 5, 5)).toBeCloseTo(76 / 15504, 13);
    expect(hypergeometricTail(0, 20, 5, 5)).toBe(1);
    expect(hypergeometricTail(20, 20, 20, 20)).toBe(1);
  });

  test('four that always come together are found among sixty that do not, and nobody else', () => {
    const found = resultOf(engagementRings([...crowd, ...ring]));
    expect(found.rings).toHaveLength(1);
    expect(found.rings[0]).toMatchObject({
      ...{ status: 'suspected', reasons: ['acts-together'], members: ['w', 'x', 'y', 'z'] },
      ...{ pairs: 6, possiblePairs: 6, items: 8, shared: 8 },
    });
    expect(found.rings[0]?.expected).toBeCloseTo(64 / found.items, 12);
    expect(resultOf(engagementRings(crowd)).rings).toEqual([]);
  });

  test('fans who engage with every post are no ring, nor is a line that comes twice', () => {
    const everywhere = ['p', 'q', 'r'].flatMap((who) =>
      Array.from({ length: 40 }, (_, post) => ({ item: `post ${post}`, who })),
    );
    expect(resultOf(engagementRings([...crowd, ...everywhere])).rings).toEqual([]);
    const once = resultOf(engagementRings([...crowd, ...ring]));
    expect(engagementRings([...crowd, ...ring, ...ring])).toEqual(once);
  });

  test('bad input: few posts, few accounts, too many, hostile names', () => {
    expect(engagementRings([]).why).toMatch(/^0 posts are too few/);
    const lone = Array.from({ length: 12 }, (_, i) => ({ item: `${i}`, who: `${i}` }));
    expect(engagementRings(lone).why).toMatch(/^Of 12 accounts 0 engaged with 3 posts or more/);
    const many = Array.from({ length: 12 }, (_, post) =>
      Array.from({ length: 1500 }, (_, i) => ({ item: `${post}`, who: `${i}` })),
    ).flat();
    expect(engagementRings(many).why).toMatch(/^These are too many accounts/);
    const named = ring.map((one) => ({ ...one, who: one.who === 'w' ? '__proto__' : one.who }));
    expect(resultOf(engagementRings([...crowd, ...named])).rings[0]?.members).toContain(
      '__proto__',
    );
    expect(() => engagementRings([], { alpha: 1 })).toThrow(/alpha must be .* got 1/);
  });
});
