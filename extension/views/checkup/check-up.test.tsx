import { expect, test } from 'vitest';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { numberOf, SMALL } from '../fixtures/small-scorecard.ts';

const NUMBERS = [numberOf('commerce.orders', 30)];
const CHOICES = {
  'numbers.choices': () => ({
    ...{ platforms: [], accounts: [], kinds: [] },
    metrics: [['commerce.orders', 1]],
  }),
};

test('findings of the rules with their evidence, and each is settled here or led to where it is', async () => {
  const kept = new KeptScorecard(SMALL, CHOICES);
  const page = await openWork(root, 'check-up', kept, NUMBERS);
  expect(page.seen()).toContain('Nothing says what is done when the goal "Sell" moves.');
  expect(page.seen()).toContain('Nobody answers for Orders and Likes.');
  expect(page.seen()).toContain('No number was ever captured for Likes.');
  const ways = [...root.querySelectorAll('.finding a')].map((one) => one.getAttribute('href'));
  expect(ways).toContain('#map/goal/sell');
  expect(ways).toContain('#kpis/kpi/likes');
  await page.type('Who answers for it', ' Shop team ');
  await page.press('Name as owner of 2 KPIs');
  expect(kept.scorecard.kpis.map(({ owner }) => owner)).toEqual(['Shop team', 'Shop team']);
  expect(page.seen()).not.toContain('Nobody answers for');
  await page.press('Undo');
  expect(page.seen()).toContain('Nobody answers for Orders and Likes.');
  expect(kept.scorecard.kpis.map(({ owner }) => owner)).toEqual([undefined, undefined]);
});

test('the quality with its parts, and a decision that is written down raises it', async () => {
  const kept = new KeptScorecard(SMALL, CHOICES);
  const page = await openWork(root, 'check-up', kept, NUMBERS);
  const quality = () => Number(root.querySelector('.quality .big')?.textContent);
  const before = quality();
  expect(page.seen()).toMatch(/KPIs with an owner counts 1\s+0/);
  await page.type('What we do if it moves', 'Look at prices.');
  await page.press('Write it down');
  expect(kept.scorecard.goals[1]?.decision).toBe('Look at prices.');
  expect(quality()).toBeGreaterThan(before);
});

test('shares that make no whole are brought to it, and a KPI without a goal gets one', async () => {
  const kept = new KeptScorecard(
    {
      ...SMALL,
      weighting: 'absolute',
      kpis: [{ kpi: 'orders', share: 0.5 }, { kpi: 'likes', share: 0.3 }, { kpi: 'followers' }],
    },
    CHOICES,
  );
  const page = await openWork(root, 'check-up', kept, NUMBERS);
  await page.press('Bring the shares to 100 %');
  expect(kept.scorecard.kpis.map(({ share }) => share)).toEqual([0.625, 0.375, undefined]);
  await page.type('Goal that Followers speaks of', 'please');
  await page.press('Add to the goal');
  expect(kept.scorecard.goals[1]?.lagging).toContainEqual({ kpi: 'followers' });
});

test('a scorecard with hostile words shows them as words', async () => {
  const name = '<img src=x onerror=alert(1)>{n}';
  const [first, ...rest] = SMALL.goals;
  if (!first) throw new Error('no goal');
  const kept = new KeptScorecard({ ...SMALL, goals: [{ ...first, name }, ...rest] }, CHOICES);
  const page = await openWork(root, 'check-up', kept, NUMBERS);
  expect(page.seen()).toContain(`when the goal "${name}" moves`);
  expect(root.querySelector('img')).toBeNull();
});
