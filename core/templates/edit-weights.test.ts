import { expect, test } from 'vitest';
import type { ScorecardDefinition } from '../model/index.ts';
import { effectiveShares, sharesMadeWhole, weighByShares } from '../strategy/index.ts';
import { changePerspective, setWeights, template, validateScorecard } from './index.ts';

/** Two perspectives: 3 to 1; in the first x and y of equal weight, in the second z alone. */
const small: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'seller',
  title: 'Small',
  perspectives: [
    { id: 'financial', name: 'Financial', weight: 3 },
    { id: 'customer', name: 'Customer' },
  ],
  goals: [
    {
      id: 'earn',
      name: 'Earn',
      perspective: 'financial',
      lagging: [{ kpi: 'revenue' }, { kpi: 'orders' }],
      leading: [{ kpi: 'reach' }],
    },
    {
      id: 'please',
      name: 'Please',
      perspective: 'customer',
      lagging: [{ kpi: 'likes' }],
      leading: [],
    },
  ],
  kpis: [],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};

const sharesOf = (scorecard: ScorecardDefinition) =>
  Object.fromEntries(
    [...effectiveShares(scorecard)].map(([kpi, { score }]) => [kpi, Number(score.toFixed(3))]),
  );

test('a perspective gets another name and weight, and the rest stays as it was', () => {
  const renamed = changePerspective(template('seller'), 'customer', {
    name: 'Community',
    weight: 2,
  });
  expect(renamed.perspectives.find(({ id }) => id === 'customer')).toMatchObject({
    name: 'Community',
    weight: 2,
  });
  expect(validateScorecard(JSON.parse(JSON.stringify(renamed))).ok).toBe(true);
  const plain = changePerspective(renamed, 'customer', { weight: undefined });
  expect(plain.perspectives.find(({ id }) => id === 'customer')).not.toHaveProperty('weight');
  expect(changePerspective(small, 'learning', { name: 'X' })).toEqual(small);
});

test('weights of perspectives, goals, KPIs and shares are set where they stand, and nowhere else', () => {
  const next = setWeights(small, [
    { perspective: 'customer', weight: 2 },
    { goal: 'earn', weight: 4 },
    { kpi: 'orders', in: { goal: 'earn', part: 'lagging' }, weight: 3 },
    { kpi: 'orders', in: { goal: 'please', part: 'lagging' }, weight: 9 },
    { kpi: 'revenue', share: 0.5 },
  ]);
  expect(next.perspectives[1]).toMatchObject({ weight: 2 });
  expect(next.goals[0]).toMatchObject({
    weight: 4,
    lagging: [{ kpi: 'revenue' }, { kpi: 'orders', weight: 3 }],
    leading: [{ kpi: 'reach' }],
  });
  expect(next.goals[1]).toEqual(small.goals[1]);
  expect(next.kpis).toEqual([{ kpi: 'revenue', share: 0.5 }]);
});

test('S1-M2.3: approved shares are what the KPIs make of the score afterwards', () => {
  // By hand: 3/4 of the whole in two halves, and 1/4.
  expect(sharesOf(small)).toEqual({ revenue: 0.375, orders: 0.375, reach: 0, likes: 0.25 });
  const next = weighByShares(
    small,
    new Map([
      ['revenue', 0.5],
      ['orders', 0.15],
      ['likes', 0.35],
    ]),
  );
  expect(sharesOf(next)).toEqual({ revenue: 0.5, orders: 0.15, reach: 0, likes: 0.35 });
  // Some at a time: what was not named keeps its share.
  const some = weighByShares(
    small,
    new Map([
      ['revenue', 0.5],
      ['orders', 0.25],
    ]),
  );
  expect(sharesOf(some)).toEqual({ revenue: 0.5, orders: 0.25, reach: 0, likes: 0.25 });
  // Within one goal nobody else's weight has to move.
  expect(some.perspectives).toEqual(small.perspectives);
  expect(some.goals[0]).not.toHaveProperty('weight');
});

test('the same on every template, goals that feed goals and all', () => {
  for (const id of [
    'seller',
    'creator',
    'social-commerce-2025',
    'social-media-strategy',
  ] as const) {
    const before = [...effectiveShares(template(id))].filter(([, { score }]) => score > 0);
    const [first, second] = before;
    if (!first || !second) throw new Error(`${id} has no two KPIs`);
    const moved = Math.min(first[1].score, second[1].score) / 2;
    const asked = new Map([
      [first[0], first[1].score + moved],
      [second[0], second[1].score - moved],
    ]);
    const next = weighByShares(template(id), asked);
    const after = effectiveShares(next);
    for (const [kpi, { score }] of before) {
      expect(after.get(kpi)?.score).toBeCloseTo(asked.get(kpi) ?? score, 3);
    }
    const checked = validateScorecard(JSON.parse(JSON.stringify(next)));
    expect([id, checked.ok]).toEqual([id, true]);
  }
});

test('shares that make no whole are brought to it; nothing else is touched', () => {
  const card: ScorecardDefinition = {
    ...small,
    weighting: 'absolute',
    kpis: [
      { kpi: 'revenue', share: 0.5 },
      { kpi: 'orders', share: 0.4 },
      { kpi: 'likes', share: 0.35 },
    ],
  };
  // 0.5, 0.4 and 0.35 of 1.25.
  expect(sharesMadeWhole(card).kpis.map(({ share }) => share)).toEqual([0.4, 0.32, 0.28]);
  expect(sharesMadeWhole(small)).toBe(small);
  expect(weighByShares(card, new Map([['likes', 0.3]])).kpis[2]).toEqual({
    kpi: 'likes',
    share: 0.3,
  });
});

test('a share that can be none is refused by name', () => {
  expect(() => weighByShares(small, new Map([['likes', 0]]))).toThrow(/likes.*got 0/);
  expect(() => weighByShares(small, new Map([['likes', Number.NaN]]))).toThrow(RangeError);
});
