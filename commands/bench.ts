// npm run bench [-- name …]: every benchmark, or those named, as ratios against a floor or peer
// measured in the same run. Each file has a process of its own, because what one leaves in memory
// makes the next one slower.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ArgumentError, main, readArgs } from './support/args.ts';
import type { BenchRow } from './support/bench-row.ts';
import { ensureBuilt } from './support/build.ts';
import { ROOT } from './support/paths.ts';

const DIR = join(ROOT, 'tests', 'bench');
const ENDING = '.bench.ts';

const names = () =>
  readdirSync(DIR)
    .flatMap((file) => (file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : []))
    .sort();

/** Runs one benchmark here. */
async function measured(name: string): Promise<BenchRow[]> {
  const { bench } = (await import(pathToFileURL(join(DIR, name + ENDING)).href)) as {
    bench: () => Promise<BenchRow[]>;
  };
  return bench();
}

/** Runs one benchmark in a fresh process. */
function measuredApart(name: string): BenchRow[] {
  const self = fileURLToPath(import.meta.url);
  const { status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, self, '--alone', name],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 },
  );
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (status !== 0) throw new Error(`The benchmark ${name} could not be run.`);
  return JSON.parse(last) as BenchRow[];
}

await main(async () => {
  const { rest, options } = readArgs(process.argv.slice(2), ['alone'], []);
  if (options.alone !== undefined) {
    process.stdout.write(`${JSON.stringify(await measured(options.alone))}\n`);
    return 0;
  }
  const unknown = rest.find((name) => !names().includes(name));
  if (unknown !== undefined) {
    throw new ArgumentError(`There is no benchmark ${unknown}. Known: ${names().join(', ')}.`);
  }
  await ensureBuilt();
  let over = 0;
  for (const file of rest.length > 0 ? rest : names()) {
    for (const { name, ratio, limit, against, detail } of measuredApart(file)) {
      if (ratio > limit) over++;
      const mark = ratio <= limit ? 'ok  ' : 'OVER';
      console.log(
        `${mark} ${name}: ${ratio.toFixed(3)} (at most ${limit}) against ${against}${detail ? `; ${detail}` : ''}`,
      );
    }
  }
  console.log(over === 0 ? 'All within their limits.' : `${over} over the limit.`);
  return over === 0 ? 0 : 1;
});
