import { existsSync, realpathSync } from 'node:fs';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { REAL, run } from './process.ts';

const VERSION = '22.23.3';

/** A Node that came from npm, with the headers that native modules are compiled against. */
export interface Node {
  readonly binary: string;
  readonly npm: string;
  /** For programs that look for `node` and compile: its folder first in the path, and the headers. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Node that the software runs on, whatever Node runs the tests: Ghost wants 22, and its headers
 * must be at hand where nothing but npm can be reached.
 */
export async function installNode(): Promise<Node> {
  const home = join(REAL, `node-${VERSION}`);
  const binary = join(home, 'bin/node');
  if (!existsSync(binary)) {
    const name = `node-${process.platform === 'darwin' ? 'darwin' : 'linux'}-${process.arch}`;
    await unpack(`${name}@${VERSION}`, home);
    await chmod(binary, 0o755);
  }
  const path = [dirname(binary), process.env.PATH ?? ''].join(delimiter);
  return { binary, npm: npmCli(), env: { PATH: path, npm_config_nodedir: home } };
}

/** Unpacks a package of npm's into a folder of its own. */
export async function unpack(name: string, target: string): Promise<void> {
  const downloads = join(REAL, 'downloads', name.replace(/[^a-z0-9.-]/gi, '-'));
  await rm(downloads, { recursive: true, force: true });
  await mkdir(downloads, { recursive: true });
  await run('npm', ['pack', name, '--pack-destination', downloads], { cwd: downloads });
  const [file] = (await readdir(downloads)).filter((entry) => entry.endsWith('.tgz'));
  if (!file) throw new Error(`npm had no package ${name}`);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await run('tar', ['xzf', join(downloads, file), '-C', target, '--strip-components=1'], {
    cwd: target,
  });
  await rm(downloads, { recursive: true, force: true });
}

/** Remembers that an installation is whole, so that a broken one is begun again. */
export async function once(dir: string, version: string, work: () => Promise<void>): Promise<void> {
  const stamp = join(dir, `.installed-${version}`);
  if (existsSync(stamp)) return;
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  await work();
  await writeFile(stamp, '');
}

/** npm's own program beside the npm in the path: its node-gyp compiles, its cli runs on another Node. */
export function npmCli(): string {
  const named = process.env.npm_execpath;
  if (named?.endsWith('npm-cli.js') && existsSync(named)) return named;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const command = join(folder, 'npm');
    if (existsSync(command)) return realpathSync(command);
  }
  throw new Error('npm was not found beside Node');
}

/** The node-gyp that came with npm. */
export function nodeGyp(): string {
  return join(dirname(npmCli()), '../node_modules/node-gyp/bin/node-gyp.js');
}
