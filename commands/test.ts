// npm test: types, lint, doors, unit, house and end-to-end tests in real browsers.
// Closes with one line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { main } from './support/args.ts';
import { ensureBuilt } from './support/build.ts';
import { ROOT } from './support/paths.ts';
import { type Count, runVitest } from './support/run-vitest.ts';

const ROOMS = ['core', 'extension', 'widgets', 'tests'];

const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name);

function check(title: string, program: string, args: readonly string[]): Count {
  const started = Date.now();
  const { status } = spawnSync(bin(program), args, { cwd: ROOT, stdio: 'inherit' });
  const ok = status === 0;
  console.log(`${ok ? '✓' : '✗'} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

await main(async () => {
  const counts: Count[] = [];
  for (const room of ROOMS) counts.push(check(`types: ${room}`, 'tsc', ['-p', room]));
  counts.push(check('format and lint', 'biome', ['ci', '--error-on-warnings', '.']));
  await ensureBuilt();
  counts.push(runVitest(['unit', 'page', 'house', 'e2e']));
  const sum = (key: keyof Count) => counts.reduce((total, one) => total + one[key], 0);
  const skipped = sum('skipped');
  console.log(
    `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`,
  );
  return sum('failed') === 0 ? 0 : 1;
});
