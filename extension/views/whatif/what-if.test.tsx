import { expect, test } from 'vitest';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { numberOf, SMALL } from '../fixtures/small-scorecard.ts';
import { rangeOf } from './slider-range.ts';

/** Likes drive orders: pleasing people is half of what is to be expected of selling. */
const LINKED: ScorecardDefinition = {
  ...SMALL,
  goals: SMALL.goals.map((goal) =>
    goal.id === 'sell'
      ? { ...goal, leading: [{ kpi: 'public-comments' }, { goal: 'please' }] }
      : goal,
  ),
  kpis: [
    ...SMALL.kpis,
    { kpi: 'public-comments', score: { kind: 'higher', floor: 0, target: 10 } },
  ],
  links: [{ from: 'please', to: 'sell', lagDays: 30 }],
};
const NUMBERS = [
  numberOf('commerce.orders', 30),
  numberOf('engagement.likes', 100),
  numberOf('engagement.comments', 10),
];

test('a KPI with another number: goals along the links, perspectives and the whole move, each with its reason, and nothing is stored', async () => {
  const kept = new KeptScorecard(LINKED);
  const page = await openWork(root, 'what-if', kept, NUMBERS);
  expect(page.seen()).toContain('Choose a KPI and move its slider.');
  await page.type('Choose a KPI', 'likes');
  expect(page.field('Number of Likes').value).toBe('100');
  expect(page.seen()).toContain('Now 100, score 50');
  await page.type('Number of Likes', '160');
  // 160 of 200; the whole was the mean of 100 and 50, and is that of 100 and 80.
  expect(page.seen()).toContain('Would score 80 of 100');
  expect(page.seen()).toContain('of 100 overall, +15 from 75');
  expect(page.seen()).toContain('Likes moves by +30, it is 100 % of this');
  // The link: half of what is to be expected of Sell, 75 before and 90 after, 30 days on.
  expect(page.seen()).toContain('Please moves by +30, it is 50 % of this, about 30 days later');
  const slider = page.field('Likes, by slider');
  expect([slider.min, slider.max, slider.value]).toEqual(['0', '240', '160']);
  await page.type('Likes, by slider', '0');
  expect(page.field('Number of Likes').value).toBe('0');
  expect(page.seen()).toContain('of 100 overall, −25 from 75');
  await page.press('Back to what is');
  expect(page.seen()).toContain('Choose a KPI and move its slider.');
  expect(kept.asked.map(([type]) => type).filter((type) => type !== 'scorecard.mine')).toEqual([]);
});

test('a KPI without a number is tried by its score, and text that is no number is told', async () => {
  const kept = new KeptScorecard(LINKED);
  const page = await openWork(root, 'what-if', kept, NUMBERS.slice(1));
  await page.type('Choose a KPI', 'orders');
  await page.type('Number of Orders', 'many');
  expect(page.seen()).toContain('This is not a number.');
  await page.type('Number of Orders', '15');
  // Not known before: no difference is made up.
  expect(page.seen()).toContain('Orders is known then');
  await page.type('Number of Orders', '1e400');
  expect(page.seen()).toContain('This is not a number.');
});

test('a slider covers all that changes the score, and what stands there now', () => {
  expect(rangeOf({ kind: 'higher', floor: 0, target: 200 }, 100)).toEqual({
    least: 0,
    most: 240,
    step: 1,
  });
  expect(rangeOf({ kind: 'lower', target: 10, ceiling: 60 }, 500)).toEqual({
    least: 0,
    most: 600,
    step: 1,
  });
  expect(rangeOf({ kind: 'higher', floor: -0.1, target: 0.1 }, null)).toEqual({
    ...{ least: -0.14, most: 0.14, step: 0.001 },
  });
  expect(rangeOf(null, 40)).toEqual({ least: 0, most: 100, step: 1 });
  const { least, most } = rangeOf({ kind: 'yes-no', atLeast: 0 }, 0);
  expect(most).toBeGreaterThan(least);
});
