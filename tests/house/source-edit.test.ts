import { describe, expect, test } from 'vitest';
import {
  addImport,
  addToInterface,
  addToList,
  addToRecord,
  EditError,
  keysOf,
} from '../../commands/new/source-edit.ts';

const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('a registry gets one more entry at its end', () => {
  test.each([
    [
      'const all = [] as const satisfies readonly A[];',
      'const all = [b,] as const satisfies readonly A[];',
    ],
    ['const all = [a];', 'const all = [a, b,];'],
    ['const all = [\n  a,\n];', 'const all = [ a, b, ];'],
    ['const all = Object.freeze([a]);', 'const all = Object.freeze([a, b,]);'],
    ['const all: A = [...a, ...c] as const;', 'const all: A = [...a, ...c, b,] as const;'],
  ])('%j', (text, expected) => {
    expect(flat(addToList(text, 'all', 'b'))).toBe(expected);
  });

  test('the list that is named, not another one of the file', () => {
    const text = 'const other = [x];\nexport const all = [a];\nconst third = { all: [y] };';
    expect(flat(addToList(text, 'all', 'b'))).toBe(
      'const other = [x]; export const all = [a, b,]; const third = { all: [y] };',
    );
  });

  test('records, also inside the call that makes them', () => {
    const text = "const m = define('area', {\n  'a.b': { x: 1 },\n});";
    expect(flat(addToRecord(text, 'm', "'a.c': {}"))).toBe(
      "const m = define('area', { 'a.b': { x: 1 }, 'a.c': {}, });",
    );
    expect(keysOf(text, 'm')).toEqual(['a.b']);
    expect(keysOf('const m = { plain: 1, method() {} };', 'm')).toEqual(['plain', 'method']);
  });

  test('interfaces, with members or without', () => {
    expect(flat(addToInterface('interface A { a: 1; }', 'A', 'b: 2'))).toBe(
      'interface A { a: 1; b: 2; }',
    );
    expect(flat(addToInterface('interface A extends B {}', 'A', 'b: 2'))).toBe(
      'interface A extends B {b: 2;}',
    );
  });

  test('imports stand behind the others, or first where there are none', () => {
    expect(addImport("import a from 'a';\nrun();", "import b from 'b';")).toBe(
      "import a from 'a';\nimport b from 'b';\nrun();",
    );
    expect(addImport('run();', "import b from 'b';")).toBe("import b from 'b';\nrun();");
  });

  test('a registry that is not as expected is said, not guessed', () => {
    expect(() => addToList('const some = [];', 'all', 'b')).toThrow(EditError);
    expect(() => addToList('const all = {};', 'all', 'b')).toThrow(/all is no list/);
    expect(() => addToRecord('const all = [];', 'all', 'b')).toThrow(/all is no record/);
    expect(() => addToInterface('type A = 1;', 'A', 'b')).toThrow(/no interface called A/);
    expect(() => keysOf('const all = run();', 'all')).toThrow(EditError);
  });
});
