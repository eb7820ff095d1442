import { describe, expect, test } from 'vitest';
import type { Observation, ScorecardDefinition } from '../model/index.ts';
import { isoDay } from '../series/index.ts';
import { publish } from './publish.ts';

/** 2026-10-29 as days since 1970. */
const END = 20_755;

const SCORECARD: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'watched',
  title: 'Watched',
  perspectives: [{ id: 'customer', name: 'Customer' }],
  goals: [
    {
      id: 'seen',
      name: 'Be seen',
      perspective: 'customer',
      lagging: [{ kpi: 'own-views' }],
      leading: [],
    },
  ],
  kpis: [
    { kpi: 'own-views', owner: 'Shop team', score: { kind: 'higher', floor: 0, target: 40_000 } },
  ],
  own: [
    {
      id: 'own-views',
      name: 'Own views',
      brief: 'Views.',
      formula: 'content.views',
      unit: '1',
      direction: 'higher',
      perspective: 'customer',
      category: 'engagement',
      suggested: { kind: 'higher', floor: 0, target: 40_000 },
      source: [],
    },
  ],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};

const views = (of: (i: number) => number): Observation[] =>
  Array.from({ length: 112 }, (_, i) => {
    const [from, to] = [isoDay(END - 112 + i), isoDay(END - 111 + i)];
    const value = Math.round(of(i) * (1 + 0.05 * Math.sin(i * i)));
    return {
      id: `day-${i}`,
      metric: 'content.views',
      subject: { platform: 'site.example', account: 'shop' },
      value,
      low: value,
      high: value,
      unit: '1',
      from,
      to,
      seen: `${to}T09:00:00Z`,
      source: { kind: 'page' },
    };
  });

const rulesOf = (observations: Observation[], profile: 'full' | 'indexed' = 'full') =>
  publish({ scorecard: SCORECARD, observations, asOf: '2026-10-29', profile }).findings.map(
    ({ rule, about, who }) => [rule, about, who],
  );

describe('analyses that run unasked are findings of the publication', () => {
  test('a steady history has none', () => {
    expect(rulesOf(views(() => 1200))).toEqual([]);
  });

  test('S1-M3.4 a spike is one; it stays out of a redacted file, because its words hold numbers', () => {
    const spiked = views((i) => (i === 100 ? 9000 : 1200));
    expect(rulesOf(spiked)).toEqual([['unusual-day', 'content.views', null]]);
    expect(rulesOf(spiked, 'indexed')).toEqual([]);
  });

  test('a fall that lasts is a breach for the owner of the KPI', () => {
    // Down from 1,200 to 300 a day eight weeks ago: 84 points, then 21.
    expect(rulesOf(views((i) => (i < 56 ? 1200 : 300)))).toContainEqual([
      'sustained-breach',
      'own-views',
      'Shop team',
    ]);
  });

  test('a fall that goes on is told before it is one, with when', () => {
    const falling = views((i) => 1400 - 6 * i);
    const { findings } = publish({
      scorecard: SCORECARD,
      observations: falling,
      asOf: '2026-10-29',
    });
    const ahead = findings.find(({ rule }) => rule === 'breach-ahead');
    expect(ahead?.what).toMatch(
      /Own views goes on as it did, its score falls below 40 in about \d+ days/,
    );
  });
});

describe('links of the strategy map are tested where that is asked for', () => {
  /** Weeks of what posts bring: the same ups and downs, two weeks later in the other metric. */
  const ups = Array.from({ length: 60 }, (_, i) => 1000 + 300 * Math.sin(i * i * 1.3 + i));
  const week = (metric: string, i: number, value: number): Observation => {
    const [from, to] = [isoDay(END - 7 * (60 - i)), isoDay(END - 7 * (59 - i))];
    const number = Math.round(value);
    return {
      id: `${metric}-${i}`,
      metric,
      subject: { platform: 'site.example', account: 'shop' },
      value: number,
      low: number,
      high: number,
      unit: '1',
      from,
      to,
      seen: `${to}T09:00:00Z`,
      source: { kind: 'page' },
    };
  };
  const observations = ups.flatMap((one, i) => [
    week('content.views', i, one),
    week('commerce.orders', i, (ups[i - 2] ?? 1000) / 10),
  ]);
  const [seen] = SCORECARD.goals;
  const orders = {
    ...(SCORECARD.own?.[0] ?? never()),
    id: 'own-orders',
    name: 'Own orders',
    formula: 'commerce.orders',
  };
  const scorecard: ScorecardDefinition = {
    ...SCORECARD,
    goals: [
      ...(seen ? [seen] : []),
      {
        id: 'sell',
        name: 'Sell',
        perspective: 'customer',
        lagging: [{ kpi: 'own-orders' }],
        leading: [{ goal: 'seen' }],
      },
    ],
    kpis: [...SCORECARD.kpis, { kpi: 'own-orders' }],
    own: [...(SCORECARD.own ?? []), orders],
  };
  const linkOf = (given: ScorecardDefinition, testLinks: boolean) =>
    publish({ scorecard: given, observations, asOf: '2026-10-29', testLinks }).links[0];

  test('the effect comes 14 days later; not asked for, the link is untested', () => {
    expect(linkOf(scorecard, true)).toMatchObject({
      evidence: 'supported',
      lagDays: 14,
      strength: 1,
    });
    expect(linkOf(scorecard, true)?.note).toContain('14 days later');
    expect(linkOf(scorecard, false)).toMatchObject({ evidence: 'untested', lagDays: null });
  });

  test('what a person says of a link stands', () => {
    const stated = { from: 'seen', to: 'sell', evidence: 'refuted', note: 'We tried.' } as const;
    expect(linkOf({ ...scorecard, links: [stated] }, true)).toMatchObject({
      evidence: 'refuted',
      note: 'We tried.',
    });
  });
});

function never(): never {
  throw new Error('the scorecard has a KPI of its own');
}
