import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { chromium } from 'playwright';
import { endlessSource } from '../../extension/imports/fixtures/build.ts';
import { type FileSource, readNumbers } from '../../extension/imports/index.ts';
import { browserPath, scriptOf } from '../support/script-of.ts';

const MB = 1 << 20;
const PIECE = MB;
/** Numbers between two looks at the memory. */
const OFTEN = 4000;
/** A day, a video, its title and two numbers: what large exports are made of. */
const HEADER = 'Date,Content,Video title,Video publish time,Views,Watch time (hours)';
const two = (number: number) => String(number).padStart(2, '0');
const row = (n: number) =>
  `2026-${two(1 + (n % 12))}-${two(1 + (n % 28))},vid${String(n).padStart(8, '0')},"A film, number ${n}","Mar 2, 2026",${n * 7},${n}.25`;
const BYTES_A_ROW = 72;

const fileOf = (megabytes: number): FileSource =>
  endlessSource('Chart data.csv', HEADER, row, Math.ceil((megabytes * MB) / BYTES_A_ROW));

/** Papa Parse alone over the same pieces of the same file, keeping nothing. */
async function bare(source: FileSource): Promise<number> {
  const decoder = new TextDecoder();
  const parser = new Papa.Parser({ delimiter: ',', newline: '\n' });
  let pending = '';
  let cells = 0;
  for (let at = 0; at < source.size; at += PIECE) {
    const end = Math.min(source.size, at + PIECE);
    const text = pending + decoder.decode(await source.read(at, end), { stream: true });
    const { data, meta } = parser.parse(text, 0, end < source.size) as Papa.ParseResult<string[]>;
    pending = text.slice(meta.cursor);
    for (const one of data) cells += one.length;
  }
  return cells;
}

async function imported(source: FileSource): Promise<{ numbers: number; most: number }> {
  let numbers = 0;
  let most = 0;
  let looked = 0;
  await readNumbers(source, { now: '2026-11-25T00:00:00.000Z' }, (found) => {
    numbers += found.length;
    // To ask costs more than to read some rows.
    if (numbers - looked < OFTEN) return;
    looked = numbers;
    most = Math.max(most, process.memoryUsage().heapUsed);
  });
  return { numbers, most };
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}

/** Longest that the page's thread may be held, in milliseconds. */
const TASK_MS = 50;
const PAGES = 3;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** How long the thread itself worked, in microseconds: on a busy machine it waits besides. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Of what a browser traced, the longest work at a stretch on a page's own thread, in milliseconds. */
function longestOf(events: readonly TraceEvent[]): number {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const own = events.filter(({ pid, tid }) => threads.has(`${pid} ${tid}`));
  return Math.max(0, ...own.map(({ tdur = 0 }) => tdur / 1000));
}

/** The longest task of a page while it reads a large file, by the middle of some fresh pages. */
async function longestTask(megabytes: number): Promise<number> {
  const script = await scriptOf(
    fileURLToPath(new URL('./import-page.ts', import.meta.url)),
    'bench',
  );
  const longest: number[] = [];
  const lines = Array.from({ length: 4096 }, (_, n) => row(n));
  for (let i = 0; i < PAGES; i++) {
    const browser = await chromium.launch({ ...browserPath(), args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      await page.evaluate(script);
      await page.evaluate(
        `prepareImport(${JSON.stringify(HEADER)}, ${JSON.stringify(lines)}, ${megabytes * MB})`,
      );
      const cdp = await browser.newBrowserCDPSession();
      const events: TraceEvent[] = [];
      cdp.on('Tracing.dataCollected', ({ value }) => {
        for (const one of value) events.push(one as unknown as TraceEvent);
      });
      const done = new Promise((end) => cdp.once('Tracing.tracingComplete', end));
      await cdp.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel'] } });
      await page.evaluate('importHere()');
      await cdp.send('Tracing.end');
      await done;
      longest.push(longestOf(events));
    } finally {
      await browser.close();
    }
  }
  return longest.sort((a, b) => a - b)[Math.floor(PAGES / 2)] ?? 0;
}

/** A file of 200 MB: how long against the bare parser, how time grows with the file, and what memory it takes. */
export async function bench() {
  await imported(fileOf(4));
  await bare(fileOf(4));
  const before = process.memoryUsage().heapUsed;
  const small = await timed(() => imported(fileOf(50)));
  const large = await timed(() => imported(fileOf(200)));
  const peer = await timed(() => bare(fileOf(200)));
  const held = (large.result.most - before) / MB;
  const task = await longestTask(40);
  return [
    {
      name: 'import of a 200 MB CSV',
      ratio: large.ms / peer.ms,
      limit: 4,
      against: 'Papa Parse alone over the same file',
      detail: `${(large.ms / 1000).toFixed(1)} s for ${large.result.numbers.toLocaleString('en')} numbers, ${(peer.ms / 1000).toFixed(1)} s alone`,
    },
    {
      name: 'import of four times as much',
      ratio: large.ms / (4 * small.ms),
      limit: 1.3,
      against: 'four times the time of a 50 MB CSV',
    },
    {
      name: 'memory of a 200 MB import',
      ratio: held / 200,
      limit: 0.6,
      against: 'the size of the file',
      detail: `at most ${held.toFixed(0)} MB of heap over what was there before`,
    },
    {
      name: 'longest task of a page that reads a large CSV',
      ratio: task / TASK_MS,
      limit: 1,
      against: `${TASK_MS} ms`,
      detail: `${task.toFixed(1)} ms of work at a stretch`,
    },
  ];
}
