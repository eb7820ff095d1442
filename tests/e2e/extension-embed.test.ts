import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { ask, launch } from './extension-support.ts';
import { pageOf, type Visit, WidgetSite } from './widgets-support.ts';

const folder = process.env.FOURFOLD_SHOTS;
const site = new WidgetSite();
let launched: Launched;
let panel: Page;
let dir: string;

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

/** An account whose name would leave every frame that it is put into, if it could. */
const HOSTILE = '</script><img src=x onerror="document.title=1">';
const NUMBERS = ['content.views', 'engagement.likes', 'engagement.comments', 'engagement.shares']
  .map((metric, i) =>
    JSON.stringify({
      metric,
      subject: { platform: 'tiktok-studio', account: HOSTILE },
      value: 45_613 + i,
      low: 45_613 + i,
      high: 45_613 + i,
      unit: '1',
      from: day(-28),
      to: day(0),
      seen: new Date().toISOString(),
      source: { kind: 'page', label: `Views\u2028${HOSTILE}`, raw: String(45_613 + i) },
    }),
  )
  .join('\n');

const rung = (name: string) => panel.getByRole('region', { name, exact: true });

async function textOf(download: Promise<Download>): Promise<string> {
  return readFileSync(await (await download).path(), 'utf8');
}

async function saved(name: string, button: string): Promise<string> {
  const download = panel.waitForEvent('download');
  await rung(name).getByRole('button', { name: button, exact: true }).click();
  return textOf(download);
}

async function choose(element: string): Promise<void> {
  await panel.getByRole('combobox', { name: 'What', exact: true }).selectOption(element);
}

/** A page on the disk, opened as a file. */
async function onDisk(files: Readonly<Record<string, string>>, name: string): Promise<Visit> {
  const place = mkdtempSync(join(dir, 'page-'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text);
  return site.go(`file://${join(place, name)}`);
}

const shadowText = (page: Page, tag: string) =>
  page.locator(tag).evaluate((one) => one.shadowRoot?.textContent ?? '');

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'fourfold-embed-'));
  mkdirSync(join(dir, 'profile'));
  await site.open();
  launched = await launch({ profile: join(dir, 'profile') });
  panel = await launched.open('dashboard.html');
  panel.setDefaultTimeout(8000);
  await ask(panel, 'observations.import', { file: 'kiln.ndjson', text: NUMBERS });
  await ask(panel, 'scorecard.choose', { id: 'creator' });
  await panel.goto(panel.url().replace(/#.*|$/, '#publish'));
  await panel.reload();
  await panel.getByRole('link', { name: 'Every other way' }).click();
  await panel.getByRole('heading', { name: 'Two lines on your own page' }).waitFor();
  await panel.locator('bsc-scorecard [part=base]').getByText('Creator').first().waitFor();
});

afterAll(async () => {
  await launched?.close();
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('the page on which a scorecard is made ready for other pages', () => {
  test('has no fault for axe with every preview open, and stays in its rail', async () => {
    expect(await panel.locator('.rail [aria-current]').textContent()).toBe('Publish');
    for (const name of ['A table', 'A picture', 'One file', 'A page in a frame'])
      await rung(name).getByRole('button', { name: 'Show a preview' }).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      await panel.waitForTimeout(600);
      const { violations } = await new AxeBuilder({ page: panel }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      for (const width of [1280, 360]) {
        await panel.setViewportSize({ width, height: 900 });
        const wide = await panel.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
        if (folder) {
          const path = join(folder, `embed-${colorScheme}-${width}.png`);
          await panel.screenshot({ path, fullPage: true });
        }
      }
    }
    await panel.setViewportSize({ width: 1280, height: 900 });
    await panel.emulateMedia({ colorScheme: 'light' });
  });

  test('offers what the publication has, and each element is drawn in the preview', async () => {
    for (const [tag, of] of [
      ['bsc-perspective', 'Perspective'],
      ['bsc-goal', 'Goal'],
      ['bsc-kpi', 'KPI'],
      ['bsc-trend', 'KPI'],
      ['bsc-comparison', 'KPI'],
      // No shares and no hours stand in this publication: there is nothing to choose, and a tile says so.
      ['bsc-distribution', null],
      ['bsc-heatmap', null],
      ['bsc-strategy-map', null],
      ['bsc-risks', null],
      ['bsc-findings', null],
      ['bsc-explain', 'KPI'],
      ['bsc-freshness', null],
      ['bsc-export', null],
    ] as const) {
      await choose(tag);
      await rung('Two lines on your own page').locator(`pre code:text("<${tag} ")`).waitFor();
      if (of) expect(await panel.getByRole('combobox', { name: of, exact: true }).count()).toBe(1);
      await expect.poll(() => shadowText(panel, `${tag} >> nth=0`)).not.toBe('');
    }
    await choose('bsc-scorecard');
  });
});

describe('what is taken to other pages', () => {
  test('lines: work on a strict page of a server, signed, with the table before scripts run', async () => {
    await panel.getByLabel('With a table inside').check();
    const code = rung('Two lines on your own page').locator('pre code');
    await panel.locator('pre code:text("<caption>")').waitFor();
    const lines = ((await code.textContent()) ?? '').replace(
      '"fourfold.js"',
      '"/widgets/fourfold.js"',
    );
    expect(lines).toContain('pubkey="');
    const { text } = await ask(panel, 'publish.file', {
      profile: 'full',
      audience: '',
      isSigned: true,
    });
    site.files.set('/scorecard.json', text);
    const { page, faults, said } = await site.visit('', lines);
    await page.locator('bsc-scorecard [part=base]').getByText('Creator').first().waitFor();
    expect(await page.locator('bsc-scorecard > table').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    expect(said.filter((line) => !line.includes('404'))).toEqual([]);
    await page.close();
    // The lines say the room: nothing below moves, whatever the width, with the table still inside.
    expect(lines).toMatch(/ room="200:\d+/);
    site.files.set('/looks.css', 'body{font:16px/1.5 system-ui,sans-serif}');
    site.files.set(
      '/watch.js',
      `globalThis.moves = [];
       new PerformanceObserver((list) => {
         for (const { value } of list.getEntries()) moves.push(value);
       }).observe({ type: 'layout-shift', buffered: true });`,
    );
    for (const width of [240, 360, 1280]) {
      let come = () => {};
      site.held = new Promise((done) => {
        come = done;
      });
      const visit = await site.visit(
        '<link rel="stylesheet" href="/looks.css"><script src="/watch.js"></script>',
        `<h1>Intranet</h1>${lines}${'<p>Below</p>'.repeat(9)}`,
        { width, height: 6000 },
      );
      const outline = visit.page.locator('bsc-scorecard [part=loading]');
      await outline.waitFor();
      // Two frames, so that the outline was painted before the numbers come.
      await visit.page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const top = () =>
        visit.page
          .locator('p')
          .first()
          .evaluate((p) => (p as HTMLElement).offsetTop);
      const before = await top();
      come();
      await visit.page.locator('bsc-scorecard [part=base]').getByText('Creator').first().waitFor();
      expect(await top(), `${width} wide`).toBe(before);
      expect(await visit.page.evaluate(() => Reflect.get(globalThis, 'moves'))).toEqual([]);
      if (folder) await visit.page.screenshot({ path: join(folder, `lines-${width}.png`) });
      await visit.page.close();
    }
    site.held = Promise.resolve();
    await panel.getByLabel('With a table inside').uncheck();
  });

  test('table: no script, no style, and a hostile account stays a text', async () => {
    await choose('bsc-scorecard');
    const html = await saved('A table', 'Download the table');
    const page = await launched.context.newPage();
    await page.setContent(pageOf('', `<main><h1>Intranet</h1>${html}</main>`));
    expect(await page.title()).toBe('Intranet');
    expect(await page.getByRole('table').count()).toBe(1);
    expect(await page.getByRole('rowheader').count()).toBeGreaterThan(4);
    expect(await page.locator('body').locator('script, style, img, [style]').count()).toBe(0);
    const { violations } = await new AxeBuilder({ page }).include('table').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.close();
  });

  test('picture: PNG of twice the size, SVG that is one', async () => {
    const svg = await saved('A picture', 'Download SVG');
    const download = panel.waitForEvent('download');
    await panel.getByRole('button', { name: 'Download PNG' }).click();
    const png = readFileSync(await (await download).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1920);
    const size = await panel.evaluate(
      (text) =>
        new Promise((done) => {
          const image = new Image();
          image.onload = () => done(image.naturalWidth);
          image.onerror = () => done('broken');
          image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
        }),
      svg,
    );
    expect(size).toBe(960);
  });

  test.each([
    'bsc-scorecard',
    'bsc-kpi',
    'bsc-trend',
    'bsc-strategy-map',
    'bsc-explain',
    'bsc-export',
  ])(
    'one file: %s opens from a disk under its own policy, reaches nothing, runs nothing foreign',
    async (tag) => {
      await choose(tag);
      await rung('Two lines on your own page').locator(`pre code:text("<${tag} ")`).waitFor();
      const html = await saved('One file', 'Download the file');
      const { page, faults, said, asked } = await onDisk({ 'whole.html': html }, 'whole.html');
      await expect
        .poll(() => shadowText(page, tag), { timeout: 15_000 })
        .toMatch(tag === 'bsc-scorecard' ? /Creator/ : /\w{3}/);
      await page.waitForTimeout(300);
      const text = await shadowText(page, tag);
      expect(text).not.toMatch(/missing beside|could not be loaded|could not be shown/);
      if (tag === 'bsc-trend')
        await page.waitForFunction(() =>
          document.querySelector('bsc-trend')?.shadowRoot?.querySelector('canvas, .none'),
        );
      expect(await page.title()).not.toBe('1');
      expect(faults).toEqual([]);
      expect(said).toEqual([]);
      expect(asked.filter((path) => !path.endsWith('whole.html'))).toEqual([]);
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "ran"';
        document.body.append(script);
        return document.title === 'ran';
      });
      expect(ran).toBe(false);
      await page.close();
    },
  );

  test('one file: also in a frame of a server, and in Indonesian', async () => {
    await choose('bsc-scorecard');
    await panel.getByRole('combobox', { name: 'Language', exact: true }).selectOption('id');
    await panel.locator('pre code:text("lang=\\"id\\"")').first().waitFor();
    const html = await saved('One file', 'Download the file');
    await panel.getByRole('combobox', { name: 'Language', exact: true }).selectOption('');
    site.files.set('/whole.html', html);
    site.policy = null;
    const { page } = await site.visit(
      '',
      '<iframe src="/whole.html" width="900" height="700"></iframe>',
    );
    await page
      .frameLocator('iframe')
      .locator('bsc-scorecard [part=base]')
      .getByText('Sesuai target')
      .first()
      .waitFor();
    await page.close();
  });

  test('frame: a page without a style or program of its own tells its height to the one around it alone', async () => {
    await panel
      .getByLabel('Address where this page will lie')
      .fill(`${site.origin}/widgets/scorecard.html`);
    await panel.getByLabel('Address of the page around it').fill(site.origin);
    await panel.getByLabel('Address of the page around it').blur();
    await panel.locator('pre code:text("/widgets/scorecard.html")').waitFor();
    const html = await saved('A page in a frame', 'Download the page');
    expect(html).toContain(`data-parent="${site.origin}"`);
    const lines = await rung('A page in a frame').locator('pre code').textContent();
    site.files.set('/widgets/scorecard.html', html);
    site.files.set('/widgets/scorecard.json', site.files.get('/scorecard.json') ?? '');
    site.policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types fourfold";
    const { page, faults, said } = await site.visit('', lines ?? '');
    const frame = page.locator('iframe');
    await page
      .frameLocator('iframe')
      .locator('bsc-scorecard [part=base]')
      .getByText('Creator')
      .first()
      .waitFor();
    await expect.poll(() => frame.getAttribute('height')).not.toBe('480');
    const inner = await page.frames()[1]?.evaluate(() => document.documentElement.scrollHeight);
    const height = Number(await frame.getAttribute('height'));
    expect(Math.abs(height - (inner ?? 0))).toBeLessThanOrEqual(2);
    // What anybody else says, also the page itself, moves nothing.
    await page.evaluate(() => window.postMessage({ type: 'fourfold:height', height: 77 }, '*'));
    await page.waitForTimeout(100);
    expect(Number(await frame.getAttribute('height'))).toBe(height);
    expect(faults).toEqual([]);
    expect(said.filter((line) => !line.includes('404'))).toEqual([]);
    await page.close();
  });

  test('frame: from another origin than it names, nothing is told', async () => {
    const html = (site.files.get('/widgets/scorecard.html') ?? '').replace(
      /data-parent="[^"]+"/,
      'data-parent="https://elsewhere.example"',
    );
    site.files.set('/widgets/other.html', html);
    const heard =
      '<script src="/widgets/fourfold-resize.js"></script><iframe data-fourfold src="/widgets/other.html" height="480"></iframe>';
    const { page } = await site.visit('', heard);
    await page
      .frameLocator('iframe')
      .locator('bsc-scorecard [part=base]')
      .getByText('Creator')
      .first()
      .waitFor();
    await page.waitForTimeout(300);
    expect(await page.locator('iframe').getAttribute('height')).toBe('480');
    await page.close();
  });
});
