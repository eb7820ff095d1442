import { describe, expect, test } from 'vitest';
import { coreExamples, type Example, examplesIn, offeredFunctions } from '../support/doc-blocks.ts';

type Module = Readonly<Record<string, unknown>>;

const modules = import.meta.glob<Module>(['../../core/**/*.ts', '!../../core/**/*.test.ts']);

async function exportsOf(file: string): Promise<Module> {
  const load = modules[`../../${file}`];
  return load === undefined ? {} : load();
}

/** The value of an example, with what its file and its room's door export in scope. */
async function outcomeOf(example: Example): Promise<unknown> {
  const scope = {
    ...(await exportsOf(`core/${example.room}/index.ts`)),
    ...(await exportsOf(example.file)),
  };
  const names = Object.keys(scope);
  const run = new Function(...names, `'use strict'; return (${example.expression}\n);`);
  return run(...names.map((name) => scope[name]));
}

const { examples, illFormed } = coreExamples();

describe('examples in doc blocks are true', () => {
  test('each line below an @example is one: expression // → JSON', () => {
    expect(illFormed).toEqual([]);
  });

  test.each(
    examples.map((example) => [`${example.file}:${example.line} ${example.expression}`, example]),
  )('%s', async (_, example) => {
    const given = example as Example;
    expect(await outcomeOf(given)).toEqual(JSON.parse(given.expected));
  });
});

describe('public functions of core are documented', () => {
  const offered = offeredFunctions();

  test('the doors of core were found, and functions behind them', () => {
    expect(new Set(offered.map(({ room }) => room)).size).toBeGreaterThan(5);
    expect(offered.length).toBeGreaterThan(20);
  });

  test('every function that a room offers has a doc block', () => {
    const bare = offered.filter(({ block }) => block === '');
    expect(bare.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });

  test('every function that computes a score or an analysis shows an example', () => {
    const without = offered.filter(
      ({ room, block }) => ['scoring', 'analysis'].includes(room) && !block.includes('@example'),
    );
    expect(without.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });

  test('every room that offers functions has at least one example', () => {
    const rooms = new Set(offered.map(({ room }) => room));
    const shown = new Set(examples.map(({ room }) => room));
    expect([...rooms].filter((room) => !shown.has(room))).toEqual([]);
  });
});

describe('these checks can fail', () => {
  const block = (...lines: readonly string[]) =>
    ['/**', ...lines.map((line) => ` * ${line}`), ' */', 'export const a = 1;'].join('\n');

  test('a line without an arrow is named with its place', () => {
    const found = examplesIn('core/text/a.ts', block('What.', '', '@example', 'a(1)'));
    expect(found).toEqual({ examples: [], illFormed: ['core/text/a.ts:5 a(1)'] });
  });

  test('only the lines of @example count, up to the next tag', () => {
    const text = block('a // → 1', '@example', "b('//') // → 2", '@throws RangeError', 'c // → 3');
    expect(examplesIn('core/text/a.ts', text).examples).toEqual([
      {
        file: 'core/text/a.ts',
        line: 4,
        room: 'text',
        expression: "b('//')",
        expected: '2',
      },
    ]);
  });

  test('a false example differs from its JSON', async () => {
    const [example] = examplesIn(
      'core/model/unit.ts',
      block('@example', "isCurrency('EUR') // → false"),
    ).examples;
    if (example === undefined) throw new Error('the example was not found');
    expect(await outcomeOf(example)).toBe(true);
    expect(JSON.parse(example.expected)).toBe(false);
  });
});
