// npx tsx commands/generate-scoring.ts: writes docs/scoring.md out of core's doc blocks.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from './support/args.ts';
import { ROOT } from './support/paths.ts';
import { scoringDoc } from './support/scoring-doc.ts';

await main(async () => {
  writeFileSync(join(ROOT, 'docs/scoring.md'), scoringDoc());
  process.stdout.write('docs/scoring.md written\n');
  return 0;
});
