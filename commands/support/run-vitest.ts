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

interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numPendingTests?: number;
  readonly numFailedTestSuites?: number;
  readonly testResults?: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      /** Of every try, also of one that passed at last. */
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/**
 * Tests that passed only when they were tried again, each with why it failed at first. They count as
 * passed, and are named at the end: a fault that shows by chance is one to be found.
 */
export function secondTries({ testResults = [] }: Report): readonly string[] {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName, failureMessages: [why = ''] }) => {
      return `passed at the second try only: ${fullName} (${why.split('\n', 1)[0]})`;
    });
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
  const told = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = told;
  for (const line of secondTries(told)) console.log(line);
  // A file that cannot be loaded has no tests to fail, and an error outside a test fails none.
  const broken = status !== 0 && !numFailedTests ? Math.max(1, numFailedTestSuites ?? 0) : 0;
  return {
    passed: numPassedTests ?? 0,
    failed: (numFailedTests ?? 0) + broken,
    skipped: numPendingTests ?? 0,
  };
}
