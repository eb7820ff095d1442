// npx tsx commands/generate-analysis.ts: writes docs/analysis.md out of core's doc blocks.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analysisDoc } from './support/analysis-doc.ts';
import { main } from './support/args.ts';
import { ROOT } from './support/paths.ts';

await main(async () => {
  const file = join(ROOT, 'docs/analysis.md');
  const text = analysisDoc();
  const before = (() => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  })();
  if (before !== text) writeFileSync(file, text);
  process.stdout.write(`docs/analysis.md ${before === text ? 'was up to date' : 'written'}\n`);
  return 0;
});
