import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { ask, launch, numbersOfMonth } from './extension-support.ts';

/** Where screenshots go, when they are wanted. */
const folder = process.env.FOURFOLD_SHOTS;

const NUMBERS = numbersOfMonth([
  ['commerce.orders', 40],
  ['commerce.cancelled-orders', 1],
  ['traffic.unique-visitors', 2000],
  ['learning.experiments', 3],
]);

/** A dashboard at work, in a profile on disk. */
export interface AtWork {
  readonly panel: Page;
  readonly launched: Launched;
  readonly dir: string;
  readonly leave: () => Promise<void>;
}

/** The dashboard of somebody who has chosen a scorecard, and has stored nothing yet. */
export async function atWork(name: string, scorecard: string): Promise<AtWork> {
  const dir = await mkdtemp(join(tmpdir(), `fourfold-${name}-`));
  const launched = await launch({ profile: join(dir, 'profile') });
  const panel = await launched.open('dashboard.html');
  await ask(panel, 'scorecard.choose', { id: scorecard });
  const leave = async () => {
    await launched.close();
    await rm(dir, { recursive: true, force: true });
  };
  return { panel, launched, dir, leave };
}

/** The dashboard of a seller with a month of numbers. */
export async function sellerAtWork(name: string): Promise<AtWork> {
  const at = await atWork(name, 'seller');
  await ask(at.panel, 'observations.import', { file: 'kiln.ndjson', text: NUMBERS });
  return at;
}

/** The scorecard as the person shaped it. */
export const mineOf = async (panel: Page) => (await ask(panel, 'scorecard.mine', {})).scorecard;

export async function openSection(panel: Page, section: string): Promise<void> {
  await panel.goto(panel.url().replace(/#.*|$/, `#${section}`));
  await panel.reload();
  await panel.getByRole('heading', { level: 1 }).waitFor();
}

/** What axe finds wrong with the page. */
export async function faultsOf(panel: Page) {
  const { violations } = await new AxeBuilder({ page: panel }).exclude('bsc-source').analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 200))]);
}

const widest = (panel: Page) =>
  panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Looks at the section in both lights and widths: nothing is wider than the page, and axe is content. */
export async function lookedAt(panel: Page, name: string): Promise<void> {
  for (const width of [1280, 420]) {
    await panel.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      expect([name, width, await widest(panel)]).toEqual([name, width, 0]);
      // What is wide is looked through in light, what is narrow in dark: each part once in both.
      if ((width === 1280) === (colorScheme === 'light')) {
        expect([name, width, await faultsOf(panel)]).toEqual([name, width, []]);
      }
      if (!folder) continue;
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await panel.screenshot({ path, fullPage: true });
    }
  }
  await panel.setViewportSize({ width: 1280, height: 900 });
  await panel.emulateMedia({ colorScheme: 'light' });
}
