import { type Language, languageOf } from './languages.ts';
import { type Sentences, sentenceIn } from './sentences.ts';

/** One text, or its plural forms by the names that CLDR gives them. `{name}` is filled in. */
export type Text = string | Readonly<Record<string, string>>;
/** A section of a strings file. */
export type Words = Readonly<Record<string, Text>>;

/**
 * What is said in a language: a section for each view, and `sentences` that come whole from other
 * rooms.
 */
type Strings = Readonly<Record<string, Words | Sentences>>;

interface Spoken {
  readonly strings: Strings;
  readonly sentences: Sentences;
  readonly hasLibrary?: true;
}

/** Sentences by their subject. */
type Subjects = Readonly<Record<string, Sentences>>;

type File = () => Promise<{ readonly default: unknown }>;

interface Files {
  /** The sections and the sentences that any page may show. */
  readonly strings: File;
  /** Metrics by their English names. */
  readonly names?: File;
  /** By subject, sentences about scorecards, files and analyses: the dashboard alone shows them. */
  readonly said?: File;
  /** What metrics mean, and the examples and pitfalls of the library: long, and shown where one is chosen. */
  readonly library?: File;
}

const FILES: Readonly<Record<Language, Files>> = {
  ar: { strings: () => import('./ar.json') },
  de: { strings: () => import('./de.json') },
  es: { strings: () => import('./es.json') },
  fr: { strings: () => import('./fr.json') },
  id: {
    strings: () => import('./id.json'),
    names: () => import('./names/id.json'),
    said: () => import('./said/id.json'),
    library: () => import('./library/id.json'),
  },
  ja: { strings: () => import('./ja.json') },
  pt: { strings: () => import('./pt.json') },
  th: { strings: () => import('./th.json') },
  vi: { strings: () => import('./vi.json') },
  zh: { strings: () => import('./zh.json') },
};

const contentOf = async (file: File | undefined): Promise<unknown> =>
  file ? (await file()).default : {};

/** The language's files, put together; `isAll` with those that only the dashboard needs. */
async function spokenOf(language: Language, isAll: boolean): Promise<Spoken> {
  const { strings: own, names, said } = FILES[language];
  const [strings, metrics, subjects] = await Promise.all([
    contentOf(own) as Promise<Strings>,
    contentOf(names) as Promise<Sentences>,
    contentOf(isAll ? said : undefined) as Promise<Subjects>,
  ]);
  const lists = [metrics, ...Object.values(subjects), strings.sentences ?? {}];
  return { strings, sentences: Object.assign({}, ...lists) as Sentences };
}

let spoken = 'en';
let locale = 'en';
let told: Spoken | null = null;

/**
 * Chooses the language of all that is said from now on, once its words are there. What is drawn
 * already stays as it is. English stands in for every other language.
 *
 * @param tag A BCP 47 tag such as `id-ID`; numbers inside sentences follow it too.
 * @param isAll Also what only the dashboard says.
 */
export async function speak(tag: string, isAll = false): Promise<void> {
  const language = languageOf(tag);
  told = language ? await spokenOf(language, isAll) : null;
  spoken = language ?? 'en';
  locale = tag;
}

/**
 * Brings what metrics mean and what the library says beside its KPIs, in the language that is spoken.
 * Done once it may be said; at once where the language has no such file.
 */
export async function speakLibrary(): Promise<void> {
  const at = told;
  const language = languageOf(spoken);
  if (at === null || at.hasLibrary || language === null) return;
  const lists = Object.values((await contentOf(FILES[language].library)) as Subjects);
  // Another language may have been chosen meanwhile.
  if (told !== at) return;
  told = { ...at, hasLibrary: true, sentences: Object.assign({}, at.sentences, ...lists) };
}

/** What is said in a language, brought to where no file of words can be fetched, such as a site's page. */
export interface BroughtWords {
  /** A BCP 47 tag. */
  readonly tag: string;
  readonly strings: Strings;
  readonly sentences: Sentences;
}

/** The same as `speak`, with words that came along; null is English. */
export function speakBrought(brought: BroughtWords | null, tag: string): void {
  told = brought && { strings: brought.strings, sentences: brought.sentences };
  spoken = (brought && languageOf(brought.tag)) ?? 'en';
  locale = brought?.tag ?? tag;
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
  return (
    key: keyof E & string,
    values: Readonly<Record<string, string | number>> = {},
  ): string => {
    const own = told?.strings[section]?.[key];
    const text = filled(own ?? english[key] ?? key, values);
    if (told && own === undefined) noteFallback(text);
    return text;
  };
}

/** Texts that were said in English for want of others. They are asked for as soon as they are drawn. */
const fallbacks = new Set<string>();
const MOST_FALLBACKS = 2000;

function noteFallback(text: string): void {
  if (fallbacks.size >= MOST_FALLBACKS) fallbacks.clear();
  fallbacks.add(text);
}

/** Whether a text was just said in English because the language that is spoken has no words for it. */
export const isFallback = (text: string): boolean => told !== null && fallbacks.has(text);

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
  told ? sentenceIn(told.sentences, sentence) : sentence;

/** The same for what is surely a sentence of ours and no words of a person or a page. */
export function inOurWords(sentence: string): string {
  const text = inWords(sentence);
  if (told && text === sentence) noteFallback(text);
  return text;
}

/** The language that such a sentence stands in, so that it is read out in its own. */
export const langOf = (sentence: string): string =>
  inWords(sentence) === sentence ? 'en' : spoken;

/** The same for a phrase that is no sentence and no name, such as a formula in words. */
export const inPhrase = (phrase: string): string =>
  told ? sentenceIn(told.sentences, phrase, 1) : phrase;
