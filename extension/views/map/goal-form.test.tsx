import { render } from 'preact';
import { expect, test } from 'vitest';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { actions } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { SMALL } from '../fixtures/small-scorecard.ts';
import { EditModel } from '../kpis/edit-model.ts';
import { GoalForm } from './goal-form.tsx';

async function openGoal(id: string, scorecard: ScorecardDefinition = SMALL) {
  const kept = new KeptScorecard(scorecard);
  const model = new EditModel(kept.ask, async () => draw());
  const draw = () => {
    const mine = model.mine.value;
    const goal = mine?.scorecard.goals.find((one) => one.id === id);
    if (mine && goal) render(<GoalForm key={id} model={model} mine={mine} goal={goal} />, root);
  };
  await model.load();
  render(null, root);
  draw();
  await settled();
  const goal = () => kept.scorecard.goals.find((one) => one.id === id);
  // biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
  return { kept, goal, seen: () => root.innerText, ...actions(() => root) };
}

const save = () => [...root.querySelectorAll('button')].find((one) => one.type === 'submit');

test('S1-M1.2: an official goal is not stored without a sponsor, and with one it is, with its outside id', async () => {
  const page = await openGoal('sell');
  page.field('An official goal of the organisation').click();
  await settled();
  expect(page.seen()).toContain('An official goal has a sponsor.');
  expect(save()?.disabled).toBe(true);
  await page.type('Sponsor: who leads the organisation and stands for it', 'The board');
  await page.type('Its id in the organisation’s own system', 'ERP/G-17');
  save()?.click();
  await settled();
  expect(page.goal()).toMatchObject({
    ...{ official: true, sponsor: 'The board', external: 'ERP/G-17' },
  });
});

test('S1-M1.2: what was said is taken out again, and leaves nothing behind', async () => {
  const goals = SMALL.goals.map((one) =>
    one.id === 'sell' ? { ...one, official: true as const, sponsor: 'The board' } : one,
  );
  const page = await openGoal('sell', { ...SMALL, goals });
  page.field('An official goal of the organisation').click();
  await settled();
  await page.type('Sponsor: who leads the organisation and stands for it', ' ');
  save()?.click();
  await settled();
  expect(page.goal()).toEqual(SMALL.goals.find((one) => one.id === 'sell'));
});

test('S2-S5: a goal of the Customer perspective is worded from the customer’s point of view, gently', async () => {
  const page = await openGoal('please');
  expect(page.seen()).toContain('It may stay so.');
  await page.type('Name of the goal', 'Increase our likes');
  expect(page.seen()).toContain('“Increase”, “our”: this speaks of what we gain.');
  // It refuses nothing.
  expect(save()?.disabled).toBe(false);
  root.querySelector('summary')?.click();
  await page.type('As a customer I want to …', 'ask a person');
  await page.type('… so that (may stay empty)', 'I know what fits me');
  await page.press('Use it as the name');
  expect(page.seen()).toContain('A customer speaks here.');
  save()?.click();
  await settled();
  expect(page.goal()?.name).toBe(
    'As a customer I want to ask a person, so that I know what fits me.',
  );
});

test('S2-S5: goals of other perspectives are left alone', async () => {
  const page = await openGoal('sell');
  expect(page.seen()).not.toContain('From the customer’s point of view');
});
