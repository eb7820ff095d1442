import { endOfDigits, endOfWord, isBlank, isDigit, isUnspaced } from './chars.ts';
import { EVERYWHERE, LONGEST_UNSPACED, type Meaning, meaningsOf } from './lexicon.ts';
import { bitOf, type NumberLocale } from './locales.ts';

/** A length of time in seconds; `step` is the smallest unit that the text shows. */
export interface Duration {
  readonly end: number;
  readonly seconds: number;
  readonly step: number;
}

interface Part {
  readonly number: number;
  readonly decimals: number;
  readonly meanings: readonly Meaning[];
}

const MOST_PARTS = 6;
const lengthOf = (meaning: Meaning) => meaning.times * 10 ** meaning.power;

/** `0:46`, `3:42`, `0:05:12`, `1:02.5`: minutes and seconds, or hours, minutes and seconds. */
export function scanClock(text: string, start: number): Duration | null {
  const numbers: number[] = [];
  let at = start;
  for (;;) {
    const end = endOfDigits(text, at);
    const length = end - at;
    if (numbers.length === 0 ? length < 1 || length > 4 : length !== 2) return null;
    numbers.push(Number(text.slice(at, end)));
    at = end;
    if (text.charAt(at) !== ':' || !isDigit(text.charCodeAt(at + 1)) || numbers.length === 3) break;
    at += 1;
  }
  if (numbers.length < 2 || numbers.slice(1).some((number) => number > 59)) return null;
  const whole = numbers.reduce((sum, number) => sum * 60 + number, 0);
  if (text.charAt(at) !== '.' || !isDigit(text.charCodeAt(at + 1)))
    return { end: at, seconds: whole, step: 1 };
  const end = Math.min(endOfDigits(text, at + 1), at + 4);
  const decimals = end - at - 1;
  const seconds = Number(`${whole}.${text.slice(at + 1, end)}`);
  return { end, seconds, step: 10 ** -decimals };
}

/** The word of time at `at` (one word, or the longest beginning in scripts without blanks). */
function timeWord(text: string, at: number): { end: number; meanings: readonly Meaning[] } | null {
  const wordEnd = Math.min(endOfWord(text, at), at + 24);
  const longest = isUnspaced(text.charCodeAt(at))
    ? Math.min(wordEnd, at + LONGEST_UNSPACED)
    : wordEnd;
  const shortest = isUnspaced(text.charCodeAt(at)) ? at + 1 : longest;
  for (let end = longest; end >= shortest && end > at; end -= 1) {
    const meanings = meaningsOf(text.slice(at, end)).filter((m) => m.kind === 's');
    if (meanings.length > 0) return { end: text.charAt(end) === '.' ? end + 1 : end, meanings };
  }
  return null;
}

function scanPart(text: string, start: number): { end: number; part: Part } | null {
  let at = endOfDigits(text, start);
  if (at === start || at - start > 6) return null;
  let decimals = 0;
  if ((text.charAt(at) === '.' || text.charAt(at) === ',') && isDigit(text.charCodeAt(at + 1))) {
    const end = endOfDigits(text, at + 1);
    decimals = end - at - 1;
    at = end;
  }
  const number = Number(text.slice(start, at).replace(',', '.'));
  if (isBlank(text.charCodeAt(at))) at += 1;
  const word = timeWord(text, at);
  return word && { end: word.end, part: { number, decimals, meanings: word.meanings } };
}

/** Between two parts: nothing, a blank, or a colon or comma with or without one. */
function nextPart(text: string, end: number): number {
  const sign = text.charAt(end);
  const at = sign === ':' || sign === ',' ? end + 1 : end;
  return isBlank(text.charCodeAt(at)) ? at + 1 : at;
}

/**
 * The one reading in which every unit is smaller than the one before; of several, the one with
 * the smallest steps between them (hours before minutes, not days before minutes).
 */
function assign(parts: readonly Part[], among: (meaning: Meaning) => boolean): number[] | null {
  let best: number[] | null = null;
  let bestSpan = Number.POSITIVE_INFINITY;
  const choose = (chosen: readonly number[]) => {
    const part = parts[chosen.length];
    if (!part) {
      const span = (chosen[0] ?? 0) / (chosen.at(-1) ?? 1);
      if (span < bestSpan) [best, bestSpan] = [[...chosen], span];
      return;
    }
    const above = chosen.at(-1) ?? Number.POSITIVE_INFINITY;
    const lengths = new Set(part.meanings.filter(among).map(lengthOf));
    for (const length of lengths) if (length < above) choose([...chosen, length]);
  };
  choose([]);
  return best;
}

/** `1h:8m:13s`, `3h 14m 9s`, `1分5秒`, `2 Std. 5 Min.`: two parts or more; null where it is not that. */
export function scanParts(
  text: string,
  start: number,
  locale: NumberLocale | null,
): Duration | null {
  const parts: Part[] = [];
  let end = start;
  for (let at = start; parts.length < MOST_PARTS; at = nextPart(text, end)) {
    const scanned = scanPart(text, at);
    if (!scanned) break;
    parts.push(scanned.part);
    end = scanned.end;
    if (scanned.part.decimals > 0) break;
  }
  if (parts.length < 2 || parts.slice(0, -1).some((part) => part.decimals > 0)) return null;
  const own = bitOf(locale?.key ?? null);
  const pools = [
    (m: Meaning) => (m.locales & own) !== 0,
    (m: Meaning) => (m.locales & bitOf('en')) !== 0 || m.locales === EVERYWHERE,
    () => true,
  ];
  for (const pool of pools) {
    const lengths = assign(parts, pool);
    if (!lengths) continue;
    const milli = parts.reduce(
      (sum, part, i) => sum + Math.round(part.number * (lengths[i] ?? 0) * 1000),
      0,
    );
    const step = (lengths.at(-1) ?? 1) * 10 ** -(parts.at(-1)?.decimals ?? 0);
    return { end, seconds: milli / 1000, step };
  }
  return null;
}
