import { expect, test } from 'vitest';
import type { ScorecardDefinition } from '../model/index.ts';
import {
  addGoal,
  addKpi,
  bringBackKpi,
  changeGoal,
  changesInWords,
  changeUse,
  circleBy,
  createKpi,
  drivenBy,
  freshId,
  moveGoal,
  placeKpi,
  placesOfKpi,
  removeGoal,
  removeLink,
  retireKpi,
  setLink,
  template,
  updateFromTemplate,
  validateScorecard,
} from './index.ts';

const shop: ScorecardDefinition = template('seller');
const valid = (scorecard: ScorecardDefinition) => {
  const checked = validateScorecard(JSON.parse(JSON.stringify(scorecard)));
  return checked.ok ? 'valid' : checked.why;
};

const REPLIES = {
  name: 'Replies per order',
  brief: 'Comments for each order.',
  formula: 'per(engagement.comments, commerce.orders)',
  unit: '1',
  direction: 'higher',
  perspective: 'customer',
  category: 'engagement',
  suggested: { kind: 'higher', floor: 0, target: 2 },
  source: [],
} as const;

test('a goal is added, renamed, moved and removed, and each time the whole still holds', () => {
  const added = addGoal(shop, { name: 'Keep buyers', perspective: 'customer' });
  expect(added.goals.at(-1)).toMatchObject({ id: 'keep-buyers', perspective: 'customer' });
  const renamed = changeGoal(added, 'keep-buyers', { name: 'Hold buyers', owner: 'The shop' });
  expect(renamed.goals.at(-1)).toMatchObject({ id: 'keep-buyers', name: 'Hold buyers' });
  const moved = moveGoal(renamed, 'keep-buyers', 'financial', 'grow-revenue');
  expect(moved.goals.map(({ id, perspective }) => [id, perspective]).slice(0, 2)).toEqual([
    ['keep-buyers', 'financial'],
    ['grow-revenue', 'financial'],
  ]);
  expect([added, renamed, moved].map(valid)).toEqual(['valid', 'valid', 'valid']);
  expect(changeGoal(renamed, 'keep-buyers', { owner: undefined }).goals.at(-1)).not.toHaveProperty(
    'owner',
  );
  expect(shop).toBe(template('seller'));
});

test('a goal that is removed takes its links and parts along, and its KPIs are retired, not lost', () => {
  const linked = setLink(shop, 'deliver-well', 'grow-revenue', { strength: 0.4, lagDays: 14 });
  const without = removeGoal(linked, 'deliver-well', '2026-10-29');
  expect(valid(without)).toBe('valid');
  expect(without.links).toEqual([]);
  expect(JSON.stringify(without.goals)).not.toContain('deliver-well');
  expect(without.retired?.map(({ kpi, on }) => [kpi, on])).toEqual([
    ['cancelled-order-rate', '2026-10-29'],
    ['refund-rate', '2026-10-29'],
  ]);
  // Their goal is gone: they come back where the person says.
  const back = bringBackKpi(without, 'refund-rate', 'win-orders');
  expect(placesOfKpi(back, 'refund-rate')).toEqual([{ goal: 'win-orders', part: 'lagging' }]);
  expect(valid(back)).toBe('valid');
});

test('a KPI is created over metrics, weighed, given targets and placed; one of a taken name gets another id', () => {
  const { scorecard, kpi } = createKpi(shop, REPLIES, { goal: 'win-orders', part: 'leading' });
  expect(kpi).toBe('replies-per-order');
  expect(valid(scorecard)).toBe('valid');
  expect(createKpi(scorecard, REPLIES, { goal: 'win-orders', part: 'leading' }).kpi).toBe(
    'replies-per-order-2',
  );
  // A name of the library's gives no id of the library's.
  const revenue = createKpi(
    shop,
    { ...REPLIES, name: 'Revenue' },
    { goal: 'win-orders', part: 'leading' },
  );
  expect(revenue.kpi).toBe('revenue-2');
  const weighed = placeKpi(scorecard, kpi, [{ goal: 'grow-revenue', part: 'lagging', weight: 3 }]);
  expect(placesOfKpi(weighed, kpi)).toEqual([{ goal: 'grow-revenue', part: 'lagging', weight: 3 }]);
  const used = changeUse(weighed, kpi, {
    owner: 'The shop',
    thresholds: { good: 80, watch: 50 },
    targets: [
      { from: '2026-11-01', to: '2026-12-01', score: { kind: 'higher', floor: 0, target: 4 } },
    ],
  });
  expect(valid(used)).toBe('valid');
  expect(valid(changeUse(used, kpi, { thresholds: { good: 40, watch: 50 } }))).toMatch(/good/);
  expect(addKpi(used, 'followers', { goal: 'win-orders', part: 'lagging' }).kpis.at(-1)).toEqual({
    kpi: 'followers',
  });
});

test('a KPI is retired and comes back as it was; retired it is neither scored nor lost', () => {
  const weighed = placeKpi(changeUse(shop, 'orders', { owner: 'The shop' }), 'orders', [
    { goal: 'win-orders', part: 'lagging', weight: 3 },
  ]);
  const without = retireKpi(weighed, 'orders', '2026-10-29');
  expect(valid(without)).toBe('valid');
  expect(placesOfKpi(without, 'orders')).toEqual([]);
  expect(without.kpis.some(({ kpi }) => kpi === 'orders')).toBe(false);
  const back = bringBackKpi(without, 'orders');
  expect(placesOfKpi(back, 'orders')).toEqual(placesOfKpi(weighed, 'orders'));
  expect(back.kpis.find(({ kpi }) => kpi === 'orders')?.owner).toBe('The shop');
  expect(back).not.toHaveProperty('retired');
  const both = { ...without, kpis: [...without.kpis, { kpi: 'orders' }] };
  expect(valid(both)).toMatch(/both retired and in use/);
});

test('a link is drawn, counts in what is to be expected or does not, and is taken away', () => {
  const drawn = setLink(shop, 'find-what-sells', 'grow-revenue', {
    strength: 0.7,
    lagDays: 30,
    isLeading: true,
  });
  expect(drawn.links).toEqual([
    { from: 'find-what-sells', to: 'grow-revenue', strength: 0.7, lagDays: 30 },
  ]);
  expect(drawn.goals[0]?.leading).toContainEqual({ goal: 'find-what-sells' });
  const quiet = setLink(drawn, 'find-what-sells', 'grow-revenue', { isLeading: false });
  expect(quiet.goals[0]?.leading).toEqual(shop.goals[0]?.leading);
  expect(quiet.links?.[0]?.strength).toBe(0.7);
  const gone = removeLink(drawn, 'find-what-sells', 'grow-revenue');
  expect([gone.links, gone.goals]).toEqual([[], shop.goals]);
  expect([drawn, quiet, gone].map(valid)).toEqual(['valid', 'valid', 'valid']);
  expect(drivenBy(shop).get('deliver-well')).toEqual(['win-orders']);
});

test('a link that would close a circle is told with the goals of the circle', () => {
  // find-what-sells → deliver-well → win-orders → grow-revenue stands in the template.
  expect(circleBy(shop, 'grow-revenue', 'deliver-well')).toEqual([
    'grow-revenue',
    'deliver-well',
    'win-orders',
    'grow-revenue',
  ]);
  expect(circleBy(shop, 'deliver-well', 'grow-revenue')).toBeNull();
  expect(circleBy(shop, 'deliver-well', 'deliver-well')).toEqual(['deliver-well', 'deliver-well']);
  expect(valid(setLink(shop, 'grow-revenue', 'deliver-well', {}))).toMatch(/in a circle/);
});

test('ids that every object has are never given, whatever something is called', () => {
  const names = ['__proto__', 'constructor', 'prototype', '   ', '日本', 'Ünïcode & Co.', '7 days'];
  expect(names.map((name) => freshId(name, new Set(), 'kpi'))).toEqual([
    'proto-2',
    'constructor-2',
    'prototype-2',
    'kpi',
    'kpi',
    'unicode-co',
    'days',
  ]);
  const hostile = JSON.parse(JSON.stringify(shop).replace('"schema"', '"__proto__":{},"schema"'));
  expect(validateScorecard(hostile)).toMatchObject({
    ok: false,
    why: expect.stringContaining('__proto__'),
  });
});

test('what changed is said in whole sentences, with what it was and what it is', () => {
  const { scorecard } = createKpi(shop, REPLIES, { goal: 'win-orders', part: 'leading' });
  const renamed = changeGoal(scorecard, 'win-orders', { name: 'Win orders' });
  const linked = setLink(renamed, 'deliver-well', 'grow-revenue', { strength: 0.4 });
  const after = retireKpi(linked, 'orders', '2026-10-29');
  const before = { ...shop, links: [] };
  expect(changesInWords(before, after)).toEqual([
    'The goal “Win orders”: name changed from “Win orders, and win them again” to “Win orders”.',
    'The goal “Win orders”: the KPI “Orders” counts no more (lagging).',
    'The goal “Win orders”: the KPI “Replies per order” counts now (leading).',
    'The KPI “Replies per order” was added.',
    'The link from “Deliver what was promised” to “Grow revenue” was added.',
    'The KPI “Orders” was retired.',
  ]);
  expect(changesInWords(shop, shop)).toEqual([]);
});

test('two edits of one scorecard are both kept; where they touch the same thing, that is named', () => {
  const mine = changeGoal(shop, 'win-orders', { name: 'Mine', owner: 'Shop' });
  const other = changeGoal(shop, 'win-orders', { decision: 'Look at prices.' });
  const both = updateFromTemplate(shop, mine, other);
  expect(both.conflicts).toEqual([]);
  expect(both.scorecard.goals[1]).toMatchObject({ name: 'Mine', decision: 'Look at prices.' });
  const theirs = changeGoal(shop, 'win-orders', { name: 'Theirs' });
  expect(updateFromTemplate(shop, mine, theirs).conflicts).toEqual([
    { at: 'goals/win-orders/name', yours: 'Mine', template: 'Theirs' },
  ]);
});
