import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from '../../commands/support/index.ts';
import { repositoryFiles } from './files.ts';

/** How a program of a copy ended. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A checkout beside the real one, to change at will. */
export interface Copy {
  readonly root: string;
  /** Runs a script or a package's program with Node, in the copy. */
  run(...args: readonly string[]): Ended;
  remove(): Promise<void>;
}

/**
 * Links each package, not the folder of all: tools keep caches beside the packages, and a copy that
 * wrote into the real one's would disturb tests that run there at the same time.
 */
async function linkPackages(root: string): Promise<void> {
  const from = join(ROOT, 'node_modules');
  await mkdir(join(root, 'node_modules'));
  const names = (await readdir(from)).filter((name) => !name.startsWith('.') || name === '.bin');
  for (const name of names) {
    await symlink(join(from, name), join(root, 'node_modules', name), 'junction');
  }
}

/** All files of the checkout, with its packages linked. */
export async function copyOfRepository(): Promise<Copy> {
  await mkdir(join(ROOT, 'out'), { recursive: true });
  const root = await mkdtemp(join(ROOT, 'out', 'copy-'));
  for (const file of repositoryFiles()) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await cp(join(ROOT, file), join(root, file));
  }
  await linkPackages(root);
  return {
    root,
    run: (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '', VITEST: '', NO_COLOR: '1' },
      });
      return { status: status ?? 1, stdout, stderr };
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
