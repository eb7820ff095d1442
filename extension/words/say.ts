import { LANGUAGES, type Language } from './languages.ts';
import { type Sentences, sentenceIn } from './sentences.ts';

/** One text, or its plural forms by the names that CLDR gives them. `{name}` is filled in. */
export type Text = string | Readonly<Record<string, string>>;
/** A section of a strings file. */
export type Words = Readonly<Record<string, Text>>;

/** A strings file: a section for each view; `sentences` has whole ones that come from other rooms. */
type Strings = Readonly<Record<string, Words>> & { readonly sentences: Sentences };

const FILES: Readonly<Record<Language, () => Promise<unknown>>> = {
  id: () => import('./id.json').then((file) => file.default),
};

let spoken = 'en';
let locale = 'en';
let strings: Strings | null = null;

const languageOf = (tag: string): Language | null =>
  LANGUAGES.find((one) => one === tag.toLowerCase().split('-')[0]) ?? null;

/**
 * Chooses the language of all that is said from now on, once its words are there. What is drawn
 * already stays as it is. English stands in for every other language.
 *
 * @param tag A BCP 47 tag such as `id-ID`; numbers inside sentences follow it too.
 */
export async function speak(tag: string): Promise<void> {
  const language = languageOf(tag);
  strings = language ? ((await FILES[language]()) as Strings) : null;
  spoken = language ?? 'en';
  locale = tag;
}

/** The language that is spoken, for the page's `lang`. */
export const spokenNow = (): string => spoken;

/** The locale of what is spoken, for numbers and dates: the language with the person's country. */
export const localeNow = (): string => locale;

/**
 * The way from a view to its texts: what is said for a key of its section. `n` chooses the plural
 * form; numbers are written as the person's language writes them.
 *
 * @param section The section's name in every strings file.
 * @param english That section of the English file.
 */
export function wordsFor<const E extends Words>(section: string, english: E) {
  return (key: keyof E & string, values: Readonly<Record<string, string | number>> = {}): string =>
    filled(strings?.[section]?.[key] ?? english[key] ?? key, values);
}

function filled(text: Text, values: Readonly<Record<string, string | number>>): string {
  const form = typeof text === 'string' ? text : (text[formOf(values.n)] ?? text.other ?? '');
  return form.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return typeof value === 'number' ? written(value) : (value ?? gap);
  });
}

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

function formOf(n: string | number | undefined): string {
  const rule = rules.get(spoken) ?? new Intl.PluralRules(spoken);
  rules.set(spoken, rule);
  return rule.select(Number(n ?? 0));
}

function written(n: number): string {
  const format = numbers.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  numbers.set(locale, format);
  return format.format(n);
}

/**
 * A sentence that another room wrote in English (why a number was left out, what could not be done),
 * in the person's language; as it stands where nobody has translated it.
 */
export const inWords = (sentence: string): string =>
  strings ? sentenceIn(strings.sentences, sentence) : sentence;
