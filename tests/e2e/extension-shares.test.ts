import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPublication } from '../../core/publication/reading.ts';
import { type AtWork, atWork, openSection } from './dashboard-support.ts';
import { ask, numbersOfMonth } from './extension-support.ts';

const folder = process.env.FOURFOLD_SHOTS;
const FIXTURES = join(
  import.meta.dirname,
  '../../extension/imports/meta-business-suite/fixtures/audience.csv',
);
let at: AtWork;

beforeAll(async () => {
  at = await atWork('shares', 'creator');
  const numbers = numbersOfMonth([
    ['content.views', 45_613],
    ['engagement.likes', 4561],
  ]).replaceAll('"shopify"', '"meta-business-suite"');
  await ask(at.panel, 'observations.import', { file: 'kiln.ndjson', text: numbers });
});

afterAll(() => at?.leave());

test('S2-D1, S2-G9-c: shares by age of an export arrive in the published file and are drawn from it', async () => {
  const { panel } = at;
  await openSection(panel, 'import');
  await panel
    .getByLabel('Files of numbers')
    .setInputFiles({ name: 'Audience.csv', mimeType: '', buffer: readFileSync(FIXTURES) });
  await panel.getByRole('button', { name: /^Store \d+ numbers$/ }).click();
  await panel.getByText('Stored 8 numbers.').waitFor();

  await openSection(panel, 'publish');
  const row = panel.getByRole('row', { name: /^Shares by age/ });
  await row.waitFor();
  expect(Number(await row.getByRole('cell').first().textContent())).toBeGreaterThanOrEqual(8);
  const { text } = await ask(panel, 'publish.file', {});
  const read = readPublication(text);
  if (!read.ok) throw new Error(read.why);
  const { distributions = [] } = read.publication;
  const ages = distributions.find(({ metric }) => metric === 'audience.age-gender');
  expect(ages?.shares.map(({ segment, value }) => [segment, value])).toEqual([
    ['18-24, Women', 10.5],
    ['18-24, Men', 6.5],
    ['65+, Women', 3],
    ['65+, Men', 2],
  ]);

  await openSection(panel, 'embed');
  await panel.getByRole('combobox', { name: 'What', exact: true }).selectOption('bsc-distribution');
  await panel
    .getByRole('combobox', { name: 'Numbers', exact: true })
    .selectOption({ label: 'Followers by age and gender · Meta Business Suite' });
  const drawn = panel.locator('bsc-distribution').first();
  await expect
    .poll(() => drawn.evaluate((one) => one.shadowRoot?.textContent ?? ''), { timeout: 15_000 })
    .toMatch(/18-24, Women.*10\.5\s?%/s);
  if (folder) {
    for (const width of [1280, 420]) {
      await panel.setViewportSize({ width, height: 900 });
      await panel.screenshot({ path: join(folder, `shares-${width}.png`), fullPage: true });
    }
  }
  const scores = await ask(panel, 'publish.file', { profile: 'score-only' });
  expect(scores.text).not.toContain('18-24');
  expect([scores.leaves.shares, scores.known.shares >= 8]).toEqual([0, true]);
});
