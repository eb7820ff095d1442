// npm run bench: every benchmark, as ratios against a floor or peer measured in the same run.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { main } from './support/args.ts';
import { ensureBuilt } from './support/build.ts';
import { ROOT } from './support/paths.ts';

interface Row {
  readonly name: string;
  readonly ratio: number;
  readonly limit: number;
  readonly against: string;
  readonly detail?: string;
}

await main(async () => {
  await ensureBuilt();
  const dir = join(ROOT, 'tests', 'bench');
  let over = 0;
  for (const file of readdirSync(dir)
    .filter((name) => name.endsWith('.bench.ts'))
    .sort()) {
    const { bench } = (await import(pathToFileURL(join(dir, file)).href)) as {
      bench: () => Promise<Row[]>;
    };
    for (const { name, ratio, limit, against, detail } of await bench()) {
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
