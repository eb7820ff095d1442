import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import type { BenchRow } from '../../commands/support/index.ts';
import { SLICE_MS } from '../../extension/capture/page/pace.ts';
import { browserPath, scriptOf } from '../support/script-of.ts';
import { pagesOf } from './discovery-kinds.ts';

/** What one run on the page measures, in milliseconds. */
interface Run {
  readonly floor: number;
  readonly discovery: number;
  readonly adapter: number;
  readonly readings: number;
  readonly adapted: number;
  readonly steps: readonly number[];
}

const ELEMENTS = 20_000;
const RUNS = 15;
/** Kinds whose pages hold a platform's own page, which its record reads. */
const RECORDED = new Set(['mixed page', 'dashboard of many numbers']);
/** Longest that the page's thread may be held, in milliseconds. */
const TASK_MS = 50;
/** Longest that a record may take. */
const RECORD_MS = 2;
/** How many times slower a slow machine is. */
const SLOW = 4;
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function platformPage(): string {
  const html = readFileSync(
    here('../../extension/adapters/youtube-studio/fixtures/overview.en.html'),
    'utf8',
  );
  return html.replace(/<\/?(?:!doctype|html|head|body)[^>]*>/gi, '');
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measure(at: Page, isKnown: boolean, count: number): Promise<Run[]> {
  const runs: Run[] = [];
  for (let i = 0; i < count + 2; i++) {
    const run = await at.evaluate<Run>(`benchRun(${isKnown})`);
    // The first runs are spent on compiling.
    if (i >= 2) runs.push(run);
  }
  return runs;
}

const middleOf = (runs: readonly Run[], of: (run: Run) => number): number => median(runs.map(of));

/**
 * The longest slice: steps are done until a slice is full. Each step counts by the middle of its
 * runs, for a busy machine takes the thread away now and then, which is not the reader's work.
 */
function longestSlice(runs: readonly Run[]): number {
  const count = Math.max(...runs.map(({ steps }) => steps.length));
  let longest = 0;
  let slice = 0;
  for (let n = 0; n < count; n++) {
    slice += median(runs.map(({ steps }) => steps[n] ?? 0));
    longest = Math.max(longest, slice);
    if (slice >= SLICE_MS) slice = 0;
  }
  return longest;
}

function taskRow(name: string, runs: readonly Run[]): BenchRow {
  const ms = longestSlice(runs);
  return {
    name: `longest task, ${name}`,
    ratio: ms / TASK_MS,
    limit: 1,
    against: `${TASK_MS} ms`,
    detail: `${ms.toFixed(1)} ms`,
  };
}

function recordRows(kind: string, runs: readonly Run[]): BenchRow[] {
  const ms = middleOf(runs, (run) => run.adapter);
  const detail = `${runs.at(-1)?.adapted} readings, ${ms.toFixed(2)} ms`;
  return [
    {
      name: `adapter capture, ${kind}`,
      ratio: middleOf(runs, (run) => run.adapter / run.discovery),
      limit: 0.05,
      against: 'discovery',
      detail,
    },
    {
      name: `adapter capture, ${kind}`,
      ratio: ms / RECORD_MS,
      limit: 1,
      against: `${RECORD_MS} ms`,
      detail,
    },
  ];
}

async function rowsOf(kind: string, at: Page): Promise<BenchRow[]> {
  const isKnown = RECORDED.has(kind);
  const elements = await at.evaluate<number>('document.querySelectorAll("*").length');
  const runs = await measure(at, isKnown, RUNS);
  const last = runs.at(-1);
  const ms = (of: (run: Run) => number) => `${middleOf(runs, of).toFixed(1)} ms`;
  const rows: BenchRow[] = [
    {
      name: `discovery, ${kind}`,
      ratio: middleOf(runs, (run) => run.discovery / run.floor),
      limit: 2,
      against: 'a bare TreeWalker and rectangles pass',
      detail: `${elements} elements, ${last?.readings} readings, ${ms((r) => r.discovery)} against ${ms((r) => r.floor)}`,
    },
    taskRow(kind, runs),
  ];
  if (!isKnown) return rows;
  const cdp = await at.context().newCDPSession(at);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
  const slow = await measure(at, isKnown, 5);
  return [...rows, taskRow(`${kind}, ${SLOW} times slower`, slow), ...recordRows(kind, runs)];
}

/**
 * Discovery on pages of 20,000 elements of several kinds, and an adapter capture on one of them,
 * against a bare TreeWalker over all elements with their rectangles, interleaved in the same run.
 */
export async function bench(): Promise<BenchRow[]> {
  const script = await scriptOf(here('./discovery-page.ts'), 'bench');
  const browser = await chromium.launch({
    ...browserPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const rows: BenchRow[] = [];
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
