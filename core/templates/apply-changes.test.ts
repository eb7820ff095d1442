import { expect, test } from 'vitest';
import type { ScorecardDefinition } from '../model/index.ts';
import {
  addGoal,
  addKpi,
  applyChanges,
  changeGoal,
  changesBetween,
  changeUse,
  removeGoal,
  retireKpi,
  setLink,
  template,
} from './index.ts';

const shop = template('seller');

/** Everything that another scorecard says otherwise, and so the whole of it. */
const all = (from: ScorecardDefinition, to: ScorecardDefinition) =>
  applyChanges(from, changesBetween(from, to));

test('all changes of another scorecard give that scorecard', () => {
  const others = [
    addGoal(shop, { name: 'Keep buyers', perspective: 'customer' }),
    changeGoal(shop, 'win-orders', { name: 'Win', decision: undefined, owner: 'Shop' }),
    addKpi(shop, 'likes', { goal: 'win-orders', part: 'leading', weight: 2 }),
    changeUse(shop, 'orders', { owner: 'Shop', thresholds: { good: 80, watch: 50 } }),
    retireKpi(shop, 'orders', '2026-10-29'),
    removeGoal(shop, 'find-what-sells', '2026-10-29'),
    setLink(shop, 'deliver-well', 'win-orders', { strength: 0.6, lagDays: 14 }),
  ];
  for (const other of others) {
    expect(changesBetween(all(shop, other), other)).toEqual([]);
    expect(changesBetween(all(other, shop), shop)).toEqual([]);
  }
});

test('some of them leave the rest as it was', () => {
  const other = changeGoal(
    addGoal({ ...shop, title: 'Other' }, { name: 'Keep buyers', perspective: 'customer' }),
    'win-orders',
    { name: 'Win' },
  );
  const changes = changesBetween(shop, other);
  const some = applyChanges(
    shop,
    changes.filter(({ at }) => at === 'goals/win-orders/name'),
  );
  expect(changesBetween(shop, some).map(({ at, after }) => [at, after])).toEqual([
    ['goals/win-orders/name', 'Win'],
  ]);
  expect(shop).toBe(template('seller'));
});

test('hostile names are names, and what is not there is left', () => {
  const poisoned = applyChanges(shop, [{ at: '__proto__/polluted', after: true }]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(poisoned.goals).toEqual(shop.goals);
  expect(applyChanges(shop, [{ at: 'goals/no-such-goal/name', after: 'X' }]).goals).toEqual(
    shop.goals,
  );
});
