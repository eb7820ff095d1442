#!/usr/bin/env node
// The door of every command: a fresh clone has only Node and npm, so this file is plain JavaScript
// and makes sure of the rest (packages, a browser) before the command itself is loaded.
// Everything it says goes to stderr: stdout belongs to the command.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './support/ensure-chromium.mjs';
import { ensureCompiler } from './support/ensure-compiler.mjs';
import { ensureFirefox } from './support/ensure-firefox.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Commands and whether they open a browser. */
const COMMANDS = {
  start: true,
  test: true,
  'test-real': true,
  capture: true,
  bench: true,
  gallery: true,
  import: false,
  score: false,
  new: false,
  build: false,
  package: false,
  zip: false,
};

const say = (text) => process.stderr.write(`${text}\n`);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(
    `Fourfold needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
  );
  process.exit(1);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function installPackages() {
  const stamp = join(root, 'node_modules', '.fourfold');
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing packages (once) …');
  const started = Date.now();
  // Not `npm ci`: a lock written where a registry lacks other systems' optional binaries is refused by
  // it. `--no-save` keeps package.json and the lock as they are.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(
    npm,
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  );
  if (done.status !== 0) {
    say(
      'The packages could not be installed: see npm’s message above. Check the network and try again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
  say(`Packages installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}

const [name = '', ...args] = process.argv.slice(2);
if (!(name in COMMANDS)) {
  say(`There is no command "${name}". Commands: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}
checkNode();
installPackages();
const env = { ...process.env };
if (COMMANDS[name]) {
  const found = ensureChromium(root, say);
  if (!found) process.exit(1);
  env.FOURFOLD_CHROMIUM = found;
}
if (name === 'test-real' && !ensureCompiler(say)) process.exit(1);
if (name === 'test') {
  const firefox = ensureFirefox(say);
  if (firefox) env.FOURFOLD_FIREFOX = firefox;
}
const run = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(root, 'commands', `${name}.ts`), ...args],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, FOURFOLD_CWD: process.env.INIT_CWD ?? process.cwd() },
  },
);
process.exit(run.status ?? 1);
