// Runs inside the page that discovery.bench.ts opens.
import { adapterFor } from '../../extension/adapters/index.ts';
import { runAdapter } from '../../extension/capture/adapter/engine.ts';
import { discover } from '../../extension/capture/index.ts';
import { readSteps } from '../../extension/capture/read-page.ts';

const url = new URL(
  'https://studio.youtube.com/channel/UCxxxxxxxxxxxxxxxxxxxxxx/analytics/tab-overview/period-default',
);
const options = { url, today: '2026-11-23', budgetMs: 60_000 };

/** What any reader that looks at every element once has to pay. */
function floor(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    sum += (node as Element).getBoundingClientRect().width;
  }
  return sum;
}

function timed<T>(work: () => T): { ms: number; result: T } {
  const started = performance.now();
  const result = work();
  return { ms: performance.now() - started, result };
}

/** How long each step of a reading holds the page, in the order of the steps. */
function stepsOf(): number[] {
  const steps: number[] = [];
  const work = readSteps(document, options);
  for (let done: boolean | undefined = false; !done; ) {
    const since = performance.now();
    done = work.next().done;
    steps.push(performance.now() - since);
  }
  return steps;
}

function benchRun(isKnown: boolean) {
  const bare = timed(floor);
  const found = timed(() => discover(document, options));
  const known = isKnown ? adapterFor(url, document) : null;
  const adapted = timed(() =>
    known ? runAdapter(known.adapter, known.page, document, options).readings.length : 0,
  );
  return {
    floor: bare.ms,
    discovery: found.ms,
    adapter: adapted.ms,
    readings: found.result.readings.length,
    adapted: adapted.result,
    steps: stepsOf(),
  };
}

Object.assign(globalThis, { benchRun });
