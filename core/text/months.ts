import { MONTHS } from './cldr-dates.ts';

/** Shortest beginning of a month's name that is taken for it ("may", "mei", "อ.ค"). */
const SHORTEST = 3;

const composed = (name: string) => name.normalize('NFC');

const names: readonly { readonly key: string; readonly forms: readonly string[][] }[] =
  Object.entries(MONTHS).map(([key, line]) => ({
    key,
    forms: line.split(' ').map((forms) => forms.split('/').map(composed)),
  }));

/** Spellings that are no beginning of a name of CLDR: "Sept" is, "mrz" and "agto" are not. */
const MORE: Readonly<Record<string, number>> = {
  mrz: 3,
  mär: 3,
  sept: 9,
  agt: 8,
  agust: 8,
  peb: 2,
  nop: 11,
  set: 9,
};

/** The month of one locale's line: the whole name, else the only one that begins so. */
function inLine(forms: readonly string[][], word: string): number {
  let found = 0;
  for (let month = 0; month < forms.length; month += 1)
    for (const form of forms[month] ?? []) {
      if (form === word) return month + 1;
      if (word.length >= SHORTEST && form.startsWith(word)) {
        if (found > 0 && found !== month + 1) return 0;
        found = month + 1;
      }
    }
  return found;
}

const english = names.find((line) => line.key === 'en');
const remembered = new Map<string, number>();

function inAny(word: string): number {
  const found = new Set(names.map(({ forms }) => inLine(forms, word)).filter((month) => month > 0));
  const [month = 0, ...others] = found;
  return others.length > 0 ? 0 : month;
}

/**
 * The month (1–12) that a word names, 0 where it names none. The locale's own names come first;
 * a word of another language counts where all languages that know it agree, but of
 * the shortest in running text (`near`) only an English one: "1 set" is no September in English.
 */
export function monthOf(word: string, key: string | null, near = false): number {
  if (word.length < 2 || word.length > 14) return 0;
  const small = composed(word.toLowerCase().replace(/\.$/, ''));
  const own = names.find((line) => line.key === key);
  const mine = own ? inLine(own.forms, small) : 0;
  if (mine > 0) return mine;
  if (near && own && small.length <= SHORTEST) return english ? inLine(english.forms, small) : 0;
  const known = remembered.get(small);
  if (known !== undefined) return known;
  const month = MORE[small] ?? inAny(small);
  // Words come from pages: remember some, not all that a page can make up.
  if (remembered.size < 500) remembered.set(small, month);
  return month;
}
