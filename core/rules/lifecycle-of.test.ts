import { describe, expect, test } from 'vitest';
import type { DecisionRecord, ScorecardDefinition } from '../model/index.ts';
import { type AgendaKpi, lifecycleOf } from './index.ts';

const SCORECARD: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'plain',
  title: 'Plain',
  perspectives: [{ id: 'customer', name: 'Customer' }],
  goals: [
    {
      ...{ id: 'please', name: 'Please', perspective: 'customer' },
      lagging: [{ kpi: 'likes' }],
      leading: [{ kpi: 'orders' }],
    },
  ],
  kpis: [{ kpi: 'likes', review: '2026-12-01' }, { kpi: 'orders' }, { kpi: 'new-one' }],
  executive: ['likes'],
  retired: [{ kpi: 'old', on: '2026-07-01', use: { kpi: 'old' }, places: [] }],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};
const decided = (kpi: string, day: string, does: DecisionRecord['does']): DecisionRecord => ({
  ...{ id: `${kpi} ${day}`, what: does, day, kpi, does, owner: 'Social', due: '2026-12-01' },
});
const LIKES: AgendaKpi = {
  ...{ id: 'likes', name: 'Likes', value: 0, freshness: { stale: false, ageDays: 3 } },
  series: [1, 9, 1, 9, 1, 9, 1, 9].map((value) => ({ value })),
};
const stages = (more: Partial<ScorecardDefinition> = {}) =>
  lifecycleOf({ ...SCORECARD, ...more }, [LIKES]).map(({ kpi, stage }) => `${kpi} ${stage}`);

describe('S1-M7.1: the life of a KPI', () => {
  test('a draft counts nowhere, one in use is active, and one that was retired is not forgotten', () => {
    expect(stages()).toEqual(['likes active', 'orders active', 'new-one draft', 'old retired']);
  });

  test('it is watched as long as the last decision about it says so', () => {
    const [first, later] = [
      decided('likes', '2026-07-01', 'watch'),
      decided('likes', '2026-09-01', 'keep'),
    ];
    expect(stages({ decisions: [first] })[0]).toBe('likes watch');
    expect(stages({ decisions: [later, first] })[0]).toBe('likes active');
    expect(stages({ decisions: [decided('old', '2026-06-01', 'watch')] })[3]).toBe('old retired');
  });

  test('what shows its use: goals, decisions, signal and age; what is not known is null, a 0 is a number', () => {
    const decisions = [
      decided('likes', '2026-07-01', 'keep'),
      decided('old', '2026-07-01', 'retire'),
    ];
    const [likes, orders, , old] = lifecycleOf({ ...SCORECARD, decisions }, [LIKES]);
    expect(likes).toMatchObject({ review: '2026-12-01', retired: null });
    expect(likes?.use).toEqual({
      ...{ goals: 1, isExecutive: true, decisions: 1, signal: 0, ageDays: 3 },
    });
    expect(orders?.use).toMatchObject({ signal: null, ageDays: null, decisions: 0 });
    expect(old).toMatchObject({ retired: '2026-07-01', decision: decisions[1] });
    expect(old?.use).toMatchObject({ goals: 0, decisions: 1 });
  });
});
