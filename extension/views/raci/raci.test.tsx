import { expect, test } from 'vitest';
import type { RaciRecord, ScorecardDefinition } from '../../../core/model/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { SMALL } from '../fixtures/small-scorecard.ts';

const ORDERS: RaciRecord = {
  ...{ id: 'orders', kpi: 'orders', accountable: 'marketing' },
  ...{ responsible: ['marketing', 'service'], informed: ['legal'] },
};
const WITH: ScorecardDefinition = { ...SMALL, raci: [ORDERS] };

const rowOf = (name: string) =>
  [...root.querySelectorAll('table.raci tbody tr')].find((row) =>
    row.querySelector('th')?.textContent?.startsWith(name),
  );
const lettersOf = (name: string) =>
  [...(rowOf(name)?.querySelectorAll('td[data-head]') ?? [])].map((cell) =>
    [...cell.querySelectorAll('abbr')].map((one) => one.firstChild?.textContent).join(''),
  );

test('S1-M5.1: a KPI is assigned, exactly one answers for it, and the chart shows it', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'raci', kept);
  expect(page.seen()).toContain('2 of 2 KPIs have nobody who answers for them.');
  await page.press('Assign who answers for Orders');
  await page.press('Save');
  expect(page.seen()).toContain('Choose who answers for it: exactly one.');
  expect(page.seen()).toContain('Somebody has to do the work.');
  await page.type('Answers for it', 'marketing');
  await page.type('Marketing beside that', 'informed');
  await page.type('Service beside that', 'responsible');
  await page.press('Save');
  expect(page.seen()).toContain('Who answers for it is not only asked or told.');
  expect(kept.revisions).toEqual([]);
  await page.type('Marketing beside that', 'responsible');
  await page.type('Legal beside that', 'informed');
  await page.press('Save');
  expect(kept.scorecard.raci).toEqual([ORDERS]);
  expect(lettersOf('Orders')).toEqual(['AR', '', 'R', 'I']);
  expect(page.seen()).toContain('1 of 2 KPIs has nobody who answers for it.');
  expect(page.seen()).toContain('Without a part so far: Communications.');
  expect(root.querySelectorAll('form')).toHaveLength(0);
});

test('S1-M5.1: who answers is another one, never two, and it is undone and removed', async () => {
  const kept = new KeptScorecard(WITH);
  const page = await openWork(root, 'raci', kept);
  await page.press('Change who does what for Orders');
  await page.type('Answers for it', 'service');
  await page.press('Save');
  expect(lettersOf('Orders')).toEqual(['R', '', 'AR', 'I']);
  await page.press('Undo');
  expect(kept.scorecard.raci).toEqual([ORDERS]);
  await page.press('Change who does what for Orders');
  await page.press('Remove');
  expect(kept.scorecard).not.toHaveProperty('raci');
});

test('S1-M5.1: one form at a time is begun, and each is of its own KPI', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'raci', kept);
  await page.press('Assign who answers for Orders');
  await page.press('Assign who answers for Likes');
  expect(root.querySelectorAll('form')).toHaveLength(1);
  expect(page.seen()).toContain('Who does what for “Likes”');
  await page.type('Answers for it', 'legal');
  await page.type('Legal beside that', 'responsible');
  await page.press('Save');
  expect(kept.scorecard.raci).toMatchObject([{ kpi: 'likes', accountable: 'legal' }]);
});

test('S1-M5.1: what was begun stays where another KPI is opened', async () => {
  const page = await openWork(root, 'raci', new KeptScorecard(SMALL));
  await page.press('Assign who answers for Orders');
  await page.type('Answers for it', 'legal');
  await page.press('Assign who answers for Likes');
  expect(page.seen()).toContain('Who does what for “Orders”');
  expect(page.field('Answers for it').value).toBe('legal');
});

test('S1-M5.1: who did what for a KPI that went stays until it is removed; hostile ids are text', async () => {
  const gone: RaciRecord = { ...ORDERS, id: 'gone', kpi: 'constructor' };
  const kept = new KeptScorecard({ ...WITH, raci: [ORDERS, gone] });
  const page = await openWork(root, 'raci', kept);
  expect(page.seen()).toContain('No longer in use');
  await page.press('Remove who did what for constructor').catch((error) => {
    throw new Error(`${error.message}: ${page.seen()}`);
  });
  expect(kept.scorecard.raci).toEqual([ORDERS]);
  expect(page.seen()).not.toContain('No longer in use');
});
