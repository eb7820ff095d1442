import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../statistics/index.ts';
import { adverseSpread } from './adverse-spread.ts';
import { bestTimeToPost } from './best-time-to-post.ts';
import { compareGroups } from './compare-groups.ts';
import { costPerQualified } from './cost-per-qualified.ts';
import { doublingTime } from './doubling-time.ts';
import { rankGroups } from './rank-groups.ts';
import { topicPerformance } from './topic-performance.ts';

/** The answer, where it is one. */
function given<T extends object>(answer: Answer<T>): T {
  if (answer.why !== null) throw new Error(answer.why);
  return answer;
}

/** Noise without chance: the same for everybody, evenly spread over −1 to 1. */
const noise = (i: number) => (Math.sin(i * 12.9898 + 1) * 43_758.5453) % 1;

function finite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value !== 'object') return true;
  return Object.values(value).every(finite);
}

/** Insects after each of six sprays (Beall 1942; R's InsectSprays). */
const SPRAYS = {
  A: [10, 7, 20, 14, 14, 12, 10, 23, 17, 20, 14, 13],
  B: [11, 17, 21, 11, 16, 14, 17, 17, 19, 21, 7, 13],
  C: [0, 1, 7, 2, 3, 1, 2, 1, 3, 0, 1, 4],
  D: [3, 5, 12, 6, 4, 3, 5, 5, 5, 5, 2, 4],
  E: [3, 5, 3, 5, 3, 6, 1, 1, 3, 2, 6, 4],
  F: [11, 9, 15, 22, 15, 16, 13, 10, 26, 26, 24, 13],
};
const sprays = Object.entries(SPRAYS).map(([name, values]) => ({ name, values }));

describe('published: R’s own examples', () => {
  test('oneway.test(count ~ spray): F 36.065 on 5 and 30.043, p 7.999e-12', () => {
    const { f, df1, df2, p } = given(compareGroups(sprays)).welch;
    expect(f.toFixed(3)).toBe('36.065');
    expect([df1, df2.toFixed(3)]).toEqual([5, '30.043']);
    expect(p.toExponential(3)).toBe('7.999e-12');
  });

  test('kruskal.test(count ~ spray): χ² 54.691 on 5, p 1.511e-10', () => {
    const { chiSquared, df, p } = given(compareGroups(sprays)).kruskal;
    expect([chiSquared.toFixed(3), df, p.toExponential(3)]).toEqual(['54.691', 5, '1.511e-10']);
  });

  test('mucociliary efficiency (Hollander and Wolfe 1973): χ² 0.77143 on 2, p 0.68', () => {
    const groups = [
      { name: 'normal', values: [2.9, 3.0, 2.5, 2.6, 3.2] },
      { name: 'obstructive', values: [3.8, 2.7, 4.0, 2.4] },
      { name: 'asbestosis', values: [2.8, 3.4, 3.7, 2.2, 2.0] },
    ];
    const { chiSquared, p } = given(compareGroups(groups, { least: 4 })).kruskal;
    expect([chiSquared.toFixed(5), p.toFixed(2)]).toEqual(['0.77143', '0.68']);
  });
});

describe('S2-G8-a, S2-G9-b: platforms and formats are ranked only where they can be told apart', () => {
  test('of the sprays none is the best: three share the top, three the bottom', () => {
    const { ranked, best, says } = given(rankGroups(sprays));
    expect(best).toBeNull();
    expect(says).toContain('cannot be told apart');
    const top = ranked.slice(0, 3);
    expect(top.map(({ name }) => name).sort()).toEqual(['A', 'B', 'F']);
    expect(top.every(({ bestRank, worstRank }) => bestRank === 1 && worstRank === 3)).toBe(true);
  });

  test('where less is better the order turns, and a clear one is named', () => {
    const groups = [2, 5, 9].map((level, g) => ({
      name: `g${g}`,
      values: Array.from({ length: 20 }, (_, i) => level + noise(i + g)),
    }));
    expect(given(rankGroups(groups)).best).toBe('g2');
    expect(given(rankGroups(groups, { better: 'lower' })).best).toBe('g0');
    expect(
      given(rankGroups(groups)).ranked.map(({ bestRank, worstRank }) => [bestRank, worstRank]),
    ).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  test('groups that are too small or all alike are named, and one alone is refused', () => {
    const some = { name: 'video', values: [3, 4, 5, 6, 7] };
    const flat = { name: 'story', values: [2, 2, 2, 2, 2, 2] };
    expect(compareGroups([some, flat, { name: 'live', values: [9] }]).why).toContain(
      'Only 1 group',
    );
    const found = given(compareGroups([some, flat, { name: 'reel', values: [1, 2, 2, 3, 1] }]));
    expect(found.left).toEqual([{ name: 'story', why: expect.stringContaining('the same') }]);
    expect(compareGroups([]).why).toContain('No group');
    expect(() => compareGroups([{ name: 'a', values: [Number.NaN] }])).toThrow('NaN');
  });
});

describe('S2-G9-a: topics', () => {
  test('a topic that goes with more is first; rare ones are named and not measured', () => {
    const posts = Array.from({ length: 60 }, (_, i) => ({
      topics: [
        ...(i % 3 === 0 ? ['recipe', 'recipe'] : ['talk']),
        ...(i === 7 ? ['__proto__'] : []),
      ],
      value: 10 + noise(i) + (i % 3 === 0 ? 5 : 0),
    }));
    const { topics, tooFew } = given(topicPerformance(posts));
    expect(topics.map(({ topic, posts: n }) => [topic, n])).toEqual([
      ['recipe', 20],
      ['talk', 40],
    ]);
    expect(topics[0]?.difference).toBeCloseTo(5, 0);
    expect(topics[0]?.adjustedP).toBeLessThan(1e-6);
    expect(tooFew).toEqual([{ topic: '__proto__', posts: 1 }]);
    expect(topicPerformance([]).why).toContain('No topic');
  });
});

describe('S2-G8-b: the best time to post', () => {
  const posts = (lift: number) =>
    Array.from({ length: 126 }, (_, i) => {
      const [day, hour] = [i % 7, [9, 13, 19][Math.floor(i / 7) % 3] ?? 9];
      return { day, hour, value: 100 + 10 * noise(i) + (day === 2 && hour === 19 ? lift : 0) };
    });

  test('a slot that is clearly better is named', () => {
    const found = given(bestTimeToPost(posts(40)));
    expect(found.best).toMatchObject({ day: 2, fromHour: 18, toHour: 21, posts: 6, good: true });
    expect(found.says).toBe('Wednesday, 18:00 to 21:00, does best, by more than chance brings.');
    expect(found.best?.shrunk).toBeLessThan(found.best?.mean ?? 0);
  });

  test('where the time makes no difference none is named', () => {
    const found = given(bestTimeToPost(posts(0)));
    expect(found.best).toBeNull();
    expect(found.timeMatters).toBeLessThan(0.1);
  });

  test('one lucky post makes no best time', () => {
    const lucky = [...posts(0), { day: 6, hour: 3, value: 400 }];
    expect(given(bestTimeToPost(lucky)).best).toBeNull();
  });

  test('too few posts, one time alone, and nothing to measure chance by', () => {
    expect(bestTimeToPost(posts(0).slice(0, 5)).why).toContain('5 posts');
    expect(bestTimeToPost(posts(0).map((one) => ({ ...one, day: 1, hour: 9 }))).why).toContain(
      'same time',
    );
    expect(bestTimeToPost(posts(0).map((one) => ({ ...one, value: 3 }))).why).toContain('alike');
    const spread = Array.from({ length: 21 }, (_, i) => ({
      day: i % 7,
      hour: 8 * Math.floor(i / 7),
      value: i,
    }));
    expect(bestTimeToPost(spread).why).toContain('No time has two posts');
    expect(() => bestTimeToPost([{ day: 7, hour: 1, value: 1 }])).toThrow('7');
    expect(() => bestTimeToPost([], { hours: 5 })).toThrow('5');
  });
});

describe('S3-10, S0-FW2: virality and adverse spread', () => {
  test('what doubles each step doubles in 1; what halves, halves; what stands is unclear', () => {
    const up = given(doublingTime([3, 6, 12, 24, 48, 96]));
    expect(up.doubling).toBeCloseTo(1, 6);
    expect(up.state).toBe('growing');
    const down = given(doublingTime([96, 48, null, 12, 6, 3]));
    expect(down.halving).toBeCloseTo(1, 6);
    expect([down.doubling, down.state]).toEqual([null, 'dying']);
    expect(given(doublingTime([5, 6, 4, 5, 6, 4])).state).toBe('unclear');
  });

  test('too little is refused in words', () => {
    expect(doublingTime([1, 2, 3]).why).toContain('3 steps');
    expect(doublingTime([0, 0, 0, 0, 1]).why).toContain('1 in all');
    expect(doublingTime([0, 0, 0, 0, 99]).why).toContain('one step');
    expect(doublingTime([0, 0, 0, 0, 0]).why).toContain('0 in all');
    expect(() => doublingTime([1, 2, -1, 4, 5])).toThrow('-1');
  });

  const talk = (negative: readonly number[], all = 60) =>
    negative.map((one) => ({ negative: one, all: all + one }));

  test('negative talk that multiplies is told two steps after it begins; usual grumbling is not', () => {
    const found = given(adverseSpread(talk([2, 1, 2, 3, 1, 2, 9, 22])));
    expect(found.state).toBe('spreading');
    expect(found.p).toBeLessThan(0.001);
    expect(found.ahead).toBeGreaterThan(22);
    expect(given(adverseSpread(talk([2, 1, 3, 2, 1, 2, 3, 2]))).state).toBe('calm');
  });

  test('more of everything is not adverse, and a share that rises without growing is turning', () => {
    const all = [40, 44, 50, 80, 160, 330];
    expect(given(adverseSpread(all.map((one) => ({ negative: one / 20, all: one })))).state).toBe(
      'calm',
    );
    const quiet = [60, 60, 60, 60, 12, 12, 12].map((one) => ({ negative: 4, all: one }));
    expect(given(adverseSpread(quiet)).state).toBe('turning');
  });

  test('missing steps, and nothing counted', () => {
    const gaps = [null, ...talk([2, 1, 2]), null, ...talk([9, 22, 50])];
    expect(given(adverseSpread(gaps)).state).toBe('spreading');
    expect(adverseSpread(talk([0, 0, 0, 0, 0, 0], 0)).why).toContain('Fewer than 10');
    expect(adverseSpread([]).why).toContain('0 steps');
    expect(() => adverseSpread([{ negative: 3, all: 2 }])).toThrow('3');
  });
});

describe('S2-G7-d: cost for a qualified interaction', () => {
  const row = (channel: string, cost: number, qualified: number) => ({
    channel,
    cost,
    qualified,
    interactions: 1000,
  });

  test('exact bounds of a count: 10 are 4.795 to 18.390 (Garwood), so 100 cost 5.44 to 20.85 each', () => {
    const [one] = given(costPerQualified([row('a', 100, 10)])).channels;
    expect(one?.perQualified).toBe(10);
    expect(one?.low).toBeCloseTo(100 / 18.3904, 4);
    expect(one?.high).toBeCloseTo(100 / 4.7954, 3);
  });

  test('the cheapest is named only where it can be told from every other', () => {
    expect(
      given(costPerQualified([row('a', 100, 90), row('b', 100, 30), row('c', 100, 20)])).cheapest,
    ).toBe('a');
    expect(given(costPerQualified([row('a', 100, 12), row('b', 100, 10)])).cheapest).toBeNull();
    // 10 and 20 of 30 at even chance: twice P(X ≤ 10) = 0.0987.
    expect(
      given(costPerQualified([row('a', 100, 20), row('b', 100, 10)])).pairs[0]?.adjustedP,
    ).toBeCloseTo(0.09874, 4);
  });

  test('a channel without any goes last and has no number; all without any is refused', () => {
    const { channels } = given(costPerQualified([row('a', 50, 0), row('b', 100, 5)]));
    expect(channels.map((one) => [one.channel, one.perQualified])).toEqual([
      ['b', 20],
      ['a', null],
    ]);
    expect(channels[1]?.high).toBeNull();
    expect(costPerQualified([row('a', 50, 0)]).why).toContain('No channel has');
    expect(costPerQualified([]).why).toContain('no channel');
    expect(() => costPerQualified([{ ...row('a', 1, 5), interactions: 2 }])).toThrow('5');
  });
});

test('never NaN: whatever the posts and counts, results are finite or refused', () => {
  const value = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 5 }),
    fc.double({ min: 0, max: 1e9, noNaN: true }),
  );
  const counts = fc.array(fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 1_000_000 })), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), counts, (values, steps) => {
      const timed = values.map((one, i) => ({ day: i % 7, hour: (i * 5) % 24, value: one }));
      expect(finite(bestTimeToPost(timed))).toBe(true);
      const groups = [0, 1, 2].map((g) => ({
        name: `${g}`,
        values: values.filter((_, i) => i % 3 === g),
      }));
      expect(finite(rankGroups(groups))).toBe(true);
      expect(
        finite(topicPerformance(values.map((one, i) => ({ topics: [`${i % 4}`], value: one })))),
      ).toBe(true);
      expect(finite(doublingTime(steps))).toBe(true);
      expect(
        finite(
          adverseSpread(
            steps.map((one, i) => (one === null ? null : { negative: one, all: one + i })),
          ),
        ),
      ).toBe(true);
    }),
    { numRuns: 150 },
  );
});
