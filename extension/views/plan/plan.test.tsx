import { expect, test } from 'vitest';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { numberOf, SMALL } from '../fixtures/small-scorecard.ts';

const NUMBERS = [numberOf('commerce.orders', 30)];

const goalCard = (name: string) =>
  [...root.querySelectorAll<HTMLElement>('section.plan')].find(
    (one) => one.querySelector('h2')?.textContent === name,
  );

test('S2-N3: a goal is begun with its challenge and what is done about it, and only then with its KPI', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'plan', kept, NUMBERS);
  await page.press('Add a goal with its challenge');
  await page.type('What do you want to achieve?', 'Be found again');
  await page.press('Save');
  // Nothing is stored of a goal of which only the wish is known.
  expect(page.seen()).toContain('Say what the challenge is.');
  expect(page.seen()).toContain('Say what is done.');
  expect(kept.revisions).toHaveLength(0);
  await page.type('Perspective', 'customer');
  await page.type('What stands in the way?', 'Nobody sees our posts');
  await page.type('What is done about it first?', 'Post at other hours');
  await page.type('To be done by', '2026-11-30');
  await page.press('Save');
  expect(kept.scorecard.goals.at(-1)).toMatchObject({
    ...{ name: 'Be found again', perspective: 'customer', challenge: 'Nobody sees our posts' },
    lagging: [],
  });
  expect(kept.scorecard.initiatives).toEqual([
    {
      ...{ id: 'post-at-other-hours', name: 'Post at other hours', goal: 'be-found-again' },
      ...{ begins: '2026-10-29', due: '2026-11-30' },
    },
  ]);
  expect(goalCard('Be found again')?.textContent).toContain('Next: the KPI');
  await page.type('KPI that says whether “Be found again” is reached', 'impressions');
  const add = [...(goalCard('Be found again')?.querySelectorAll('button') ?? [])].find(
    (one) => one.textContent === 'Add the KPI',
  );
  add?.click();
  await expect.poll(() => kept.scorecard.goals.at(-1)?.lagging).toEqual([{ kpi: 'impressions' }]);
  await expect.poll(() => goalCard('Be found again')?.textContent).toContain('The plan is whole');
});

test('S2-N3: a goal of before says its challenge first; no initiative is offered until then', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'plan', kept, NUMBERS);
  expect(goalCard('Sell')?.textContent).toContain('First say what stands in the way.');
  expect(goalCard('Sell')?.querySelector('select')).toBeNull();
  await page.type('What stands in the way of “Sell”?', '<img src=x onerror=alert(1)>');
  await page.press('Write it down');
  expect(kept.scorecard.goals[0]?.challenge).toBe('<img src=x onerror=alert(1)>');
  expect(root.querySelector('img')).toBeNull();
  await page.press('Add an initiative for Sell');
  await page.type('What is done', 'Answer within an hour');
  await page.type('Who answers for it: a role or a team', 'Shop team');
  await page.type('To be done by', '2026-10-01');
  await page.type('Budget', '250000');
  await page.type('Currency', 'rp');
  await page.type('How much is done, in per cent', '140');
  await page.press('Save');
  expect(page.seen()).toContain('It ends on its first day or later.');
  expect(page.seen()).toContain('A currency has three letters, such as IDR.');
  expect(page.seen()).toContain('How much is done is a number from 0 to 100.');
  await page.type('To be done by', '2026-11-07');
  await page.type('Currency', 'idr');
  await page.type('How much is done, in per cent', '40');
  await page.press('Save');
  expect(kept.scorecard.initiatives?.[0]).toMatchObject({
    ...{ goal: 'sell', owner: 'Shop team', budget: { amount: 250_000, currency: 'IDR' } },
    progress: 40,
  });
  expect(goalCard('Sell')?.textContent).toContain('40 % done · 10 % of its time gone');
  expect(goalCard('Sell')?.textContent).toContain('what was spent is not known of all');
  await page.press('Undo');
  expect(kept.scorecard.initiatives).toBeUndefined();
});

test('S2-N3: what is late is said, and how far it is, where nobody has said, is not known', async () => {
  const scorecard: ScorecardDefinition = {
    ...SMALL,
    initiatives: [
      { id: 'a', name: 'Ask more', goal: 'sell', begins: '2026-10-01', due: '2026-10-10' },
      { id: 'b', name: 'Rest', begins: '2026-11-01', due: '2026-11-10' },
    ],
  };
  const page = await openWork(root, 'plan', new KeptScorecard(scorecard), NUMBERS);
  expect(goalCard('Sell')?.textContent).toContain('Late');
  expect(goalCard('Sell')?.textContent).toContain('not known how far it is');
  expect(page.seen()).toContain('Initiatives without a goal');
  expect(page.seen()).toContain('Planned');
});

test('S2-N2: the audit asks its four questions beside the numbers, and a challenge becomes an initiative', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'plan', kept, NUMBERS);
  await page.press('Begin an audit');
  expect(page.seen()).toContain('Orders: 30');
  expect(page.seen()).toContain('No number of your scorecard speaks of it.');
  await page.type('Is the quality of the content good enough?', 'challenge');
  await page.press('Save');
  expect(page.seen()).toContain('Say what the challenge is.');
  await page.type(
    'The challenge, where there is one: Is the quality of the content good enough?',
    'Blurred pictures',
  );
  await page.type('Is it the right format?', 'fine');
  await page.press('Save');
  expect(kept.scorecard.audits?.[0]).toMatchObject({
    day: '2026-10-29',
    answers: [
      { question: 'quality', answer: 'challenge', challenge: 'Blurred pictures' },
      { question: 'format', answer: 'fine' },
      { question: 'interaction', answer: 'unknown' },
      { question: 'outcomes', answer: 'unknown' },
    ],
  });
  await page.press('Add an initiative about: Blurred pictures');
  await page.type('What is done', 'Buy a lamp');
  await page.type('Goal that it serves', 'please');
  await page.type('To be done by', '2026-11-30');
  await page.press('Save');
  expect(kept.scorecard.initiatives?.[0]).toMatchObject({
    ...{ name: 'Buy a lamp', goal: 'please', from: 'quality' },
  });
  expect(page.seen()).toContain('What is done about it: Buy a lamp');
  expect(goalCard('Please')?.textContent).toContain('Buy a lamp');
});
