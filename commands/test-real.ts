// npm run test:real: dashboards of software that others wrote, installed, seeded, captured, compared.
import { main } from './support/args.ts';
import { ensureExtension } from './support/build.ts';
import { runVitest } from './support/run-vitest.ts';

await main(async () => {
  await ensureExtension('chrome');
  const { passed, failed, skipped } = runVitest(['real']);
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return failed === 0 ? 0 : 1;
});
