import { expect, test, vi } from 'vitest';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { settled } from '../fixtures/settled.ts';
import { SMALL } from '../fixtures/small-scorecard.ts';

/** Waits until so many files were handed over: what writes some of them is fetched first. */
const handed = (files: readonly unknown[], n: number) =>
  vi.waitFor(() => expect(files).toHaveLength(n), { timeout: 30_000 });

/** Chooses the answer or the worksheet with these words. */
async function pick(words: string): Promise<void> {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === words);
  if (!found) throw new Error(`nothing to choose called ${words}`);
  found.click();
  await settled();
}

const GAPPY: ScorecardDefinition = {
  ...SMALL,
  goals: SMALL.goals.map((goal) => (goal.id === 'please' ? { ...goal, lagging: [] } : goal)),
  kpis: SMALL.kpis.filter(({ kpi }) => kpi === 'orders'),
};

test('S1-T2: objectives are mapped from goal to who, put into the scorecard, and saved as files', async () => {
  const kept = new KeptScorecard(GAPPY);
  const page = await openWork(root, 'worksheets', kept);
  expect(page.seen()).toContain('2 gaps are left.');
  await page.type('1. Goal', 'please');
  await page.type('2. KPI that measures it', 'likes');
  expect(page.seen()).toContain('It needs these numbers: Likes.');
  await page.type('4. Who answers for it', ' Community lead ');
  await page.press('Put it into the scorecard');
  expect(kept.scorecard.goals.find(({ id }) => id === 'please')?.lagging).toEqual([
    { kpi: 'likes' },
  ]);
  expect(kept.scorecard.kpis.find(({ kpi }) => kpi === 'likes')?.owner).toBe('Community lead');
  expect(page.seen()).toContain('1 gap is left.');
  // The same KPI once more only says who: its place and its weight stay.
  await page.type('1. Goal', 'sell');
  await page.type('2. KPI that measures it', 'orders');
  await page.type('4. Who answers for it', '=cmd|calc');
  await page.press('Put it into the scorecard');
  expect(kept.scorecard.goals[0]?.lagging).toEqual(SMALL.goals[0]?.lagging);
  expect(page.seen()).toContain('No gap is left');
  for (const name of ['Page to print', 'CSV', 'Markdown']) await page.press(name);
  await handed(page.saved, 3);
  const files = new Map(page.saved);
  expect([...files.keys()].sort()).toEqual(
    ['csv', 'html', 'md'].map((kind) => `fourfold-objectives.${kind}`),
  );
  const csv = await files.get('fourfold-objectives.csv')?.text();
  expect(csv).toContain('Customer,Please,Likes,Likes,Community lead');
  // A name that a spreadsheet would run stands there as text.
  expect(csv).toContain("'=cmd|calc");
});

test('S1-T2: the card of a KPI says what is missing, takes the answers and leaves as a file', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'worksheets', kept);
  await pick('Design a KPI');
  expect(page.seen()).toContain('not said yet');
  await page.press('Answer for “Orders”');
  await page.type('Owner', 'Shop lead');
  await page.press('Save');
  expect(kept.scorecard.kpis.find(({ kpi }) => kpi === 'orders')?.owner).toBe('Shop lead');
  await page.press('Markdown');
  await handed(page.saved, 1);
  const [name, content] = page.saved[0] ?? [];
  expect(name).toBe('fourfold-kpi-orders.md');
  const text = await content?.text();
  expect(text).toContain('# Design a KPI: Orders');
  expect(text).toContain('| Who answers | Shop lead |');
  // What nobody said stays empty.
  expect(text).toContain('| Stands in for |  |');
});

test('S1-T2: an attribution is chosen by questions, kept as an assumption, and chosen anew in its place', async () => {
  const kept = new KeptScorecard(SMALL);
  const page = await openWork(root, 'worksheets', kept);
  await pick('Choose an attribution');
  expect(page.seen()).toContain('No attribution was chosen yet.');
  root.querySelector('details')?.setAttribute('open', '');
  await pick('Fewer than 30');
  await page.type('Who answers for the choice', 'Analyst');
  await page.press('Keep it as an assumption');
  const [first] = kept.scorecard.assumptions ?? [];
  expect(first).toMatchObject({
    ...{ id: 'attribution-orders', about: { kpi: 'orders' }, owner: 'Analyst', status: 'open' },
    statement: 'Sales behind “Orders” are credited by: Last touch, as a list.',
    review: '2027-01-27',
  });
  await pick('None');
  await page.press('Keep it as an assumption');
  expect(kept.scorecard.assumptions).toHaveLength(1);
  expect(kept.scorecard.assumptions?.[0]?.statement).toContain('No attribution yet');
  await page.press('CSV');
  await handed(page.saved, 1);
  expect(await page.saved[0]?.[1].text()).toContain('No attribution yet');
});
