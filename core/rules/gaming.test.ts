import { describe, expect, test } from 'vitest';
import { guardRailsOf, isKpiId, KPIS } from '../kpis/index.ts';
import type { KpiUse, Observation, ScorecardDefinition } from '../model/index.ts';
import { isoDay } from '../series/index.ts';
import {
  checkUp,
  RULES,
  type RuleContext,
  type RuleDefinition,
  runRules,
  type ScoredForRules,
} from './index.ts';

const AS_OF = '2026-10-29';
/** 2026-10-29 as days since 1970. */
const END = 20_755;

const scorecard = (...kpis: readonly KpiUse[]): ScorecardDefinition => ({
  schema: 'fourfold/scorecard@1',
  id: 'guarded',
  title: 'Guarded',
  perspectives: [],
  goals: [],
  kpis,
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
});
const reports: readonly RuleDefinition[] = (RULES as readonly RuleDefinition[]).filter(
  ({ scope }) => scope === 'report',
);
const found = (more: Partial<RuleContext>) =>
  runRules(reports, {
    ...{ scorecard: scorecard({ kpi: 'orders' }), observations: [], asOf: AS_OF, ...more },
  });

const observation = (
  metric: string,
  value: number,
  day: number,
  more: Partial<Observation> & { readonly item?: string } = {},
): Observation => {
  const { item, ...rest } = more;
  return {
    id: `${metric}-${day}-${item ?? ''}`,
    metric,
    subject: { platform: 'site.example', account: 'shop', ...(item === undefined ? {} : { item }) },
    ...{ value, low: value, high: value, unit: '1' },
    ...{ from: isoDay(day), to: isoDay(day + 1), seen: `${isoDay(day + 1)}T09:00:00Z` },
    source: { kind: 'page' },
    ...rest,
  };
};
/** A pattern that does not repeat and is the same in every run, between −1 and 1. */
const wave = (i: number) => Math.sin(i * i * 0.7 + i);
const WEEK = [1, 1.1, 1.2, 1.1, 1, 0.6, 0.5];
const orders = (
  change: (value: number, day: number) => number | null = (value) => value,
  end = END,
) =>
  Array.from({ length: 91 }, (_, i) => {
    const day = end - 91 + i;
    const value = change(Math.round(200 * (WEEK[day % 7] ?? 1) * (1 + 0.08 * wave(i))), day);
    return value === null ? [] : [observation('commerce.orders', value, day)];
  }).flat();
/** The last three days of the periods of 28 days that end with the report and before it. */
const isEnd = (day: number) => (END - day - 1) % 28 < 3;

describe('S1-M6.2 a number that is pushed at the end of each period', () => {
  test('is suspected with its days as evidence; with a reward it is for somebody to act on', () => {
    const pushed = orders((value, day) => (isEnd(day) ? 2 * value : value));
    const [finding, ...others] = found({ observations: pushed }).filter(
      ({ rule }) => rule === 'period-end-spike',
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'watch', about: 'commerce.orders' });
    expect(finding?.what).toMatch(
      /^Orders on site\.example \(shop\) came to (?:1\.9|2|2\.1) times the usual in the last 3 days of each of [34] periods, the first of them up to 2026-0[89]-\d\d\. .*suspected, not proven\.$/,
    );
    expect(finding?.evidence.length).toBeGreaterThanOrEqual(9);
    const rewarded = scorecard({ kpi: 'orders', rewarded: true });
    const [act] = found({ observations: pushed, scorecard: rewarded });
    expect(act).toMatchObject({ rule: 'period-end-spike', severity: 'act' });
    expect(act?.what).toMatch(/Something for people hangs on it\.$/);
  });

  test('by calendar months: their ends, and not every 28 days', () => {
    const month = (day: number) => Number(isoDay(day + 3).slice(8)) <= 3;
    const pushed = orders((value, day) => (month(day) ? 2 * value : value), END + 3);
    const calendar = { period: { kind: 'month' } } as const;
    const byMonth = { ...scorecard({ kpi: 'orders' }), calendar };
    expect(found({ observations: pushed, scorecard: byMonth, asOf: '2026-11-01' })).toContainEqual(
      expect.objectContaining({ rule: 'period-end-spike' }),
    );
    expect(found({ observations: pushed })).toEqual([]);
  });

  test('weekends, growth, one campaign, few orders, gaps and periods of a week say nothing', () => {
    const calm = [
      orders(),
      orders((value, day) => Math.round(value * (1 + (day - END) / 300))),
      orders((value, day) => (day >= END - 60 && day < END - 54 ? 4 * value : value)),
      orders((_, day) => (isEnd(day) ? 2 : 1)),
      orders((value, day) => (day % 3 === 0 ? null : value)),
      orders(() => 0),
    ];
    for (const observations of calm) {
      expect(found({ observations }).filter(({ rule }) => rule === 'period-end-spike')).toEqual([]);
    }
    const weekly = { ...scorecard({ kpi: 'orders' }), periodDays: 7 };
    const pushed = orders((value, day) => (isEnd(day) ? 2 * value : value));
    expect(
      found({ observations: pushed, scorecard: weekly }).map(({ rule }) => rule),
    ).not.toContain('period-end-spike');
  });
});

describe('S1-M6.2 engagement that is too even', () => {
  const posts = (
    comments: (i: number) => number,
    more: (n: number) => Partial<Observation> = () => ({}),
  ) =>
    Array.from({ length: 20 }, (_, i) =>
      observation('engagement.comments', comments(i), END - 30 + i, {
        item: `post ${i}`,
        ...more(comments(i)),
      }),
    );

  test('a pod brings 50 comments each time and is suspected; ordinary posts are not', () => {
    const [finding, ...others] = found({ observations: posts((i) => 50 + (i % 3)) });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ...{ rule: 'engagement-too-even', severity: 'watch', about: 'engagement.comments' },
    });
    expect(finding?.what).toMatch(
      /^Public comments of 20 posts on site\.example \(shop\) are nearly the same each time, 51 on average/,
    );
    expect(finding?.evidence).toHaveLength(20);
    expect(found({ observations: posts((i) => Math.round(50 * (1 + 0.5 * wave(i)))) })).toEqual([]);
  });

  test('rounded numbers, few posts and few comments look even and are left alone', () => {
    const rounded = (n: number) => ({ low: n - 50, high: n + 50 });
    expect(found({ observations: posts(() => 1200, rounded) })).toEqual([]);
    expect(found({ observations: posts((i) => 50 + (i % 3)).slice(0, 11) })).toEqual([]);
    expect(found({ observations: posts((i) => 2 + (i % 2)) })).toEqual([]);
  });
});

const score = (id: string, scores: readonly (number | null)[]): ScoredForRules => ({
  ...{ id, owner: 'Shop team', score: scores.at(-1) ?? null, freshness: { stale: false } },
  past: scores.map((one, i) => ({ to: isoDay(END - 7 * (scores.length - 1 - i)), score: one })),
});

describe('S1-M6.2 paired KPIs: a guard that gets worse', () => {
  const paired = scorecard({ kpi: 'orders', guards: ['refund-rate'] }, { kpi: 'refund-rate' });
  const up = score('orders', [50, 50, 55, 60, 65, 70]);
  const down = score('refund-rate', [80, 80, 75, 70, 60, 55]);

  test('is told with both, and acted on where something hangs on the number', () => {
    const [finding, ...others] = found({ scorecard: paired, scored: [up, down] });
    expect(others).toEqual([]);
    // Five weeks back no day is shared: 70 − 50 and 55 − 80.
    expect(finding).toMatchObject({
      ...{ rule: 'guard-slipped', severity: 'watch', about: 'orders', who: 'Shop team' },
      what: 'The score of Orders rose by 20 points while Refunds, which guards it, fell by 25. That it was pushed up is suspected, not proven.',
      evidence: ['orders', 'refund-rate'],
    });
    const [first, second] = paired.kpis as [KpiUse, KpiUse];
    const rewarded = { ...paired, kpis: [{ ...first, rewarded: true as const }, second] };
    expect(found({ scorecard: rewarded, scored: [up, down] })[0]?.severity).toBe('act');
  });

  test('both up, unknown ones, old ones and too short a past say nothing', () => {
    const quiet = [
      [up, score('refund-rate', [80, 80, 82, 85, 85, 90])],
      [up, score('refund-rate', [null, null, null, null, 60, null])],
      [up, { ...down, freshness: { stale: true } }],
      [score('orders', [50, 70]), score('refund-rate', [80, 55])],
      [up],
    ];
    for (const scored of quiet) expect(found({ scorecard: paired, scored })).toEqual([]);
    expect(found({ scorecard: scorecard({ kpi: 'orders' }), scored: [up, down] })).toEqual([]);
  });
});

describe('S1-M6.2 the incentive flag', () => {
  const said = (...kpis: readonly KpiUse[]) =>
    checkUp({ scorecard: scorecard(...kpis), observations: [], asOf: AS_OF }).filter(
      ({ rule }) => rule === 'reward-without-guard',
    );

  test('what is rewarded and not guarded is told, with the guards that the library knows', () => {
    expect(said({ kpi: 'orders', rewarded: true })).toEqual([
      expect.objectContaining({
        ...{ severity: 'watch', about: 'orders', evidence: ['orders'] },
        what: 'Something for people hangs on Orders, and no KPI would show that it was pushed up in the wrong way.',
        fix: 'Name a guard in its settings: Cancelled orders, Refunds and Average order value would get worse if it is pushed.',
      }),
    ]);
  });

  test('a guard counts where the scorecard uses it; nothing rewarded needs none', () => {
    const guarded = { kpi: 'orders', rewarded: true, guards: ['refund-rate'] } as const;
    expect(said(guarded, { kpi: 'refund-rate' })).toEqual([]);
    expect(said(guarded)).toHaveLength(1);
    expect(said({ kpi: 'orders' })).toEqual([]);
    const [unknown] = said({ kpi: 'market-share', rewarded: true });
    expect(unknown?.fix).toMatch(/^Name a KPI as its guard/);
  });

  test('guards of the library are KPIs of it, none guards itself, and a strange id has none', () => {
    for (const id of Object.keys(KPIS)) {
      for (const guard of guardRailsOf(id)) {
        expect(isKpiId(guard), guard).toBe(true);
        expect(guard).not.toBe(id);
      }
    }
    expect(guardRailsOf('__proto__')).toEqual([]);
    expect(guardRailsOf('constructor')).toEqual([]);
  });
});

describe('S1-M4.5 a KPI that stands in for what cannot be measured', () => {
  const said = (proxy: NonNullable<KpiUse['proxy']>) =>
    checkUp({
      ...{ scorecard: scorecard({ kpi: 'orders', proxy }), observations: [], asOf: AS_OF },
    }).filter(({ rule }) => rule === 'proxy-unproven');
  const stands = { for: 'lifetime value' };

  test('evidence that nobody wrote down, and evidence that ended, are told; the day it ends included', () => {
    expect(said(stands)[0]?.what).toBe(
      'Orders stands in for “lifetime value”, and nothing says what shows that both go together.',
    );
    expect(said({ ...stands, evidence: ' ' })).toHaveLength(1);
    const until = (day: string) => said({ ...stands, evidence: 'r = 0.6', until: day });
    expect(until('2026-10-29')[0]?.what).toBe(
      'Orders stands in for “lifetime value”, and its evidence was taken to hold until 2026-10-29.',
    );
    expect(until('2026-10-30')).toEqual([]);
    expect(said({ ...stands, evidence: 'r = 0.6' })).toEqual([]);
    expect(said({ for: 'x'.repeat(400) })[0]?.what.length).toBeLessThan(250);
  });
});
