import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePublication } from '../../widgets/fixtures/sample.ts';

const root = resolve(import.meta.dirname, '../..');
const executablePath =
  process.env.FOURFOLD_CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const STRICT =
  "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html fourfold";
const TYPES: Record<string, string> = {
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html',
};

let server: Server;
let browser: Browser;
let origin: string;
/** What the server answers beside the two scripts, by path. */
const files = new Map<string, string>();

beforeAll(async () => {
  const vite = resolve(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  execFileSync(
    process.execPath,
    [vite, 'build', '-c', 'widgets/vite.config.ts', '--logLevel', 'error'],
    { cwd: root },
  );
  for (const name of ['fourfold.js', 'fourfold-trend.js']) {
    files.set(`/widgets/${name}`, readFileSync(resolve(root, 'out/widgets', name), 'utf8'));
  }
  files.set('/again/fourfold.js', files.get('/widgets/fourfold.js') ?? '');
  files.set('/foreign.js', "customElements.define('bsc-kpi', class extends HTMLElement {});");
  files.set('/scorecard.json', JSON.stringify(samplePublication()));
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const body = files.get(path);
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html';
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': STRICT,
    });
    response.end(body ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

interface Visit {
  readonly page: Page;
  readonly said: string[];
  readonly faults: string[];
  readonly asked: string[];
}

async function visit(head: string, body: string): Promise<Visit> {
  files.set(
    '/page.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Intranet</title><link rel="icon" href="/none.png">${head}<body>${body}</body></html>`,
  );
  const page = await browser.newPage();
  const [said, faults, asked]: [string[], string[], string[]] = [[], [], []];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${origin}/page.html`);
  return { page, said, faults, asked };
}

const SCRIPT = '<script src="/widgets/fourfold.js"></script>';
const KPI = '<bsc-kpi kpi="comments" src="/scorecard.json"></bsc-kpi>';

describe('one script file on a stranger’s page, under a strict policy with Trusted Types', () => {
  test('shows the scorecard from the head or the end of the page, without a word in the console', async () => {
    const everything = `<bsc-source src="/scorecard.json"><bsc-scorecard><table><td>fallback</td></table></bsc-scorecard>
      <bsc-strategy-map></bsc-strategy-map><bsc-goal goal="engaging"></bsc-goal><bsc-explain kpi="comments"></bsc-explain>
      <bsc-findings></bsc-findings><bsc-risks></bsc-risks><bsc-perspective name="customer"></bsc-perspective></bsc-source>${KPI}`;
    for (const [head, body] of [
      [SCRIPT, everything],
      ['', everything + SCRIPT],
    ] as const) {
      const { page, said, faults, asked } = await visit(head, body);
      await page.getByText('Kiln & Co social media').waitFor();
      await page.locator('bsc-kpi').getByText('1,384').first().waitFor();
      expect(await page.getByText('fallback').isVisible()).toBe(false);
      expect(await page.locator('bsc-strategy-map .link').count()).toBe(8);
      expect(asked.filter((path) => path === '/scorecard.json')).toHaveLength(1);
      expect(asked).not.toContain('/widgets/fourfold-trend.js');
      expect(said.filter((line) => !line.includes('404'))).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    }
  });

  test('no global is made', async () => {
    const globals = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(globalThis));
    const without = await visit('', KPI);
    const before = new Set(await globals(without.page));
    await without.page.close();
    const { page } = await visit(
      SCRIPT,
      `${KPI}<bsc-trend kpi="comments" src="/scorecard.json"></bsc-trend>`,
    );
    await page.waitForFunction(
      () => document.querySelector('bsc-trend')?.shadowRoot?.querySelector('canvas')?.width,
    );
    const added = (await globals(page)).filter((name) => !before.has(name));
    expect(added).toEqual(['litHtmlVersions']);
    await page.close();
  });

  test('the trend’s part is fetched from beside the script, once, when a trend is shown', async () => {
    const trend = '<bsc-trend kpi="comments" src="/scorecard.json"></bsc-trend>';
    const { page, faults, asked, said } = await visit(SCRIPT, trend + trend);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('bsc-trend')].every((one) => {
        const canvas = one.shadowRoot?.querySelector('canvas');
        const context = canvas?.getContext('2d');
        if (!canvas || !context || canvas.width === 0) return false;
        return context
          .getImageData(0, 0, canvas.width, canvas.height)
          .data.some((value) => value !== 0);
      }),
    );
    expect(asked.filter((path) => path === '/widgets/fourfold-trend.js')).toHaveLength(1);
    expect(faults).toEqual([]);
    expect(said.filter((line) => !line.includes('404'))).toEqual([]);
    await page.close();
  });

  test('without the trend’s part a sparkline and the trend in words stand there', async () => {
    const { page, faults } = await visit(
      '<script src="/again/fourfold.js"></script>',
      '<bsc-trend kpi="comments" src="/scorecard.json"></bsc-trend>',
    );
    await page.getByText('The chart could not be loaded. Load the page again to see it.').waitFor();
    expect(await page.locator('bsc-trend .spark path').count()).toBe(1);
    expect(await page.getByText('Rising from').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('not alone on the page', () => {
  test('two copies of the script: the first stays, the page works, the console says so', async () => {
    const { page, said, faults } = await visit(
      `${SCRIPT}<script src="/again/fourfold.js"></script>`,
      KPI,
    );
    await page.locator('bsc-kpi').getByText('1,384').first().waitFor();
    expect(said.filter((line) => !line.includes('404'))).toEqual([
      expect.stringMatching(/Fourfold is on this page twice/),
    ]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a stranger’s element of the same name is left alone, the others work', async () => {
    const { page, said, faults } = await visit(
      `<script src="/foreign.js"></script>${SCRIPT}`,
      `${KPI}<bsc-goal goal="engaging" src="/scorecard.json"></bsc-goal>`,
    );
    await page.getByText('Engaging content').first().waitFor();
    expect(said.find((line) => line.includes('<bsc-kpi>'))).toMatch(/another script/);
    expect(faults).toEqual([]);
    await page.close();
  });
});
