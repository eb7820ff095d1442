import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { ask, dayFromToday as day, launch, numbersOfMonth } from './extension-support.ts';

const folder = process.env.FOURFOLD_SHOTS;
let dir: string;
let launched: Launched;
let panel: Page;

const NUMBERS = numbersOfMonth([
  ['commerce.orders', 40],
  ['traffic.unique-visitors', 2000],
]);

async function open(section: string): Promise<void> {
  await panel.goto(panel.url().replace(/#.*|$/, `#${section}`));
  await panel.reload();
  await panel.getByRole('heading', { level: 1 }).waitFor();
}

/** Looks at the section in both lights and widths: nothing is wider than the page, and axe is content. */
async function looked(name: string): Promise<void> {
  for (const width of [1280, 420]) {
    await panel.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      const wide = await panel.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([name, width, wide]).toEqual([name, width, 0]);
      if ((width === 1280) === (colorScheme === 'light')) {
        const { violations } = await new AxeBuilder({ page: panel }).analyze();
        const faults = violations.map(({ id, nodes }) => [
          id,
          nodes.map((node) => node.html.slice(0, 200)),
        ]);
        expect([name, width, faults]).toEqual([name, width, []]);
      }
      if (!folder) continue;
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await panel.screenshot({ path, fullPage: true });
    }
  }
  await panel.setViewportSize({ width: 1280, height: 900 });
  await panel.emulateMedia({ colorScheme: 'light' });
}

// Every try begins with a browser of its own: a second one finds nothing that the first left behind.
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fourfold-reviews-'));
  launched = await launch({ profile: join(dir, 'profile') });
  panel = await launched.open('dashboard.html');
  await ask(panel, 'observations.import', { file: 'kiln.ndjson', text: NUMBERS });
  await ask(panel, 'scorecard.choose', { id: 'seller' });
});

afterEach(async () => {
  await launched.close();
  await rm(dir, { recursive: true, force: true });
});

const mine = async () => (await ask(panel, 'scorecard.mine', {})).scorecard;

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
