import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isFixture, isTest, productFiles, repositoryFiles, textOf } from '../support/files.ts';
import {
  clockOrChance,
  defaultExports,
  isData,
  longFunctions,
  namesUsed,
  type Place,
  pageWrites,
  programsFromText,
  shown,
  starExports,
} from '../support/source.ts';

const MOST_LINES = 400;
const MOST_FUNCTION_LINES = 60;

const ROOMS = ['core', 'extension', 'widgets', 'commands', 'tests'] as const;
const SHIPPED = ['core', 'extension', 'widgets'] as const;

type Check = (file: string, text: string) => readonly Place[];

const over = (files: readonly string[], check: Check) =>
  files.flatMap((file) => check(file, textOf(file))).map(shown);

const lines: Check = (file, text) => {
  const count = text.replace(/\n$/, '').split('\n').length;
  if (count <= MOST_LINES || isData(file, text)) return [];
  return [{ file, line: count, what: `has ${count} lines` }];
};

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

const INTO_HTML = new Set([
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'setHTMLUnsafe'],
  ...['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic', 'createContextualFragment'],
  ...['srcdoc', 'parseHTMLUnsafe'],
]);
const intoHtml: Check = (file, text) => namesUsed(file, text, INTO_HTML);
/** Makes elements of the templates that the build took out of the source, and of nothing else. */
const TEMPLATES = 'widgets/base/small-lit.ts';

describe('the style of the house', () => {
  const sources = repositoryFiles().filter(
    (file) =>
      ROOMS.some((room) => file.startsWith(`${room}/`)) &&
      /(?<!\.d)\.(?:tsx?|mjs|cjs)$/.test(file) &&
      !isFixture(file),
  );

  test('there is something to look at', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  test(`no file but data has more than ${MOST_LINES} lines`, () => {
    expect(over(sources, lines)).toEqual([]);
  });

  test(`no function has more than ${MOST_FUNCTION_LINES} lines`, () => {
    // A `describe` is a chapter of its file, not a function.
    const files = sources.filter((file) => !isTest(file));
    expect(over(files, (file, text) => longFunctions(file, text, MOST_FUNCTION_LINES))).toEqual([]);
  });

  test('files are named in kebab-case', () => {
    const files = repositoryFiles().filter(
      (file) => ROOMS.some((room) => file.startsWith(`${room}/`)) && !isFixture(file),
    );
    expect(files.filter((file) => !KEBAB.test(basename(file)))).toEqual([]);
  });

  test('core names every export', () => {
    expect(over(productFiles('core'), starExports)).toEqual([]);
  });

  test('only entry points and configurations have a default export', () => {
    const files = sources.filter(
      (file) => !/^extension\/entrypoints\/|\.config\.ts$/.test(file) && !file.endsWith('.mjs'),
    );
    expect(over(files, defaultExports)).toEqual([]);
  });

  test('text from outside never becomes HTML', () => {
    const files = productFiles(...SHIPPED);
    expect(files).toContain(TEMPLATES);
    expect(
      over(
        files.filter((file) => file !== TEMPLATES),
        intoHtml,
      ),
    ).toEqual([]);
  });

  test('text never becomes a program', () => {
    expect(over(productFiles(...SHIPPED), programsFromText)).toEqual([]);
  });

  test('core has no clock and no chance', () => {
    expect(over(productFiles('core'), clockOrChance)).toEqual([]);
  });

  test('capture and adapters write nothing into a page', () => {
    const inPage = ['extension/capture', 'extension/adapters', 'extension/entrypoints/in-page'];
    expect(productFiles(...inPage).length).toBeGreaterThan(20);
    expect(over(productFiles(...inPage), pageWrites)).toEqual([]);
  });
});

describe('each of these checks can fail', () => {
  const whats = (places: readonly Place[]) => places.map(({ line, what }) => `${line} ${what}`);

  test('a long file is found, a long table is not', () => {
    const program = `export function a() {\n${'  run();\n'.repeat(450)}}\n`;
    const table = `export const A = [\n${"  'one',\n".repeat(450)}];\n`;
    expect(whats(lines('a.ts', program))).toEqual(['452 has 452 lines']);
    expect(lines('a.ts', table)).toEqual([]);
  });

  test('a long function is found, whatever its form', () => {
    const body = `{\n${'  run();\n'.repeat(60)}}`;
    const text = `function a() ${body}\nconst b = () => ${body};\nclass C { d() ${body} }\n`;
    const found = whats(longFunctions('a.ts', text, 60));
    expect(found).toEqual(['1 a has 62 lines', '63 b has 62 lines', '125 d has 62 lines']);
    expect(longFunctions('a.ts', text, 62)).toEqual([]);
  });

  test('names that are no kebab-case', () => {
    expect(['a-b.ts', 'a.test.ts', 'capture.content.ts'].every((n) => KEBAB.test(n))).toBe(true);
    expect(['aB.ts', 'a_b.ts', 'A.ts', 'a--b.ts'].some((n) => KEBAB.test(n))).toBe(false);
  });

  test('exports', () => {
    expect(whats(starExports('a.ts', "export * from './b.ts';"))).toEqual(['1 export *']);
    expect(starExports('a.ts', "export { a } from './b.ts';")).toEqual([]);
    expect(defaultExports('a.ts', 'export default 1;')).toHaveLength(1);
    expect(defaultExports('a.ts', 'export default function f() {}')).toHaveLength(1);
    expect(defaultExports('a.ts', 'export function f() {}')).toEqual([]);
  });

  test('HTML from text, in code and not in comments', () => {
    expect(intoHtml('a.ts', "// innerHTML\nconst s = 'innerHTML';")).toEqual([]);
    expect(whats(intoHtml('a.ts', 'node.innerHTML = text;'))).toEqual(['1 innerHTML']);
    expect(intoHtml('a.tsx', '<p dangerouslySetInnerHTML={a} />')).toHaveLength(1);
  });

  test('programs from text', () => {
    expect(programsFromText('a.ts', 'eval(text)')).toHaveLength(1);
    expect(programsFromText('a.ts', 'new Function(text)')).toHaveLength(1);
    expect(programsFromText('a.ts', 'let f: Function;')).toEqual([]);
  });

  test('clocks and chance', () => {
    const text = 'Date.now();\nnew Date();\nMath.random();\nnew Date(given);\nMath.max(1);';
    expect(whats(clockOrChance('a.ts', text))).toEqual([
      '1 Date.now',
      '2 new Date()',
      '3 Math.random',
    ]);
  });

  test('writes into a page', () => {
    const text = [
      "node.setAttribute('a', 'b');",
      "node.textContent = 'x';",
      'button.click();',
      "node.style.color = 'red';",
      "name.normalize('NFC');",
      'const { textContent } = node;',
    ].join('\n');
    expect(whats(pageWrites('a.ts', text))).toEqual([
      '1 setAttribute',
      '2 textContent =',
      '3 click',
      '4 style =',
    ]);
  });
});
