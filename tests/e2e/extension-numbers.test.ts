import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { scriptOf } from '../support/script-of.ts';
import { ask, launch } from './extension-support.ts';

const DAYS = 60;
const day = (n: number) => new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10);

const line = (metric: string, n: number, value: number, account = 'kiln') =>
  JSON.stringify({
    metric,
    subject: { platform: 'youtube-studio', account },
    value,
    low: value,
    high: value,
    unit: '1',
    from: day(n),
    to: day(n + 1),
    seen: `${day(n + 1)}T08:00:00.000Z`,
    source: { kind: 'page', adapter: 'youtube-studio', label: 'Views (.*)', raw: String(value) },
  });

let dir: string;
let browser: Launched;
let panel: Page;

const start = async () => {
  // With a site granted the extension stands in a lasting folder, and keeps its id.
  browser = await launch({
    profile: join(dir, 'profile'),
    origins: ['https://kilnview.example/*'],
  });
  panel = await browser.open('dashboard.html#numbers');
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fourfold-numbers-'));
  await start();
  const lines = Array.from({ length: DAYS }, (_, n) => line('content.views', n, 1000 + n));
  lines.push(line('engagement.likes', 3, 77, 'loom'));
  await ask(panel, 'observations.import', { file: 'numbers.ndjson', text: lines.join('\n') });
  await ask(panel, 'scorecard.choose', { id: 'creator' });
  await panel.getByText('61 numbers').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await rm(dir, { recursive: true, force: true });
});

const list = () => panel.getByRole('grid', { name: 'Numbers' });
const search = (text: string) => panel.getByRole('searchbox').fill(text);

test('numbers are searched as plain text and filtered, and the page has no fault that axe finds', async () => {
  await search('Views (.*)');
  await panel.getByText('61 numbers').waitFor();
  await search('loom likes');
  await panel.getByText('1 number', { exact: true }).waitFor();
  expect(await list().getByRole('row').count()).toBe(1);
  await panel.getByRole('button', { name: 'Show all' }).click();
  await panel.getByText('61 numbers').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    for (const width of [1280, 360]) {
      await panel.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page: panel }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
      await shot(`numbers-${colorScheme}-${width}`);
    }
  }
  await panel.setViewportSize({ width: 1280, height: 900 });
});

/** Pictures for whoever wants to look at them. */
async function shot(name: string): Promise<void> {
  const to = process.env.FOURFOLD_SHOTS;
  if (!to) return;
  await mkdir(to, { recursive: true });
  await panel.screenshot({ path: join(to, `${name}.png`) });
}

test('by keyboard alone: to a number, corrected with a reason, and scores follow', async () => {
  await panel.emulateMedia({ colorScheme: 'light' });
  const before = await ask(panel, 'scorecard.read', { asOf: day(DAYS) });
  await list().focus();
  await panel.keyboard.press('Enter');
  const dialog = panel.getByRole('dialog');
  await dialog.waitFor();
  await shot('number-open');
  await dialog.getByLabel('The right number').fill('99K');
  await dialog.getByText('99,000, which can be 98,500 to 99,500').waitFor();
  await dialog.locator('form').first().getByLabel('Why').fill('The page was late');
  await panel.keyboard.press('Enter');
  await dialog.getByText('The number was corrected. All scores follow.').waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(2);
  const { violations } = await new AxeBuilder({ page: panel }).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await panel.setViewportSize({ width: 360, height: 900 });
  await shot('number-open-360');
  await panel.setViewportSize({ width: 1280, height: 900 });
  const after = await ask(panel, 'scorecard.read', { asOf: day(DAYS) });
  const views = (one: typeof after) => one.publication.kpis.map(({ value }) => value).join();
  expect(views(after)).not.toBe(views(before));
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await dialog.getByText('That was undone.').waitFor();
  expect(views(await ask(panel, 'scorecard.read', { asOf: day(DAYS) }))).toBe(views(before));
  await panel.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('a number is deleted with a reason, is gone from all that counts, also after the browser was closed, and comes back', async () => {
  await search('loom');
  await panel.getByText('1 number', { exact: true }).waitFor();
  await list().getByRole('row').first().click();
  const dialog = panel.getByRole('dialog');
  const form = dialog.locator('form').nth(1);
  await form.getByLabel('Why').fill('A test upload');
  await form.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByText('This number was deleted').waitFor();
  const text = `${line('engagement.likes', 3, 77, 'loom')}\n`;
  const again = await ask(panel, 'observations.import', { file: 'again.ndjson', text });
  expect([again.added, again.known]).toEqual([0, 1]);
  const { total } = await ask(panel, 'observations.count', {});
  await browser.close();
  await start();
  expect((await ask(panel, 'observations.count', {})).total).toBe(total);
  await panel.getByLabel(/^Deleted/).check();
  await panel.getByText('A test upload').waitFor();
  await shot('numbers-deleted');
  await panel.getByRole('button', { name: 'Put back' }).first().click();
  await panel.getByText('The number counts again.').waitFor();
  expect((await ask(panel, 'observations.count', {})).total).toBe(total + 1);
});

test('more numbers than can be waited for are scored beside the page, and the file is made of that', async () => {
  const entry = fileURLToPath(new URL('../bench/stored-page.ts', import.meta.url));
  await panel.evaluate(await scriptOf(entry, 'bench'));
  await panel.evaluate('fillStore(20_100)');
  const before = await ask(panel, 'scorecard.read', {});
  expect(before.scored.isCurrent).toBe(false);
  await panel.reload();
  const isScored = async () => (await ask(panel, 'scorecard.read', {})).scored.isCurrent;
  await expect.poll(isScored, { timeout: 60_000, interval: 500 }).toBe(true);
  const { publication } = await ask(panel, 'scorecard.read', {});
  const { text } = await ask(panel, 'publish.file', {});
  expect(JSON.parse(text).id).toBe(publication.id);
});
