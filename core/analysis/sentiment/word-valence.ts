import type { WordList } from './word-list.ts';

/** The same steps as VADER's: what a negation multiplies by, and what "very" adds. */
const NEGATED = -0.74;
const VERY = 0.293;
/** How near a negation stands: words before, or signs before and after where blanks part no words. */
const WORDS_BACK = 2;
const SIGNS_NEAR = 2;
const LONGEST_PHRASE = 4;

type Role = 'feels' | 'not' | 'after' | 'very';

interface Entry {
  readonly text: string;
  readonly role: Role;
  readonly rating: number;
}

/** A list made ready to be searched. */
export interface Wordbook {
  readonly list: WordList;
  readonly exact: ReadonlyMap<string, Entry>;
  /** Entries with any ending (`words`), or all of them (`run`), by their first sign, longest first. */
  readonly beginnings: ReadonlyMap<string, readonly Entry[]>;
  readonly small: ReadonlySet<string>;
}

function entriesOf(list: WordList): Entry[] {
  const rows: [string | undefined, Role, number][] = [
    [list.great, 'feels', 3],
    [list.good, 'feels', 2],
    [list.bad, 'feels', -2],
    [list.awful, 'feels', -3],
    [list.not, 'not', 0],
    [list.notAfter, 'after', 0],
    [list.very, 'very', 0],
  ];
  return rows.flatMap(([text = '', role, rating]) =>
    text
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ({ text: word.normalize('NFC').replaceAll('_', ' '), role, rating })),
  );
}

/** Makes a word list ready. */
export function wordbook(list: WordList): Wordbook {
  const exact = new Map<string, Entry>();
  const beginnings = new Map<string, Entry[]>();
  for (const entry of entriesOf(list)) {
    const open = entry.text.endsWith('*');
    const text = open ? entry.text.slice(0, -1) : entry.text;
    if (open || list.writing === 'run') {
      const first = text.charAt(0);
      beginnings.set(first, [...(beginnings.get(first) ?? []), { ...entry, text }]);
    } else if (!exact.has(text)) exact.set(text, entry);
  }
  for (const row of beginnings.values()) row.sort((a, b) => b.text.length - a.text.length);
  return { list, exact, beginnings, small: new Set(list.small.split(' ')) };
}

/** The words of a text in small letters, without marks between them. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** An entry found, and the places that it takes up. */
interface Hit {
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
}

const oneOf = (word: string): string => word.replace(/(.)\1{2,}/gu, '$1');
const twoOf = (word: string): string => word.replace(/(.)\1{2,}/gu, '$1$1');

function single(book: Wordbook, word: string): Entry | undefined {
  const exact = book.exact.get(word);
  if (exact) return exact;
  return book.beginnings.get(word.charAt(0))?.find(({ text }) => word.startsWith(text));
}

/** "baguuus" and "gooood": letters drawn out are tried once and twice. */
const drawnOut = (book: Wordbook, word: string): Entry | undefined =>
  single(book, word) ??
  (/(.)\1{2,}/u.test(word) ? (single(book, oneOf(word)) ?? single(book, twoOf(word))) : undefined);

function hitsInWords(book: Wordbook, words: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < words.length; ) {
    let found: Hit | undefined;
    for (let n = Math.min(LONGEST_PHRASE, words.length - i); n > 0 && !found; n--) {
      const entry =
        n > 1 ? book.exact.get(words.slice(i, i + n).join(' ')) : drawnOut(book, words[i] ?? '');
      if (entry) found = { entry, from: i, to: i + n };
    }
    if (found) hits.push(found);
    i = found ? found.to : i + 1;
  }
  return hits;
}

function hitsInRun(book: Wordbook, text: string): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < text.length; ) {
    const entry = book.beginnings.get(text.charAt(i))?.find((one) => text.startsWith(one.text, i));
    if (entry) hits.push({ entry, from: i, to: i + entry.text.length });
    i += entry ? entry.text.length : 1;
  }
  return hits;
}

function weigh(hits: readonly Hit[], near: number): { sum: number; count: number } {
  let sum = 0;
  let count = 0;
  for (const { entry, from, to } of hits) {
    if (entry.role !== 'feels') continue;
    const around = (role: Role, before: number, after: number) =>
      hits.some(
        (one) =>
          one.entry.role === role &&
          ((one.to <= from && from - one.to <= before) ||
            (one.from >= to && one.from - to <= after)),
      );
    const louder = around('very', 1, 0) ? VERY * Math.sign(entry.rating) : 0;
    const turned = around('not', near - 1, -1) || around('after', -1, near);
    sum += (entry.rating + louder) * (turned ? NEGATED : 1);
    count += 1;
  }
  return { sum, count };
}

/**
 * The feeling of a text by a language's word list: ratings summed, with negation and degree as VADER
 * has them; and how many words carried any.
 *
 * @example
 * wordValence(wordbook({ language: 'xx', writing: 'words', great: '', good: 'nice', bad: '', awful: '', not: 'not', very: '', small: '' }), 'nice').sum // → 2
 */
export function wordValence(
  book: Wordbook,
  text: string,
): { readonly sum: number; readonly count: number } {
  return book.list.writing === 'words'
    ? weigh(hitsInWords(book, wordsOf(text)), WORDS_BACK)
    : weigh(hitsInRun(book, text.normalize('NFC')), SIGNS_NEAR);
}
