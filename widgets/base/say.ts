import { type cards, first, type more, type trend } from '../words/en.json';
import { LANGUAGES, type Language } from '../words/languages.ts';
import { sectionsOf } from './other-languages.ts';

/** One text, or its plural forms by the names that CLDR gives them. `{name}` is filled in. */
export type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
/** What can be said: the keys of the strings file. */
export type Key = keyof typeof first | keyof typeof cards | keyof typeof more | keyof typeof trend;

const known = new Map<string, Words>([['en', first]]);
let spoken = 'en';

/**
 * Adds words of a language. Parts of the script that come later teach their section of the English
 * file; a translation is the same file in another language.
 */
export function teach(language: string, words: Words): void {
  known.set(language, { ...known.get(language), ...words });
}

/** Words that were asked for: resolves when they are known, or cannot be. */
const asked = new Map<string, Promise<unknown>>();
const coming = new Set<string>();
/** Chinese as Taiwan, Hong Kong and Macao write it, which is not what stands in the file of Chinese. */
const TRADITIONAL = /^zh\b.*-(hant|tw|hk|mo)\b(?!.*hans)/;

/**
 * The language of what is drawn next. English stands in for what a language has no words for, and
 * until its words have come; `redraw` is called when they have, or cannot.
 *
 * @returns whether words of the language are under way.
 */
export function speak(locale: string, redraw: () => void = () => {}): boolean {
  const tag = locale.toLowerCase();
  const language = TRADITIONAL.test(tag) ? 'en' : (tag.split('-')[0] ?? '');
  spoken = known.has(locale) ? locale : known.has(language) ? language : 'en';
  if (spoken === 'en' && LANGUAGES.includes(language as Language)) {
    if (!asked.has(language)) {
      coming.add(language);
      const words = learn(language as Language).finally(() => coming.delete(language));
      asked.set(language, words);
    }
    if (coming.has(language)) asked.get(language)?.then(redraw, redraw);
  }
  return coming.has(language);
}

async function learn(language: Language): Promise<void> {
  for (const section of await sectionsOf(language)) teach(language, section);
}

/** The language that is spoken now, for formats that stand inside sentences. */
export const spokenNow = (): string => spoken;

/**
 * The words of the chrome for a key: the one way from elements to texts. `n` chooses the plural form.
 */
export function say(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  const held = known.get(spoken)?.[key] ?? known.get('en')?.[key] ?? key;
  const form = typeof held === 'string' ? held : (held[formOf(values.n)] ?? held.other ?? key);
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** What `said` says: a key of the strings file, or what the reading of a file found, and where. */
interface Problem {
  readonly why: string;
  readonly status?: number | string;
  readonly code?: string;
  readonly place?: string;
  readonly wanted?: string | undefined;
}

/**
 * A refusal in words, by its key or by the code of what the reading of a file found. Most of these
 * words come with a lazy part; until then, or where that is missing, in a sentence that fits all.
 */
export function said({ why, status = '', code, place = '', wanted }: Problem): string {
  const own = (code ? `read.${code}` : why) as Key;
  const key = known.get('en')?.[own] ? own : 'read.fault';
  return say(key, { status, place, wanted: say(`wanted.${wanted}` as Key), name: 'more' });
}

const rules = new Map<string, Intl.PluralRules>();

/** In English without asking Intl, whose first answer takes as long as drawing a card. */
function formOf(n: string | number = 0): string {
  if (spoken === 'en') return Number(n) === 1 ? 'one' : 'other';
  const rule = rules.get(spoken) ?? new Intl.PluralRules(spoken);
  rules.set(spoken, rule);
  return rule.select(Number(n));
}
