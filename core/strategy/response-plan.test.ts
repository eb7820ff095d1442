import { expect, test } from 'vitest';
import type { GoalDefinition, InitiativeRecord } from '../model/index.ts';
import { responsePlan, standingOf } from './response-plan.ts';

const goal: GoalDefinition = {
  ...{ id: 'earn', name: 'Earn', perspective: 'financial' },
  ...{ lagging: [{ kpi: 'orders' }, { goal: 'please' }], leading: [] },
};

const initiative = (change: Partial<InitiativeRecord> = {}): InitiativeRecord => ({
  ...{ id: 'a', name: 'Ask more', goal: 'earn', begins: '2026-10-01', due: '2026-10-10' },
  ...change,
});

test('S2-N3: the challenge comes first, then what is done about it, then the KPI', () => {
  const next = (
    challenge: string | undefined,
    initiatives: InitiativeRecord[],
    lagging = goal.lagging,
  ) =>
    responsePlan(
      { ...goal, lagging, ...(challenge === undefined ? {} : { challenge }) },
      { initiatives },
      '2026-10-05',
    ).next;
  // A KPI alone is no plan.
  expect(next(undefined, [])).toBe('challenge');
  expect(next('  ', [initiative()])).toBe('challenge');
  expect(next('Few come back', [])).toBe('action');
  // What is done for another goal, or for none, is no plan of this one.
  const { goal: _, ...free } = initiative();
  expect(next('Few come back', [initiative({ goal: 'please' }), free])).toBe('action');
  expect(next('Few come back', [initiative()], [])).toBe('kpi');
  // Another goal that it hangs on is no KPI.
  expect(next('Few come back', [initiative()], [{ goal: 'please' }])).toBe('kpi');
  expect(next('Few come back', [initiative()])).toBeNull();
});

test('S2-N3: an initiative stands as its days and its progress say', () => {
  const at = (day: string, change: Partial<InitiativeRecord> = {}) => {
    const { standing, timeGone } = standingOf(initiative(change), day);
    return [standing, timeGone];
  };
  expect(at('2026-09-30')).toEqual(['planned', null]);
  expect(at('2026-10-01')).toEqual(['running', 10]);
  expect(at('2026-10-10')).toEqual(['running', 100]);
  expect(at('2026-10-11')).toEqual(['late', 100]);
  // All of it is done, and nobody has said that it ended.
  expect(at('2026-10-11', { progress: 100 })).toEqual(['late', 100]);
  expect(at('2026-10-11', { ended: '2026-10-09', progress: 100 })).toEqual(['done', null]);
  expect(at('2026-10-11', { ended: '2026-10-09', progress: 40 })).toEqual(['stopped', null]);
  // What was not said is not 0.
  expect(at('2026-10-11', { ended: '2026-10-09' })).toEqual(['done', null]);
  // Of one day.
  expect(at('2026-10-01', { due: '2026-10-01' })).toEqual(['running', 100]);
});

test('S2-N3: money is added within a currency, and what was not said is not known', () => {
  const money = (...list: readonly InitiativeRecord[]) =>
    responsePlan(goal, { initiatives: list }, '2026-10-05').money;
  const budget = (amount: number, spent?: number, currency = 'IDR') =>
    initiative({ budget: { amount, currency, ...(spent === undefined ? {} : { spent }) } });
  expect(money(initiative())).toEqual([]);
  expect(money(budget(100, 20), budget(50, 5), budget(7, 1, 'EUR'))).toEqual([
    { currency: 'IDR', budget: 150, spent: 25 },
    { currency: 'EUR', budget: 7, spent: 1 },
  ]);
  expect(money(budget(100, 20), budget(50), budget(1, 1))).toEqual([
    { currency: 'IDR', budget: 151, spent: null },
  ]);
});

test('a text that is no day is refused', () => {
  expect(() => standingOf(initiative({ due: 'soon' }), '2026-10-05')).toThrow();
});
