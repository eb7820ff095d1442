import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documented, elementDocs, whole } from '../../commands/support/element-docs.ts';
import {
  elementsManifest,
  elementsPage,
  STATE_WORDS,
} from '../../commands/support/element-pages.ts';
import { repositoryFiles, textOf } from '../support/files.ts';

const HOW = 'write it with: npx tsx commands/generate-elements.ts';
const { common, elements, tokens } = elementDocs();
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).sort();

describe('the documentation of the elements is made from their classes', () => {
  test('docs/elements.md is up to date', () => {
    expect(textOf('docs/elements.md') === elementsPage(), HOW).toBe(true);
  });

  test('and so is the Custom Elements Manifest', () => {
    expect(JSON.parse(textOf('widgets/custom-elements.json')), HOW).toEqual(elementsManifest());
  });

  test('every element is there, and its first sentence names its tag', () => {
    expect(elements.map(({ tag }) => tag)).toEqual(readdirSync('widgets/elements').sort());
    for (const { brief } of [common, ...elements]) expect(brief).toMatch(/^[A-Z].{20,}\.$/);
  });

  test.each([common, ...elements].map((one) => [one.tag, one] as const))(
    '%s: each attribute and property that the class declares is documented, and no other',
    (_, one) => {
      const { declared, attributes, properties } = whole(one, common);
      const of = (wanted: boolean) =>
        Object.keys(declared)
          .filter((name) => (declared[name] === 'own') !== wanted)
          .sort();
      expect(names(attributes)).toEqual(of(true));
      expect(names(properties)).toEqual(of(false));
      for (const said of [...attributes, ...properties]) expect(said.text).toMatch(/\.$/);
    },
  );

  test.each(elements.map((one) => [one.tag, one] as const))(
    '%s: each part that it documents is drawn',
    (_, one) => {
      const drawn = repositoryFiles()
        .filter((file) => /^widgets\/(?:base|elements)\/.*(?<!test)\.ts$/.test(file))
        .map((file) => textOf(file))
        .join('\n');
      for (const { name } of whole(one, common).parts) {
        expect(drawn).toMatch(new RegExp(`part="${name}"|'(?:\\w+ )?${name}'`));
      }
    },
  );

  test('every token that a style sheet asks for is documented, and no other', () => {
    const text = textOf('widgets/base/tokens.ts');
    const colours = [...text.matchAll(/^ {2}(\w+): \['#/gm)].map(([, name]) => `--bsc-${name}`);
    const others = [...text.matchAll(/var\((--bsc-[a-z-]+),/g)].map(([, name]) => name ?? '');
    expect(names(tokens)).toEqual([...new Set([...colours, ...others])].sort());
  });

  test('every state that the tests bring about is described', () => {
    const states = [
      ...textOf('widgets/fixtures/states.ts').matchAll(/\{ name: '([a-z-]+)', feed/g),
    ];
    expect(Object.keys(STATE_WORDS).sort()).toEqual(
      ['loading', ...states.map(([, name]) => name)].sort(),
    );
  });
});

describe('these checks can fail', () => {
  const text = `
/**
 * \`<bsc-x of="a">\`: a thing that stands
 * here.
 *
 * @attr {'a'|'b'} of - One
 *   of two.
 * @slot - What it holds.
 */
export class BscX extends FourfoldElement {
  static override readonly properties: Properties = { ...FourfoldElement.properties, of: 'text', more: 'own' };
`;

  test('a class is read with its tags and what it declares', () => {
    expect(documented('x.ts', text)).toMatchObject({
      tag: 'bsc-x',
      className: 'BscX',
      parent: 'FourfoldElement',
      brief: 'A thing that stands here.',
      declared: { of: 'text', more: 'own' },
      attributes: [{ name: 'of', type: "'a'|'b'", text: 'One of two.' }],
      properties: [],
      slots: [{ name: '', text: 'What it holds.' }],
    });
  });

  test('a file without a class is refused', () => {
    expect(() => documented('x.ts', 'export const x = 1;')).toThrow('x.ts holds no class');
  });
});
