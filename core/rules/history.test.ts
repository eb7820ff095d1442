import { describe, expect, test } from 'vitest';
import type { Observation, ScorecardDefinition } from '../model/index.ts';
import { isoDay } from '../series/index.ts';
import {
  RULES,
  type RuleContext,
  type RuleDefinition,
  runRules,
  type ScoredForRules,
} from './index.ts';

const AS_OF = '2026-10-29';
/** 2026-10-29 as days since 1970. */
const END = 20_755;

const SCORECARD: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'watched',
  title: 'Watched',
  perspectives: [],
  goals: [],
  kpis: [{ kpi: 'watched-views' }],
  own: [
    {
      id: 'watched-views',
      name: 'Watched views',
      brief: 'Views.',
      formula: 'content.views',
      unit: '1',
      direction: 'higher',
      perspective: 'customer',
      category: 'engagement',
      suggested: { kind: 'higher', floor: 0, target: 100 },
      source: [],
    },
  ],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};

const reports: readonly RuleDefinition[] = (RULES as readonly RuleDefinition[]).filter(
  ({ scope }) => scope === 'report',
);
const found = (more: Partial<RuleContext>) =>
  runRules(reports, { scorecard: SCORECARD, observations: [], asOf: AS_OF, ...more });

const observation = (
  metric: string,
  value: number,
  from: number,
  to: number,
  item?: string,
): Observation => ({
  id: `${metric}-${from}-${item ?? ''}-${value}`,
  metric,
  subject: { platform: 'site.example', account: 'shop', ...(item === undefined ? {} : { item }) },
  value,
  low: value,
  high: value,
  unit: '1',
  from: isoDay(from),
  to: isoDay(to),
  seen: `${isoDay(to)}T09:00:00Z`,
  source: { kind: 'page' },
});

/** A pattern that does not repeat and is the same in every run, between −1 and 1. */
const wave = (i: number) => Math.sin(i * i * 0.7 + i);

/** Daily views with a weekend, growth and something of their own; `change` makes them faulty. */
const views = (change: (value: number, i: number) => number | null = (value) => value) =>
  Array.from({ length: 84 }, (_, i) => {
    const weekday = [1, 1.1, 1.2, 1.1, 1, 0.6, 0.5][i % 7] ?? 1;
    const value = change(Math.round(1000 * (1 + i / 300) * weekday * (1 + 0.08 * wave(i))), i);
    return value === null ? [] : [observation('content.views', value, END - 84 + i, END - 83 + i)];
  }).flat();

/** Followers every day, about 5 more each. */
const followers = (change: (value: number, i: number) => number = (value) => value) =>
  Array.from({ length: 60 }, (_, i) => {
    const day = END - 60 + i;
    return observation(
      'audience.followers',
      change(4000 + 5 * i + Math.round(2 * wave(i)), i),
      day,
      day,
    );
  });

const posts = (likes: (i: number) => number) =>
  Array.from({ length: 20 }, (_, i) => [
    observation('content.views', 1000 + 150 * i, END - 30, END - 30 + 20, `post ${i}`),
    observation('engagement.likes', likes(i), END - 30, END - 30 + 20, `post ${i}`),
  ]).flat();

const usualLikes = (i: number) => Math.round((1000 + 150 * i) * 0.05 * (1 + 0.2 * wave(i)));

describe('S1-M3.4 an unusual day', () => {
  test('a sound history is left alone, with its weekends, its growth and days that nobody captured', () => {
    expect(found({ observations: views() })).toEqual([]);
    expect(found({ observations: views((value, i) => (i % 9 === 4 ? null : value)) })).toEqual([]);
  });

  test('five times the usual is told with its day, the number, what was to be expected, and its evidence', () => {
    const observations = views((value, i) => (i === 75 ? 5 * value : value));
    const [finding, ...others] = found({ observations });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'unusual-day',
      severity: 'watch',
      about: 'content.views',
    });
    expect(finding?.what).toMatch(
      /^Views on site\.example \(shop\): 2026-10-20 stands out with [\d,]+, where about [\d,]+ was to be expected/,
    );
    expect(finding?.what).toContain('Suspected, not proven');
    expect(finding?.evidence).toEqual([observations[75]?.id]);
  });

  test('what lies before the reporting period, a short history and small counts are not told', () => {
    expect(found({ observations: views((value, i) => (i === 30 ? 5 * value : value)) })).toEqual(
      [],
    );
    expect(
      found({ observations: views((value, i) => (i === 80 ? 9000 : value)).slice(-20) }),
    ).toEqual([]);
    expect(found({ observations: views((_, i) => (i === 75 ? 3 : i % 2)) })).toEqual([]);
  });

  test('a metric that no KPI of the scorecard uses is not looked at; nor one below zero', () => {
    const observations = views((value, i) => (i === 75 ? 5 * value : value));
    const other = observations.map((one) => ({ ...one, metric: 'content.impressions' }));
    expect(found({ observations: other })).toEqual([]);
    expect(found({ observations: views((value, i) => (i === 75 ? -value : value)) })).toEqual([]);
  });

  test('of two numbers for one day the one seen last counts', () => {
    const observations = views((value, i) => (i === 75 ? 5 * value : value));
    const right = {
      ...(observations[75] as Observation),
      id: 'right',
      value: 740,
      seen: '2026-10-28T09:00:00Z',
    };
    expect(found({ observations: [right, ...observations] })).toEqual([]);
  });
});

describe('S1-M3.4 followers that jumped', () => {
  test('steady growth is left alone', () => {
    expect(found({ observations: followers() })).toEqual([]);
  });

  test('800 in a day are told; that they went again is what makes somebody act', () => {
    const [kept] = found({ observations: followers((value, i) => (i < 40 ? value : value + 800)) });
    expect(kept).toMatchObject({
      rule: 'follower-jump',
      severity: 'watch',
      about: 'audience.followers',
    });
    expect(kept?.what).toContain('jumped by 80');
    const [gone] = found({
      observations: followers((value, i) => (i < 40 || i > 45 ? value : value + 800)),
    });
    expect(gone).toMatchObject({ rule: 'follower-jump', severity: 'act' });
    expect(gone?.what).toContain('gone within two weeks');
  });

  test('engagement that did not rise with them is named', () => {
    const likes = Array.from({ length: 60 }, (_, i) =>
      observation('engagement.likes', 200 + Math.round(9 * wave(i)), END - 60 + i, END - 59 + i),
    );
    const jumped = followers((value, i) => (i < 40 ? value : value + 800));
    const [finding] = found({ observations: [...jumped, ...likes] });
    expect(finding?.what).toContain('engagement did not rise with them');
  });
});

describe('S0-P5 engagement out of line', () => {
  test('posts that are liked as usual are left alone', () => {
    expect(found({ observations: posts(usualLikes) })).toEqual([]);
  });

  test('a post with fifteen times the likes is suspected, with both of its numbers as evidence', () => {
    const [finding] = found({ observations: posts((i) => (i === 7 ? 15 : 1) * usualLikes(i)) });
    expect(finding).toMatchObject({ rule: 'engagement-out-of-line', severity: 'watch' });
    expect(finding?.what).toContain(
      '1 post has far more likes for its views than the other 19 posts',
    );
    expect(finding?.evidence).toHaveLength(2);
  });

  test('two that hide each other are both told; few posts are not judged', () => {
    const twice = posts((i) => (i === 7 || i === 8 ? 15 : 1) * usualLikes(i));
    expect(found({ observations: twice })[0]?.what).toContain(
      '2 posts have far more likes for their views',
    );
    expect(
      found({ observations: posts((i) => (i === 3 ? 900 : usualLikes(i))).slice(0, 20) }),
    ).toEqual([]);
  });
});

/** A KPI with a score each week. */
const scored = (
  scores: readonly (number | null)[],
  more: Partial<ScoredForRules> = {},
): ScoredForRules => ({
  id: 'watched-views',
  name: 'Watched views',
  owner: 'Shop team',
  score: scores.at(-1) ?? null,
  freshness: { stale: false },
  thresholds: { good: 70, watch: 40 },
  past: scores.map((score, i) => ({ to: isoDay(END - 7 * (scores.length - 1 - i)), score })),
  ...more,
});

describe('breaches that last, and those to come', () => {
  test('scores that go up and down above the threshold are left alone, so are unknown ones', () => {
    expect(
      found({ scored: [scored([60, 64, 58, 63, 61, 57, 62, 60, 64, 59, 61, 60, 62])] }),
    ).toEqual([]);
    expect(found({ scored: [scored(Array(13).fill(null)), scored([])] })).toEqual([]);
  });

  test('one below is pending, four in a row are a breach for its owner to act on', () => {
    const [pending] = found({ scored: [scored([60, 61, 60, 59, 60, 61, 60, 35])] });
    expect(pending).toMatchObject({ rule: 'sustained-breach', severity: 'info', who: 'Shop team' });
    const lasting = found({ scored: [scored([60, 61, 60, 59, 35, 36, 35, 34])] });
    expect(lasting[0]).toMatchObject({
      rule: 'sustained-breach',
      severity: 'act',
      about: 'watched-views',
    });
    expect(lasting[0]?.what).toContain('below 40 since 2026-10-08');
    expect(found({ scored: [scored([60, 61, 60, 35, 35, 35, 35, 60])] })).toEqual([]);
  });

  test('an old number breaches nothing, nor one that was never above', () => {
    const old = { freshness: { stale: true } };
    expect(found({ scored: [scored([60, 61, 60, 59, 35, 36, 35, 34], old)] })).toEqual([]);
    expect(found({ scored: [scored([35, 35, 36, 34, 35, 36, 35, 34])] })).toEqual([]);
  });

  test('a steady fall says when: 3 a week from 52 is 40 in four weeks', () => {
    const falling = Array.from({ length: 13 }, (_, i) => 88 - 3 * i + (i % 2 === 0 ? 0.5 : -0.5));
    const [finding] = found({ scored: [scored(falling)] });
    expect(finding).toMatchObject({ rule: 'breach-ahead', severity: 'watch', who: 'Shop team' });
    expect(finding?.what).toMatch(
      /its score falls below 40 in about 2[6-9] days \(with 90 % confidence between 2\d and 3\d\)/,
    );
  });

  test('no rule of the report ever says NaN', () => {
    const odd = [
      scored([null, 50, null]),
      scored([0, 0, 0, 0, 0, 0, 0, 0, 0]),
      scored(Array(13).fill(40)),
    ];
    const nothing = views(() => 0);
    for (const one of found({ scored: odd, observations: nothing })) {
      expect(one.what).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });
});
