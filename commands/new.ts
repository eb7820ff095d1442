// npm run new -- <unit> <name>: the skeleton of one more of what the house has many of.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Draft } from './new/draft.ts';
import { UNITS } from './new/units.ts';
import { ArgumentError, main, readArgs } from './support/args.ts';
import { ROOT } from './support/paths.ts';

const list = UNITS.map(({ name, brief }) => `  ${name.padEnd(10)}${brief}`).join('\n');
const USAGE = `Usage: npm run new -- <unit> <name>\nUnits:\n${list}`;

/** The formatter sorts imports and lays out what was added, so that the lint of \`npm test\` agrees. */
function format(files: readonly string[]): void {
  const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const code = files.filter((file) => /\.(?:ts|json)$/.test(file) && !file.includes('/fixtures/'));
  const { status, stderr } = spawnSync(process.execPath, [biome, 'check', '--write', ...code], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The files were written, but not laid out:\n${stderr}`);
}

await main(async () => {
  const { rest } = readArgs(process.argv.slice(2), [], []);
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
  const draft = new Draft(ROOT);
  const there = await unit.existing(draft, name);
  if (there !== null) {
    throw new ArgumentError(`There is a ${unit.name} "${name}" already: ${there}.`);
  }
  await unit.make(draft, name);
  const files = await draft.write();
  format(files);
  process.stdout.write(`${files.join('\n')}\nNext: ${unit.next}\n`);
  return 0;
});
