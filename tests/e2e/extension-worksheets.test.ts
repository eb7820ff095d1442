import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { ask, launch, numbersOfMonth } from './extension-support.ts';

const folder = process.env.FOURFOLD_SHOTS;
let dir: string;
let launched: Launched;
let panel: Page;

const NUMBERS = numbersOfMonth([
  ['commerce.orders', 40],
  ['commerce.cancelled-orders', 1],
  ['traffic.unique-visitors', 2000],
  ['learning.experiments', 3],
]);

async function open(section: string): Promise<void> {
  await panel.goto(panel.url().replace(/#.*|$/, `#${section}`));
  await panel.reload();
  await panel.getByRole('heading', { level: 1 }).waitFor();
}

async function faults() {
  const { violations } = await new AxeBuilder({ page: panel }).exclude('bsc-source').analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 200))]);
}

const widest = () =>
  panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Looks at the section in both lights and widths: nothing is wider than the page, and axe is content. */
async function looked(name: string): Promise<void> {
  for (const width of [1280, 420]) {
    await panel.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      expect([name, width, await widest()]).toEqual([name, width, 0]);
      // What is wide is looked through in light, what is narrow in dark: each part once in both.
      if ((width === 1280) === (colorScheme === 'light')) {
        expect([name, width, await faults()]).toEqual([name, width, []]);
      }
      if (!folder) continue;
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await panel.screenshot({ path, fullPage: true });
    }
  }
  await panel.setViewportSize({ width: 1280, height: 900 });
  await panel.emulateMedia({ colorScheme: 'light' });
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fourfold-worksheets-'));
  launched = await launch({ profile: join(dir, 'profile') });
  panel = await launched.open('dashboard.html');
  await ask(panel, 'observations.import', { file: 'kiln.ndjson', text: NUMBERS });
  await ask(panel, 'scorecard.choose', { id: 'seller' });
});

afterAll(async () => {
  await launched.close();
  await rm(dir, { recursive: true, force: true });
});

const mine = async () => (await ask(panel, 'scorecard.mine', {})).scorecard;

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
  const path = join(dir, 'objectives.html');
  await file.saveAs(path);
  const printed = await launched.context.newPage();
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
