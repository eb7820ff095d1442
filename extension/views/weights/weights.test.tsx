import { expect, test } from 'vitest';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { numberOf, SMALL } from '../fixtures/small-scorecard.ts';

const NUMBERS = [numberOf('commerce.orders', 30), numberOf('engagement.likes', 100)];

test('the overall moves while a weight is typed, nothing is stored before it is saved, and the save is undone', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'weights', kept, NUMBERS);
  // Of 100 and 50, both alike.
  expect(page.seen()).toMatch(/Overall score with these weights\s+75/);
  await page.type('Weight of Financial', '3');
  // 3/4 of 100 and 1/4 of 50 are 87.5.
  expect(page.seen()).toContain('88');
  expect(page.seen()).toContain('of 100, +12.5 from 75');
  expect(page.seen()).toContain('25 % of the score');
  await page.type('Name of the perspective Customer', 'Community');
  expect(kept.revisions).toEqual([]);
  await page.press('Save names and weights');
  expect(kept.scorecard.perspectives).toEqual([
    { id: 'financial', name: 'Financial', weight: 3 },
    { id: 'customer', name: 'Community' },
  ]);
  expect(page.seen()).toContain('2 names and weights were changed.');
  expect(page.seen()).toContain('of 100, as it is stored');
  await page.press('Undo');
  expect(kept.scorecard.perspectives).toEqual(SMALL.perspectives);
  expect(page.field('Weight of Financial').value).toBe('');
});

test('what is no weight is said at its field and never stored', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'weights', kept, NUMBERS);
  for (const text of ['0', '-1', 'many', '1e9', 'Infinity']) {
    await page.type('Weight of Customer', text);
    expect([text, page.field('Weight of Customer').ariaInvalid]).toEqual([text, 'true']);
    await page.press('Save names and weights');
  }
  expect(page.seen()).toContain('A weight is a number above 0.');
  await page.type('Weight of Customer', '1,5');
  await page.press('Save names and weights');
  expect(kept.scorecard.perspectives[1]?.weight).toBe(1.5);
});

test('S1-M2.5: weights that were meant to make 100 and do not are told, and brought to it', async () => {
  const kept = new KeptScorecard({
    ...SMALL,
    perspectives: [
      { id: 'financial', name: 'Financial', weight: 60 },
      { id: 'customer', name: 'Customer', weight: 35 },
    ],
  });
  const page = await openWork(root, 'weights', kept, NUMBERS);
  // 60 of 95.
  expect(page.seen()).toContain(
    'The whole: the weights add up to 95, not to 100. They count in proportion, so 60 of them is 63.16 %.',
  );
  await page.press('Bring them to 100');
  expect(page.field('Weight of Financial').value).toBe('63.2');
  expect(page.field('Weight of Customer').value).toBe('36.8');
  expect(page.seen()).not.toContain('add up');
  await page.type('Weight of Customer', '');
  expect(page.seen()).toContain('Customer has no weight and counts as 1');
});

test('shares of the whole are typed in per cent, add up or are told, and goals follow', async () => {
  const kept = new KeptScorecard({
    ...SMALL,
    weighting: 'absolute',
    kpis: [
      { kpi: 'orders', score: { kind: 'higher', floor: 0, target: 30 }, share: 0.5 },
      { kpi: 'likes', score: { kind: 'higher', floor: 0, target: 200 }, share: 0.3 },
    ],
  });
  const page = await openWork(root, 'weights', kept, NUMBERS);
  expect(page.seen()).toContain('The shares of the KPIs add up to 80 %, not to 100 %.');
  expect(page.field('Share of Orders in per cent').value).toBe('50');
  await page.press('Bring them to 100 %');
  expect(page.field('Share of Orders in per cent').value).toBe('62.5');
  await page.type('Share of Orders in per cent', '70');
  await page.type('Share of Likes in per cent', '30');
  await page.press('Save names and weights');
  expect(kept.scorecard.kpis.map(({ share }) => share)).toEqual([0.7, 0.3]);
  // 0.7 of 100 and 0.3 of 50.
  expect(page.seen()).toMatch(/with these weights\s+85/);
});
