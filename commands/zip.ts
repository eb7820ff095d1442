// npm run zip: the extension for the stores of Chrome, Edge and Firefox, in out/store.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeZips } from './store/write-zips.ts';
import { main } from './support/args.ts';
import { ROOT } from './support/paths.ts';

await main(async () => {
  for (const path of await writeZips(join(ROOT, 'out/store'))) {
    const file = readFileSync(path);
    const hash = createHash('sha256').update(file).digest('hex');
    console.log(`${path}  ${(file.length / 1000).toFixed(0)} kB  sha256 ${hash}`);
  }
  return 0;
});
