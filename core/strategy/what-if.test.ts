import { describe, expect, test } from 'vitest';
import type { GoalDefinition, ScorecardDefinition } from '../model/index.ts';
import { type WhatIfChange, whatIf } from './index.ts';

const goal = (
  id: string,
  perspective: GoalDefinition['perspective'],
  lagging: GoalDefinition['lagging'],
  leading: GoalDefinition['leading'] = [],
): GoalDefinition => ({ id, name: id.toUpperCase(), perspective, lagging, leading });

const card: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'x',
  title: 'X',
  perspectives: [
    { id: 'financial', name: 'Money' },
    { id: 'customer', name: 'Audience' },
  ],
  goals: [
    goal('m', 'financial', [{ kpi: 'sales' }], [{ goal: 'a' }]),
    goal('a', 'customer', [{ kpi: 'likes' }, { kpi: 'views' }]),
  ],
  kpis: [{ kpi: 'likes', score: { kind: 'higher', floor: 0, target: 200 } }, { kpi: 'views' }],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};
const exact = (score: number | null) => ({ score, low: score, high: score });
const scores = new Map([
  ['sales', exact(90)],
  ['likes', exact(40)],
  ['views', exact(60)],
]);
const movedBy = (...changes: WhatIfChange[]) =>
  Object.fromEntries(
    whatIf(card, scores, changes).moved.map(({ id, before, after }) => [id, [before, after]]),
  );

describe('what if', () => {
  test('a KPI’s score moves everything above it, and nothing else', () => {
    expect(movedBy({ kpi: 'likes', score: 80 })).toEqual({
      'goal:m/leading': [50, 70],
      'goal:a/lagging': [50, 70],
      'perspective:financial/outlook': [50, 70],
      'perspective:customer/score': [50, 70],
      'overall/score': [70, 80],
      'overall/outlook': [50, 70],
    });
  });

  test('says along which path, and by how much', () => {
    const { scores: all } = whatIf(card, scores, [{ kpi: 'likes', score: 80 }]);
    const of = (id: string) => all.find((one) => one.id === id);
    expect(of('overall/outlook')).toMatchObject({
      difference: 20,
      path: [
        'kpi:likes',
        'goal:a/lagging',
        'goal:m/leading',
        'perspective:financial/outlook',
        'overall/outlook',
      ],
    });
    expect(of('goal:m/lagging')).toMatchObject({ before: 90, after: 90, difference: 0, path: [] });
  });

  test('a value is scored by the scorecard’s function or by one that is given', () => {
    expect(movedBy({ kpi: 'likes', value: 160 })['goal:a/lagging']).toEqual([50, 70]);
    const by = { kind: 'yes-no', atLeast: 1 } as const;
    expect(movedBy({ kpi: 'views', value: 1, by })['goal:a/lagging']).toEqual([50, 70]);
  });

  test('another weight moves what it weighs in', () => {
    expect(movedBy({ kpi: 'views', weight: 3 })['goal:a/lagging']).toEqual([50, 55]);
    const { moved } = whatIf(card, scores, [{ perspective: 'financial', weight: 3 }]);
    expect(moved).toEqual([
      {
        id: 'overall/score',
        name: 'Overall',
        before: 70,
        after: 80,
        difference: 10,
        path: ['perspective:financial', 'overall/score'],
      },
    ]);
  });

  test('a number taken away leaves the mean of the others, and null where nothing is left', () => {
    expect(movedBy({ kpi: 'likes', score: null })['goal:a/lagging']).toEqual([50, 60]);
    const { scores: all } = whatIf(card, scores, [{ kpi: 'sales', score: null }]);
    const one = all.find(({ id }) => id === 'goal:m/lagging');
    expect(one).toMatchObject({ before: 90, after: null, difference: null });
    expect(one?.path).toEqual(['kpi:sales', 'goal:m/lagging']);
  });

  test('nothing changed, nothing moves; and what was given stays as it was', () => {
    expect(movedBy()).toEqual({});
    movedBy({ kpi: 'likes', score: 1 });
    expect(scores.get('likes')).toEqual(exact(40));
  });

  test.each<[WhatIfChange, RegExp]>([
    [{ kpi: 'shares', score: 5 }, /shares/],
    [{ goal: 'z', weight: 1 }, /z/],
    [{ kpi: 'likes', in: 'z', weight: 1 }, /z/],
    [{ perspective: 'learning', weight: 1 }, /learning/],
    [{ kpi: 'views', value: 5 }, /views/],
    [{ kpi: 'likes', value: Number.NaN }, /NaN/],
    [{ kpi: 'likes', score: 120 }, /120/],
    [{ kpi: 'likes', weight: -1 }, /-1/],
    [{ kpi: 'likes', weight: Number.POSITIVE_INFINITY }, /Infinity/],
  ])('%j is refused by name', (change, words) => {
    expect(() => whatIf(card, scores, [change])).toThrow(words);
    expect(() => whatIf(card, scores, [change])).toThrow(RangeError);
  });
});
