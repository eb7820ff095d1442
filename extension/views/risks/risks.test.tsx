import { expect, test } from 'vitest';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { setRisk } from '../../../core/templates/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { numberOf, SMALL } from '../fixtures/small-scorecard.ts';

const NUMBERS = [numberOf('commerce.orders', 30)];
const WATCHED: ScorecardDefinition = setRisk(SMALL, {
  ...{ kpi: 'orders', category: 'operational', objective: 'sell', owner: 'The shop' },
  ...{ appetite: 20, tolerance: 10, cadenceDays: 14 },
});
/** The numbers that a preview asks for. */
const others = { 'scorecard.numbers': () => ({ observations: NUMBERS }) };

test('S3-5 S3-16 S3-22: a risk is added with kind, goal, limits and owner, seen before it is stored, and undone', async () => {
  const kept = new KeptScorecard(SMALL, others);
  const page = await openWork(root, 'risks', kept, NUMBERS);
  expect(page.seen()).toContain('No risk is watched yet.');
  await page.press('Add a risk');
  await page.type('Watched by the KPI', 'orders');
  // The goal that it counts in, and the limits of its target, are places to begin.
  expect(page.field('Goal that it endangers').value).toBe('sell');
  expect(page.field('Appetite: borne willingly up to').value).toBe('30');
  await page.type('Appetite: borne willingly up to', '40');
  await page.type('Tolerance: borne at most up to', '25');
  await page.type('Kind of risk', 'operational');
  await page.type('Who acts on it', 'The shop');
  await page.type('What is done beyond the appetite', 'Call the buyers.');
  expect(page.seen()).toContain('Less is worse: down to 40 is borne, down to 25 while');
  // 30 orders lie between 40 and 25.
  expect(page.seen()).toContain('Beyond the appetite of 40, within the tolerance of 25.');
  expect(kept.revisions).toEqual([]);
  await page.press('Save');
  expect(kept.scorecard.risks).toEqual([
    {
      ...{ kpi: 'orders', category: 'operational', objective: 'sell', owner: 'The shop' },
      ...{ appetite: 40, tolerance: 25, cadenceDays: 7, response: 'Call the buyers.' },
    },
  ]);
  expect(page.seen()).toContain('The risk “Orders” was added.');
  expect(page.seen()).toContain('▲ Watch');
  expect(page.seen()).toContain('Operational · endangers “Sell” · The shop');
  await page.press('Undo');
  expect(kept.scorecard).toEqual(SMALL);
});

test('what is missing is said at its field, nothing is stored, and what was typed stays', async () => {
  const kept = new KeptScorecard(SMALL, others);
  const page = await openWork(root, 'risks', kept, NUMBERS);
  await page.press('Add a risk');
  await page.press('Save');
  for (const words of [
    'Choose the KPI',
    'Choose the kind',
    'Choose the goal',
    'has to act on it',
  ]) {
    expect(page.seen()).toContain(words);
  }
  expect(document.activeElement).toBe(page.field('Watched by the KPI'));
  await page.type('Watched by the KPI', 'orders');
  for (const text of ['', 'many', 'Infinity', '1e999', '12 %']) {
    await page.type('Tolerance: borne at most up to', text);
    expect([text, page.field('Tolerance: borne at most up to').ariaInvalid]).toEqual([
      text,
      'true',
    ]);
    await page.press('Save');
  }
  for (const text of ['0', '0.5', '-3', '367', 'x']) {
    await page.type('Looked at every so many days', text);
    expect([text, page.field('Looked at every so many days').ariaInvalid]).toEqual([text, 'true']);
  }
  expect(kept.revisions).toEqual([]);
  expect(page.field('Watched by the KPI').value).toBe('orders');
});

test('a risk is changed in its place, as a comma too, and removed; each is undone by itself', async () => {
  const kept = new KeptScorecard(WATCHED, others);
  const page = await openWork(root, 'risks', kept, NUMBERS);
  expect(page.seen()).toContain('● On track');
  await page.press('Change the risk Orders');
  await page.type('Tolerance: borne at most up to', '12,5');
  await page.press('Save');
  expect(kept.scorecard.risks?.[0]).toEqual({ ...WATCHED.risks?.[0], tolerance: 12.5 });
  await page.press('Change the risk Orders');
  await page.press('Remove');
  expect(kept.scorecard).not.toHaveProperty('risks');
  await page.press('Undo');
  expect(kept.scorecard.risks?.[0]?.tolerance).toBe(12.5);
});

test('where both limits are the same, the person says which way is worse', async () => {
  const kept = new KeptScorecard(WATCHED, others);
  const page = await openWork(root, 'risks', kept, NUMBERS);
  await page.press('Change the risk Orders');
  await page.type('Tolerance: borne at most up to', '20');
  await page.type('What is worse', 'lower');
  await page.press('Save');
  expect(kept.scorecard.risks?.[0]).toMatchObject({ appetite: 20, tolerance: 20, worse: 'lower' });
});

test('what was begun stays while another edit comes in, and a name that is no text of ours is shown as text', async () => {
  const kept = new KeptScorecard(WATCHED, others);
  const page = await openWork(root, 'risks', kept, NUMBERS);
  await page.press('Change the risk Orders');
  await page.type('Who acts on it', '<img src=x onerror=alert(1)>');
  kept.revisions.push({ scorecard: { ...WATCHED, title: 'Ours' }, what: 'The title changed.' });
  await page.press('Save');
  expect(kept.scorecard.risks?.[0]?.owner).toBe('<img src=x onerror=alert(1)>');
  expect(root.querySelector('img')).toBeNull();
});
