import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOne } from '../../commands/new/make-one.ts';
import { UNITS } from '../../commands/new/units.ts';
import { ArgumentError } from '../../commands/support/args.ts';
import { type Copy, copyOfRepository, type Ended } from '../support/copy.ts';
import { repositoryFiles, textOf } from '../support/files.ts';

/** A name for each unit that no real one bears; a metric comes in an area that is there and in a new one. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  adapter: ['probe-platform'],
  metric: ['content.probe-thing', 'probe-area.probe-thing'],
  kpi: ['probe-kpi', 'financial/probe-earnings'],
  template: ['probe-template'],
  register: ['probe-register'],
  rule: ['probe-rule'],
  widget: ['bsc-probe'],
  message: ['probe.thing'],
};

/** Names that are ill-formed, each for its unit. */
const ILL: readonly (readonly [unit: string, name: string])[] = [
  ['adapter', 'YouTubeStudio'],
  ['adapter', '../outside'],
  ['metric', 'views'],
  ['metric', 'content.views.daily'],
  ['kpi', 'Engagement rate'],
  ['kpi', 'stakeholders/loyalty'],
  ['template', 'my_template'],
  ['register', 'training-'],
  ['rule', '-stale'],
  ['widget', 'podium'],
  ['message', 'page'],
];

/** One that is there already, for each unit that has any. */
const TAKEN: readonly (readonly [unit: string, name: string])[] = [
  ['adapter', 'youtube-studio'],
  ['metric', 'content.views'],
  ['kpi', 'impressions'],
  ['kpi', 'learning/impressions'],
  ['template', 'seller'],
  ['widget', 'bsc-kpi'],
  ['message', 'page.read'],
];

const NEW = ['--import', 'tsx', 'commands/new.ts'] as const;
const VITEST = 'node_modules/vitest/vitest.mjs';
const TSC = 'node_modules/typescript/bin/tsc';
const BIOME = 'node_modules/@biomejs/biome/bin/biome';

let copy: Copy;
beforeAll(async () => {
  copy = await copyOfRepository();
});
afterAll(() => copy.remove());

function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const file of repositoryFiles(root)) hash.update(file).update(textOf(file, root));
  return hash.digest('hex');
}

const said = ({ status, stdout, stderr }: Ended) => `${status}\n${stdout}\n${stderr}`;

describe('a bad command line', () => {
  let before = '';
  beforeAll(() => {
    before = fingerprint(copy.root);
  });

  const refused = async (...words: readonly string[]) => {
    const error = await makeOne(copy.root, words).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ArgumentError);
    return error instanceof Error ? error.message : '';
  };

  test('without a unit all of them are listed, and the exit code says so', () => {
    const ended = copy.run(...NEW);
    expect(ended.status).toBe(2);
    expect(ended.stdout).toBe('');
    for (const { name } of UNITS) expect(ended.stderr).toContain(`  ${name} `);
  });

  test.each([
    [['podcast', 'mine'], 'There is no unit "podcast"'],
    [['rule'], 'A rule takes one name'],
    [['rule', 'one', 'two'], 'A rule takes one name'],
    [['rule', 'one', '--loud'], 'There is no option --loud'],
  ])('%j is refused in words', async (args, words) => {
    expect(await refused(...args)).toContain(words);
  });

  test.each(ILL)('%s takes no "%s"', async (unit, name) => {
    expect(await refused(unit, name)).toContain(`"${name}" is no name for a ${unit}. It takes `);
  });

  test.each(TAKEN)('a second %s "%s" is refused, and the first one named', async (unit, name) => {
    const first = new RegExp(`There is a ${unit} "${name}" already: \\w+/`);
    expect(await refused(unit, name)).toMatch(first);
  });

  test('nothing was written by any of these', () => {
    expect(fingerprint(copy.root)).toBe(before);
  });
});

describe('one more of each unit', () => {
  const made = UNITS.flatMap(({ name: unit }) =>
    (NAMES[unit] ?? []).map((name) => ({ unit, name })),
  );
  const written: string[] = [];

  test('every unit has a name to be tried with', () => {
    expect(Object.keys(NAMES).sort()).toEqual(UNITS.map(({ name }) => name).sort());
  });

  test('the command writes a rule and says what comes next', () => {
    const ended = copy.run(...NEW, 'rule', 'probe-command');
    expect(ended.status, said(ended)).toBe(0);
    expect(ended.stdout).toMatch(/^core\/rules\/probe-command\.ts$/m);
    expect(ended.stdout).toMatch(/^Next: .+\.$/m);
  });

  test.each(made)('$unit $name', async ({ unit, name }) => {
    const before = new Set(repositoryFiles(copy.root));
    const { files } = await makeOne(copy.root, [unit, name]);
    const fresh = repositoryFiles(copy.root).filter((file) => !before.has(file));
    expect(files).toEqual(expect.arrayContaining(fresh));
    written.push(...files);
    await expect(makeOne(copy.root, [unit, name])).rejects.toThrow(ArgumentError);
  });

  test.each(['core', 'extension', 'widgets', 'tests'])('the types of %s agree', (room) => {
    const ended = copy.run(TSC, '-p', room);
    expect(ended.status, said(ended)).toBe(0);
  });

  test('what was written is laid out as the rest', () => {
    const files = [...new Set(written)].filter((file) => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(15);
    const ended = copy.run(BIOME, 'ci', '--error-on-warnings', ...files);
    expect(ended.status, said(ended)).toBe(0);
  });

  test('the registries take them, their own tests pass, and so do the doors', () => {
    const ended = copy.run(
      VITEST,
      'run',
      '--project=unit',
      '--project=house',
      'probe-',
      'tests/house/registries.test.ts',
      'tests/house/kept.test.ts',
      'tests/house/doors.test.ts',
      'tests/house/style.test.ts',
    );
    expect(ended.status, said(ended)).toBe(0);
    for (const name of ['probe-template', 'probe-register', 'probe-rule', 'probe-thing']) {
      expect(ended.stdout).toContain(`${name}.test.ts`);
    }
  });

  test('the adapter’s fixture is read as expected and the widget shows its value, in a browser', () => {
    const ended = copy.run(
      VITEST,
      'run',
      '--project=page',
      '-t',
      'probe-platform|it shows what|never 0|becomes a tile|stays text',
      'extension/adapters/fixtures.test.ts',
      'widgets/elements/bsc-probe',
    );
    expect(ended.status, said(ended)).toBe(0);
    expect(ended.stdout).toMatch(/Tests\s+5 passed/);
  });
});
