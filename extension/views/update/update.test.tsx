import { render } from 'preact';
import { expect, test } from 'vitest';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import {
  addGoal,
  addKpi,
  changeGoal,
  changeUse,
  type TemplateDefinition,
  template,
} from '../../../core/templates/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { EditModel } from '../kpis/edit-model.ts';
import { UpdateModel } from './update-model.ts';
import { UpdateView } from './update-section.tsx';

/** A template and what became of it: another name, one goal more with a KPI, another target. */
const past = template('seller');
const newer = {
  ...changeUse(
    addKpi(
      addGoal(
        changeGoal(changeGoal(past, 'win-orders', { name: 'Win orders' }), 'grow-revenue', {
          brief: 'More of each.',
        }),
        { name: 'Be found', perspective: 'customer' },
      ),
      'likes',
      { goal: 'be-found', part: 'lagging' },
    ),
    'orders',
    { score: { kind: 'higher', floor: 0, target: 300 } },
  ),
  template: { id: past.id, version: 2 },
} as TemplateDefinition;
const versions = { now: [newer], past: [past] };

async function open(mine: ScorecardDefinition) {
  const kept = new KeptScorecard(mine, {}, versions);
  const edit = new EditModel(kept.ask, async () => undefined);
  await edit.load();
  const model = new UpdateModel(edit, versions);
  const follow = () => {
    if (edit.mine.value) model.follow(edit.mine.value);
  };
  follow();
  render(<UpdateView model={model} />, root);
  await settled();
  const press = async (words: string) => {
    const found = [...root.querySelectorAll<HTMLElement>('button, label')].find((one) =>
      one.textContent?.includes(words),
    );
    if (!found) throw new Error(`nothing says ${words}`);
    found.click();
    await settled();
    follow();
    await settled();
  };
  // biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
  return { kept, edit, press, seen: () => root.innerText };
}

test('what is new is offered, what the person changed stays and is shown, and all is undone', async () => {
  const mine = changeGoal(past, 'win-orders', { name: 'Sell more', owner: 'Shop' });
  const { kept, edit, press, seen } = await open(mine);
  expect(seen()).toContain('“Seller” has a newer version: 2, yours is of 1');
  expect(seen()).toContain('The goal “Be found” was added.');
  expect(seen()).toContain('The goal “Sell more”: owner changed to “Shop”.');
  expect(seen()).toContain('Changed by you and by the template');
  await press('Take over 3 of 4');
  const after = kept.scorecard;
  expect(after.template).toEqual({ id: 'seller', version: 2 });
  expect(after.goals.find(({ id }) => id === 'win-orders')).toMatchObject({
    name: 'Sell more',
    owner: 'Shop',
  });
  expect(after.goals.find(({ id }) => id === 'be-found')?.lagging).toEqual([{ kpi: 'likes' }]);
  expect(after.kpis.some(({ kpi }) => kpi === 'likes')).toBe(true);
  expect(after.kpis.find(({ kpi }) => kpi === 'orders')?.score).toMatchObject({ target: 300 });
  expect(seen()).toContain('which is the newest');
  await edit.undo(1);
  expect(kept.scorecard).toEqual(mine);
});

test('thing by thing: one is left, and of what both changed the template’s is taken', async () => {
  const { kept, press } = await open(changeGoal(past, 'win-orders', { name: 'Sell more' }));
  await press('The goal “Be found” was added.');
  await press('name changed from “Sell more” to “Win orders”');
  await press('Take over 3 of 4');
  expect(kept.scorecard.goals.some(({ id }) => id === 'be-found')).toBe(false);
  expect(kept.scorecard.kpis.some(({ kpi }) => kpi === 'likes')).toBe(false);
  expect(kept.scorecard.goals.find(({ id }) => id === 'win-orders')?.name).toBe('Win orders');
  // What was left is the person's own choice from then on.
  expect(kept.scorecard.template?.version).toBe(2);
});

test('where there is no newer version, or nothing to update from, it says so', async () => {
  const kept = new KeptScorecard(past);
  const page = await openWork(root, 'update', kept);
  expect(page.seen()).toContain(
    'Your scorecard was made from version 1 of the template “Seller”, which is the newest.',
  );
  render(null, root);
  const { template: _, ...alone } = past;
  expect((await open(alone as ScorecardDefinition)).seen()).toContain('made from no template');
  render(null, root);
  const ahead = await open({ ...past, template: { id: 'seller', version: 9 } });
  expect(ahead.seen()).toContain('Update Fourfold to use it.');
});

test('S0-N5: another scorecard is added beside one’s own, and taken off as it came', async () => {
  const kept = new KeptScorecard(past);
  const page = await openWork(root, 'update', kept);
  await page.type('Add a scorecard', 'creator');
  await page.press('Add it');
  expect(kept.scorecard.layers?.map(({ id }) => id)).toEqual(['creator']);
  expect(kept.scorecard.goals.length).toBeGreaterThan(past.goals.length);
  await page.press(`Take off ${template('creator').title}`);
  expect(kept.scorecard.goals).toEqual(past.goals);
  expect(page.seen()).toContain('was taken off this scorecard');
});

test('scorecards that cannot be added to each other are told why', async () => {
  const kept = new KeptScorecard({ ...past, periodDays: 90 });
  const page = await openWork(root, 'update', kept);
  await page.type('Add a scorecard', 'creator');
  await page.press('Add it');
  expect(page.seen()).toContain('Set one period for both.');
  expect(kept.revisions).toEqual([]);
});
