import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GoalDefinition, GoalInput, PerspectiveId } from '../model/index.ts';
import { CycleError, goalOrder, type KpiScore, scoreScorecard } from './index.ts';

function goal(
  id: string,
  lagging: readonly GoalInput[],
  leading: readonly GoalInput[] = [],
  more: Partial<GoalDefinition> = {},
): GoalDefinition {
  return { id, name: id.toUpperCase(), perspective: 'customer', lagging, leading, ...more };
}

const exact = (score: number): KpiScore => ({ score, low: score, high: score });
const kpis = (scores: Readonly<Record<string, KpiScore | number>>) =>
  new Map(
    Object.entries(scores).map(([id, one]) => [id, typeof one === 'number' ? exact(one) : one]),
  );
const perspectives = (['financial', 'customer', 'internal', 'learning'] as const).map((id) => ({
  id,
  name: id,
}));
const score = (
  goals: readonly GoalDefinition[],
  scores: Readonly<Record<string, KpiScore | number>>,
  some = perspectives.filter((one) => goals.some((each) => each.perspective === one.id)),
) => scoreScorecard({ goals, perspectives: some }, kpis(scores));

describe('a goal', () => {
  test('S1-M2.4: keeps its lagging and its leading part apart', () => {
    const [one] = score([goal('a', [{ kpi: 'x' }], [{ kpi: 'y' }])], { x: 80, y: 20 }).goals;
    expect(one?.lagging.score).toBe(80);
    expect(one?.leading.score).toBe(20);
  });

  test('S2-S3: takes another goal’s lagging score into its leading part, whatever the order of the goals', () => {
    const a = goal('a', [{ kpi: 'x' }]);
    const b = goal('b', [{ kpi: 'y' }], [{ goal: 'a', weight: 3 }, { kpi: 'z' }]);
    for (const goals of [
      [a, b],
      [b, a],
    ]) {
      const scored = score(goals, { x: 80, y: 10, z: 40 });
      const effect = scored.goals.find((one) => one.goal.id === 'b');
      expect(effect?.leading.score).toBe(70);
      expect(effect?.lagging.score).toBe(10);
      expect(effect?.leadingParts).toEqual([
        { kind: 'goal', id: 'a', weight: 3, share: 0.75, score: 80 },
        { kind: 'kpi', id: 'z', weight: 1, share: 0.25, score: 40 },
      ]);
      expect(scored.goals.find((one) => one.goal.id === 'a')?.feeds).toEqual(['b']);
      expect(scored.goals.map((one) => one.goal.id)).toEqual(goals.map((one) => one.id));
    }
  });

  test('does not let a leading score flow on: only lagging scores feed other goals', () => {
    const a = goal('a', [{ kpi: 'x' }], [{ kpi: 'fast' }]);
    const b = goal('b', [{ kpi: 'y' }], [{ goal: 'a' }]);
    const of = (fast: number) => score([a, b], { x: 50, y: 50, fast }).goals[1]?.leading.score;
    expect(of(0)).toBe(50);
    expect(of(100)).toBe(50);
  });

  test('carries intervals and coverage through from goal to goal to the whole', () => {
    const a = goal('a', [{ kpi: 'x' }, { kpi: 'gone' }]);
    const b = goal('b', [{ goal: 'a' }]);
    const scored = score([a, b], { x: { score: 50, low: 40, high: 70 } });
    const same = { score: 50, low: 40, high: 70, coverage: 0.5 };
    expect(scored.goals[1]?.lagging).toMatchObject(same);
    expect(scored.perspectives[0]?.score).toMatchObject(same);
    expect(scored.overall.score).toMatchObject(same);
  });

  test('with nothing known is not known, not 0, and is left out of what it feeds', () => {
    const a = goal('a', [{ kpi: 'gone' }]);
    const b = goal('b', [{ kpi: 'x' }], [{ goal: 'a' }, { kpi: 'x' }]);
    const [first, second] = score([a, b], { x: 60 }).goals;
    expect(first?.lagging).toMatchObject({ score: null, coverage: 0 });
    expect(second?.leading).toMatchObject({ score: 60, coverage: 0.5 });
    expect(second?.coverage).toBeCloseTo(2 / 3, 12);
  });
});

describe('goals that feed each other in a circle', () => {
  const circle = [
    goal('c', [], [{ goal: 'b' }]),
    goal('a', [], [{ goal: 'c' }]),
    goal('b', [], [{ goal: 'a' }]),
  ];

  test('are refused, and the way round is named from cause to effect', () => {
    expect(() => score(circle, {})).toThrow(CycleError);
    expect(() => score(circle, {})).toThrow(/in a circle: C → A → B → C\./);
  });

  test('also when a goal feeds itself, or through a lagging part; the path holds the ids', () => {
    const path = (goals: readonly GoalDefinition[]) => {
      try {
        goalOrder(goals);
      } catch (error) {
        return error instanceof CycleError ? error.path : error;
      }
      return 'no circle';
    };
    expect(path([goal('a', [], [{ goal: 'a' }])])).toEqual(['a', 'a']);
    expect(path([goal('a', [{ goal: 'b' }]), goal('b', [], [{ goal: 'a' }])])).toEqual([
      'a',
      'b',
      'a',
    ]);
    expect(path([goal('a', []), goal('b', [{ goal: 'a' }], [{ goal: 'a' }])])).toBe('no circle');
  });

  test('a long chain is not a circle', () => {
    const chain = Array.from({ length: 200 }, (_, at) =>
      goal(`g${at}`, at === 199 ? [{ kpi: 'x' }] : [{ goal: `g${at + 1}` }]),
    );
    expect(score(chain, { x: 30 }).goals[0]?.lagging.score).toBe(30);
  });

  test('a goal that is not there, or there twice, is refused by its name', () => {
    expect(() => score([goal('a', [], [{ goal: 'ghost' }])], {})).toThrow(/“A”.*“ghost”/);
    expect(() => score([goal('a', []), goal('a', [])], {})).toThrow(/“a”/);
  });
});

describe('perspectives and the whole', () => {
  const money = goal('m', [{ kpi: 'x' }], [{ goal: 'l' }], { perspective: 'financial', weight: 3 });
  const more = goal('n', [{ kpi: 'y' }], [], { perspective: 'financial' });
  const learn = goal('l', [{ kpi: 'z' }], [], { perspective: 'learning' });

  test('the score is of lagging, the outlook of leading scores, both weighted', () => {
    const scored = score([money, more, learn], { x: 80, y: 40, z: 20 });
    const [financial, learning] = scored.perspectives;
    expect(financial?.score.score).toBe(70);
    expect(financial?.outlook).toMatchObject({ score: 20, coverage: 0.75 });
    expect(learning?.outlook).toMatchObject({ score: null });
    expect(financial?.goals).toEqual(['m', 'n']);
    expect(scored.overall.score.score).toBe(45);
  });

  test('a perspective without goals lowers the coverage of the whole, not its score', () => {
    const scored = score([money, more, learn], { x: 80, y: 40, z: 20 }, perspectives);
    expect(scored.overall.score).toMatchObject({ score: 45, coverage: 0.5 });
  });

  test('zero weights everywhere give no score with a reason', () => {
    const none = score([goal('a', [{ kpi: 'x', weight: 0 }])], { x: 80 });
    expect(none.goals[0]?.lagging).toMatchObject({ score: null });
    expect(none.goals[0]?.lagging.why).toContain('weight');
    expect(none.goals[0]?.laggingParts[0]?.share).toBe(0);
  });

  const ids = ['a', 'b', 'c', 'd', 'e'];
  const anyGoals = fc
    .array(
      fc.record({
        perspective: fc.constantFrom<PerspectiveId>(
          'financial',
          'customer',
          'internal',
          'learning',
        ),
        kpis: fc.subarray(['x', 'y', 'z', 'gone']),
        causes: fc.subarray(ids),
        weight: fc.double({ min: 0, max: 10, noNaN: true }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((some) =>
      some.map(({ perspective, kpis: own, causes, weight }, at) =>
        goal(
          ids[at] ?? '',
          own.map((kpi) => ({ kpi, weight })),
          causes.filter((id) => ids.indexOf(id) < at).map((id) => ({ goal: id })),
          { perspective, weight },
        ),
      ),
    );

  test('every score is within 0–100 inside its interval, or null with a reason; coverage is a share', () => {
    const one = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(anyGoals, one, one, one, (goals, x, y, z) => {
        const {
          overall,
          perspectives: all,
          goals: scored,
        } = score(goals, { x, y, z }, perspectives);
        const rolled = [
          ...Object.values(overall),
          ...all.flatMap((each) => [each.score, each.outlook]),
          ...scored.flatMap((each) => [each.lagging, each.leading]),
        ];
        for (const { score: value, low, high, coverage, why } of rolled) {
          expect(coverage).toBeGreaterThanOrEqual(0);
          expect(coverage).toBeLessThanOrEqual(1);
          expect(value === null).toBe(why !== null);
          if (value === null || low === null || high === null) continue;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
