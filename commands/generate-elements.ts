// npx tsx commands/generate-elements.ts: writes docs/elements.md and widgets/custom-elements.json
// from the classes of the elements.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from './support/args.ts';
import { elementsManifest, elementsPage } from './support/element-pages.ts';
import { ROOT } from './support/paths.ts';

await main(async () => {
  writeFileSync(join(ROOT, 'docs/elements.md'), elementsPage());
  const manifest = `${JSON.stringify(elementsManifest(), null, 2)}\n`;
  writeFileSync(join(ROOT, 'widgets/custom-elements.json'), manifest);
  process.stdout.write('docs/elements.md and widgets/custom-elements.json written\n');
  return 0;
});
