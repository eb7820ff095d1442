import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ArgumentError, readArgs } from '../support/args.ts';
import { Draft } from './draft.ts';
import { UNITS } from './units.ts';

const list = UNITS.map(({ name, brief }) => `  ${name.padEnd(10)}${brief}`).join('\n');
const USAGE = `Usage: npm run new -- <unit> <name>\nUnits:\n${list}`;

/** What was written, and what a person does with it. */
export interface Made {
  readonly files: readonly string[];
  readonly next: string;
}

/**
 * Adds one unit to a checkout: its skeleton and its registry lines.
 * @throws ArgumentError for a unit or name that is not one, or that is there already; nothing is
 * written then.
 */
export async function makeOne(root: string, words: readonly string[]): Promise<Made> {
  const { rest } = readArgs(words, [], []);
  const [unitName, name, ...more] = rest;
  if (unitName === undefined) throw new ArgumentError(USAGE);
  const unit = UNITS.find((one) => one.name === unitName);
  if (unit === undefined) throw new ArgumentError(`There is no unit "${unitName}".\n${USAGE}`);
  if (name === undefined || more.length > 0) {
    throw new ArgumentError(`A ${unit.name} takes one name: ${unit.form}.`);
  }
  if (!unit.isName(name)) {
    throw new ArgumentError(`"${name}" is no name for a ${unit.name}. It takes ${unit.form}.`);
  }
  const draft = new Draft(root);
  const there = await unit.existing(draft, name);
  if (there !== null) {
    throw new ArgumentError(`There is a ${unit.name} "${name}" already: ${there}.`);
  }
  await unit.make(draft, name);
  const files = await draft.write();
  layOut(root, files);
  return { files, next: unit.next };
}

/** The formatter sorts imports and lays out what was added, so that the lint of `npm test` agrees. */
function layOut(root: string, files: readonly string[]): void {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const code = files.filter((file) => /\.(?:ts|json)$/.test(file) && !file.includes('/fixtures/'));
  const { status, stderr } = spawnSync(process.execPath, [biome, 'check', '--write', ...code], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The files were written, but not laid out:\n${stderr}`);
}
