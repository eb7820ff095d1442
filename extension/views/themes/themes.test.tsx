import { expect, test } from 'vitest';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { numberOf, SMALL } from '../fixtures/small-scorecard.ts';

/** 30 of 30 orders and 100 of 200 likes: 100 and 50, 75 in all. */
const NUMBERS = [numberOf('commerce.orders', 30), numberOf('engagement.likes', 100)];

const tick = async (goal: string, at = 0) => {
  const labels = [...root.querySelectorAll('label.check')];
  const box = labels.filter((one) => one.textContent?.trim() === goal)[at]?.querySelector('input');
  if (!box) throw new Error(`no goal ${goal}`);
  box.click();
  const { settled } = await import('../fixtures/settled.ts');
  await settled();
};

test('S1-M1.5: a theme is set up, its sides are said while it is, and it is undone', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'themes', kept, NUMBERS);
  await page.press('Add a theme');
  await page.press('Save');
  expect(page.seen()).toContain('A theme needs a name.');
  expect(page.seen()).toContain('Tick at least one goal.');
  await page.type('Name of the theme', 'Community');
  await tick('Please');
  // 50 against 75 of the whole: 25 apart, past the 20 at which red begins.
  expect(page.seen()).toContain('25 points apart');
  expect(page.seen()).toContain('■ Off track');
  await page.type('Off track from so many points apart', '30');
  expect(page.seen()).toContain('▲ Watch');
  await page.type('Held against', 'goals');
  await tick('Sell', 1);
  expect(page.seen()).toContain('50 points apart');
  await page.type('Held against', 'score');
  await page.type('That score, of 100', '48');
  expect(page.seen()).toContain('2 points apart');
  expect(kept.revisions).toEqual([]);
  await page.press('Save');
  expect(kept.scorecard.themes).toEqual([
    {
      ...{ id: 'community', name: 'Community', social: ['please'] },
      ...{ strategic: { score: 48, on: '2026-10-29' }, band: { watch: 10, bad: 30 } },
    },
  ]);
  expect(page.seen()).toContain('Social 50, held against 48.');
  await page.press('Undo');
  expect(kept.scorecard).toEqual(SMALL);
});

test('what makes no sense is told and not stored; a theme is changed and removed', async () => {
  const kept = new KeptScorecard({
    ...SMALL,
    themes: [
      { id: 'trust', name: 'Trust', social: ['please'] },
      { id: 'pace', name: 'Pace', social: ['sell'] },
    ],
  });
  const page = await openWork(root, 'themes', kept, NUMBERS);
  await page.press('Change the theme Trust');
  await page.refuses(
    [
      ['Name of the theme', ' ', 'needs a name'],
      ['Name of the theme', 'pace ', 'has this name already'],
      ['Off track from so many points apart', '5', 'no earlier than watch'],
      ['Watch from so many points apart', '101', 'points from 0 to 100'],
    ],
    'Cancel',
    'Change the theme Trust',
  );
  await page.type('Held against', 'score');
  await page.type('That score, of 100', '130');
  expect(page.seen()).toContain('A score is a number from 0 to 100.');
  await page.press('Save');
  expect(kept.revisions).toEqual([]);
  await page.press('Remove');
  expect(kept.scorecard.themes?.map(({ id }) => id)).toEqual(['pace']);
});
