import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AtWork, lookedAt, mineOf, openSection, sellerAtWork } from './dashboard-support.ts';

const folder = process.env.FOURFOLD_SHOTS;
let at: AtWork;
let panel: Page;

const open = (section: string) => openSection(panel, section);
const looked = (name: string) => lookedAt(panel, name);
const mine = () => mineOf(panel);

// Every try begins with a browser of its own: a second one finds nothing that the first left behind.
beforeEach(async () => {
  at = await sellerAtWork('worksheets');
  ({ panel } = at);
});

afterEach(() => at.leave());

test('S1-T2: a worksheet goes into the scorecard, and out of it as a page that can be printed', async () => {
  await open('scorecard');
  await panel.getByRole('link', { name: 'Worksheets' }).click();
  await panel.getByRole('heading', { name: 'Map objectives' }).waitFor();
  await panel.getByLabel('1. Goal').selectOption({ label: 'Find out what sells' });
  await panel.getByLabel('2. KPI that measures it').selectOption({ label: 'Orders' });
  await panel.getByText('It needs these numbers: Orders.').waitFor();
  await panel.getByLabel('4. Who answers for it').fill('Shop lead');
  await panel.getByRole('button', { name: 'Put it into the scorecard' }).click();
  const row = panel.getByRole('row', { name: /^Find out what sells Orders Orders Shop lead/ });
  await row.waitFor();
  await looked('worksheet-mapping');
  const downloading = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Page to print' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('fourfold-objectives.html');
  const path = join(at.dir, 'objectives.html');
  await file.saveAs(path);
  const printed = await at.launched.context.newPage();
  await printed.goto(pathToFileURL(path).href);
  await printed.getByRole('cell', { name: 'Shop lead' }).first().waitFor();
  if (folder) await printed.screenshot({ path: join(folder, 'worksheet-page.png') });
  await printed.close();
  await panel.getByRole('radio', { name: 'Design a KPI' }).check();
  await panel.getByLabel('Choose a KPI').selectOption({ label: 'Orders' });
  await panel.getByText('Shop lead').waitFor();
  await looked('worksheet-card');
  await panel.getByRole('radio', { name: 'Choose an attribution' }).check();
  await panel.getByText('Which attribution fits? Answer a few questions').click();
  await panel.getByRole('radio', { name: 'Fewer than 30' }).check();
  await panel.getByLabel('Who answers for the choice').fill('Analyst');
  await panel.getByRole('button', { name: 'Keep it as an assumption' }).click();
  await panel.getByRole('cell', { name: /credited by: Last touch, as a list/ }).waitFor();
  await looked('worksheet-attribution');
  const scorecard = await mine();
  expect(scorecard.kpis.find(({ kpi }) => kpi === 'orders')?.owner).toBe('Shop lead');
  expect(scorecard.assumptions?.map(({ owner }) => owner)).toContain('Analyst');
});
