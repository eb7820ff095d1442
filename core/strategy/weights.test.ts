import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GoalDefinition, GoalInput, ScorecardDefinition } from '../model/index.ts';
import {
  absoluteShares,
  alignment,
  effectiveShares,
  forUnit,
  type KpiScore,
  scoreScorecard,
  sensitivity,
  themeVariance,
} from './index.ts';

const goal = (
  id: string,
  lagging: readonly GoalInput[],
  leading: readonly GoalInput[] = [],
  more: Partial<GoalDefinition> = {},
): GoalDefinition => ({
  id,
  name: id.toUpperCase(),
  perspective: 'customer',
  lagging,
  leading,
  ...more,
});
const card = (
  goals: readonly GoalDefinition[],
  more: Partial<ScorecardDefinition> = {},
): ScorecardDefinition => ({
  schema: 'fourfold/scorecard@1',
  id: 'x',
  title: 'X',
  perspectives: (['financial', 'customer'] as const)
    .filter((id) => goals.some((one) => one.perspective === id))
    .map((id) => ({ id, name: id })),
  goals,
  kpis: [],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
  ...more,
});
const exact = (score: number | null): KpiScore => ({ score, low: score, high: score });
const kpis = (scores: Readonly<Record<string, number | null>>) =>
  new Map(Object.entries(scores).map(([id, score]) => [id, exact(score)]));
const overall = (definition: ScorecardDefinition, scores: Readonly<Record<string, number>>) =>
  scoreScorecard(definition, kpis(scores)).overall.score.score;

const money = (id: string, inputs: readonly GoalInput[], more: Partial<GoalDefinition> = {}) =>
  goal(id, inputs, [], { perspective: 'financial', ...more });

describe('roll-up rules', () => {
  const goals = [money('m', [{ kpi: 'x' }]), goal('a', [{ kpi: 'y' }, { kpi: 'z' }])];

  test('each level has its own: by hand, √(64 · 36) in the goal, the least in the whole', () => {
    const definition = card(
      [
        money('m', [{ kpi: 'x' }]),
        goal('a', [{ kpi: 'y' }, { kpi: 'z' }], [], { rollUp: { method: 'geometric' } }),
      ],
      {
        rollUp: { method: 'minimum' },
      },
    );
    const scored = scoreScorecard(definition, kpis({ x: 90, y: 64, z: 36 }));
    expect(scored.goals[1]?.lagging.score).toBe(48);
    expect(scored.overall.score.score).toBe(48);
  });

  test('the worst status passes up as it is, with thresholds of a KPI’s own', () => {
    const definition = card(goals, {
      perspectives: [
        { id: 'financial', name: 'F' },
        { id: 'customer', name: 'C' },
      ],
      rollUp: { method: 'worst' },
      goals: goals.map((one) => ({ ...one, rollUp: { method: 'worst' } })),
    });
    const scores = new Map<string, KpiScore>([
      ['x', { ...exact(50), status: 'good' }],
      ['y', { ...exact(65), status: 'bad' }],
      ['z', exact(90)],
    ]);
    const scored = scoreScorecard(definition, scores);
    expect(scored.goals[1]?.lagging).toMatchObject({ score: 65, status: 'bad' });
  });

  test('a floor leaves a goal out of what it feeds and of its perspective', () => {
    const definition = card([
      goal('a', [{ kpi: 'y' }, { kpi: 'gone' }], [], { rollUp: { floor: 0.6 } }),
      goal('b', [{ kpi: 'x' }], [{ goal: 'a' }]),
    ]);
    const scored = scoreScorecard(definition, kpis({ x: 40, y: 100 }));
    expect(scored.goals[0]?.lagging).toMatchObject({ score: null, coverage: 0.5 });
    expect(scored.goals[0]?.lagging.why).toMatch(/Only 50 % .* needs 60 %/);
    expect(scored.goals[1]?.leading.score).toBeNull();
    expect(scored.overall.score).toMatchObject({ score: 40, coverage: 0.5 });
  });
});

describe('S1-M1.3: a supporting goal', () => {
  test('has at most its share in its perspective, a quarter where nothing is said', () => {
    const of = (more: Partial<GoalDefinition>) =>
      overall(
        card([goal('a', [{ kpi: 'x' }], [], { weight: 3, ...more }), goal('b', [{ kpi: 'y' }])]),
        {
          x: 0,
          y: 100,
        },
      );
    expect(of({})).toBe(25);
    expect(of({ role: 'primary' })).toBe(25);
    expect(of({ role: 'supporting' })).toBe(75);
    expect(of({ role: 'supporting', most: 0.5 })).toBe(50);
  });

  test('and in every goal that it feeds', () => {
    const definition = card([
      goal('a', [{ kpi: 'x' }], [], { role: 'supporting' }),
      goal('b', [{ kpi: 'y' }], [{ goal: 'a' }, { kpi: 'y' }]),
    ]);
    const scored = scoreScorecard(definition, kpis({ x: 0, y: 100 }));
    expect(scored.goals[1]?.leading.score).toBe(75);
    expect(scored.goals[1]?.leadingParts[0]).toMatchObject({ weight: 1, most: 0.25 });
  });
});

describe('S1-M2.5: absolute weights', () => {
  const goals = [
    money('m', [{ kpi: 'x' }]),
    goal('a', [{ kpi: 'y' }, { kpi: 'z' }]),
    goal('b', [{ kpi: 'z' }]),
  ];
  const shares = (x: number, y: number, z?: number) => [
    { kpi: 'x', share: x },
    { kpi: 'y', share: y },
    ...(z === undefined ? [] : [{ kpi: 'z', share: z }]),
  ];

  test('give each KPI its share of the whole, wherever it stands: 0.5·80 + 0.3·40 + 0.2·10', () => {
    const definition = card(goals, { weighting: 'absolute', kpis: shares(0.5, 0.3, 0.2) });
    expect(overall(definition, { x: 80, y: 40, z: 10 })).toBeCloseTo(54, 12);
    expect(absoluteShares(definition)).toMatchObject({ total: 1, why: null });
    const made = [...effectiveShares(definition)].map(([id, { score }]) => [id, score]);
    expect(Object.fromEntries(made)).toMatchObject({
      x: expect.closeTo(0.5, 12),
      y: expect.closeTo(0.3, 12),
      z: expect.closeTo(0.2, 12),
    });
  });

  test('split what is left among KPIs without a share', () => {
    const definition = card(goals, { weighting: 'absolute', kpis: shares(0.5, 0.3) });
    expect(absoluteShares(definition).shares.get('z')).toBeCloseTo(0.2, 12);
  });

  test('that do not add up say so, and count in proportion', () => {
    const definition = card(goals, { weighting: 'absolute', kpis: shares(0.5, 0.5, 0.25) });
    const { total, why } = absoluteShares(definition);
    expect(total).toBe(1.25);
    expect(why).toBe('The shares of the KPIs add up to 125 %, not to 100 %.');
    expect(overall(definition, { x: 100, y: 0, z: 0 })).toBeCloseTo(40, 12);
    const full = card(goals, { weighting: 'absolute', kpis: shares(0.5, 0.5) });
    expect(absoluteShares(full).why).toBe('The shares leave nothing for the KPI without one: z.');
  });

  test('of 0 give no score with a reason, never a 0', () => {
    const definition = card(goals, { weighting: 'absolute', kpis: shares(0, 0, 0) });
    const { score } = scoreScorecard(definition, kpis({ x: 1, y: 2, z: 3 })).overall;
    expect(score).toMatchObject({ score: null });
    expect(score.why).toMatch(/weight/);
  });

  test('that are no shares are refused by name', () => {
    const definition = card(goals, { weighting: 'absolute', kpis: shares(1.5, 0) });
    expect(() => absoluteShares(definition)).toThrow(/x.*1.5/);
    expect(() => absoluteShares(card(goals, { kpis: shares(Number.NaN, 0) }))).toThrow(/NaN/);
  });
});

describe('S1-M2.5: a business unit', () => {
  const north = {
    id: 'north',
    name: 'North',
    weights: [
      { kpi: 'y', weight: 3 },
      { kpi: 'y', in: 'b', weight: 9 },
      { goal: 'a', weight: 2 },
      { goal: 'a', in: 'b', weight: 5 },
      { perspective: 'financial' as const, weight: 4 },
      { kpi: 'x', share: 0.9 },
    ],
  };
  const definition = card(
    [
      money('m', [{ kpi: 'x' }]),
      goal('a', [{ kpi: 'y' }, { kpi: 'z' }]),
      goal('b', [{ kpi: 'y' }], [{ goal: 'a' }]),
    ],
    { units: [north], kpis: [{ kpi: 'x' }] },
  );

  test('weighs what it names in its own way, and leaves the rest', () => {
    const { goals, perspectives, kpis: uses } = forUnit(definition, 'north');
    expect(goals[1]).toMatchObject({ weight: 2, lagging: [{ kpi: 'y', weight: 3 }, { kpi: 'z' }] });
    expect(goals[2]).toMatchObject({
      lagging: [{ kpi: 'y', weight: 9 }],
      leading: [{ goal: 'a', weight: 5 }],
    });
    expect(goals[2]?.weight).toBeUndefined();
    expect(perspectives[0]).toMatchObject({ weight: 4 });
    expect(uses[0]).toEqual({ kpi: 'x', share: 0.9 });
    // (4 · 10 + (2 · (3 · 80 + 40) / 4 + 80) / 3) / 5 = (40 + 220 / 3) / 5
    expect(overall(forUnit(definition, 'north'), { x: 10, y: 80, z: 40 })).toBeCloseTo(
      (40 + 220 / 3) / 5,
      12,
    );
  });

  test('that is not there is refused by name', () => {
    expect(() => forUnit(definition, 'south')).toThrow(/south/);
  });
});

describe('sensitivity', () => {
  const definition = card([
    money('m', [{ kpi: 'x' }], { weight: 1 }),
    goal('a', [{ kpi: 'y', weight: 3 }, { kpi: 'z' }]),
    goal('b', [{ goal: 'a' }, { kpi: 'z' }], [{ kpi: 'fast' }]),
  ]);
  const found = sensitivity(definition, kpis({ x: 80, y: 60, z: 20, fast: 5, gone: null }));

  test('by score: the product of the shares on the way up, over all ways', () => {
    // a = (3·60 + 20) / 4 = 50; b = (50 + 20) / 2 = 35; customer 42.5; overall 61.25.
    expect(found.overall).toBe(61.25);
    const slope = Object.fromEntries(found.scores.map((one) => [one.kpi, one.slope]));
    // y: ½ · (½ · ¾ + ½ · ½ · ¾) = 9/32; z: ½ · (½ · ¼ + ½ · (½ · ¼ + ½)) = 7/32.
    expect(slope).toEqual({ x: 0.5, y: 9 / 32, z: 7 / 32, fast: 0, gone: null });
    expect(found.scores.map((one) => one.kpi)).toEqual(['x', 'y', 'z', 'fast', 'gone']);
    expect(found.scores[0]).toMatchObject({ less: -5, more: 5 });
  });

  test('by weight: (score − mean) ÷ all weight, and what a tenth more makes of it', () => {
    const of = (kind: string, id: string, at: string | null) =>
      found.weights.find((one) => one.kind === kind && one.id === id && one.in === at);
    // Perspectives 80 and 42.5 of mean 61.25: slope 18.75 ÷ 2.
    expect(of('perspective', 'financial', null)?.slope).toBeCloseTo(9.375, 5);
    expect(of('perspective', 'financial', null)?.more).toBeCloseTo((88 + 42.5) / 2.1 - 61.25, 7);
    expect(of('perspective', 'customer', null)?.slope).toBeCloseTo(-9.375, 5);
    // Goals 50 and 35 of mean 42.5: 7.5 ÷ 2, times the perspective's half.
    expect(of('goal', 'a', 'customer')?.slope).toBeCloseTo(1.875, 5);
    // y in a: (60 − 50) ÷ 4, times what a makes of the whole: ½ · (½ + ½ · ½) = 3/8.
    expect(of('kpi', 'y', 'a')?.slope).toBeCloseTo(2.5 * 0.375, 5);
  });

  test('by share, where weights are absolute: (score − overall) ÷ all shares', () => {
    const absolute = card([money('m', [{ kpi: 'x' }]), goal('a', [{ kpi: 'y' }])], {
      weighting: 'absolute',
      kpis: [
        { kpi: 'x', share: 0.25 },
        { kpi: 'y', share: 0.75 },
      ],
    });
    const { weights } = sensitivity(absolute, kpis({ x: 100, y: 60 }));
    const x = weights.find((one) => one.id === 'x');
    expect(x).toMatchObject({ kind: 'kpi', weight: 0.25, in: null });
    expect(x?.slope).toBeCloseTo(30, 4);
    expect(x?.more).toBeCloseTo((27.5 + 45) / 1.025 - 70, 7);
  });

  test('is null where there is no overall score, and no NaN', () => {
    const nothing = sensitivity(definition, kpis({ gone: null }));
    expect(nothing.overall).toBeNull();
    for (const one of [...nothing.scores, ...nothing.weights]) {
      expect([one.slope, one.less, one.more]).toEqual([null, null, null]);
    }
  });

  test('predicts what a changed score does, for any scores', () => {
    const number = fc.integer({ min: 12, max: 88 });
    fc.assert(
      fc.property(number, number, number, (x, y, z) => {
        const { scores, overall: before } = sensitivity(definition, kpis({ x, y, z }));
        for (const { kpi, slope } of scores) {
          const moved = { x, y, z, [kpi]: { x, y, z }[kpi as 'x'] + 4 };
          expect(overall(definition, moved)).toBeCloseTo((before ?? 0) + 4 * (slope ?? 0), 6);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('S0-O1: alignment', () => {
  const decided = goal('a', [{ kpi: 'x', weight: 3 }, { kpi: 'y' }], [], {
    decision: 'Post more.',
  });

  test('is the share of weight with a goal and the share with a decision', () => {
    // Two goals of half the weight each; only one of them says what is decided.
    const definition = card([decided, goal('b', [{ kpi: 'z' }])]);
    expect(alignment(definition)).toMatchObject({ goals: 1, decisions: 0.5, score: 75 });
    expect(alignment(definition).undecided).toEqual(['z']);
  });

  test('counts a KPI without a goal as the average one', () => {
    const definition = card([decided], {
      kpis: ['x', 'y', 'loose', 'idle'].map((kpi) => ({ kpi })),
    });
    expect(alignment(definition)).toMatchObject({
      goals: 0.5,
      score: 50,
      unlinked: ['loose', 'idle'],
    });
  });

  test('of nothing is nothing, with a reason', () => {
    expect(alignment(card([goal('a', [])]))).toMatchObject({ score: null });
    expect(alignment(card([goal('a', [])])).why).toMatch(/no KPIs yet/);
  });
});

test.each([Number.NaN, -1, Number.POSITIVE_INFINITY])(
  'a weight of %d is refused everywhere',
  (weight) => {
    const definition = card([goal('a', [{ kpi: 'x', weight }])]);
    for (const of of [
      () => overall(definition, { x: 1 }),
      () => effectiveShares(definition),
      () => alignment(definition),
      () => sensitivity(definition, kpis({ x: 1 })),
    ]) {
      expect(of).toThrow(String(weight));
    }
  },
);

describe('S1-M1.5: the variance of a theme', () => {
  const scored = scoreScorecard(
    card([
      goal('a', [{ kpi: 'x' }], [], { weight: 3 }),
      goal('b', [{ kpi: 'y' }]),
      goal('c', [{ kpi: 'gone' }]),
    ]),
    kpis({ x: 80, y: 40 }),
  );
  const theme = (more: object) => ({ id: 't', name: 'Trust', social: ['a', 'b'], ...more });

  test.each([
    [{ strategic: { score: 61, on: '2026-10-01' } }, 9, 'good'],
    [{ strategic: { score: 60, on: '2026-10-01' } }, 10, 'good'],
    [{ strategic: { score: 59, on: '2026-10-01' } }, 11, 'watch'],
    [{ strategic: { score: 90, on: '2026-10-01' } }, 20, 'watch'],
    [{ strategic: { score: 49, on: '2026-10-01' } }, 21, 'bad'],
    [{ strategic: { goals: ['b'] } }, 30, 'bad'],
    [{ strategic: { goals: ['b'] }, band: { watch: 30, bad: 40 } }, 30, 'good'],
  ])('%j: %d points apart is %s', (more, variance, status) => {
    // Social: (3 · 80 + 40) ÷ 4 = 70.
    expect(themeVariance(theme(more), scored)).toMatchObject({ social: 70, variance, status });
  });

  test('without a strategic score is held against the whole', () => {
    expect(themeVariance(theme({ social: ['b'] }), scored)).toMatchObject({
      strategic: 70,
      variance: 30,
    });
  });

  test('is not known where either is not, and says which', () => {
    const one = themeVariance(theme({ social: ['c'] }), scored);
    expect(one).toMatchObject({ social: null, variance: null, status: 'unknown' });
    expect(one.why).toBe('The social score of Trust is not known yet.');
    expect(themeVariance(theme({ strategic: { goals: ['c'] } }), scored).why).toMatch(/strategic/);
  });

  test('with a score that is none is refused', () => {
    for (const score of [Number.NaN, 120]) {
      const strategic = { score, on: '2026-10-01' };
      expect(() => themeVariance(theme({ strategic }), scored)).toThrow(String(score));
    }
  });

  test('with a band out of order is refused', () => {
    expect(() => themeVariance(theme({ band: { watch: 9, bad: 5 } }), scored)).toThrow(/9 to 5/);
    expect(() => themeVariance(theme({ band: { watch: Number.NaN, bad: 5 } }), scored)).toThrow(
      /NaN/,
    );
  });
});
