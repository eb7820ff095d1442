import { describe, expect, test } from 'vitest';
import type { Observation, ScorecardDefinition } from '../model/index.ts';
import { isoDay } from '../series/index.ts';
import { RULES, type RuleDefinition, runRules } from './index.ts';

const AS_OF = '2026-10-29';
/** 2026-10-29 as days since 1970. */
const END = 20_755;

const own = (id: string, formula: string) =>
  ({
    id,
    name: id,
    brief: 'Watched.',
    formula,
    unit: '1',
    direction: 'higher',
    perspective: 'customer',
    category: 'engagement',
    suggested: { kind: 'higher', floor: 0, target: 100 },
    source: [],
  }) as const;

const SCORECARD: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'watched',
  title: 'Watched',
  perspectives: [],
  goals: [],
  kpis: [{ kpi: 'watched-views' }, { kpi: 'watched-likes' }],
  own: [own('watched-views', 'content.views'), own('watched-likes', 'engagement.likes')],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};

const MINE = ['suspected-algorithm-change', 'adverse-spread'];
const rules = (RULES as readonly RuleDefinition[]).filter(({ id }) => MINE.includes(id));
const found = (...observations: readonly (readonly Observation[])[]) =>
  runRules(rules, { scorecard: SCORECARD, observations: observations.flat(), asOf: AS_OF });

/** One number a day up to the day before the report; null where nothing was captured. */
const daily = (metric: string, values: readonly (number | null)[]): Observation[] =>
  values.flatMap((value, i) => {
    if (value === null) return [];
    const from = END - values.length + i;
    return {
      id: `${metric}-${from}`,
      metric,
      subject: { platform: 'site.example', account: 'shop' },
      value,
      low: value,
      high: value,
      unit: '1',
      from: isoDay(from),
      to: isoDay(from + 1),
      seen: `${isoDay(from + 1)}T09:00:00Z`,
      source: { kind: 'page' },
    } as const;
  });

/** The same in every run, between −1 and 1. */
const wave = (i: number) => Math.sin(i * i * 0.7 + i);
const WEEK = [1, 1.1, 1.2, 1.1, 1, 0.6, 0.5];
const usual = (days: number, level: (i: number) => number) =>
  Array.from({ length: days }, (_, i) =>
    Math.round(level(i) * (WEEK[i % 7] ?? 1) * (1 + 0.08 * wave(i))),
  );

describe('S1-M7.3: a suspected algorithm change', () => {
  test('a sound history is left alone: weekends, growth, gaps, a spike, a week of a campaign', () => {
    const sound = usual(100, (i) => 1000 * (1 + i / 150));
    expect(found(daily('content.views', sound))).toEqual([]);
    expect(
      found(
        daily(
          'content.views',
          sound.map((one, i) => (i % 9 === 4 ? null : one)),
        ),
      ),
    ).toEqual([]);
    expect(
      found(
        daily(
          'content.views',
          sound.map((one, i) => (i === 70 ? 6 * one : one)),
        ),
      ),
    ).toEqual([]);
    expect(
      found(
        daily(
          'content.views',
          sound.map((one, i) => (i >= 60 && i < 67 ? 2 * one : one)),
        ),
      ),
    ).toEqual([]);
  });

  test('a fall by 40 % that stays is told with its day, how far, and what to do', () => {
    const cut = usual(100, (i) => (i >= 74 ? 600 : 1000));
    const observations = daily('content.views', cut);
    const [finding, ...others] = found(observations);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'suspected-algorithm-change',
      severity: 'watch',
      about: 'content.views',
    });
    expect(finding?.what).toMatch(
      /^Views on site\.example \(shop\) fell by (?:3[6-9]|4[0-4])(?:\.\d)? % around 2026-10-0[2-4] and stayed there\./,
    );
    expect(finding?.what).toContain('suspected, not proven');
    expect(finding?.evidence).toHaveLength(1);
  });

  test('two numbers of one platform that change together are one finding, for somebody to act on', () => {
    const cut = (level: number) => usual(100, (i) => (i >= 74 ? 0.5 * level : level));
    const findings = found(daily('content.views', cut(1000)), daily('engagement.likes', cut(200)));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'act' });
    expect(findings[0]?.what).toContain('1 more number of site.example changed at the same time');
    expect(findings[0]?.evidence).toHaveLength(2);
  });

  test('a short history, one long past and numbers that stand still say nothing', () => {
    expect(
      found(
        daily(
          'content.views',
          usual(40, (i) => (i > 20 ? 500 : 1000)),
        ),
      ),
    ).toEqual([]);
    expect(
      found(
        daily(
          'content.views',
          usual(119, (i) => (i >= 30 ? 500 : 1000)),
        ),
      ),
    ).toEqual([]);
    expect(found(daily('content.views', Array(100).fill(0)))).toEqual([]);
    expect(found(daily('content.views', Array(100).fill(7)))).toEqual([]);
  });
});

describe('S3-10: adverse spread', () => {
  const calm = Array.from({ length: 30 }, (_, i) => 3 + (i % 3));
  const all = Array.from({ length: 30 }, (_, i) => 80 + 10 * (i % 4));

  test('usual grumbling is left alone, also where everything grows', () => {
    expect(
      found(daily('community.mentions-negative', calm), daily('community.brand-mentions', all)),
    ).toEqual([]);
    const rise = (values: readonly number[]) =>
      values.map((one, i) => (i >= 26 ? one * 2 ** (i - 25) : one));
    expect(
      found(
        daily('community.mentions-negative', rise(calm)),
        daily('community.brand-mentions', rise(all)),
      ),
    ).toEqual([]);
  });

  test('negative mentions that multiply are told on the second day, for somebody to act on', () => {
    const burst = calm.map((one, i) => (i === 28 ? 15 : i === 29 ? 40 : one));
    const [finding, ...others] = found(
      daily('community.mentions-negative', burst),
      daily(
        'community.brand-mentions',
        all.map((one, i) => (i >= 28 ? one + 40 : one)),
      ),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'adverse-spread',
      severity: 'act',
      about: 'community.mentions-negative',
    });
    expect(finding?.what).toMatch(
      /^Negative mentions on site\.example \(shop\) came to \d+(?:\.\d)? % of what was said in the last 3 days/,
    );
    expect(finding?.what).toContain('double in about');
    expect(finding?.evidence).toHaveLength(3);
  });

  test('the whole is made of its parts where no whole was captured; without either nothing is told', () => {
    const burst = calm.map((one, i) => (i >= 28 ? 20 * (i - 27) : one));
    const negative = daily('community.mentions-negative', burst);
    expect(found(negative)).toEqual([]);
    const parts = [
      daily('community.mentions-positive', all),
      daily('community.mentions-neutral', all),
    ];
    expect(found(negative, ...parts)).toHaveLength(1);
  });

  test('a few more of very few, gaps, and a part that is more than its whole say nothing', () => {
    const few = calm.map((_, i) => (i >= 28 ? 4 : 0));
    expect(
      found(daily('community.mentions-negative', few), daily('community.brand-mentions', all)),
    ).toEqual([]);
    const gaps = calm.map((_, i) => (i >= 27 ? 30 : null));
    expect(
      found(daily('community.mentions-negative', gaps), daily('community.brand-mentions', all)),
    ).toEqual([]);
    expect(
      found(daily('community.mentions-negative', all), daily('community.brand-mentions', calm)),
    ).toEqual([]);
  });
});
