import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { browserPath, scriptOf } from '../support/script-of.ts';

interface Measured {
  readonly first: number;
  readonly time: number;
  readonly floor: number;
}

interface Row {
  readonly task: string;
  readonly name: string;
  readonly limit: number;
  readonly against: string;
}

const PASS = 'one pass over the paths';

/** What a person asks for, in a worker of a browser; limits are against the floor of the same run. */
const ROWS: readonly Row[] = [
  {
    task: 'markov-12',
    name: 'Markov of order 3, 10,000 paths, 12 channels',
    limit: 60,
    against: PASS,
  },
  {
    task: 'markov-50',
    name: 'Markov of order 3, 10,000 paths, 50 channels',
    limit: 300,
    against: PASS,
  },
  {
    task: 'markov-100',
    name: 'Markov of order 3, 10,000 paths, 100 channels',
    limit: 300,
    against: PASS,
  },
  {
    task: 'markov-200',
    name: 'Markov of order 3, 10,000 paths, 200 channels',
    limit: 300,
    against: PASS,
  },
  { task: 'shapley', name: 'Shapley of 10,000 paths, 12 channels', limit: 6, against: PASS },
  {
    task: 'seasonal',
    name: 'Seasonal hybrid ESD of 14,398 points',
    limit: 8,
    against: 'a sort of the same values for each of the sixteen rounds',
  },
  {
    task: 'impact',
    name: 'Causal impact of 1,000 points with 2 controls',
    limit: 30,
    against: 'as many bare passes of the filter',
  },
  {
    task: 'pareto',
    name: 'Pareto/NBD of 2,500 customers',
    limit: 60,
    against: 'BG/NBD of the same',
  },
];

/** A second of wall time, in which every answer has to be there. */
const SECOND = 1000;

async function measured(page: Page, task: string): Promise<Measured> {
  return page.evaluate((name) => {
    const { script } = globalThis as unknown as { script: string };
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(address);
    return new Promise<Measured>((done, failed) => {
      worker.onmessage = ({ data }) => done(data as Measured);
      worker.onerror = ({ message }) => failed(new Error(message));
      worker.postMessage(name);
    }).finally(() => worker.terminate());
  }, task);
}

/** Each analysis in a fresh worker: against its floor, and its first run against a second. */
export async function bench() {
  const script = await scriptOf(
    fileURLToPath(new URL('./worker-tasks.ts', import.meta.url)),
    'tasks',
  );
  const browser = await chromium.launch({ ...browserPath(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto('about:blank');
    await page.evaluate((text) => void Object.assign(globalThis, { script: text }), script);
    const rows = [];
    for (const { task, name, limit, against } of ROWS) {
      const { first, time, floor } = await measured(page, task);
      const ms = (one: number) => `${one.toFixed(one < 10 ? 1 : 0)} ms`;
      rows.push(
        {
          name: `${name}, in a worker`,
          ratio: time / floor,
          limit,
          against,
          detail: `${ms(time)} against ${ms(floor)}`,
        },
        {
          name: `${name}, the first time`,
          ratio: first / SECOND,
          limit: 1,
          against: 'a second of wall time',
          detail: ms(first),
        },
      );
    }
    return rows;
  } finally {
    await browser.close();
  }
}
