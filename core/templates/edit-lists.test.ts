import { expect, test } from 'vitest';
import type { RiskUse, ScorecardDefinition, UnitDefinition } from '../model/index.ts';
import { forUnit } from '../strategy/index.ts';
import {
  addTheme,
  addUnit,
  changesInWords,
  changeTheme,
  changeUnit,
  changeUse,
  removeGoal,
  removeRisk,
  removeTheme,
  removeUnit,
  retireKpi,
  setRisk,
  template,
  updateFromTemplate,
  validateScorecard,
} from './index.ts';

const shop = template('seller');
const [first, second, third] = shop.goals.map((one) => one.id);
if (!first || !second || !third) throw new Error('three goals are needed');
const RISK: RiskUse = {
  ...{ kpi: 'refund-rate', category: 'financial', objective: first, owner: 'The shop' },
  ...{ appetite: 2, tolerance: 5, cadenceDays: 7 },
};
const valid = (scorecard: ScorecardDefinition) => {
  const checked = validateScorecard(JSON.parse(JSON.stringify(scorecard)));
  return checked.ok ? 'valid' : checked.why;
};

test('a KPI is one risk at most, and the list goes with the last one', () => {
  const once = setRisk(shop, RISK);
  const twice = setRisk(once, { ...RISK, tolerance: 8 });
  expect(twice.risks).toEqual([{ ...RISK, tolerance: 8 }]);
  expect([once, twice].map(valid)).toEqual(['valid', 'valid']);
  expect(removeRisk(twice, RISK.kpi)).toEqual(shop);
  expect(removeRisk(shop, 'constructor')).toEqual(shop);
});

test('a theme is added, changed and removed; its id does not follow a new name', () => {
  const added = addTheme(shop, { name: 'Trust', social: [first] });
  const again = addTheme(added, { name: 'Trust', social: [second] });
  expect(again.themes?.map(({ id }) => id)).toEqual(['trust', 'trust-2']);
  const changed = changeTheme(added, 'trust', { name: 'Faith', social: [first, second] });
  expect(changed.themes).toEqual([{ id: 'trust', name: 'Faith', social: [first, second] }]);
  expect(changeTheme(shop, 'trust', { name: 'X', social: [first] })).toBe(shop);
  expect(removeTheme(changed, 'trust')).toEqual(shop);
});

test('with a goal go the risks that endanger it and what themes and units say of it, and the whole holds', () => {
  const full: ScorecardDefinition = {
    ...setRisk(shop, RISK),
    themes: [
      { id: 'a', name: 'A', social: [first] },
      { id: 'b', name: 'B', social: [first, second] },
      { id: 'c', name: 'C', social: [second], strategic: { goals: [first] } },
      { id: 'd', name: 'D', social: [second], strategic: { goals: [first, third] } },
    ],
    units: [
      {
        ...{ id: 'north', name: 'North' },
        weights: [
          { goal: first, weight: 2 },
          { goal: second, weight: 3 },
        ],
      },
    ],
  };
  expect(valid(full)).toBe('valid');
  const left = removeGoal(full, first, '2026-10-29');
  expect(valid(left)).toBe('valid');
  expect(left.risks).toEqual([]);
  expect(left.themes).toEqual([
    { id: 'b', name: 'B', social: [second] },
    { id: 'd', name: 'D', social: [second], strategic: { goals: [third] } },
  ]);
  expect(left.units?.[0]?.weights).toEqual([{ goal: second, weight: 3 }]);
});

test('two tabs: limits of one risk and the owner of it are both kept; the same limit twice is told', () => {
  const base = setRisk(shop, RISK);
  const owner = setRisk(base, { ...RISK, owner: 'Support' });
  const limit = setRisk(base, { ...RISK, tolerance: 9 });
  const both = updateFromTemplate(base, owner, limit);
  expect(both.conflicts).toEqual([]);
  expect(both.scorecard.risks).toEqual([{ ...RISK, owner: 'Support', tolerance: 9 }]);
  const met = updateFromTemplate(base, setRisk(base, { ...RISK, tolerance: 4 }), limit);
  expect(met.conflicts).toEqual([{ at: 'risks/kpi refund-rate/tolerance', yours: 4, template: 9 }]);
  expect(changesInWords(base, limit)).toEqual([
    'The risk “Refunds”: tolerance changed from 5 to 9.',
  ]);
});

test('S1-M2.5: a unit has weights, targets and owners of its own, and the scorecard for it has them', () => {
  const north = addUnit(shop, {
    ...{ name: 'North', owner: 'Head of north', weights: [{ goal: first, weight: 3 }] },
    uses: [
      { kpi: 'orders', score: { kind: 'higher', floor: 0, target: 7 }, owner: 'Desk north' },
      { kpi: 'revenue', owner: 'Studio' },
    ],
  });
  expect(north.units?.[0]?.id).toBe('north');
  expect(valid(north)).toBe('valid');
  const forIt = forUnit(north, 'north');
  const use = (kpi: string) => forIt.kpis.find((one) => one.kpi === kpi);
  expect(forIt.goals[0]?.weight).toBe(3);
  expect(use('orders')).toMatchObject({
    ...{ kpi: 'orders', owner: 'Desk north' },
    score: { kind: 'higher', floor: 0, target: 7 },
  });
  // Of what the unit does not name, the scorecard's own holds.
  const revenue = north.kpis.find((one) => one.kpi === 'revenue');
  expect(use('revenue')).toEqual({ ...revenue, kpi: 'revenue', owner: 'Studio' });
  expect(changeUnit(north, 'north', { name: 'The north', weights: [] }).units).toEqual([
    { id: 'north', name: 'The north', weights: [] },
  ]);
  expect(removeUnit(north, 'north')).toEqual(shop);
});

test('a unit’s own target holds in place of targets by period', () => {
  const score = { kind: 'higher', floor: 0, target: 9 } as const;
  const dated = changeUse(shop, 'orders', {
    targets: [{ from: '2026-10-01', to: '2026-11-01', score }],
  });
  const card = addUnit(dated, {
    ...{ name: 'North', weights: [] },
    uses: [{ kpi: 'orders', score: { kind: 'higher', floor: 0, target: 4 } }],
  });
  const use = forUnit(card, 'north').kpis.find((one) => one.kpi === 'orders');
  expect(use).not.toHaveProperty('targets');
  expect(use?.score).toMatchObject({ target: 4 });
});

test('what a unit says that cannot be is refused by its name', () => {
  const unit = (uses: UnitDefinition['uses']) =>
    addUnit(shop, { name: 'North', weights: [], ...(uses ? { uses } : {}) });
  const target = { kind: 'higher', floor: 5, target: 5 } as const;
  expect(valid(unit([{ kpi: 'orders', score: target }]))).toBe(
    'The unit "North", the KPI "orders": the target 5 must be above the floor 5.',
  );
  expect(valid(unit([{ kpi: 'constructor', owner: 'x' }]))).toContain('does not use');
  expect(valid(unit([{ kpi: 'orders' }, { kpi: 'orders' }]))).toContain('twice');
  const retired = retireKpi(unit([{ kpi: 'orders', owner: 'x' }]), 'orders', '2026-10-29');
  expect(retired.units?.[0]?.uses).toEqual([]);
  expect(valid(retired)).toBe('valid');
});
