import { describe, expect, test } from 'vitest';
import type { Answer } from '../../statistics/index.ts';
import { engagementRatios } from './engagement-ratios.ts';
import { engagementResiduals } from './engagement-residuals.ts';
import { firstDigits } from './first-digits.ts';
import { followerSpikes } from './follower-spikes.ts';

function resultOf<Result extends object>(given: Answer<Result>): Result {
  if (given.why !== null) throw new Error(given.why);
  return given;
}

/** Followers that grow by about 5 a day, never quite the same. */
const growing = (days: number) =>
  Array.from({ length: days }, (_, i) => 2000 + 5 * i + ([0, 2, 1, 3, 1][i % 5] ?? 0));

describe('S1-M3.4 follower spikes', () => {
  const jumped = (back: number) =>
    growing(60).map((one, i) => (i < 30 ? one : i < 36 ? one + 500 : one + 500 - back));

  test('steady growth is not suspected', () => {
    expect(resultOf(followerSpikes(growing(60))).spikes).toEqual([]);
  });

  test('500 in a day are, with what speaks for bought ones', () => {
    const engagement = growing(60).map((_, i) => 100 + (i % 4));
    const [kept] = resultOf(followerSpikes(jumped(0), { engagement })).spikes;
    expect(kept).toMatchObject({ index: 30, status: 'suspected' });
    expect(kept?.reasons).toEqual(['follower-jump', 'jump-without-engagement']);
    const [gone] = resultOf(followerSpikes(jumped(400))).spikes;
    expect(gone?.reasons).toEqual(['follower-jump', 'jump-fell-back']);
  });

  test('a post that went round brings engagement with it', () => {
    const engagement = growing(60).map((_, i) => (i < 30 ? 100 : 180) + (i % 4));
    expect(resultOf(followerSpikes(jumped(0), { engagement })).spikes[0]?.reasons).toEqual([
      'follower-jump',
    ]);
  });

  test('days that nobody captured are no jump: the growth is spread over them', () => {
    const gap = growing(60).map((one, i) => (i > 20 && i < 50 ? null : one));
    expect(resultOf(followerSpikes(gap)).spikes).toEqual([]);
  });

  test('followers that never change, none at all, too few, and impossible ones', () => {
    expect(resultOf(followerSpikes(Array(20).fill(500))).spikes).toEqual([]);
    expect(resultOf(followerSpikes(Array(20).fill(0))).spikes).toEqual([]);
    expect(followerSpikes([null, null]).why).toContain('known on 0 days');
    expect(() => followerSpikes([1, -2])).toThrow(/-2/);
    expect(() => followerSpikes([1, 2], { engagement: [1] })).toThrow(/1 days/);
  });
});

describe('S1-M3.4 engagement ratios', () => {
  const posts = [3.1, 2.8, 3.4, 3.0, 2.6, 3.3, 2.9, 3.2].map((share) => ({
    engagements: share * 100,
    audience: 10_000,
  }));

  test('usual ones are not suspected; far above and far below are', () => {
    expect(resultOf(engagementRatios(posts)).suspected).toEqual([]);
    const odd = [
      ...posts,
      { engagements: 4000, audience: 10_000 },
      { engagements: 2, audience: 1e4 },
    ];
    expect(
      resultOf(engagementRatios(odd)).suspected.map((one) => [one.index, ...one.reasons]),
    ).toEqual([
      [8, 'ratio-high'],
      [9, 'ratio-low'],
    ]);
  });

  test('more engaged than were reached is impossible, whatever the others do', () => {
    const all = posts.map(() => ({ engagements: 120, audience: 100 }));
    expect(resultOf(engagementRatios(all, { reached: true })).suspected).toHaveLength(8);
    expect(resultOf(engagementRatios(all)).suspected).toEqual([]);
  });

  test('unknown numbers and audiences of nobody have no ratio', () => {
    const some = [...posts, { engagements: null, audience: 5 }, { engagements: 3, audience: 0 }];
    expect(resultOf(engagementRatios(some)).ratios.slice(8)).toEqual([null, null]);
    expect(engagementRatios(some.slice(5)).why).toContain('3 known ratios are too few');
  });
});

describe('first digits (Benford, Nigrini)', () => {
  test('powers of two follow the law: 301 of the first 1000 begin with 1', () => {
    // Known counts of the first digits of 2⁰ to 2⁹⁹⁹.
    const found = resultOf(firstDigits(Array.from({ length: 1000 }, (_, i) => 2 ** i)));
    expect(found.counts).toEqual([301, 176, 125, 97, 79, 69, 56, 52, 45]);
    expect([found.conformity, found.status]).toEqual(['close', null]);
  });

  test('numbers made up evenly do not', () => {
    const even = Array.from({ length: 900 }, (_, i) => (1 + (i % 9)) * 10 ** (i % 4) + 0.1);
    const found = resultOf(firstDigits(even));
    // Each digit 100 times: Σ(100 − 900q)²/900q with q = log₁₀(1 + 1/d).
    const q = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((d) => Math.log10(1 + 1 / d));
    expect(found.chiSquared).toBeCloseTo(
      q.reduce((sum, one) => sum + (100 - 900 * one) ** 2 / (900 * one), 0),
      8,
    );
    expect([found.conformity, found.status, found.reasons]).toEqual([
      'none',
      'suspected',
      ['first-digits-off'],
    ]);
  });

  test('few numbers, and numbers near each other, are refused', () => {
    expect(firstDigits(Array(299).fill(12)).why).toContain('299 numbers are too few');
    expect(firstDigits(Array.from({ length: 400 }, (_, i) => 500 + i)).why).toContain('100 times');
    expect(firstDigits(Array(500).fill(0)).why).toContain('0 numbers are too few');
    expect(() => firstDigits([], { least: 5 })).toThrow(/least/);
  });
});

describe('S0-P5 bought engagement, as what the line of the others does not explain', () => {
  const size = [1e3, 2e3, 3e3, 5e3, 8e3, 1e4, 2e4, 3e4, 5e4, 8e4, 1e5, 2e5];
  const wobble = [1, 1.1, 0.9, 1.05, 0.95, 1.08, 0.92, 1, 1.1, 0.9, 1.05, 0.95];
  const sound = size.map((followers, i) => ({
    followers,
    engagements: 0.1 * followers ** 0.9 * (wobble[i] ?? 1),
  }));

  test('a sound group is not suspected, and its slope is what it was made with', () => {
    const found = resultOf(engagementResiduals(sound));
    expect(found.suspected).toEqual([]);
    expect(Math.abs(found.slope - 0.9)).toBeLessThan(0.05);
  });

  test('ten times the engagement, and a twentieth, are suspected in the right direction', () => {
    const group = sound.map((one, i) => {
      const by = i === 4 ? 10 : i === 9 ? 0.05 : 1;
      return { ...one, engagements: one.engagements * by };
    });
    const found = resultOf(engagementResiduals(group));
    expect(found.suspected.map((one) => [one.index, ...one.reasons])).toEqual([
      [4, 'engagement-above-followers'],
      [9, 'engagement-below-followers'],
    ]);
    for (const one of found.suspected) {
      expect(one.value < one.low || one.value > one.high).toBe(true);
      expect(one.p).toBeLessThan(0.01);
    }
  });

  test('a perfect line, equal followers, few accounts', () => {
    const perfect = size.map((followers) => ({ followers, engagements: followers }));
    const found = resultOf(engagementResiduals(perfect));
    expect([found.suspected, found.residuals.every(Number.isFinite)]).toEqual([[], true]);
    expect(engagementResiduals(sound.map((one) => ({ ...one, followers: 5 }))).why).toContain(
      'The column followers does not vary',
    );
    expect(engagementResiduals(sound.slice(0, 9)).why).toContain('9 accounts are too few');
  });
});
