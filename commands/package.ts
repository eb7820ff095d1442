// npm run package: the elements as an npm package, in out/package.
import { join } from 'node:path';
import { writePackage } from './package/write-package.ts';
import { main } from './support/args.ts';
import { ROOT } from './support/paths.ts';

await main(async () => {
  const outDir = join(ROOT, 'out/package');
  await writePackage(outDir);
  console.log(outDir);
  return 0;
});
