import { NUMBER_FORMS } from './cldr-data.ts';
import { BYTES, INFORMAL, UNIVERSAL_TIME } from './informal.ts';
import { bitOf, LOCALE_KEYS } from './locales.ts';

/** What a word after a number does to it: `kind` 'x' multiplies, 's' is time, 'B' is bytes. */
export interface Meaning {
  readonly kind: 'x' | 's' | 'B';
  readonly times: number;
  /** A power of ten beside `times`, so that values stay exact. */
  readonly power: number;
  /** The locales (bits of LOCALE_KEYS) that write it so. */
  readonly locales: number;
  /** The exact spelling. Other spellings match only where none is exact. */
  readonly form: string;
}

/** The mask of forms that are written alike in all locales. */
export const EVERYWHERE = 2 ** LOCALE_KEYS.length - 1;
/** Forms of scripts without blanks are at most this long. */
export const LONGEST_UNSPACED = 12;

const TIMES: Readonly<Record<string, readonly [number, number]>> = {
  ms: [1, -3],
  s: [1, 0],
  m: [60, 0],
  h: [3600, 0],
  d: [86400, 0],
  w: [604800, 0],
};

const table = new Map<string, Meaning[]>();
/** First words of the forms that have two ("mil millones"). */
const firstWords = new Set<string>();

const bare = (form: string) => (form.endsWith('.') ? form.slice(0, -1) : form);
const keyOf = (form: string) => bare(form).toLowerCase().normalize('NFC');

function add(written: string, meaning: Omit<Meaning, 'form'>) {
  const form = bare(written);
  const key = keyOf(written);
  const meanings = table.get(key) ?? [];
  const { kind, times, power, locales } = meaning;
  const place = meanings.findIndex(
    (m) => m.form === form && m.kind === kind && m.times === times && m.power === power,
  );
  const before = meanings[place];
  if (before) meanings[place] = { ...before, locales: before.locales | locales };
  else meanings.push({ ...meaning, form });
  table.set(key, meanings);
  const blank = key.indexOf(' ');
  if (blank > 0) firstWords.add(key.slice(0, blank));
}

function addGroup(group: string, locales: number) {
  const colon = group.indexOf(':');
  const name = group.slice(0, colon);
  const time = TIMES[name];
  for (const form of group.slice(colon + 1).split(','))
    if (time) add(form, { kind: 's', times: time[0], power: time[1], locales });
    else add(form, { kind: 'x', times: 1, power: Number(name), locales });
}

function addForms(forms: string, locales: number) {
  for (const part of forms.split('|'))
    for (const group of part.split(';')) addGroup(group, locales);
}

for (const [key, forms] of Object.entries(NUMBER_FORMS)) addForms(forms.slice(3), bitOf(key));
for (const [key, forms] of Object.entries(INFORMAL)) addForms(forms, bitOf(key));
addForms(UNIVERSAL_TIME, EVERYWHERE);
for (const [form, size] of Object.entries(BYTES))
  add(form, { kind: 'B', times: size, power: 0, locales: EVERYWHERE });

/** One letter of time counts only as it is written: "3D" and "4S" are no lengths of time. */
const sameLetter = (meaning: Meaning, word: string) =>
  meaning.kind !== 's' || meaning.form.length > 1 || meaning.form === bare(word);

/** All that a word can mean after a number, in any locale and spelling. */
export function meaningsOf(word: string): readonly Meaning[] {
  const meanings = table.get(keyOf(word)) ?? [];
  return word.length > 1 ? meanings : meanings.filter((m) => sameLetter(m, word));
}

/** Whether a word can be the first of two ("mil" of "mil millones"). */
export function startsPair(word: string): boolean {
  return firstWords.has(keyOf(word));
}

/** Those spelt exactly so where there are any, else all. */
export function spelt(meanings: readonly Meaning[], word: string): readonly Meaning[] {
  const exact = meanings.filter((m) => m.form === bare(word));
  return exact.length > 0 ? exact : meanings;
}
