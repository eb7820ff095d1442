import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, WHOLE } from '../../extension/words/languages.ts';
import { faultsOf, leftInEnglish, type Sections, textsOf } from './words-faults.ts';

const fileOf = (language: string) =>
  JSON.parse(readFileSync(`extension/words/${language}.json`, 'utf8')) as Sections;

function sectionsOf(language: string): Sections {
  const { sentences: _, ...sections } = fileOf(language);
  return sections;
}

const inFolder = (folder: string, language: string): unknown => {
  const path = `extension/words/${folder}/${language}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
};

/** All sentences of a language, whichever page loads them. */
const sentencesOf = (language: string): Record<string, string> =>
  Object.assign(
    {},
    inFolder('names', language),
    ...Object.values(inFolder('said', language) as Sections),
    ...Object.values(inFolder('library', language) as Sections),
    fileOf(language).sentences ?? {},
  );

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

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function pairsIn(text: string): readonly string[] {
  const words = wordsIn(text);
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

const PAIRS = new Set(pairsIn(SOURCE));
const WORDS = new Set(wordsIn(SOURCE.toLowerCase()));
const FEW = 4;

/** Whether the source may put such a sentence together: half of its words stand beside each other so. */
function isSaid(sentence: string): boolean {
  const pieces = sentence.split(/\{\w+\}/);
  const pairs = pieces.flatMap(pairsIn);
  if (pairs.length < FEW)
    return pieces.flatMap(wordsIn).every((one) => WORDS.has(one.toLowerCase()));
  return 2 * pairs.filter((pair) => PAIRS.has(pair)).length >= pairs.length;
}

describe('the words of the extension', () => {
  test('each strings file is on the list of languages, and each language has its file', () => {
    const files = readdirSync('extension/words').filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(['en', ...LANGUAGES].map((one) => `${one}.json`).sort());
  });

  test.each(WHOLE)(
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
    '%s says all of popup and side panel, names every section, and has no key that English has not',
    (language) => {
      const english = new Map(textsOf(ENGLISH));
      const words = textsOf(sectionsOf(language));
      const known = [...english.keys()].filter((path) => words.some(([one]) => one === path));
      expect(words.map(([path]) => path)).toEqual(known);
      expect(
        words.flatMap(([path, text]) => faultsOf(language, path, english.get(path) ?? '', text)),
      ).toEqual([]);
      expect(leftInEnglish(ENGLISH, sectionsOf(language))).toEqual([]);
      for (const section of ['common', 'popup', 'panel'])
        expect(Object.keys(sectionsOf(language)[section] ?? {})).toEqual(
          Object.keys(ENGLISH[section] ?? {}),
        );
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
      const unsaid = sentences.map(([english]) => english).filter((one) => !isSaid(one));
      expect(unsaid).toEqual([]);
    },
  );
});

describe('what stores say of the extension', () => {
  const folders = readdirSync('extension/public/_locales');

  test('stands there in English and in every language of the list', () => {
    expect(folders.map((name) => name.split('_')[0]).sort()).toEqual(['en', ...LANGUAGES].sort());
  });

  test.each(folders)('in %s it is as short as stores want it', (folder) => {
    const path = join('extension/public/_locales', folder, 'messages.json');
    const { description } = JSON.parse(readFileSync(path, 'utf8')) as {
      description: { message: string };
    };
    expect(description.message.length).toBeGreaterThan(20);
    expect([...description.message].length).toBeLessThanOrEqual(132);
  });
});
