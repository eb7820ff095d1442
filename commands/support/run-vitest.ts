import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/** How many checks passed, failed and were left out. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Runs projects of the test configuration and counts their tests; a run that broke off is one failure. */
export function runVitest(projects: readonly string[]): Count {
  const report = join(ROOT, 'out', `tests-${projects.join('-')}.json`);
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: ROOT, stdio: 'inherit' },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Record<string, number>;
  // A file that cannot be loaded has no tests to fail, and an error outside a test fails none.
  const broken = status !== 0 && !numFailedTests ? Math.max(1, numFailedTestSuites ?? 0) : 0;
  return {
    passed: numPassedTests ?? 0,
    failed: (numFailedTests ?? 0) + broken,
    skipped: numPendingTests ?? 0,
  };
}
