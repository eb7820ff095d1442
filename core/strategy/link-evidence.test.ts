import { describe, expect, test } from 'vitest';
import { linkEvidence } from './index.ts';

/** Numbers without a pattern, the same every time. */
function noise(n: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: n }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647 - 0.5;
  });
}

const walk = (steps: readonly number[]) => {
  let at = 50;
  return steps.map((one) => {
    at += one;
    return at;
  });
};

const steps = noise(52, 3);
const histories = new Map<string, readonly (number | null)[]>([
  ['train', walk(steps)],
  ['posts', walk(steps.map((_, i) => steps[i - 2] ?? 0))],
  ['weather', walk(noise(52, 99))],
  ['new', [...Array(45).fill(null), 1, 2, 3, 4, 5, 6, 7]],
]);
const of = (from: string, to: string) =>
  linkEvidence([{ from, to }], histories, { stepDays: 7 })[0];

describe('evidence for the links of a strategy map', () => {
  test('an effect two weeks later is supported, with its lag in days', () => {
    expect(of('train', 'posts')).toMatchObject({ evidence: 'supported', lagDays: 14 });
    expect(of('train', 'posts')?.words).toContain('14 days later');
  });

  test('the wrong way round, and what has nothing to do with it, stay untested', () => {
    expect(of('posts', 'train')).toMatchObject({ evidence: 'untested', lagDays: null });
    expect(of('posts', 'train')?.words).toContain('goes first, by 14 days');
    expect(of('train', 'weather')).toMatchObject({ evidence: 'untested', lagDays: null });
  });

  test('a short history and none at all say so; links stay in their order', () => {
    const links = [
      { from: 'train', to: 'gone' },
      { from: 'train', to: 'new' },
      { from: 'train', to: 'posts' },
    ];
    const found = linkEvidence(links, histories, { stepDays: 7 });
    expect(found.map((one) => one.evidence)).toEqual(['untested', 'untested', 'supported']);
    expect(found[1]?.words).toContain('too few');
    expect(linkEvidence([], histories, { stepDays: 7 })).toEqual([]);
    expect(() => linkEvidence(links, histories, { stepDays: 0 })).toThrow(/stepDays/);
  });
});
