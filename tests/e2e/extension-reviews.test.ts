import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AtWork, atWork, lookedAt, mineOf, openSection } from './dashboard-support.ts';
import { ask, dayFromToday as day, numbersOfMonth } from './extension-support.ts';

let at: AtWork;
let panel: Page;

const NUMBERS = numbersOfMonth([
  ['commerce.orders', 40],
  ['traffic.unique-visitors', 2000],
]);

const open = (section: string) => openSection(panel, section);
const looked = (name: string) => lookedAt(panel, name);
const mine = () => mineOf(panel);

// Every try begins with a browser of its own: a second one finds nothing that the first left behind.
beforeEach(async () => {
  at = await atWork('reviews', 'seller');
  ({ panel } = at);
  await ask(panel, 'observations.import', { file: 'kiln.ndjson', text: NUMBERS });
});

afterEach(() => at.leave());

test('S1-M5.4 S3-20: reviews are planned, one is held over its own agenda, decided, and its report kept', async () => {
  await open('reviews');
  await panel.getByRole('button', { name: /^Plan the reviews of/ }).click();
  await panel.getByText('The reviews of the next quarters were planned.').first().waitFor();
  expect((await mine()).reviews?.length).toBe(4);
  const [first] = (await mine()).reviews ?? [];
  if (!first) throw new Error('no review');
  const decide = panel.getByRole('button', { name: /^Decide about: .* has no number yet\.$/ });
  const agenda = panel.getByRole('region', { name: /^Agenda: / });
  await agenda.getByText(/^Out of date, or without a number/).click();
  await decide.first().click();
  await panel.getByLabel('What was decided').fill('Capture it every Monday');
  await panel.getByLabel('Who carries it out').fill('Shop team');
  await panel.getByLabel('In which review').selectOption({ label: first.name });
  await panel.getByLabel('Looked at again on').fill(day(30));
  await panel.keyboard.press('Enter');
  await panel.getByText('The decision “Capture it every Monday” was added.').first().waitFor();
  await panel.getByRole('button', { name: `Change the review ${first.name}` }).click();
  await panel.getByLabel('Held on, once it was').fill(day(0));
  await panel.getByLabel('Minutes').fill('Present: social and planning.\nEverything else stays.');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByText('● Held').waitFor();
  const [held] = (await mine()).reviews ?? [];
  expect(held?.agenda?.some(({ kind }) => kind === 'stale')).toBe(true);
  await open('reviews');
  await panel.getByText('Present: social and planning.').first().waitFor();
  await panel.getByLabel('Report of').selectOption({ label: first.name });
  await looked('reviews');
  const [file] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(file.suggestedFilename()).toBe('review.html');
  expect(text).toContain('Capture it every Monday');
  // On paper stands the report and nothing of the page around it.
  await panel.emulateMedia({ media: 'print' });
  expect(await panel.getByRole('article', { name: 'The report' }).isVisible()).toBe(true);
  expect(await panel.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  await panel.emulateMedia({ media: 'screen' });
});

test('S1-M7.1: every KPI is asked after on a day, one is retired with its reason and brought back', async () => {
  await open('reviews');
  await panel.getByRole('button', { name: /^Ask after the \d+ KPIs without a day on/ }).click();
  await panel.getByText('Days were set on which KPIs are asked after.').first().waitFor();
  expect((await mine()).kpis.every(({ review }) => review !== undefined)).toBe(true);
  await panel.getByRole('button', { name: 'Add a decision' }).click();
  await panel.getByLabel('What was decided').fill('The shop counts orders itself');
  await panel.getByLabel('About which KPI').selectOption({ label: 'Orders' });
  await panel.getByLabel('What it does').selectOption({ label: 'Retire it' });
  await panel.getByLabel('Who carries it out').fill('Shop team');
  await panel.keyboard.press('Enter');
  await panel.getByText('Decided: “The shop counts orders itself”.').waitFor();
  await looked('lives');
  await panel.getByRole('button', { name: 'Bring back Orders' }).click();
  await panel.getByText('The KPI “Orders” was brought back.').first().waitFor();
  expect((await mine()).kpis.some(({ kpi }) => kpi === 'orders')).toBe(true);
});
