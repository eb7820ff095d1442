// node --import tsx commands/generate-platform-pages.ts: what each page of each platform is known to
// show, for the coverage matrix: pages must not carry the records that read platforms.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from './support/args.ts';
import { ROOT } from './support/paths.ts';
import { PLATFORM_PAGES_FILE, platformPagesText } from './support/platform-pages.ts';

await main(async () => {
  const file = join(ROOT, PLATFORM_PAGES_FILE);
  const text = platformPagesText();
  const isFresh = readFileSync(file, 'utf8') === text;
  if (!isFresh) writeFileSync(file, text);
  process.stdout.write(`${PLATFORM_PAGES_FILE} ${isFresh ? 'was up to date' : 'written'}\n`);
  return 0;
});
