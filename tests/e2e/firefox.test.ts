import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grantedCopy } from '../../commands/support/browser.ts';
import { ensureExtension } from '../../commands/support/build.ts';
import { type Served, serve } from '../../commands/support/serve.ts';
import { readPublication } from '../../core/publication/index.ts';
import type { Answers, CaptureOutcome, Envelope } from '../../extension/messages/index.ts';
import { until } from './extension-support.ts';

const firefox =
  process.env.FOURFOLD_FIREFOX ??
  ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

const ADDON = 'fourfold@fourfold.example';
const UUID = 'a1b2c3d4-0000-4000-8000-00000000f0f0';

const DASHBOARD = `<!doctype html><html lang="en"><head><title>Office</title>
<style>.r{display:flex;gap:20px}.c{border:1px solid #ccc;padding:12px;width:200px}.v{font-size:26px}</style></head>
<body><main><p>Oct 26 – Nov 22, 2026</p><div class="r">
<div class="c"><div>Social leads</div><div class="v">246</div></div>
<div class="c"><div>Social leads converted</div><div class="v">31</div></div>
<div class="c"><div>Likes</div><div class="v">(--)</div></div>
</div></main></body></html>`;

const STRICT = `<!doctype html><html lang="en"><head><title>Studio</title>
<meta http-equiv="content-security-policy" content="default-src 'none'"></head>
<body><main><p>Oct 26 – Nov 22, 2026</p><section><div>Pots thrown</div><b id="pots">312</b></section>
<section><div>Kiln firings</div><b>18</b></section></main></body></html>`;

describe.skipIf(!firefox)('in a real Firefox', () => {
  let browser: Browser;
  let copy = '';
  let site: Served;
  let panel: Page;

  beforeAll(async () => {
    site = await serve('.', {
      answers: {
        '/office': { type: 'text/html; charset=utf-8', body: DASHBOARD },
        '/strict': { type: 'text/html; charset=utf-8', body: STRICT },
      },
    });
    copy = await grantedCopy(await ensureExtension('firefox'), ['http://127.0.0.1/*']);
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
      // Since Firefox 153 an extension's own pages are out of reach without it:
      // https://firefox-source-docs.mozilla.org/testing/geckodriver/Flags.html
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }) },
    });
    await browser.installExtension(copy);
    panel = await open('dashboard.html');
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    if (copy) await rm(copy, { recursive: true, force: true });
  });

  /** An extension page: it moves to another process, and the wait for its load is never told. */
  async function open(path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`moz-extension://${UUID}/${path}`, { timeout: 3000 }).catch(() => undefined);
    await page.waitForFunction(() => document.readyState === 'complete');
    return page;
  }

  async function ask<T extends keyof Answers>(
    message: { type: T } & Record<string, unknown>,
  ): Promise<Answers[T]> {
    const text = await panel.evaluate(async (sent) => {
      const runtime = (globalThis as unknown as { browser: typeof chrome }).browser.runtime;
      return JSON.stringify(await runtime.sendMessage(sent));
    }, message);
    const answer = JSON.parse(text) as Envelope<Answers[T]>;
    if (!answer.ok) throw new Error(answer.why);
    return answer.value;
  }

  async function captureOffice(): Promise<CaptureOutcome> {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/office`);
    const tab = await panel.evaluate(async () => {
      const tabs = await (globalThis as unknown as { browser: typeof chrome }).browser.tabs.query({
        active: true,
      });
      return tabs.find((one) => one.url?.includes('/office'))?.id ?? -1;
    });
    const outcome = await ask({ type: 'page.capture', tab, waitMs: 3000 });
    await page.close();
    return outcome;
  }

  test('a page is captured, kept once, and scored', async () => {
    const first = await captureOffice();
    expect(first.page.readings.map((r) => [r.label, r.value])).toEqual([
      ['Social leads', 246],
      ['Social leads converted', 31],
      ['Likes', null],
    ]);
    expect(first.added).toBe(2);
    expect(first.left.map((one) => one.label)).toEqual(['Likes']);
    expect(await captureOffice()).toMatchObject({ added: 0, known: 2 });
    expect(await ask({ type: 'observations.count' })).toEqual({ total: 2 });
    const { publication } = await ask({ type: 'scorecard.read', asOf: '2026-11-23' });
    const known = publication.kpis.filter((kpi) => kpi.value !== null);
    expect(known.map((kpi) => kpi.value?.toFixed(1))).toEqual(['12.6']);
  });

  test('a number is taught by pointing at it, under a strict policy, and the page is as it was', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 700 });
    await page.goto(`${site.origin}/strict`);
    const tab = await panel.evaluate(async () => {
      const tabs = await (globalThis as unknown as { browser: typeof chrome }).browser.tabs.query({
        active: true,
      });
      return tabs.find((one) => one.url?.includes('/strict'))?.id ?? -1;
    });
    const dom = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await dom();
    await ask({ type: 'picker.open', tab });
    await page.waitForFunction(() => document.querySelector('[popover="manual"]') !== null);
    await new Promise((done) => setTimeout(done, 1500));
    // The overlay is drawn over all of the page, whose own policy allows no style of others.
    const cover = await page.evaluate(() => {
      const box = document.querySelector('[popover="manual"]')?.getBoundingClientRect();
      return [box?.left, box?.top, box?.width, box?.height];
    });
    expect(cover).toEqual([0, 0, 1000, 700]);
    const at = await page.evaluate(() => {
      const box = document.querySelector('#pots')?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + 10, y: (box?.top ?? 0) + 10 };
    });
    await page.mouse.move(at.x, at.y);
    await page.mouse.click(at.x, at.y);
    await page.keyboard.type('pots in the other browser');
    for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await until(async () => {
      const taught = await ask({ type: 'recipes.list' });
      return taught[0]?.last ? true : undefined;
    });
    expect(await ask({ type: 'recipes.list' })).toMatchObject([
      { name: 'pots in the other browser', last: { value: 312 } },
    ]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[popover="manual"]') === null);
    expect(await dom()).toBe(before);
    await page.close();
  });

  test('the scorecard page shows the project’s own widgets', async () => {
    const page = await open('dashboard.html#scorecard');
    await page.waitForFunction(
      () =>
        (document.querySelector('bsc-scorecard')?.shadowRoot?.textContent ?? '').includes(
          'Customer',
        ),
      { timeout: 20_000 },
    );
    await page.close();
  });

  test('the scorecard is written to a file that the widgets can read', async () => {
    const { name, text } = await ask({ type: 'publish.file' });
    expect(name).toBe('scorecard.json');
    expect(readPublication(text)).toMatchObject({ ok: true });
    const page = await open('dashboard.html#publish');
    await page.waitForFunction(() => document.querySelector('main button') !== null);
    await page.evaluate(() => {
      const all = [...document.querySelectorAll('button')];
      all.find((one) => one.textContent?.includes('Download scorecard.json'))?.click();
    });
    await page.waitForFunction(
      () => document.body.textContent?.includes('was written to your downloads') === true,
      { timeout: 10_000 },
    );
    await page.close();
  });
});
