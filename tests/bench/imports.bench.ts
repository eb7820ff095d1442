import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { chromium } from 'playwright';
import { ROOT } from '../../commands/support/paths.ts';
import { type FileSource, readNumbers } from '../../extension/imports/index.ts';
import { browserPath, scriptOf } from '../support/script-of.ts';
import { fileOf, HEADER, MB, row } from './import-file.ts';

const PIECE = MB;

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

async function imported(source: FileSource): Promise<number> {
  let numbers = 0;
  await readNumbers(source, { now: '2026-11-25T00:00:00.000Z' }, (found) => {
    numbers += found.length;
  });
  return numbers;
}

const run = promisify(execFile);
const TSX = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');

/**
 * The most heap over the start, in megabytes, in a process that reads this one file, as a page does
 * that a person opens for it. Where many were read before, what they left waits for the collector.
 */
async function heldBy(megabytes: number): Promise<number> {
  const script = fileURLToPath(new URL('./import-memory.ts', import.meta.url));
  return Number((await run(process.execPath, [TSX, script, String(megabytes)])).stdout);
}

/** How long the processor worked on it: on a busy machine a process waits besides. */
async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const started = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(started);
  return { ms: (user + system) / 1000, result };
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

const workOf = (events: readonly TraceEvent[]): number =>
  events.reduce((sum, { tdur = 0 }) => sum + tdur, 0);

/**
 * Of what a browser traced, the longest work at a stretch on the page's own thread, in milliseconds.
 * That is the one that worked most: a browser keeps other pages at hand that nobody has opened.
 */
function longestOf(events: readonly TraceEvent[]): number {
  const threads = new Map<string, TraceEvent[]>();
  for (const { name, args, pid, tid } of events)
    if (name === 'thread_name' && args.name === 'CrRendererMain') threads.set(`${pid} ${tid}`, []);
  for (const event of events) threads.get(`${event.pid} ${event.tid}`)?.push(event);
  const [own = []] = [...threads.values()].sort((a, b) => workOf(b) - workOf(a));
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
  const small = await timed(() => imported(fileOf(50)));
  const large = await timed(() => imported(fileOf(200)));
  const peer = await timed(() => bare(fileOf(200)));
  const held = await heldBy(200);
  const task = await longestTask(40);
  return [
    {
      name: 'import of a 200 MB CSV',
      ratio: large.ms / peer.ms,
      limit: 4,
      against: 'Papa Parse alone over the same file',
      detail: `${(large.ms / 1000).toFixed(1)} s for ${large.result.toLocaleString('en')} numbers, ${(peer.ms / 1000).toFixed(1)} s alone`,
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
      detail: `at most ${held.toFixed(0)} MB of heap over the start, in a process of its own`,
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
