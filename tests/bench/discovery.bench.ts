import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';

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

const CARD =
  '<div class="card"><div class="row"><svg viewBox="0 0 24 24"><path d="M4 12h16"/></svg><div><div class="label">NAME</div><div class="row"><span class="value">1,NUM</span><span class="delta">+4.2%</span></div><div class="note">vs. last week</div></div></div></div>';
const ROW =
  '<tr><td>NAME</td><td>NUM</td><td>2,NUM</td><td>$1,NUM.50</td><td>4.2%</td><td><a href="#">Details</a></td></tr>';
const ENTRY =
  '<li><span class="dot"></span><div><p><b>Someone</b> left a note about <a href="#">a thing</a> that is long enough to be a line of words</p><small>earlier</small></div></li>';
const BOX =
  '<div><div><div><svg viewBox="0 0 9 9"><g><path d="M0 0h9"/><path d="M0 4h9"/></g></svg></div><button><span>Open</span></button></div></div>';

const FIRST = [
  'North',
  'Amber',
  'Quiet',
  'Clay',
  'River',
  'Paper',
  'Silver',
  'Early',
  'Open',
  'Round',
];
const SECOND = [
  'vases',
  'bowls',
  'guides',
  'tours',
  'lessons',
  'plates',
  'kits',
  'talks',
  'jars',
  'tiles',
];

/** A name of its own for each of the first thousand parts, in words. */
const nameOf = (i: number): string =>
  `${FIRST[i % 10]} ${SECOND[Math.floor(i / 10) % 10]} ${'abcdefghij'[Math.floor(i / 100) % 10]}`;

const fill = (part: string, i: number): string =>
  part.replaceAll('NAME', nameOf(i)).replaceAll('NUM', String(100 + (i % 900)));

/**
 * A dashboard of `ELEMENTS` elements, with the known platform's own page in it: 70 cards, a table of
 * 140 rows, and for the rest a feed of words and boxes of decoration, as pages of this size have.
 */
function page(platform: string): string {
  const part = (html: string, count: number) =>
    Array.from({ length: count }, (_, i) => fill(html, i)).join('');
  const count = (html: string) => html.match(/<[a-z]/g)?.length ?? 1;
  const share = (html: string, of: number) => part(html, Math.round((ELEMENTS * of) / count(html)));
  return `<style>body{font:14px sans-serif}.grid{display:grid;grid-template-columns:repeat(6,1fr);gap:8px}.card{border:1px solid #ddd;padding:8px}.row{display:flex;gap:6px;align-items:center}.value{font-size:22px}.delta,.note{font-size:12px}svg{width:16px;height:16px}</style>
${platform}<main><div class="grid">${share(CARD, 0.06)}</div><table><tr><th>Item</th><th>Orders</th><th>Views</th><th>Sales</th><th>Rate</th><th></th></tr>${share(ROW, 0.1)}</table><ul>${share(ENTRY, 0.3)}</ul><section>${share(BOX, 0.54)}</section></main>`;
}

function platformPage(): string {
  const html = readFileSync(
    here('../../extension/adapters/youtube-studio/fixtures/overview.en.html'),
    'utf8',
  );
  return html.replace(/<\/?(?:!doctype|html|head|body)[^>]*>/gi, '');
}

/** The page that is measured, whole. */
export const benchPage = (): string =>
  `<!doctype html><html lang="en"><body>${page(platformPage())}</body></html>`;

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

/**
 * Discovery and an adapter capture on a page of 20,000 elements, against a bare TreeWalker over all
 * elements with their rectangles, interleaved in the same run.
 */
export async function bench(): Promise<Row[]> {
  const script = await readerScript();
  const browser = await chromium.launch({
    ...executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const at = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await at.setContent(benchPage());
    await at.evaluate(script);
    const elements = await at.evaluate<number>('document.querySelectorAll("*").length');
    const runs = await measure(at);
    const middle = (of: (run: Run) => number) => median(runs.map(of));
    const discovery = middle((run) => run.discovery / run.floor);
    const adapter = middle((run) => run.adapter / run.discovery);
    const last = runs.at(-1);
    const ms = (of: (run: Run) => number) => `${middle(of).toFixed(1)} ms`;
    return [
      {
        name: 'discovery',
        ratio: discovery,
        limit: 2.5,
        against: 'a bare TreeWalker and rectangles pass',
        detail: `${elements} elements, ${last?.readings} readings, ${ms((r) => r.discovery)} against ${ms((r) => r.floor)}`,
      },
      {
        name: 'adapter capture',
        ratio: adapter,
        limit: 0.05,
        against: 'discovery',
        detail: `${last?.adapted} readings, ${ms((r) => r.adapter)}`,
      },
    ];
  } finally {
    await browser.close();
  }
}
