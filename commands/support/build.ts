import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ROOT } from './paths.ts';

/** The engines that the extension is built for. */
export type Engine = 'chrome' | 'edge' | 'firefox';

interface Build {
  /** What it is called in messages and in its stamp. */
  readonly name: string;
  /** Files and folders that it is made of, relative to the repository. */
  readonly sources: readonly string[];
  /** The folder that it writes, and a file there that says it is whole. */
  readonly out: string;
  readonly proof: string;
  readonly program: string;
  readonly args: readonly string[];
}

const SHARED = ['package.json', 'package-lock.json', 'tsconfig.json', 'core'];

function extensionBuild(engine: Engine): Build {
  return {
    name: `extension-${engine}`,
    sources: [...SHARED, 'extension', 'widgets', 'wxt.config.ts'],
    out: `.output/${engine}-mv3`,
    proof: 'manifest.json',
    program: 'node_modules/wxt/bin/wxt.mjs',
    args: ['build', '-b', engine, '--mv3'],
  };
}

const WIDGETS: Build = {
  name: 'widgets',
  sources: [...SHARED, 'widgets'],
  out: 'out/widgets',
  proof: 'fourfold.js',
  program: 'node_modules/vite/bin/vite.js',
  args: ['build', '-c', 'widgets/vite.config.ts'],
};

const isTest = (name: string) => /\.test\.tsx?$/.test(name);

async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const lists = await Promise.all(
    entries
      .filter((entry) => entry.name !== 'fixtures' && !isTest(entry.name))
      .map((entry) => filesUnder(join(path, entry.name))),
  );
  return lists.flat();
}

/** One text for all that a build is made of. Contents, not times: a clone and a branch change both alter times. */
async function fingerprint(root: string, sources: readonly string[]): Promise<string> {
  const lists = await Promise.all(sources.map((source) => filesUnder(join(root, source))));
  const hash = createHash('sha256');
  for (const file of lists.flat().sort()) {
    hash
      .update(relative(root, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function run(root: string, build: Build): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(root, build.program), ...build.args], {
      cwd: root,
      // Vitest sets NODE_ENV=test for its children, which would build the development side of libraries.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
    });
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.once('error', failed);
    child.once('exit', (code) => {
      if (code === 0) done();
      else failed(new Error(`building ${build.name} failed:\n${said.trim().slice(-4000)}`));
    });
  });
}

const LOCK_WAIT_MS = 240_000;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Whether whoever made the lock is gone, for a build that was killed leaves its lock behind. */
async function isLeftBehind(lock: string): Promise<boolean> {
  const pid = Number(await readFile(join(lock, 'pid'), 'utf8').catch(() => 'NaN'));
  if (Number.isInteger(pid)) return !isRunning(pid);
  const made = await stat(lock).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > 10_000;
}

/** Runs one at a time over all processes of this checkout: test files start builds side by side. */
async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + LOCK_WAIT_MS;
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (await isLeftBehind(lock)) await rm(lock, { recursive: true, force: true });
    else if (Date.now() > until) throw new Error(`another build has not ended; remove ${lock}`);
    else await new Promise((done) => setTimeout(done, 200));
  }
  try {
    await writeFile(join(lock, 'pid'), String(process.pid));
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function ensure(root: string, build: Build): Promise<string> {
  const out = join(root, build.out);
  const stamps = join(root, 'out/.stamps');
  await mkdir(stamps, { recursive: true });
  const stamp = join(stamps, build.name);
  await alone(`${stamp}.lock`, async () => {
    const now = await fingerprint(root, build.sources);
    const built = await readFile(stamp, 'utf8').catch(() => '');
    if (built === now && existsSync(join(out, build.proof))) return;
    await rm(stamp, { force: true });
    await run(root, build);
    if (!existsSync(join(out, build.proof))) {
      throw new Error(`building ${build.name} ended without ${build.out}/${build.proof}`);
    }
    await writeFile(stamp, now);
  });
  return out;
}

/** The folder of the built extension, built anew where a source has changed since. */
export function ensureExtension(engine: Engine = 'chrome', root = ROOT): Promise<string> {
  return ensure(root, extensionBuild(engine));
}

/** The folder of the built widgets, built anew where a source has changed since. */
export function ensureWidgets(root = ROOT): Promise<string> {
  return ensure(root, WIDGETS);
}

/** Both folders, absolute: the extension for Chromium and the widgets' scripts. */
export async function ensureBuilt(root = ROOT): Promise<{ extension: string; widgets: string }> {
  const widgets = await ensureWidgets(root);
  const extension = await ensureExtension('chrome', root);
  return { extension, widgets };
}
