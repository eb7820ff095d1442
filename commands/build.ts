// npm run build: the extension for Chromium, Edge and Firefox, and the widgets' scripts.
import { main } from './support/args.ts';
import { ensureExtension, ensureWidgets } from './support/build.ts';

await main(async () => {
  console.log(await ensureWidgets());
  for (const engine of ['chrome', 'edge', 'firefox'] as const)
    console.log(await ensureExtension(engine));
  return 0;
});
