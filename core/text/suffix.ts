import { endOfWord, isBlank, isDigit, isLetter, isUnspaced, skipBlanks } from './chars.ts';
import { type CurrencySign, currencyAt } from './currency.ts';
import { COUNTERS, PLAIN_UNITS, TIME_BESIDE_OTHERS } from './informal.ts';
import { LONGEST_UNSPACED, type Meaning, meaningsOf, startsPair } from './lexicon.ts';
import { bitOf, type NumberLocale } from './locales.ts';

/** A word after a number: what it can mean. */
export interface Word {
  readonly text: string;
  readonly meanings: readonly Meaning[];
}

/** What stands after a numeral and belongs to it. */
export interface Suffix {
  readonly end: number;
  /** Where the unit begins, so that "186 / 500 GB" can lend it to the first number. */
  readonly unitStart: number;
  readonly power: Word | null;
  readonly unit: Word | null;
  readonly currency: CurrencySign | null;
  readonly percent: boolean;
  /** "10K+": at least so many. */
  readonly atLeast: boolean;
}

interface Reader {
  readonly locale: NumberLocale | null;
  readonly whole: boolean;
}

interface Found {
  readonly end: number;
  readonly word: Word;
}

const PLAIN: Word = { text: '', meanings: [] };
const counters = new Set(COUNTERS);
const plainUnits = new Set(PLAIN_UNITS);
const besideOthers = new Set(TIME_BESIDE_OTHERS);
const MARK = /[\u0300-\u036f]/;

const composed = (word: string) => (MARK.test(word) ? word.normalize('NFC') : word);

/** The longest known beginning of a run of letters in a script without blanks. */
function unspacedWord(text: string, at: number, locale: NumberLocale | null): Found | null {
  const longest = Math.min(endOfWord(text, at), at + LONGEST_UNSPACED);
  for (let end = longest; end > at; end -= 1) {
    const word = text.slice(at, end);
    if (counters.has(word)) return { end, word: PLAIN };
    if (besideOthers.has(word) && !(word === '分' && locale?.key === 'ja')) continue;
    const meanings = meaningsOf(word);
    if (meanings.length > 0)
      return { end: text.charAt(end) === '.' ? end + 1 : end, word: { text: word, meanings } };
  }
  return null;
}

/** What a reader of running text may take a short word for: "7 sa 10" is no Turkish "7 hours". */
function trusted(word: string, meanings: readonly Meaning[], reader: Reader): readonly Meaning[] {
  const own = bitOf(reader.locale?.key ?? null);
  if (reader.whole || own === 0 || word.length > 2) return meanings;
  const near = own | bitOf('en');
  return meanings.filter((m) => m.kind !== 's' || (m.locales & near) !== 0);
}

function spacedWord(text: string, at: number, reader: Reader): Found | null {
  let end = at;
  while (end < text.length && isLetter(text.charCodeAt(end)) && !isUnspaced(text.charCodeAt(end)))
    end += 1;
  if (end - at > 24) return null;
  const word = composed(text.slice(at, end));
  if (startsPair(word) && isBlank(text.charCodeAt(end))) {
    const pairEnd = endOfWord(text, end + 1);
    const pair = `${word} ${composed(text.slice(end + 1, pairEnd))}`;
    const meanings = pairEnd - end < 24 ? meaningsOf(pair) : [];
    if (meanings.length > 0) return { end: pairEnd, word: { text: pair, meanings } };
  }
  // In India a lakh; elsewhere a litre, or nothing that is known.
  const known = word === 'L' && reader.locale?.region === 'IN' ? 'lakh' : word;
  const meanings = trusted(word, meaningsOf(known), reader);
  if (meanings.length > 0) return { end, word: { text: word, meanings } };
  return plainUnits.has(word.toLowerCase()) ? { end, word: PLAIN } : null;
}

function wordAt(text: string, at: number, reader: Reader): Found | null {
  const code = text.charCodeAt(at);
  if (isUnspaced(code)) return unspacedWord(text, at, reader.locale);
  if (isLetter(code)) return spacedWord(text, at, reader);
  return at < text.length && plainUnits.has(text.charAt(at)) ? { end: at + 1, word: PLAIN } : null;
}

/** Past the dot of an abbreviation ("1,2 Mio. €"), unless digits follow it. */
function pastDot(text: string, end: number): number {
  return text.charAt(end) === '.' && !isDigit(text.charCodeAt(end + 1)) ? end + 1 : end;
}

const isPower = (word: Word) => word.meanings.some((m) => m.kind === 'x');

/**
 * Reads, after a numeral: a power of ten ("K", "rb", "mil millones"), then a unit (per cent, money,
 * time, bytes, a counter), then a plus.
 */
export function readSuffix(text: string, start: number, reader: Reader): Suffix {
  let power: Word | null = null;
  let end = start;
  let cursor = start;
  const make = (more: Partial<Suffix> & { end: number; unitStart: number }): Suffix => {
    const plus = text.charAt(more.end) === '+' && !isDigit(text.charCodeAt(more.end + 1));
    return {
      power,
      unit: null,
      currency: null,
      percent: false,
      atLeast: plus,
      ...more,
      ...(plus ? { end: more.end + 1 } : {}),
    };
  };
  for (let round = 0; round < 2; round += 1) {
    const at = skipBlanks(text, cursor);
    if (at - cursor > 2) break;
    const percent = text.charAt(at) === '%';
    const currency = percent ? null : currencyAt(text, at);
    // "1,234 $5" and "5 %12": the sign belongs to what it touches.
    if (at > cursor && isDigit(text.charCodeAt(currency?.end ?? at + (percent ? 1 : 0)))) break;
    if (percent) return make({ end: at + 1, unitStart: at, percent });
    if (currency) return make({ end: currency.end, unitStart: at, currency });
    const found = wordAt(text, at, reader);
    if (!found) break;
    if (power || !isPower(found.word))
      return power && isPower(found.word)
        ? make({ end, unitStart: end })
        : make({ end: found.end, unitStart: at, unit: found.word });
    power = found.word;
    end = found.end;
    cursor = pastDot(text, end);
  }
  return make({ end, unitStart: end });
}
