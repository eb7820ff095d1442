import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../widgets/words/languages.ts';

type Text = string | Readonly<Record<string, string>>;
type Sections = Readonly<Record<string, Readonly<Record<string, Text>>>>;

const wordsOf = (language: string) =>
  JSON.parse(readFileSync(`widgets/words/${language}.json`, 'utf8')) as Sections;

const ENGLISH = wordsOf('en');
const ALL = ['en', ...LANGUAGES];

/** Every text with the path of its key, a plural's forms by their names. */
function textsOf(sections: Sections): readonly [path: string, text: Text][] {
  return Object.entries(sections).flatMap(([section, words]) =>
    Object.entries(words).map(([key, text]): [string, Text] => [`${section} ${key}`, text]),
  );
}

const formsOf = (text: Text) => (typeof text === 'string' ? [text] : Object.values(text));
const gapsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** What is wrong with a text beside the English one; none is none. */
function faultsOf(language: string, path: string, english: Text, text: Text): readonly string[] {
  if (typeof english !== typeof text) return [`${path}: plural forms in one language alone`];
  const faults = formsOf(text)
    .filter((form) => form.trim() === '')
    .map(() => `${path}: empty`);
  if (typeof text === 'string') {
    if (gapsOf(text).join() !== gapsOf(english as string).join()) faults.push(`${path}: gaps`);
    return faults;
  }
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  if (Object.keys(text).sort().join() !== [...pluralCategories].sort().join())
    faults.push(`${path}: has ${Object.keys(text)}, needs ${pluralCategories}`);
  const whole = gapsOf((english as Record<string, string>).other ?? '');
  // "Two days" may go without its number; a form for many numbers may not.
  for (const [name, form] of Object.entries(text)) {
    const may = gapsOf(form).every((gap) => whole.includes(gap));
    const must = ['zero', 'one', 'two'].includes(name) || gapsOf(form).join() === whole.join();
    if (!may || !must) faults.push(`${path}: gaps of ${name}`);
  }
  return faults;
}

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
      const english = new Map(textsOf(ENGLISH));
      const left = textsOf(wordsOf(language)).filter(
        ([path, text]) =>
          typeof text === 'string' && text === english.get(path) && text.split(' ').length > 3,
      );
      expect(
        left.filter(([, text]) => /[a-z]{2}/.test(String(text).replace(/\{\w+\}/g, ''))),
      ).toEqual([]);
    },
  );

  test('these checks can fail', () => {
    expect(faultsOf('ar', 'x', { one: '{n} a', other: '{n} b' }, { other: '{n}' })).toHaveLength(1);
    expect(faultsOf('de', 'x', '{n} of {m}', '{n} von')).toEqual(['x: gaps']);
    expect(faultsOf('de', 'x', 'a', ' ')).toEqual(['x: empty']);
    expect(faultsOf('ja', 'x', { one: '{n}', other: '{n}' }, { other: 'none' })).toHaveLength(1);
  });
});
