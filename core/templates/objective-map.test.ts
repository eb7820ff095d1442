import { expect, test } from 'vitest';
import type { ScorecardDefinition } from '../model/index.ts';
import { objectiveMap, TEMPLATES } from './index.ts';

const goal = { perspective: 'customer', lagging: [], leading: [] } as const;
const SCORECARD: ScorecardDefinition = {
  ...{ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', periodDays: 28 },
  perspectives: [
    { id: 'customer', name: 'Customer' },
    { id: 'financial', name: 'Financial' },
  ],
  goals: [
    {
      ...{ id: 'sell', name: 'Sell', perspective: 'financial' },
      ...{ lagging: [{ kpi: 'orders' }], leading: [{ kpi: 'broken' }, { goal: 'please' }] },
    },
    { ...goal, id: 'please', name: 'Please' },
  ],
  kpis: [{ kpi: 'orders', owner: 'Shop lead' }, { kpi: 'broken' }],
  own: [
    {
      ...{ id: 'broken', name: 'Broken', brief: '', formula: 'nothing.of + (', unit: '1' },
      ...{ direction: 'higher', perspective: 'financial', category: 'internal', source: [] },
      suggested: { kind: 'higher', floor: 0, target: 1 },
    },
  ],
  thresholds: { good: 70, watch: 40 },
};

test('S1-T2: the map goes from goal to KPI, metric and who, and shows what is missing', () => {
  const none = { kpi: null, part: null, metrics: [], owner: null };
  const sell = { goal: 'sell', perspective: 'financial' };
  expect(objectiveMap(SCORECARD)).toEqual([
    { goal: 'please', perspective: 'customer', ...none },
    {
      ...sell,
      ...{ kpi: 'orders', part: 'lagging', metrics: ['commerce.orders'], owner: 'Shop lead' },
    },
    // A formula that cannot be read has no metric, and takes the map with it nowhere.
    { ...sell, kpi: 'broken', part: 'leading', metrics: [], owner: null },
  ]);
  expect(objectiveMap({ ...SCORECARD, goals: [] })).toEqual([]);
});

test('every KPI of every template has its metrics in the map', () => {
  for (const one of TEMPLATES) {
    const lines = objectiveMap(one).filter(({ kpi }) => kpi !== null);
    expect(lines.filter(({ metrics }) => metrics.length === 0)).toEqual([]);
    expect(lines.length).toBeGreaterThan(3);
  }
});
