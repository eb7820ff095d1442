// node --import tsx commands/generate-readme.ts: fills the README's tables from the catalogue.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from './support/args.ts';
import { ROOT } from './support/paths.ts';
import { tablesIn, withTables } from './support/readme-tables.ts';

await main(async () => {
  const file = join(ROOT, 'README.md');
  const before = readFileSync(file, 'utf8');
  const after = withTables(before);
  if (after !== before) writeFileSync(file, after);
  const names = tablesIn(after).join(', ');
  process.stdout.write(`README.md ${after === before ? 'was up to date' : 'written'}: ${names}\n`);
  return 0;
});
