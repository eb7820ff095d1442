import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureWidgets } from '../../commands/support/build.ts';
import { type Served, serve } from '../../commands/support/serve.ts';
import { samplePublication } from '../../widgets/fixtures/sample.ts';
import { signedPublication } from '../../widgets/fixtures/signed.ts';
import { ELEMENTS } from '../../widgets/fixtures/states.ts';

const firefox =
  process.env.FOURFOLD_FIREFOX ??
  ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

const html = (body: string, root = 'lang="en"') => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html ${root}><meta charset="utf-8"><title>Intranet</title>
<link rel="icon" href="/widgets/none.png"><script src="/widgets/fourfold.js"></script><body>${body}</body></html>`,
});
const written = ([tag, attributes]: (typeof ELEMENTS)[number]) =>
  `<${tag} ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}></${tag}>`;
const fed = (inner: string, more = '') =>
  `<bsc-source src="/scorecard.json" ${more}>${inner}</bsc-source>`;
const json = (content: unknown) => ({
  type: 'application/json',
  body: JSON.stringify(content),
});

describe.skipIf(!firefox)('the elements in a real Firefox', () => {
  let browser: Browser;
  let site: Served;
  let key = '';

  beforeAll(async () => {
    const widgets = await ensureWidgets();
    const signed = await signedPublication();
    key = signed.signature.publicKey;
    const all = ELEMENTS.map(written).join('');
    site = await serve(widgets, {
      mounts: { '/widgets/': widgets },
      // The strictest policy of a page, and Trusted Types where the browser knows them.
      csp: "default-src 'self'; require-trusted-types-for 'script'; trusted-types fourfold",
      answers: {
        '/scorecard.json': json(samplePublication()),
        '/signed.json': json(signed),
        '/forged.json': json({ ...signed, title: 'Forged' }),
        '/page.json': { type: 'text/html', body: '<p>Sign in</p>' },
        '/all.html': html(fed(all)),
        '/de.html': html(fed(all), 'lang="de"'),
        '/ar.html': html(fed(all), 'lang="ar" dir="rtl"'),
        '/narrow.html': html(`<div id="narrow">${fed(all)}</div>`),
        '/signed.html': html(`<bsc-kpi kpi="comments" src="/signed.json" pubkey="${key}"></bsc-kpi>
          <bsc-goal goal="engaging" src="/forged.json" pubkey="${key}"></bsc-goal>
          <bsc-risks src="/page.json"></bsc-risks>`),
        '/kiosk.html': html(
          fed('<bsc-risks></bsc-risks><bsc-findings></bsc-findings>', 'kiosk="3s"'),
        ),
      },
    });
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
    });
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** A page, with what was said in its console and thrown in it. */
  async function visit(path: string, width = 1280): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 6000 });
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(`${site.origin}${path}`);
    return { page, faults };
  }

  const drawn = (page: Page) =>
    page.waitForFunction(
      (tags) =>
        tags.every((tag) => {
          const root = document.querySelector(tag)?.shadowRoot;
          return root?.querySelector('.root') && !root.querySelector('[part~="loading"]');
        }),
      { timeout: 60_000 },
      ELEMENTS.map(([tag]) => tag),
    );

  const textOf = (page: Page, tag: string) =>
    page.evaluate((name) => document.querySelector(name)?.shadowRoot?.textContent ?? '', tag);

  test('all are drawn under a strict policy, and the console stays quiet', async () => {
    const { page, faults } = await visit('/all.html');
    await drawn(page);
    const seen = await page.evaluate(
      (tags) =>
        tags.map((tag) => {
          const element = document.querySelector(tag);
          const fault = element?.shadowRoot?.querySelector('[part~="error"]');
          const height = element?.getBoundingClientRect().height ?? 0;
          return [tag, height > 20, fault?.textContent ?? null];
        }),
      ELEMENTS.map(([tag]) => tag),
    );
    expect(seen).toEqual(ELEMENTS.map(([tag]) => [tag, true, null]));
    expect(await textOf(page, 'bsc-kpi')).toContain('1,384');
    // The chart is a canvas that something was drawn on.
    const inked = await page.evaluate(() => {
      const canvas = document.querySelector('bsc-trend')?.shadowRoot?.querySelector('canvas');
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      return [...(data ?? [])].filter((one, i) => i % 4 === 3 && one > 0).length;
    });
    expect(inked).toBeGreaterThan(500);
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each([
    ['/de.html', 'Ausblick', /Off track|Outlook|as of/],
    ['/ar.html', 'التوقعات', /Off track|Outlook|as of/],
  ])('%s speaks its language', async (path, outlook, english) => {
    const { page, faults } = await visit(path);
    await drawn(page);
    await page.waitForFunction(
      (word) => document.querySelector('bsc-scorecard')?.shadowRoot?.textContent?.includes(word),
      {},
      outlook,
    );
    expect(await textOf(page, 'bsc-scorecard')).not.toMatch(english);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('nothing runs out of a place 240 pixels wide', async () => {
    const { page, faults } = await visit('/narrow.html');
    await page.evaluate(() => {
      const place = document.querySelector<HTMLElement>('#narrow');
      if (place) place.style.width = '240px';
    });
    await drawn(page);
    const wide = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('#narrow bsc-source > *')]
          .filter((one) => one.scrollWidth > 241)
          .map((one) => `${one.localName} ${one.scrollWidth}`),
      );
    // A chart follows its place a moment later.
    await expect.poll(wide, { timeout: 10_000 }).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('signatures are checked; a forged file and a page in its place are refused in words', async () => {
    const { page, faults } = await visit('/signed.html');
    const says = (tag: string, words: string) =>
      page.waitForFunction(
        ([name, wanted]) =>
          document.querySelector(name ?? '')?.shadowRoot?.textContent?.includes(wanted ?? ''),
        { timeout: 20_000 },
        [tag, words],
      );
    await says('bsc-kpi', '1,384');
    await says('bsc-goal', 'cannot be trusted');
    await says('bsc-risks', 'A web page came where the scorecard file should be');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('the kiosk turns', async () => {
    const { page, faults } = await visit('/kiosk.html');
    const shown = (tag: string) =>
      page.waitForFunction(
        (name) => {
          const all = [...document.querySelectorAll<HTMLElement>('bsc-source > *')];
          return (
            all
              .filter((one) => !one.hidden)
              .map((one) => one.localName)
              .join() === name
          );
        },
        { timeout: 20_000 },
        tag,
      );
    await shown('bsc-risks');
    await shown('bsc-findings');
    expect(faults).toEqual([]);
    await page.close();
  });
});
