// npm run -s capture -- <url or .html file> […] [--json] [--wait ms]
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Page } from 'playwright';
import type { PageReadings, Reading } from '../core/index.ts';
import { ArgumentError, main, readArgs } from './support/args.ts';
import { type Launched, launchWithExtension, type RouteAnswer } from './support/browser.ts';
import { ensureExtension } from './support/build.ts';
import { readTab } from './support/read-tab.ts';
import { serve } from './support/serve.ts';

/** Where a page is opened from: its address, and the folder that stands in for its site. */
interface Target {
  readonly source: string;
  readonly url: string;
  readonly folder?: string;
  readonly close?: () => Promise<void>;
}

const USAGE = 'Usage: npm run -s capture -- <address or .html file> […] [--json] [--wait ms]';
const LOAD_MS = 30_000;
/** Browsers write the address into a page that they save; with it the page is read as itself. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s]+?)\s*-->/i;

async function targetOf(source: string): Promise<Target> {
  if (/^https?:\/\//i.test(source)) return { source, url: new URL(source).href };
  const file = resolve(process.env.FOURFOLD_CWD ?? process.cwd(), source);
  if (!existsSync(file)) throw new Error(`There is no file "${source}".`);
  const html = readFileSync(file, 'utf8');
  const saved = SAVED_FROM.exec(html.slice(0, 4000))?.[1];
  if (saved) return { source, url: new URL(saved).href, folder: file };
  const folder = resolve(dirname(file), '../'.repeat(levelsUp(html)));
  const site = await serve(folder);
  const path = relative(folder, file).split(sep).map(encodeURIComponent).join('/');
  return { source, url: `${site.origin}/${path}`, close: site.close };
}

/** How far above its own folder a page looks for its styles; no more of the disk than that is served. */
function levelsUp(html: string): number {
  const asked = html.matchAll(/(?:src|href)=["']?((?:\.\.\/)+)/gi);
  return Math.min(3, Math.max(0, ...[...asked].map(([, up = '']) => up.length / 3)));
}

/** The site of the saved page that is being read, from the folder that it was saved to. */
function answerFrom(saved: Target | undefined, url: URL): RouteAnswer | null {
  if (!saved?.folder || new URL(saved.url).origin !== url.origin) return null;
  if (new URL(saved.url).pathname === url.pathname) {
    return { body: readFileSync(saved.folder, 'utf8') };
  }
  const file = join(dirname(saved.folder), decodeURIComponent(url.pathname).replaceAll('..', ''));
  return existsSync(file)
    ? { type: '', body: readFileSync(file, 'utf8') }
    : { status: 404, body: '' };
}

const failed = (source: string, what: string): PageReadings => ({
  source,
  platform: null,
  page: null,
  account: null,
  period: null,
  readings: [],
  problems: [{ what }],
  durationMs: 0,
});

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
  await page.waitForLoadState('load', { timeout: 10_000 }).catch(() => undefined);
}

async function captureOne(
  browser: Launched,
  target: Target,
  waitMs: number,
): Promise<PageReadings> {
  const page = await browser.context.newPage();
  try {
    await open(page, target.url);
    const readings = await readTab(browser, page, waitMs);
    return { ...readings, source: target.source };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return failed(target.source, `This page could not be opened or read: ${why}`);
  } finally {
    await page.close();
  }
}

const shown = (r: Reading) => {
  const value = r.value === null ? '—' : `${r.value}${r.unit === '1' ? '' : ` ${r.unit}`}`;
  const note =
    r.status === 'quarantined'
      ? `  not taken: ${r.why ?? ''}`
      : r.value === null
        ? `  ${r.why ?? ''}`
        : '';
  return `  ${r.label}: ${value}  "${r.raw}"  ${r.metric ?? '(no metric yet)'}${note}`;
};

function print(pages: readonly PageReadings[], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(pages, null, 1)}\n`);
  for (const page of pages) {
    if (!json) {
      process.stdout.write(`${page.source}${page.platform ? ` (${page.platform})` : ''}\n`);
      for (const reading of page.readings) process.stdout.write(`${shown(reading)}\n`);
    }
    for (const problem of page.problems) process.stderr.write(`${page.source}: ${problem.what}\n`);
  }
}

await main(async () => {
  const { rest, flags, options } = readArgs(process.argv.slice(2), ['wait'], ['json']);
  if (rest.length === 0) throw new ArgumentError(USAGE);
  const waitMs = Number(options.wait ?? 15_000);
  if (!Number.isFinite(waitMs) || waitMs < 0)
    throw new ArgumentError('--wait takes a number of milliseconds.');
  const found = await Promise.allSettled(rest.map(targetOf));
  const targets = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const extensionDir = await ensureExtension('chrome');
  let current: Target | undefined;
  const browser = await launchWithExtension({
    extensionDir,
    // Naming a page on the command line is the person's "allow" for it.
    origins: ['<all_urls>'],
    viewport: { width: 1440, height: 900 },
    // Two files may be saved from one address: each is answered while it is the one that is read.
    route: (url) => answerFrom(current, url),
  });
  const pages: PageReadings[] = [];
  try {
    for (const [i, one] of found.entries()) {
      current = one.status === 'fulfilled' ? one.value : undefined;
      if (one.status === 'fulfilled') pages.push(await captureOne(browser, one.value, waitMs));
      else
        pages.push(
          failed(
            rest[i] ?? '',
            one.reason instanceof Error ? one.reason.message : String(one.reason),
          ),
        );
    }
  } finally {
    await browser.close();
    await Promise.all(targets.map((one) => one.close?.()));
  }
  print(pages, flags.has('json'));
  return pages.some((page) => page.problems.length > 0) ? 1 : 0;
});
