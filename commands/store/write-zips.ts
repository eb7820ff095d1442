import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, ensureExtension, ensureWidgets } from '../support/build.ts';
import { ROOT } from '../support/paths.ts';
import { type Files, filesIn, zipOf } from './zip-of.ts';

/** The stores, by the engine that each one's build is for. */
export const STORES: readonly Engine[] = ['chrome', 'edge', 'firefox'];

/**
 * What the extension is made of, for the people who review it at addons.mozilla.org: all that is
 * under version control, without pictures of tests. Null where this is no checkout.
 */
function sources(): Files | null {
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  if (listed.status !== 0) return null;
  const names = listed.stdout.split('\0').filter((name) => name !== '');
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(ROOT, name))]));
}

/**
 * Writes what each store is given: one zip for each, and the sources that Firefox's asks for.
 *
 * @returns The files that were written.
 */
export async function writeZips(outDir: string): Promise<readonly string[]> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  mkdirSync(outDir, { recursive: true });
  const written: string[] = [];
  const write = (what: string, files: Files) => {
    const path = join(outDir, `fourfold-${version}-${what}.zip`);
    writeFileSync(path, zipOf(files));
    written.push(path);
  };
  await ensureWidgets();
  for (const store of STORES) write(store, filesIn(await ensureExtension(store)));
  const made = sources();
  if (made) write('sources', made);
  return written;
}
