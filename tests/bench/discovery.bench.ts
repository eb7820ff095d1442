import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { pagesOf } from './discovery-kinds.ts';

/** What one run on the page measures, in milliseconds. */
interface Run {
  readonly floor: number;
  readonly discovery: number;
  readonly adapter: number;
  readonly readings: number;
  readonly adapted: number;
}

interface Row {
  readonly name: string;
  readonly ratio: number;
  readonly limit: number;
  readonly against: string;
  readonly detail?: string;
}

const ELEMENTS = 20_000;
const RUNS = 15;
const RECORDED = 'dashboard of many numbers';
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The reader as one classic script that a page can run. */
async function readerScript(): Promise<string> {
  const entry = here('./discovery-page.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'bench' },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('the reader was not built');
  return output.output[0].code;
}

function executablePath(): { executablePath?: string } {
  const path = [
    process.env.FOURFOLD_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
  ].find((one) => one !== undefined && existsSync(one));
  return path ? { executablePath: path } : {};
}

function platformPage(): string {
  const html = readFileSync(
    here('../../extension/adapters/youtube-studio/fixtures/overview.en.html'),
    'utf8',
  );
  return html.replace(/<\/?(?:!doctype|html|head|body)[^>]*>/gi, '');
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measure(at: Page): Promise<Run[]> {
  const runs: Run[] = [];
  for (let i = 0; i < RUNS + 2; i++) {
    const run = await at.evaluate<Run>('benchRun()');
    // The first runs are spent on compiling.
    if (i >= 2) runs.push(run);
  }
  return runs;
}

const middleOf = (runs: readonly Run[], of: (run: Run) => number): number => median(runs.map(of));

async function rowsOf(kind: string, at: Page): Promise<Row[]> {
  const elements = await at.evaluate<number>('document.querySelectorAll("*").length');
  const runs = await measure(at);
  const last = runs.at(-1);
  const ms = (of: (run: Run) => number) => `${middleOf(runs, of).toFixed(1)} ms`;
  const rows: Row[] = [
    {
      name: `discovery, ${kind}`,
      ratio: middleOf(runs, (run) => run.discovery / run.floor),
      limit: 2.5,
      against: 'a bare TreeWalker and rectangles pass',
      detail: `${elements} elements, ${last?.readings} readings, one task of ${ms((r) => r.discovery)} against ${ms((r) => r.floor)}`,
    },
  ];
  if (kind === RECORDED)
    rows.push({
      name: 'adapter capture',
      ratio: middleOf(runs, (run) => run.adapter / run.discovery),
      limit: 0.05,
      against: 'discovery',
      detail: `${last?.adapted} readings, ${ms((r) => r.adapter)}`,
    });
  return rows;
}

/**
 * Discovery on pages of 20,000 elements of several kinds, and an adapter capture on one of them,
 * against a bare TreeWalker over all elements with their rectangles, interleaved in the same run.
 */
export async function bench(): Promise<Row[]> {
  const script = await readerScript();
  const browser = await chromium.launch({
    ...executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const rows: Row[] = [];
    for (const [kind, html] of Object.entries(pagesOf(ELEMENTS, platformPage()))) {
      const at = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await at.setContent(html);
      await at.evaluate(script);
      rows.push(...(await rowsOf(kind, at)));
      await at.close();
    }
    return rows;
  } finally {
    await browser.close();
  }
}
