import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { EMBEDDABLE, type EmbeddedTag } from '../../widgets/embed/index.ts';
import { samplePublication } from '../../widgets/fixtures/sample.ts';
import { launch } from './extension-support.ts';
import { WidgetSite } from './widgets-support.ts';

const folder = process.env.FOURFOLD_SHOTS;
const site = new WidgetSite();
let launched: Launched;
let panel: Page;
let dir: string;

/** A part of a whole whose name would leave its element, if it could. */
const HOSTILE = '</script><img src=x onerror="document.title=1">';

/** A scorecard with all that elements can show. */
function sample(): string {
  const { distributions = [], ...rest } = samplePublication();
  const hostile = distributions.map((one) => ({
    ...one,
    shares: [...one.shares, { segment: HOSTILE, value: 1, low: 1, high: 1 }],
  }));
  return JSON.stringify({ ...rest, distributions: hostile });
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'fourfold-elements-'));
  await site.open();
  site.files.set('/scorecard.json', sample());
  site.policy = "default-src 'self'";
  launched = await launch({ profile: join(dir, 'profile') });
  await launched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  panel = await launched.open('dashboard.html');
  await panel.goto(panel.url().replace(/#.*|$/, '#received'));
  await panel.reload();
  await panel.getByText('Choose the file', { exact: true }).waitFor();
  await panel.locator('input[type=file]').setInputFiles({
    name: 'scorecard.json',
    mimeType: 'application/json',
    buffer: Buffer.from(sample()),
  });
  await panel.getByRole('combobox', { name: 'What', exact: true }).waitFor();
});

afterAll(async () => {
  await launched?.close();
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});

/** What a person finds in an element on another page, and what its lines have to name. */
const SHOWN: Readonly<Record<EmbeddedTag, readonly [text: RegExp, named: RegExp]>> = {
  'bsc-scorecard': [/Kiln/, /<bsc-scorecard src/],
  'bsc-perspective': [/Financial/, / name="financial"/],
  'bsc-goal': [/\w{4}/, / goal="/],
  'bsc-kpi': [/\w{4}/, / kpi="/],
  'bsc-trend': [/\w{4}/, / kpi="/],
  'bsc-comparison': [/TikTok Studio.*YouTube Studio/s, / kpi="comments"/],
  'bsc-distribution': [/Germany/, / of="audience\.countries\/youtube-studio"/],
  'bsc-heatmap': [/Most: Sunday/, / of="audience\.active-times\/tiktok-studio"/],
  'bsc-strategy-map': [/\w{4}/, /<bsc-strategy-map src/],
  'bsc-risks': [/Negative mentions/, /<bsc-risks src/],
  'bsc-findings': [/\w{4}/, /<bsc-findings src/],
  'bsc-explain': [/came about/, / kpi="/],
  'bsc-freshness': [/4 sources/, /<bsc-freshness src/],
  'bsc-export': [/PNG.*Print/s, /<bsc-export src/],
};

const shadowText = (page: Page, tag: string) =>
  page
    .locator(tag)
    .first()
    .evaluate((one) => one.shadowRoot?.textContent ?? '');

async function download(name: string, button: string): Promise<string> {
  const coming = panel.waitForEvent('download');
  const way = panel.getByRole('region', { name, exact: true });
  await way.getByRole('button', { name: button, exact: true }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}

/** A picture of the way with its preview, for who looks at it. */
async function look(tag: string): Promise<void> {
  if (!folder) return;
  for (const width of [420, 1280]) {
    await panel.setViewportSize({ width, height: 900 });
    const way = panel.getByRole('region', { name: 'Two lines on your own page', exact: true });
    await way.screenshot({ path: join(folder, `all-${tag}-${width}.png`) });
  }
}

test.each(Object.keys(EMBEDDABLE) as EmbeddedTag[])(
  'S1-M2.6: %s is previewed, and its copied lines are drawn on a page under `default-src`',
  async (tag) => {
    const [text, named] = SHOWN[tag];
    await panel.getByRole('combobox', { name: 'What', exact: true }).selectOption(tag);
    if (tag === 'bsc-distribution')
      await panel
        .getByRole('combobox', { name: 'Numbers', exact: true })
        .selectOption({ label: 'Followers by country · YouTube Studio' });
    const way = panel.getByRole('region', { name: 'Two lines on your own page', exact: true });
    await way.locator('pre code').filter({ hasText: named }).waitFor();
    await expect.poll(() => shadowText(panel, tag), { timeout: 15_000 }).toMatch(text);
    await look(tag);
    await way.getByRole('button', { name: 'Copy the lines' }).click();
    await way.getByText('Copied.').waitFor();
    const copied = await panel.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(named);
    const lines = copied.replace('"fourfold.js"', '"/widgets/fourfold.js"');
    const { page, faults, said } = await site.visit('', lines, { width: 420, height: 900 });
    await expect.poll(() => shadowText(page, tag), { timeout: 15_000 }).toMatch(text);
    expect(await page.title()).toBe('Intranet');
    expect(faults).toEqual([]);
    expect(said.filter((line) => !line.includes('404'))).toEqual([]);
    await page.close();
    const svg = await download('A picture', 'Download SVG');
    if (folder) writeFileSync(join(folder, `${tag}.svg`), svg);
    const table = await download('A table', 'Download the table');
    for (const file of [svg, table]) expect(file).not.toContain('<img');
    expect(table).toMatch(/<th scope="row">/);
  },
);
