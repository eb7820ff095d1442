import { describe, expect, test } from 'vitest';
import type {
  GoalDefinition,
  KpiDefinition,
  Observation,
  ScorecardDefinition,
} from '../model/index.ts';
import {
  checkUp,
  RULES,
  type RuleContext,
  type RuleDefinition,
  scorecardQuality,
} from './index.ts';

const goal = (id: string, more: Partial<GoalDefinition> = {}): GoalDefinition => ({
  id,
  name: id.toUpperCase(),
  perspective: 'customer',
  lagging: [],
  leading: [],
  decision: 'If it falls, ask why.',
  owner: 'Marketing',
  ...more,
});

/** Sound in every way that a rule looks at: each fault below is one change of it. */
const SOUND: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'sound',
  title: 'Sound',
  perspectives: [
    { id: 'financial', name: 'Financial' },
    { id: 'customer', name: 'Customer' },
  ],
  goals: [
    goal('earn', {
      perspective: 'financial',
      lagging: [{ kpi: 'revenue' }],
      leading: [{ goal: 'please' }],
    }),
    goal('please', { lagging: [{ kpi: 'order-conversion' }], leading: [{ kpi: 'open-rate' }] }),
  ],
  kpis: [{ kpi: 'revenue' }, { kpi: 'order-conversion' }, { kpi: 'open-rate' }],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};
const seen = (metric: string): Observation => ({
  id: metric,
  metric,
  subject: { platform: 'shop.example', account: '' },
  value: 12,
  low: 12,
  high: 12,
  unit: '1',
  from: '2026-10-01',
  to: '2026-10-29',
  seen: '2026-10-29T08:00:00Z',
  source: { kind: 'manual' },
});
const scored = (id: string, score: number | null = 50, stale = false) => ({
  id,
  score,
  freshness: { stale },
});
const FULL: RuleContext = {
  scorecard: SOUND,
  observations: ['commerce.revenue', 'commerce.conversion-rate', 'membership.open-rate'].map(seen),
  asOf: '2026-10-29',
  scored: ['revenue', 'order-conversion', 'open-rate'].map((id) => scored(id)),
};
const own = (id: string, more: Partial<KpiDefinition> = {}): KpiDefinition => ({
  id,
  name: `Own ${id}`,
  brief: 'Own.',
  formula: 'content.views',
  unit: '1',
  direction: 'higher',
  perspective: 'customer',
  category: 'engagement',
  suggested: { kind: 'higher', floor: 0, target: 100 },
  source: [],
  ...more,
});
const card = (more: Partial<ScorecardDefinition>): Partial<RuleContext> => ({
  scorecard: { ...SOUND, ...more },
});
const used = (first: ScorecardDefinition['kpis'][number]) =>
  card({ kpis: [first, ...SOUND.kpis.slice(1)] });
const [earn, please] = SOUND.goals as readonly [GoalDefinition, GoalDefinition];
const eight = 'revenue orders members views likes open-rate click-rate refund-rate'.split(' ');
const many = {
  kpis: eight.map((kpi) => ({ kpi })),
  goals: [earn, { ...please, leading: eight.slice(1).map((kpi) => ({ kpi })) }],
};
const vain = (id: string, formula: string) => own(id, { formula, vanity: true });
const weighed = (likes: number) =>
  card({
    own: [vain('fans', 'engagement.likes')],
    goals: [
      { ...earn, leading: [{ goal: 'please' }] },
      { ...please, lagging: [{ kpi: 'order-conversion' }, { kpi: 'fans', weight: likes }] },
    ],
  });
const shares = (revenue: number, conversion: number) =>
  card({
    weighting: 'absolute',
    kpis: [
      { kpi: 'revenue', share: revenue },
      { kpi: 'order-conversion', share: conversion },
      { kpi: 'open-rate' },
    ],
  });
const social = (drivers: KpiDefinition['drivers']) =>
  card({
    own: [
      own('live', {
        category: 'social-commerce',
        formula: 'commerce.gmv',
        unit: 'money',
        ...(drivers ? { drivers } : {}),
      }),
    ],
    goals: [earn, { ...please, leading: [{ kpi: 'live' }] }],
    kpis: [{ kpi: 'revenue' }, { kpi: 'order-conversion' }, { kpi: 'live' }],
  });
const baseline = (value: number) =>
  card({
    kpis: [
      {
        kpi: 'revenue',
        score: { kind: 'higher', floor: 0, target: 500 },
        baseline: { kind: 'fixed', value, on: '2026-01-01' },
      },
      { kpi: 'order-conversion' },
      { kpi: 'open-rate' },
    ],
  });

/** For each rule: what has its fault, in how grave a way and about what; and what comes near it and has not. */
const CASES: Readonly<
  Record<
    string,
    { fault: Partial<RuleContext>; severity: string; shows: string[]; sound: Partial<RuleContext> }
  >
> = {
  'kpi-without-goal': {
    fault: card({ kpis: [...SOUND.kpis, { kpi: 'likes' }] }),
    severity: 'act',
    shows: ['likes'],
    sound: card({
      kpis: [...SOUND.kpis, { kpi: 'refund-rate' }],
      risks: [
        {
          kpi: 'refund-rate',
          category: 'financial',
          objective: 'earn',
          appetite: 3,
          tolerance: 6,
          owner: 'Finance',
          cadenceDays: 7,
        },
      ],
    }),
  },
  'goal-without-lagging': {
    fault: card({ goals: [earn, { ...please, lagging: [] }] }),
    severity: 'act',
    shows: ['please'],
    sound: card({ goals: [earn, { ...please, lagging: [{ kpi: 'likes' }] }] }),
  },
  'goal-without-leading': {
    fault: card({ goals: [{ ...earn, leading: [] }, please] }),
    severity: 'watch',
    shows: ['earn'],
    sound: card({ goals: [earn, { ...please, leading: [{ kpi: 'likes' }] }] }),
  },
  'goal-without-decision': {
    fault: card({ goals: [{ ...earn, decision: '  ' }, please] }),
    severity: 'watch',
    shows: ['earn'],
    sound: card({ goals: [{ ...earn, decision: 'Look at prices.' }, please] }),
  },
  // By hand: half the score is the customer's; likes weigh w of 1 + w in it, so half of w / (1 + w).
  'vanity-weight': { fault: weighed(1), severity: 'watch', shows: ['fans'], sound: weighed(0.5) },
  'one-perspective': {
    fault: card({ goals: [earn, { ...please, perspective: 'financial' }] }),
    severity: 'act',
    shows: ['earn', 'please'],
    sound: card({ perspectives: SOUND.perspectives.slice().reverse() }),
  },
  'same-metric-twice': {
    fault: card({
      own: [own('mine', { formula: ' commerce.revenue ', unit: 'money' })],
      goals: [earn, { ...please, leading: [{ kpi: 'mine' }] }],
    }),
    severity: 'act',
    shows: ['revenue', 'mine'],
    // The same metric per follower is another measure.
    sound: card({
      own: [own('mine', { formula: 'commerce.revenue', unit: 'money' })],
      goals: [earn, { ...please, leading: [{ kpi: 'mine' }] }],
      kpis: [...SOUND.kpis, { kpi: 'mine', normaliser: { per: 'audience.followers' } }],
    }),
  },
  'kpi-unowned': {
    fault: card({ goals: [earn, { ...please, owner: '' }] }),
    severity: 'watch',
    shows: ['order-conversion', 'open-rate'],
    sound: card({
      goals: [earn, { ...please, owner: '' }],
      kpis: [
        { kpi: 'revenue' },
        { kpi: 'order-conversion', owner: 'Shop' },
        { kpi: 'open-rate', owner: 'Editor' },
      ],
    }),
  },
  'executive-view-full': {
    fault: card({ ...many, executive: eight }),
    severity: 'watch',
    shows: eight,
    sound: card({ ...many, executive: eight.slice(0, 7) }),
  },
  'executive-low-signal': {
    fault: {
      ...card({ executive: ['revenue', 'open-rate'] }),
      scored: [
        { ...scored('revenue'), signal: 19.9 },
        scored('order-conversion'),
        scored('open-rate'),
      ],
    },
    severity: 'watch',
    shows: ['revenue'],
    // At the limit, and what nobody knows, is let be; so is what the executive view leaves out.
    sound: {
      ...card({ executive: ['revenue', 'open-rate'] }),
      scored: [
        { ...scored('revenue'), signal: 20 },
        { ...scored('order-conversion'), signal: 0 },
        { ...scored('open-rate'), signal: null },
      ],
    },
  },
  'weights-add-up': {
    fault: shares(0.6, 0.3),
    severity: 'act',
    shows: ['revenue', 'order-conversion'],
    sound: shares(0.6, 0.4),
  },
  'reward-without-guard': {
    fault: used({ kpi: 'revenue', rewarded: true }),
    severity: 'watch',
    shows: ['revenue'],
    sound: used({ kpi: 'revenue', rewarded: true, guards: ['open-rate'] }),
  },
  // S1-M4.5: what stands in for something, with what shows it and until when.
  'proxy-unproven': {
    fault: used({ kpi: 'revenue', proxy: { for: 'Loyalty' } }),
    severity: 'watch',
    shows: ['revenue'],
    sound: used({ kpi: 'revenue', proxy: { for: 'Loyalty', evidence: 'r = 0.6' } }),
  },
  'target-at-baseline': {
    fault: baseline(500),
    severity: 'act',
    shows: ['revenue'],
    sound: baseline(499),
  },
  'driver-missing': {
    fault: social(['behaviour', 'platform', 'personalisation', 'trust']),
    severity: 'watch',
    shows: [],
    sound: social(['behaviour', 'platform', 'personalisation', 'creators', 'trust']),
  },
  'kpi-never-captured': {
    fault: {
      observations: ['commerce.revenue', 'membership.open-rate', 'commerce.orders'].map(seen),
    },
    severity: 'watch',
    shows: ['order-conversion'],
    // Orders and visitors are another way to the same KPI.
    sound: {
      observations: [
        'commerce.revenue',
        'membership.open-rate',
        'commerce.orders',
        'traffic.unique-visitors',
      ].map(seen),
    },
  },
  // By hand: of the score revenue makes half and conversion half; the open rate is outlook only.
  'weight-unmeasured': {
    fault: {
      scored: [scored('revenue', 50, true), scored('order-conversion'), scored('open-rate')],
    },
    severity: 'watch',
    shows: ['revenue'],
    sound: { scored: [scored('revenue'), scored('order-conversion'), scored('open-rate', null)] },
  },
};

const rules: readonly RuleDefinition[] = RULES;
const found = (rule: string, change: Partial<RuleContext>) =>
  checkUp({ ...FULL, ...change }).filter((one) => one.rule === rule);

describe('S0-I3, S2-S0, S1-M1.4, S1-M2.6, S0-I5, S0-I6: the check-up of a scorecard', () => {
  test('every rule of the scorecard has a case', () => {
    const ids = rules.filter((rule) => rule.scope === 'scorecard').map((rule) => rule.id);
    // These have theirs in responsibilities.test.ts, and the last in platform-unproven.test.ts.
    const words = 'accountable-overload kpi-review-due kpi-without-accountable platform-unproven';
    const beside = words.split(' ');
    expect([...Object.keys(CASES), ...beside].sort()).toEqual(ids.sort());
  });

  test('a sound scorecard has nothing to act on or to watch', () => {
    expect(checkUp(FULL).filter((one) => one.severity !== 'info')).toEqual([]);
  });

  test.each(Object.entries(CASES))('%s', (rule, { fault, severity, shows, sound }) => {
    const [first, ...others] = found(rule, fault);
    expect(first).toMatchObject({ severity, evidence: shows });
    expect(first?.what).toMatch(/^\S.+[.]$/s);
    expect(first?.fix).toMatch(/^[A-Z].+[.?]$/s);
    expect(others).toEqual([]);
    expect(found(rule, sound)).toEqual([]);
  });

  test('vanity numbers that weigh a fifth are let be; above a half they are to be acted on', () => {
    expect(found('vanity-weight', weighed(2 / 3))).toEqual([]);
    const all = card({
      own: [vain('seen', 'content.views'), vain('fans', 'engagement.likes')],
      goals: [
        { ...earn, lagging: [{ kpi: 'seen' }] },
        please,
        goal('more', { lagging: [{ kpi: 'fans' }] }),
      ],
    });
    expect(found('vanity-weight', all)[0]).toMatchObject({
      severity: 'act',
      evidence: ['seen', 'fans'],
    });
  });

  test('it says nothing of numbers before there are any', () => {
    const { scored: _, ...rest } = FULL;
    const rulesFound = checkUp({ ...rest, observations: [] }).map((one) => one.rule);
    expect(rulesFound).not.toContain('kpi-never-captured');
    expect(rulesFound).not.toContain('weight-unmeasured');
  });

  test('a circle of goals, an unknown KPI and an unreadable formula throw nothing', () => {
    const broken = card({
      goals: [
        { ...earn, lagging: [{ goal: 'please' }] },
        {
          ...please,
          leading: [{ goal: 'earn' }, { kpi: 'nowhere' }, { kpi: '__proto__' }, { kpi: 'bad' }],
        },
      ],
      own: [own('bad', { formula: 'constructor(1' })],
    });
    expect(() => checkUp({ ...FULL, ...broken })).not.toThrow();
  });
});

describe('the quality of a scorecard', () => {
  const part = (change: Partial<RuleContext>, id: string) =>
    scorecardQuality({ ...FULL, ...change }).parts.find((one) => one.id === id)?.score;

  test('a sound one has all points', () => {
    expect(scorecardQuality(FULL)).toMatchObject({ score: 100 });
  });

  test('each part by hand', () => {
    // Of three KPIs one without an owner; of two goals one that neither looks ahead nor feeds.
    expect(part(card({ goals: [{ ...earn, owner: '' }, please] }), 'owners')).toBeCloseTo(
      200 / 3,
      10,
    );
    expect(part(card({ goals: [{ ...earn, leading: [] }, please] }), 'cause')).toBe(75);
    // A quarter of the weight on likes costs half.
    expect(part(weighed(1), 'substance')).toBeCloseTo(50, 10);
    // Of weights 3 and 1 the halves: min(¾, ½) + min(¼, ½).
    const uneven = SOUND.perspectives.map((one, at) => ({ ...one, weight: at === 0 ? 3 : 1 }));
    expect(part(card({ perspectives: uneven }), 'balance')).toBe(75);
    expect(part(baseline(500), 'targets')).toBeCloseTo(200 / 3, 10);
    expect(part({ scored: [scored('revenue')] }, 'measured')).toBe(50);
  });

  test('what is not known yet is left out, and the whole is the mean of the others by weight', () => {
    const { scored: _, ...rest } = FULL;
    const quality = scorecardQuality({ ...rest, ...weighed(1) });
    expect(quality.parts.find((one) => one.id === 'measured')?.score).toBeNull();
    // 12 of weight, of which substance (2) has half.
    expect(quality.score).toBeCloseTo((12 * 100 - 2 * 50) / 12, 9);
  });
});
