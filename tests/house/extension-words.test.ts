import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../extension/words/languages.ts';
import { faultsOf, leftInEnglish, type Sections, textsOf } from './words-faults.ts';

const fileOf = (language: string) =>
  JSON.parse(readFileSync(`extension/words/${language}.json`, 'utf8')) as Sections;

function sectionsOf(language: string): Sections {
  const { sentences: _, ...sections } = fileOf(language);
  return sections;
}

const sentencesOf = (language: string) =>
  (fileOf(language).sentences ?? {}) as Record<string, string>;

const ENGLISH = sectionsOf('en');

/** All that the product is written in, without tests: what can be said stands somewhere in it. */
const SOURCE = ['core', 'extension']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((one) => join(room, one)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|fixtures/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')
  .replaceAll("\\'", "'");

/** The longest piece of a sentence between its gaps; what is shorter proves nothing. */
const longest = (sentence: string) =>
  sentence.split(/\{\w+\}/).reduce((a, b) => (b.length > a.length ? b : a), '');

describe('the words of the extension', () => {
  test('each strings file is on the list of languages, and each language has its file', () => {
    const files = readdirSync('extension/words').filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(['en', ...LANGUAGES].map((one) => `${one}.json`).sort());
  });

  test.each(LANGUAGES)(
    '%s has the keys of English, in its order, and its own plural forms',
    (language) => {
      const words = textsOf(sectionsOf(language));
      expect(words.map(([path]) => path)).toEqual(textsOf(ENGLISH).map(([path]) => path));
      const faults = textsOf(ENGLISH).flatMap(([path, english], i) =>
        faultsOf(language, path, english, words[i]?.[1] ?? ''),
      );
      expect(faults).toEqual([]);
      expect(leftInEnglish(ENGLISH, sectionsOf(language))).toEqual([]);
    },
  );

  test.each(LANGUAGES)(
    '%s translates sentences that are said somewhere, with their gaps',
    (language) => {
      const sentences = Object.entries(sentencesOf(language));
      const faults = sentences.flatMap(([english, text]) =>
        faultsOf(language, english, english, text),
      );
      expect(faults).toEqual([]);
      const unsaid = sentences
        .map(([english]) => english)
        .filter((one) => !SOURCE.includes(longest(one)));
      expect(unsaid).toEqual([]);
    },
  );
});
