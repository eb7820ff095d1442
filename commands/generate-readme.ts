// node --import tsx commands/generate-readme.ts: fills the README's tables from the catalogue.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from './support/args.ts';
import { ROOT } from './support/paths.ts';
import { isUpToDate, tablesIn, withTables } from './support/readme-tables.ts';

await main(async () => {
  const file = join(ROOT, 'README.md');
  const text = readFileSync(file, 'utf8');
  const fresh = isUpToDate(text);
  if (!fresh) writeFileSync(file, withTables(text));
  const names = tablesIn(text).join(', ');
  process.stdout.write(`README.md ${fresh ? 'was up to date' : 'written'}: ${names}\n`);
  return 0;
});
