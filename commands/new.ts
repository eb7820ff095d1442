// npm run new -- <unit> <name>: the skeleton of one more of what the house has many of.
import { makeOne } from './new/make-one.ts';
import { main } from './support/args.ts';
import { ROOT } from './support/paths.ts';

await main(async () => {
  const { files, next } = await makeOne(ROOT, process.argv.slice(2));
  process.stdout.write(`${files.join('\n')}\nNext: ${next}\n`);
  return 0;
});
