import { expect, test } from 'vitest';
import { publish } from '../../../core/publication/index.ts';
import { addUnit } from '../../../core/templates/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { numberOf, SMALL } from '../fixtures/small-scorecard.ts';

/** 30 of 30 orders and 100 of 200 likes: 100 and 50, 75 in all. */
const NUMBERS = [numberOf('commerce.orders', 30), numberOf('engagement.likes', 100)];

test('S1-M2.5: a unit gets weights, a target and an owner of its own; its score moves as they are typed, and all is undone', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'units', kept, NUMBERS);
  expect(page.seen()).toContain('No unit yet.');
  await page.press('Add a unit');
  await page.type('Name of the unit', 'North');
  await page.type('Who answers for it', 'Head of north');
  expect(page.seen()).toContain('of 100; the whole has 75');
  await page.type('Weight of Financial in this unit', '3');
  // 3/4 of 100 and 1/4 of 50 are 87.5.
  expect(page.seen()).toContain('of 100, +13 from the 75 of the whole');
  await page.type('Target of Orders in this unit', '60');
  // 30 of 60 are 50: 3/4 of 50 and 1/4 of 50.
  expect(page.seen()).toContain('of 100, −25 from the 75 of the whole');
  await page.type('Owner of Orders in this unit', 'Desk north');
  expect(kept.revisions).toEqual([]);
  await page.press('Save');
  expect(kept.scorecard.units).toEqual([
    {
      ...{ id: 'north', name: 'North', owner: 'Head of north' },
      weights: [{ perspective: 'financial', weight: 3 }],
      uses: [
        { kpi: 'orders', score: { kind: 'higher', floor: 0, target: 60 }, owner: 'Desk north' },
      ],
    },
  ]);
  expect(page.seen()).toContain('Head of north · 1 own weight, 1 own target, 1 own owner');
  // What the editor said is what is published for the unit.
  const given = { scorecard: kept.scorecard, observations: NUMBERS, asOf: '2026-10-29' };
  expect(publish({ ...given, unit: 'north' }).overall.score).toBeCloseTo(50, 9);
  expect(publish(given).overall.score).toBeCloseTo(75, 9);
  await page.press('Undo');
  expect(kept.scorecard).toEqual(SMALL);
});

test('an empty field follows the scorecard again, and what the form does not show stays', async () => {
  const target = { kind: 'band', low: 5, high: 9, tolerance: 2 } as const;
  const first = addUnit(SMALL, {
    ...{ name: 'North', weights: [{ kpi: 'likes', weight: 2 }] },
    uses: [{ kpi: 'likes', score: target, owner: 'Studio' }],
  });
  const kept = new KeptScorecard(first);
  const page = await openWork(root, 'units', kept, NUMBERS);
  await page.press('Change the unit North');
  await page.type('Owner of Likes in this unit', '');
  await page.press('Save');
  expect(kept.scorecard.units).toEqual([
    {
      ...{ id: 'north', name: 'North', weights: [{ kpi: 'likes', weight: 2 }] },
      uses: [{ kpi: 'likes', score: target }],
    },
  ]);
  await page.press('Change the unit North');
  await page.press('Remove');
  expect(kept.scorecard).not.toHaveProperty('units');
  await page.press('Undo');
  expect(kept.scorecard.units).toHaveLength(1);
});

test('what is no weight, target or name is told at its field, stays in it, and is not stored', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'units', kept, NUMBERS);
  await page.press('Add a unit');
  await page.press('Save');
  expect(page.seen()).toContain('A unit needs a name.');
  await page.type('Name of the unit', '__proto__');
  for (const [field, text, words] of [
    ['Weight of Customer in this unit', '0', 'above 0'],
    ['Weight of Customer in this unit', 'lots', 'above 0'],
    ['Target of Orders in this unit', '0', 'must be above 0'],
    ['Target of Orders in this unit', 'all', 'A target is a number.'],
  ] as const) {
    await page.type(field, text);
    expect([field, text, page.field(field).ariaInvalid]).toEqual([field, text, 'true']);
    expect(page.seen()).toContain(words);
    await page.press('Save');
    expect(page.field(field).value).toBe(text);
    await page.type(field, '');
  }
  expect(kept.revisions).toEqual([]);
  await page.press('Save');
  expect(kept.scorecard.units?.[0]).toMatchObject({ name: '__proto__', weights: [] });
});

test('a time is typed in the hours or minutes that a person counts it in, and kept as it is', async () => {
  const [first, ...rest] = SMALL.goals;
  if (!first) throw new Error('no goal');
  const timed = {
    ...SMALL,
    goals: [{ ...first, lagging: [{ kpi: 'view-doubling-time' }] }, ...rest],
    kpis: [
      { kpi: 'view-doubling-time', score: { kind: 'lower', ceiling: 86_400, target: 14_400 } },
      ...SMALL.kpis,
    ],
  } as const;
  const kept = new KeptScorecard(timed);
  const page = await openWork(root, 'units', kept, NUMBERS);
  await page.press('Add a unit');
  await page.type('Name of the unit', 'North');
  // 14,400 seconds are 4 hours; 24 hours are where the score is 0.
  expect(page.field('Target of Time until views double in this unit').placeholder).toBe('4');
  expect(page.seen()).toContain('hours');
  await page.type('Target of Time until views double in this unit', '24');
  expect(page.seen()).toContain('The target must be below 24');
  await page.type('Target of Time until views double in this unit', '1.5');
  await page.press('Save');
  expect(kept.scorecard.units?.[0]?.uses).toEqual([
    { kpi: 'view-doubling-time', score: { kind: 'lower', ceiling: 86_400, target: 5400 } },
  ]);
  await page.press('Change the unit North');
  expect(page.field('Target of Time until views double in this unit').value).toBe('1.5');
});
