import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { READ_ERRORS, WANTED } from '../../core/publication/read-errors.ts';
import { LANGUAGES } from '../../widgets/words/languages.ts';
import { faultsOf, leftInEnglish, type Sections, textsOf } from './words-faults.ts';

const wordsOf = (language: string) =>
  JSON.parse(readFileSync(`widgets/words/${language}.json`, 'utf8')) as Sections;

const ENGLISH = wordsOf('en');
const ALL = ['en', ...LANGUAGES];

describe('the words of the widgets', () => {
  test('each strings file is on the list of languages, and each language has its file', () => {
    const files = readdirSync('widgets/words').filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(ALL.map((language) => `${language}.json`).sort());
  });

  test.each(ALL)(
    '%s has the keys of English, in its order, and its own plural forms',
    (language) => {
      const words = textsOf(wordsOf(language));
      expect(words.map(([path]) => path)).toEqual(textsOf(ENGLISH).map(([path]) => path));
      const faults = textsOf(ENGLISH).flatMap(([path, english], i) =>
        faultsOf(language, path, english, words[i]?.[1] ?? ''),
      );
      expect(faults).toEqual([]);
    },
  );

  test.each(ALL)('in %s a key that stands in two sections says the same in both', (language) => {
    const said = new Map<string, string>();
    for (const [path, text] of textsOf(wordsOf(language))) {
      const key = path.split(' ')[1] ?? '';
      expect(said.get(key) ?? JSON.stringify(text), path).toBe(JSON.stringify(text));
      said.set(key, JSON.stringify(text));
    }
  });

  test.each(LANGUAGES)(
    '%s is written in its language: no sentence is left in English',
    (language) => {
      expect(leftInEnglish(ENGLISH, wordsOf(language))).toEqual([]);
    },
  );

  test('what the reading of a file says stands here in the same words, by its code', () => {
    const said = (kind: string, words: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(words).map(([code, text]) => [`${kind}.${code}`, text]));
    expect(ENGLISH.more).toMatchObject({
      ...said('read', READ_ERRORS),
      ...said('wanted', WANTED),
    });
  });

  test('these checks can fail', () => {
    expect(faultsOf('ar', 'x', { one: '{n} a', other: '{n} b' }, { other: '{n}' })).toHaveLength(1);
    expect(faultsOf('de', 'x', '{n} of {m}', '{n} von')).toEqual(['x: gaps']);
    expect(faultsOf('de', 'x', 'a', ' ')).toEqual(['x: empty']);
    expect(faultsOf('ja', 'x', { one: '{n}', other: '{n}' }, { other: 'none' })).toHaveLength(1);
  });
});
