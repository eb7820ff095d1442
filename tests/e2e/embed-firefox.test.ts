import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureWidgets } from '../../commands/support/build.ts';
import { type Served, serve } from '../../commands/support/serve.ts';
import {
  type EmbedChoice,
  framePage,
  inLanguage,
  singleFile,
  snippetOf,
  tableHtml,
  tableOf,
} from '../../widgets/embed/index.ts';
import { samplePublication } from '../../widgets/fixtures/sample.ts';

const firefox =
  process.env.FOURFOLD_FIREFOX ??
  ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

const publication = samplePublication();
const choice: EmbedChoice = { tag: 'bsc-scorecard', of: '', language: '', theme: '' };
const from = { src: 'scorecard.json', pubkey: null };
const table = inLanguage('en', publication, (formats) =>
  tableHtml(tableOf(publication, choice, formats), 'en'),
);
const page = (body: string) => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Intranet</title><link rel="icon" href="none.png"><body>${body}</body></html>`,
});

describe.skipIf(!firefox)('the ways to another page, in a real Firefox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fourfold-'));
  let browser: Browser;
  let site: Served;
  let widgets = '';

  beforeAll(async () => {
    widgets = await ensureWidgets();
    const frame = { publication, choice, from, language: 'en', table };
    site = await serve(widgets, {
      mounts: { '/widgets/': widgets },
      csp: "default-src 'self'; require-trusted-types-for 'script'; trusted-types fourfold",
      answers: {
        '/widgets/scorecard.json': { type: 'application/json', body: JSON.stringify(publication) },
        '/widgets/lines.html': page(snippetOf(publication, choice, from, table)),
        '/widgets/table.html': page(table),
        '/widgets/scorecard.html': {
          type: 'text/html; charset=utf-8',
          body: framePage({ ...frame, parent: '' }),
        },
        '/widgets/other.html': {
          type: 'text/html; charset=utf-8',
          body: framePage({ ...frame, parent: 'https://elsewhere.example' }),
        },
        '/around.html': page(
          '<script src="/widgets/fourfold-resize.js"></script><iframe data-fourfold src="/widgets/scorecard.html" height="480"></iframe><iframe data-fourfold src="/widgets/other.html" height="481"></iframe>',
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
    rmSync(folder, { recursive: true, force: true });
  });

  async function visit(url: string): Promise<{ page: Page; faults: string[] }> {
    const opened = await browser.newPage();
    const faults: string[] = [];
    opened.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) faults.push(message.text());
    });
    opened.on('pageerror', (error) => faults.push(String(error)));
    await opened.goto(url);
    return { page: opened, faults };
  }

  const stands = (where: Pick<Page, 'waitForFunction'>) =>
    where.waitForFunction(() =>
      document.querySelector('bsc-scorecard')?.shadowRoot?.textContent?.includes('Kiln & Co'),
    );

  test('lines: under a strict policy, with the table for readers without scripts in them', async () => {
    const { page: opened, faults } = await visit(`${site.origin}/widgets/lines.html`);
    await stands(opened);
    const rows = await opened.evaluate(
      () => document.querySelectorAll('bsc-scorecard > table tr').length,
    );
    expect(rows).toBeGreaterThan(4);
    expect(faults).toEqual([]);
    await opened.close();
  });

  test('table: it stands there as it is', async () => {
    const { page: opened, faults } = await visit(`${site.origin}/widgets/table.html`);
    expect(await opened.evaluate(() => document.querySelector('table')?.textContent)).toContain(
      'Kiln & Co',
    );
    expect(faults).toEqual([]);
    await opened.close();
  });

  test('frame: it tells its height, and nothing where it names another page', async () => {
    const { page: opened, faults } = await visit(`${site.origin}/around.html`);
    await opened.waitForFunction(
      () => Number(document.querySelector('iframe')?.getAttribute('height')) !== 480,
    );
    const [inner] = opened.frames().filter((one) => one.url().endsWith('/scorecard.html'));
    if (!inner) throw new Error('the frame is not there');
    await stands(inner);
    const high = await inner.evaluate(() => document.documentElement.scrollHeight);
    await opened.waitForFunction(
      (wanted) =>
        Math.abs(Number(document.querySelector('iframe')?.getAttribute('height')) - wanted) <= 2,
      {},
      high,
    );
    const second = await opened.evaluate(() => document.querySelectorAll('iframe')[1]?.height);
    expect(second).toBe('481');
    expect(faults.filter((line) => !line.includes('elsewhere.example'))).toEqual([]);
    await opened.close();
  });

  test('one file: opened from the disk, under its own policy', async () => {
    const html = await singleFile({
      publication,
      json: JSON.stringify(publication),
      choice,
      pubkey: null,
      language: 'en',
      table,
      first: readFileSync(join(widgets, 'fourfold.js'), 'utf8'),
      parts: [],
      hash: async (text) => createHash('sha256').update(text).digest('base64'),
    });
    const file = join(folder, 'scorecard.html');
    writeFileSync(file, html);
    const { page: opened, faults } = await visit(`file://${file}`);
    await stands(opened);
    expect(faults).toEqual([]);
    await opened.close();
  });
});
