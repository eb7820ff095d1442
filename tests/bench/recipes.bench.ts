import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import type { BenchRow } from '../../commands/support/index.ts';
import { browserPath, scriptOf } from '../support/script-of.ts';
import { pagesOf } from './discovery-kinds.ts';

interface Run {
  readonly ms: number;
  readonly ok: number;
  readonly steps: readonly number[];
}
interface Measured {
  readonly floor: number;
  readonly taught: number;
  readonly found: Run;
  readonly lost: Run;
}

const ELEMENTS = 20_000;
const RUNS = 9;
/** The kind of page that has cards and tables. */
const KIND = 'dashboard of many numbers';
/** Most of the floor that one step of a recipe may hold the page: 8 ms where that takes 14. */
const STEP = 0.6;
const MANY = 10;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The longest step, each by the middle of its runs. */
function longestStep(runs: readonly Run[]): number {
  const count = Math.max(...runs.map(({ steps }) => steps.length));
  let longest = 0;
  for (let n = 0; n < count; n += 1)
    longest = Math.max(longest, median(runs.map(({ steps }) => steps[n] ?? 0)));
  return longest;
}

async function measure(at: Page, count: number): Promise<Measured[]> {
  await at.evaluate(`globalThis.benchOnce = benchRecipes(${count})`);
  const all: Measured[] = [];
  // The first runs are spent on compiling.
  for (let i = 0; i < RUNS + 3; i += 1) {
    const one = await at.evaluate<Measured>('benchOnce()');
    if (i >= 3) all.push(one);
  }
  return all;
}

function rowsOf(count: number, runs: readonly Measured[]): BenchRow[] {
  const name = count === 1 ? 'one recipe' : `${count} recipes`;
  const bare = median(runs.map(({ floor }) => floor));
  const row = (what: 'found' | 'lost', limit: number): BenchRow => {
    const ms = median(runs.map((run) => run[what].ms));
    const { ok } = runs.at(-1)?.[what] ?? { ok: 0 };
    return {
      name: `${name}, path ${what}`,
      ratio: median(runs.map((run) => run[what].ms / run.floor)),
      limit,
      against: 'a bare TreeWalker and rectangles pass',
      detail: `${ms.toFixed(2)} ms against ${bare.toFixed(1)} ms, ${ok} of ${runs[0]?.taught} read`,
    };
  };
  const step = longestStep(runs.map(({ lost }) => lost));
  const longest = {
    name: `${name}, longest step where the path is lost`,
    ratio: step / bare,
    limit: STEP,
    against: 'a bare TreeWalker and rectangles pass',
    detail: `${step.toFixed(1)} ms against ${bare.toFixed(1)} ms`,
  };
  return count > 1
    ? [row('found', 1), row('lost', 8), longest]
    : [row('found', 0.2), row('lost', 1.5), longest];
}

/** Recipes on a page of 20,000 elements whose path leads to their number, and where it is lost. */
export async function bench(): Promise<BenchRow[]> {
  const entry = fileURLToPath(new URL('./recipes-page.ts', import.meta.url));
  const script = await scriptOf(entry, 'bench');
  const browser = await chromium.launch({
    ...browserPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const at = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await at.setContent(pagesOf(ELEMENTS, '')[KIND] ?? '');
    await at.evaluate(script);
    return [...rowsOf(1, await measure(at, 1)), ...rowsOf(MANY, await measure(at, MANY))];
  } finally {
    await browser.close();
  }
}
