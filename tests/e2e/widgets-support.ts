import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { LANGUAGES } from '../../widgets/words/languages.ts';

const root = resolve(import.meta.dirname, '../..');
const executablePath =
  process.env.FOURFOLD_CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const STRICT = "default-src 'self'; require-trusted-types-for 'script'; trusted-types fourfold";
const TYPES: Record<string, string> = {
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html',
  css: 'text/css',
};
const SCRIPTS = [
  'fourfold.js',
  'fourfold-cards.js',
  'fourfold-more.js',
  'fourfold-trend.js',
  'fourfold-frame.js',
  'fourfold-resize.js',
  ...LANGUAGES.map((language) => `fourfold-words-${language}.js`),
];

export const SCRIPT = '<script src="/widgets/fourfold.js"></script>';

export interface Visit {
  readonly page: Page;
  readonly said: string[];
  readonly faults: string[];
  readonly asked: string[];
}

export interface VisitOptions {
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
}

/** A stranger's site with the two built scripts, under a strict policy with Trusted Types. */
export class WidgetSite {
  /** What the server answers, by path. */
  readonly files = new Map<string, string>();
  /** Milliseconds until a scorecard file is answered. */
  delay = 0;
  /** What a scorecard file waits for before it is answered. */
  held: Promise<void> = Promise.resolve();
  policy: string | null = STRICT;
  origin = '';
  #server: Server | undefined;
  #browser: Browser | undefined;

  async open(): Promise<void> {
    buildWidgets();
    for (const name of SCRIPTS) {
      this.files.set(`/widgets/${name}`, readFileSync(resolve(root, 'out/widgets', name), 'utf8'));
    }
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://x').pathname;
      const body = this.files.get(path);
      const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html';
      response.writeHead(body === undefined ? 404 : 200, {
        'content-type': `${type}; charset=utf-8`,
        // Pages in sandboxed frames have no origin: scorecard files are open to them.
        ...(type === TYPES.json ? { 'access-control-allow-origin': '*' } : {}),
        ...(this.policy === null ? {} : { 'content-security-policy': this.policy }),
      });
      const answer = () =>
        setTimeout(() => response.end(body ?? ''), type === TYPES.json ? this.delay : 0);
      if (type === TYPES.json) void this.held.then(answer);
      else answer();
    });
    this.#server = server;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.#browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu'],
    });
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#server?.close();
  }

  async visit(head: string, body: string, options: VisitOptions = {}): Promise<Visit> {
    this.files.set('/page.html', pageOf(head, body));
    return this.go(`${this.origin}${options.path ?? '/page.html'}`, options.width, options.height);
  }

  async go(url: string, width = 1280, height = 2000): Promise<Visit> {
    if (!this.#browser) throw new Error('open the site first');
    const page = await this.#browser.newPage({ viewport: { width, height } });
    const [said, faults, asked]: [string[], string[], string[]] = [[], [], []];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(url);
    return { page, said, faults, asked };
  }
}

export function pageOf(head: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Intranet</title><link rel="icon" href="/none.png">${head}<body>${body}</body></html>`;
}

/** A folder on the disk with the two scripts in `widgets/` and a page beside it. */
export function siteOnDisk(html: string): { url: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'fourfold-'));
  mkdirSync(join(folder, 'widgets'));
  for (const name of SCRIPTS) {
    writeFileSync(join(folder, 'widgets', name), readFileSync(resolve(root, 'out/widgets', name)));
  }
  writeFileSync(join(folder, 'page.html'), html);
  return {
    url: `file://${join(folder, 'page.html')}`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function buildWidgets(): void {
  const vite = resolve(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  execFileSync(
    process.execPath,
    [vite, 'build', '-c', 'widgets/vite.config.ts', '--logLevel', 'error'],
    { cwd: root },
  );
}

/** What a person reads in the elements that a selector finds, after all have something to show. */
export async function shown({ page }: Visit, selector: string): Promise<string[]> {
  // A trend far below the screen waits until it comes near.
  for (const trend of await page.locator('bsc-trend').all()) await trend.scrollIntoViewIfNeeded();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')].every(
      ({ shadowRoot }) => !shadowRoot?.querySelector('[part=loading]'),
    ),
  );
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].map((one) =>
        (one.shadowRoot?.querySelector('.root')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      ),
    selector,
  );
}
