import { describe, expect, test } from 'vitest';
import type { KpiUse, ScorecardDefinition } from '../model/index.ts';
import { followers, kpiOf, made } from './fixtures/made.ts';
import { publish } from './index.ts';
import { ASOF, EXAMPLE_SCORECARD, seenOf } from './worked-example.ts';

describe('performance and progress', () => {
  test('are two numbers: 1,234 of 1,000 to 1,500, and from a baseline of 1,100', () => {
    const kpi = kpiOf(
      made({ baseline: { kind: 'fixed', value: 1100, on: '2026-09-01', by: 'Ops' } }),
    );
    expect(kpi.performance).toBeCloseTo(46.8, 12);
    expect(kpi.score).toBe(kpi.performance);
    // 134 of 400.
    expect(kpi.progress).toBeCloseTo(33.5, 12);
    expect(kpi.scale).toEqual({ zero: 1000, full: 1500 });
    expect(kpi.baseline).toEqual({
      state: 'set',
      value: 1100,
      n: 0,
      least: 0,
      why: 'Fixed on 2026-09-01 by Ops.',
      history: [],
    });
  });

  test('a target equal to the baseline has no progress, and says why', () => {
    const kpi = kpiOf(made({ baseline: { kind: 'fixed', value: 1500, on: '2026-09-01' } }));
    expect(kpi.progress).toBeNull();
    expect(kpi.baseline?.why).toBe(
      'Fixed on 2026-09-01. The target equals the baseline: there is no way between them.',
    );
    expect(kpi.score).toBeCloseTo(46.8, 12);
  });

  test('a KPI without a baseline has performance alone', () => {
    const kpi = kpiOf(made({}));
    expect(kpi.progress).toBeNull();
    expect(kpi.baseline).toBeUndefined();
    expect(kpi.performance).toBe(kpi.score);
  });
});

describe('S1-M2.3: a baseline from history', () => {
  const history = { kind: 'history' } as const;

  test('that is still being gathered keeps the KPI out of the score, with how many are known', () => {
    const publication = made({ baseline: history }, followers([1200, 1180, null, 1190]));
    const kpi = kpiOf(publication);
    expect(kpi).toMatchObject({
      value: 1234,
      score: null,
      scoreLow: null,
      status: 'unknown',
      progress: null,
    });
    expect(kpi.performance).toBeCloseTo(46.8, 12);
    expect(kpi.baseline).toMatchObject({ state: 'baselining', value: null, n: 3, least: 8 });
    expect(kpi.why).toBe(
      'Its baseline is still being gathered: 3 of 8 periods known. Until then it stays out of the score.',
    );
    const goal = publication.goals.find((one) => one.id === 'audience');
    expect(goal).toMatchObject({ laggingScore: null, laggingCoverage: 0 });
  });

  test.each([
    ['none', []],
    ['a single point', [1200]],
  ])('of %s is an answer with a reason', (_, past) => {
    const { baseline, score } = kpiOf(made({ baseline: history }, followers(past)));
    expect(baseline).toMatchObject({ state: 'baselining', n: past.length });
    expect(score).toBeNull();
  });

  test('is the median once enough is known, and progress starts from it', () => {
    const past = [1200, 1180, 1190, 1100, 1050, 9000, 1000, 990];
    const kpi = kpiOf(made({ baseline: history }, followers(past)));
    // 990 1000 1050 1100 | 1180 1190 1200 9000
    expect(kpi.baseline).toMatchObject({ state: 'set', value: 1140, n: 8, history: past });
    expect(kpi.progress).toBeCloseTo((94 / 360) * 100, 10);
    expect(kpi.score).toBeCloseTo(46.8, 12);
  });

  test('is what a change is scored against', () => {
    const past = Array<number>(8).fill(1000);
    const score = { kind: 'versus-baseline', worst: 0, best: 50 } as const;
    const kpi = kpiOf(made({ baseline: history, score }, followers(past)));
    // 23.4 % of 50 %.
    expect(kpi.score).toBeCloseTo(46.8, 10);
    expect(kpi.target).toBe(1500);
    expect(kpi.explanation?.scoring.function).toMatchObject({ baseline: 1000 });
    const none = kpiOf(made({ score }, followers(past)));
    expect(none.score).toBeNull();
    expect(none.why).toMatch(/has none. Set a baseline/);
    const zero = kpiOf(made({ score, baseline: { kind: 'fixed', value: 0, on: '2026-01-01' } }));
    expect(zero.score).toBeNull();
    expect(zero.why).toMatch(/baseline is 0/);
  });
});

describe('targets by period', () => {
  const target = (from: string, to: string, of: number) => ({
    from,
    to,
    score: { kind: 'higher', floor: 0, target: of } as const,
  });

  test('the one of the period is found; one that straddles two is split by days', () => {
    const months = [
      target('2026-09-01', '2026-10-01', 9999),
      target('2026-10-01', '2026-11-01', 2468),
    ];
    const kpi = kpiOf(made({ targets: months }));
    expect(kpi).toMatchObject({ score: 50, target: 2468 });
    const halves = [
      target('2026-10-01', '2026-10-08', 2000),
      target('2026-10-08', '2026-11-01', 1600),
    ];
    // 7 days of 2,000 and 21 of 1,600.
    const split = kpiOf(made({ targets: halves }));
    expect(split.target).toBe(1700);
    expect(split.explanation?.scoring.words).toContain(
      'Targets by period: 7 days of 2026-10-01 to 2026-10-08 and 21 days of 2026-10-08 to 2026-11-01.',
    );
  });

  test('for other times leave the standing target', () => {
    const score = { kind: 'higher', floor: 0, target: 2468 } as const;
    const kpi = kpiOf(made({ score, targets: [target('2026-12-01', '2027-01-01', 9999)] }));
    expect(kpi.target).toBe(2468);
  });

  test('of different kinds in one period are no target, with a reason', () => {
    const other = {
      from: '2026-10-08',
      to: '2026-11-01',
      score: { kind: 'yes-no', atLeast: 1 } as const,
    };
    const kpi = kpiOf(made({ targets: [target('2026-10-01', '2026-10-08', 2000), other] }));
    expect(kpi).toMatchObject({ value: 1234, score: null, target: null });
    expect(kpi.why).toMatch(/different kinds/);
  });

  test('for an amount are for their own time: 3,100 in October are 2,800 in 28 days of it', () => {
    const likes = seenOf('engagement.likes', 1400);
    const scorecard: ScorecardDefinition = {
      ...EXAMPLE_SCORECARD,
      goals: [],
      kpis: [{ kpi: 'likes', targets: [target('2026-10-01', '2026-11-01', 3100)] }],
    };
    const kpi = kpiOf(publish({ scorecard, observations: [likes], asOf: ASOF }), 'likes');
    expect(kpi).toMatchObject({ value: 1400, target: 2800, score: 50 });
  });
});

describe('S2-G7-e, S1-M2.2: a normaliser is a formula', () => {
  const observations = [
    seenOf('engagement.likes', 50),
    seenOf('audience.followers', 2000, { from: '2026-10-28', to: '2026-10-28' }),
  ];
  const of = (use: Omit<KpiUse, 'kpi'>) => {
    const scorecard = { ...EXAMPLE_SCORECARD, goals: [], kpis: [{ kpi: 'likes', ...use }] };
    return kpiOf(publish({ scorecard, observations, asOf: ASOF }), 'likes');
  };
  const score = { kind: 'higher', floor: 0, target: 50 } as const;

  test('50 likes of 2,000 followers are 25 per 1,000', () => {
    const kpi = of({ score, normaliser: { per: 'audience.followers', times: 1000 } });
    expect(kpi).toMatchObject({
      value: 25,
      score: 50,
      unit: '1',
      name: 'Likes per 1000 followers',
    });
    expect(kpi.explanation?.formula).toBe('per(engagement.likes, audience.followers) * 1000');
    expect(kpi.explanation?.inputs.map((one) => one.metric)).toEqual([
      'engagement.likes',
      'audience.followers',
    ]);
  });

  test('per day divides by the days of the period', () => {
    expect(of({ score, normaliser: { per: 'day' } }).value).toBeCloseTo(50 / 28, 12);
  });

  test('the suggested target of the plain number does not fit, and says so', () => {
    const kpi = of({ normaliser: { per: 'day' } });
    expect(kpi).toMatchObject({ score: null, target: null });
    expect(kpi.why).toMatch(/Set a target/);
  });

  test('nobody to divide by is no number, never a 0 or Infinity', () => {
    const scorecard = {
      ...EXAMPLE_SCORECARD,
      goals: [],
      kpis: [{ kpi: 'likes', score, normaliser: { per: 'audience.followers' } }],
    };
    const none = seenOf('audience.followers', 0, { from: '2026-10-28', to: '2026-10-28' });
    const kpi = kpiOf(
      publish({ scorecard, observations: [...observations.slice(0, 1), none], asOf: ASOF }),
      'likes',
    );
    expect(kpi).toMatchObject({ value: null, score: null });
    expect(kpi.why).toMatch(/divided by 0/);
  });
});

describe('statuses', () => {
  test('a red flag and a goal bring their thirds along; a scorecard’s own thresholds go before', () => {
    const score = { kind: 'thresholds', redFlag: 1000, goal: 1234 } as const;
    const kpi = kpiOf(made({ score }));
    expect(kpi.score).toBeCloseTo(200 / 3, 12);
    expect(kpi.status).toBe('good');
    expect(kpiOf(made({ score, thresholds: { good: 80, watch: 50 } })).status).toBe('watch');
  });

  test('a status is held by the scores of whole periods before', () => {
    const score = { kind: 'higher', floor: 0, target: 1763 } as const;
    // 1,234 is 69.99 points; a period ago 1,300 were 73.7.
    const observations = followers([1300, 1300]);
    expect(kpiOf(made({ score }, observations)).status).toBe('watch');
    const held = kpiOf(made({ score, hysteresis: { margin: 2 } }, observations));
    expect(held).toMatchObject({ status: 'good', hysteresis: { margin: 2 } });
    expect(held.series.at(-5)?.score).toBeCloseTo((1300 / 1763) * 100, 10);
    expect(kpiOf(made({ score, hysteresis: { margin: 0 } }, observations)).status).toBe('watch');
    expect(kpiOf(made({ score }, observations, { hysteresis: { margin: 2 } })).status).toBe('good');
  });
});

test('a held status goes by the target that each past period had', () => {
  const target = (from: string, to: string, of: number) => ({
    from,
    to,
    score: { kind: 'higher', floor: 0, target: of } as const,
  });
  const targets = [
    target('2026-08-01', '2026-10-01', 1500),
    target('2026-10-01', '2026-11-01', 1763),
  ];
  // 1,100 a period ago were 73.3 points of the target of then, and would be 62.4 of today's.
  const kpi = kpiOf(made({ targets, hysteresis: { margin: 2 } }, followers([1100])));
  expect(kpi.series.at(-5)?.score).toBeCloseTo((1100 / 1500) * 100, 10);
  expect(kpi.status).toBe('good');
});

test('S2-C1: 3 of 20 leads are 15 %, and by Wilson 5.24 to 36.04 %: so wide is the score', () => {
  const scorecard: ScorecardDefinition = {
    ...EXAMPLE_SCORECARD,
    goals: [],
    kpis: [{ kpi: 'lead-conversion' }],
    own: [
      {
        id: 'lead-conversion',
        name: 'Lead conversion',
        brief: '',
        formula: 'share(social.leads-converted, social.leads)',
        unit: '%',
        direction: 'higher',
        perspective: 'customer',
        category: 'engagement',
        suggested: { kind: 'higher', floor: 0, target: 50 },
        source: [],
      },
    ],
  };
  const of = (hits: number, n: number) =>
    kpiOf(
      publish({
        scorecard,
        observations: [seenOf('social.leads-converted', hits), seenOf('social.leads', n)],
        asOf: ASOF,
      }),
      'lead-conversion',
    );
  const few = of(3, 20);
  expect(few).toMatchObject({ value: 15, low: 15, high: 15, score: 30 });
  expect(few.scoreLow).toBeCloseTo(2 * 5.2369, 3);
  expect(few.scoreHigh).toBeCloseTo(2 * 36.0419, 3);
  expect(few.explanation?.scoring.words).toContain(
    'It is 3 of 20: by chance alone it may lie from 5.24 % to 36 % (95 %)',
  );
  const many = of(3000, 20_000);
  expect((many.scoreHigh ?? 0) - (many.scoreLow ?? 0)).toBeLessThan(2.1);
  // Of no leads nothing is said, and of more hits than cases there is no part of a whole.
  expect(of(0, 0)).toMatchObject({ value: null, score: null });
  expect(of(30, 20)).toMatchObject({ value: 150, score: 100, scoreLow: 100 });
});
