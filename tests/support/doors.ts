import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from '../../commands/support/index.ts';

/** An import that the doors do not allow. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface Cruised {
  readonly summary: {
    readonly violations: readonly { from: string; to: string; rule: { name: string } }[];
    readonly totalCruised: number;
  };
}

const PROGRAM = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');
const FOLDERS = ['core', 'extension', 'widgets', 'commands', 'tests'];

function cruise(root: string): Promise<Cruised> {
  return new Promise((done, failed) => {
    const args = [
      PROGRAM,
      '--config',
      CONFIG,
      '--output-type',
      'json',
      '--no-progress',
      ...FOLDERS,
    ];
    const child = spawn(process.execPath, args, { cwd: root });
    let out = '';
    let said = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.once('error', failed);
    child.once('close', () => {
      try {
        done(JSON.parse(out) as Cruised);
      } catch {
        failed(new Error(`dependency-cruiser gave no answer: ${said || out.slice(0, 400)}`));
      }
    });
  });
}

/** All imports of a checkout that the doors do not allow, and how many files were looked at. */
export async function doorViolations(
  root: string,
): Promise<{ readonly violations: readonly Violation[]; readonly files: number }> {
  const { summary } = await cruise(root);
  const violations = summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
  }));
  return { violations, files: summary.totalCruised };
}

/**
 * Writes a small repository of the given files below `out/`, where packages resolve as they do in
 * the real one, hands it over, and removes it.
 */
export async function withRepository<T>(
  files: Readonly<Record<string, string>>,
  work: (root: string) => Promise<T>,
): Promise<T> {
  await mkdir(join(ROOT, 'out'), { recursive: true });
  const root = await mkdtemp(join(ROOT, 'out', 'repository-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), text);
    }
    return await work(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
