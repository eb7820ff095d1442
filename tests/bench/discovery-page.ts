// Runs inside the page that discovery.bench.ts opens.
import { adapterFor } from '../../extension/adapters/index.ts';
import { runAdapter } from '../../extension/capture/adapter-engine.ts';
import { discover } from '../../extension/capture/index.ts';

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

function benchRun() {
  const bare = timed(floor);
  const found = timed(() => discover(document, options));
  const known = adapterFor(url, document);
  if (!known) throw new Error('the platform of the bench page is not known');
  const adapted = timed(() => runAdapter(known.adapter, known.page, document, options));
  return {
    floor: bare.ms,
    discovery: found.ms,
    adapter: adapted.ms,
    readings: found.result.readings.length,
    adapted: adapted.result.readings.length,
  };
}

Object.assign(globalThis, { benchRun });
