import type { Delta } from '../model/index.ts';
import { endOfWord, isBlank, isDigit, isLetter, isUnspaced, skipBlanks } from './chars.ts';
import {
  COMPARISON_WORDS,
  LESS_WORDS,
  MORE_WORDS,
  NO_CHANGE_WORDS,
  NO_COMPARISON_WORDS,
} from './direction-words.ts';
import { fold } from './fold.ts';
import { localeOf } from './locales.ts';
import { isNoData } from './no-data.ts';
import { settleCandidates } from './quantity.ts';
import { isCutOff, scanQuantity } from './scan.ts';
import type { TextContext } from './types.ts';

type Sign = Delta['sign'];

/** A sentence about one change is short; what is longer is text. */
const LONGEST = 160;
const UP = '↑▲△⬆↗⇧⇑▴⏶➚⤴🔼🔺';
const DOWN = '↓▼▽⬇↘⇩⇓▾⏷➘⤵🔽🔻';
const FLAT = '→➡⟶↔';
const POINTS =
  /^\s*-?(?:p\.?p\.?t?s?|ppts?|pts?|(?:percentage )?points?|poin(?: persentase)?|punkte|prozentpunkte|points? de pourcentage|puntos?(?: porcentual(?:es)?)?|pontos?(?: percentua(?:l|is))?|ポイント|个百分点|個百分點|п\.?п\.?|퍼센트포인트|포인트)(?![\p{L}\d])\.?/iu;

const lines = (record: Readonly<Record<string, string>>) => [
  ...new Set(Object.values(record).flatMap((line) => line.split('|'))),
];
const MORE = vocabularyOf(lines(MORE_WORDS));
const LESS = vocabularyOf(lines(LESS_WORDS));
const COMPARING = vocabularyOf(lines(COMPARISON_WORDS));
/** Words that also stand in plain names ("Previous balance", "Price change") do not make a comparison of one. */
const IN_NAMES = new Set(
  'previous|prior|change|perubahan|anterior|precedente|precedent'.split('|'),
);
const ONLY_COMPARING = vocabularyOf(lines(COMPARISON_WORDS).filter((word) => !IN_NAMES.has(word)));
const NO_CHANGE = new Set(NO_CHANGE_WORDS.split('|'));
const NO_COMPARISON = new Set(NO_COMPARISON_WORDS.split('|'));

/** Words to look for, so that a text is gone through once and not once for each of them. */
interface Vocabulary {
  /** Words and phrases by their first word. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  /** Words of scripts without blanks, which may stand anywhere. */
  readonly unspaced: readonly string[];
}

function vocabularyOf(words: readonly string[]): Vocabulary {
  const byFirst = new Map<string, string[]>();
  const unspaced: string[] = [];
  for (const word of words) {
    if (isUnspaced(word.charCodeAt(0))) {
      unspaced.push(word);
      continue;
    }
    const first = word.slice(0, endOfWord(word, 0));
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  return { byFirst, unspaced };
}

/** Whether one of the words stands in a text as a whole (anywhere, in scripts without blanks). */
function hasAny(text: string, { byFirst, unspaced }: Vocabulary): boolean {
  let foreign = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) {
      at += 1;
      continue;
    }
    foreign ||= isUnspaced(code);
    const end = endOfWord(text, at);
    for (const word of byFirst.get(text.slice(at, end)) ?? [])
      if (text.startsWith(word, at) && !isLetter(text.charCodeAt(at + word.length))) return true;
    for (let i = at; i < end && !foreign; i += 1) foreign = isUnspaced(text.charCodeAt(i));
    at = end;
  }
  const signs = byFirst.get('') ?? [];
  if (signs.some((word) => text.includes(word))) return true;
  return foreign && unspaced.some((word) => text.includes(word));
}

/**
 * Whether a text compares with another time, in the languages of the sources: "vs last week",
 * "较昨日", "전일 대비". Such a text names no number; it says what a change is measured against.
 *
 * @param text a short text without a number
 * @returns true where one of its words compares. Never throws.
 * @example
 * saysComparison('so với kỳ trước') // → true
 * saysComparison('Previous balance') // → false
 */
export function saysComparison(text: string): boolean {
  return text.length <= LONGEST && hasAny(fold(text).text.toLowerCase(), ONLY_COMPARING);
}

/** Both signs at once say nothing that can be trusted. */
function oneSign(signs: readonly Sign[]): Sign {
  const seen = new Set(signs.filter((sign) => sign !== '?'));
  const [sign = '?', ...others] = seen;
  return others.length > 0 ? '?' : sign;
}

function arrowOf(sign: string): Sign | '→' | null {
  if (UP.includes(sign)) return '+';
  if (DOWN.includes(sign)) return '-';
  return FLAT.includes(sign) ? '→' : null;
}

/** In Japan's accounts a triangle that points up is a minus, on its dashboards a plus: it says neither. */
const meantBy = (sign: string, arrow: Sign, { locale }: TextContext): Sign =>
  '▲△'.includes(sign) && locale?.startsWith('ja') ? '?' : arrow;

/** Takes arrows, signs and brackets from the front: what they say, and where the number begins. */
function readMarks(
  text: string,
  context: TextContext,
): { at: number; signs: Sign[]; marked: boolean } {
  const signs: Sign[] = [];
  let marked = false;
  let at = 0;
  for (;;) {
    const code = text.codePointAt(at);
    if (code === undefined) return { at, signs, marked };
    const sign = String.fromCodePoint(code);
    const arrow = arrowOf(sign);
    if (arrow) {
      marked = true;
      if (arrow !== '→') signs.push(meantBy(sign, arrow, context));
    } else if (!isBlank(code) && sign !== '(' && sign !== '[') return { at, signs, marked };
    at += sign.length;
  }
}

/** Where the first number of a sentence stands, with its sign or currency sign. */
function firstNumber(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isDigit(text.charCodeAt(at))) at += 1;
  while (at > start) {
    const code = text.charCodeAt(at - 1);
    if (isLetter(code) || isBlank(code) || '()[],;:'.includes(text.charAt(at - 1))) break;
    at -= 1;
  }
  let before = at;
  while (before > start && isBlank(text.charCodeAt(before - 1))) before -= 1;
  // An arrow with a blank behind it is the number's own.
  return before > start && arrowOf(text.charAt(before - 1)) ? before - 1 : at;
}

interface Change {
  readonly start: number;
  readonly sign: Sign;
  readonly value: number;
  readonly unit: Delta['unit'];
  readonly end: number;
}

/** What a per cent sign may have behind it to make points of it: "0.12%p", "0.12%포인트". */
const PERCENT_POINTS = /^\s?(?:pt?s?|포인트|ポイント)(?![\p{L}\d])/u;
/** "down since 1:32 pm": a time of day. */
const CLOCK = /^(?::\d{2}|\s?[ap]\.?m\b)/i;
/** "2.5x more", "3倍": how many times as much, which is no difference. */
const TIMES = /^\s?(?:[x×倍배](?![\p{L}\d])|lần|kali lipat|veces|vezes|fois|mal\b|раза?\b|kat\b)/u;

function readChange(text: string, start: number, context: TextContext): Change | null {
  const first = text.charAt(start);
  const own: Sign = first === '+' ? '+' : first === '-' || first === '–' ? '-' : '?';
  const at = own === '?' ? start : skipBlanks(text, start + 1);
  const env = { locale: localeOf(context.locale), context, whole: false };
  const scanned = scanQuantity(text, at, env);
  if (!scanned) return null;
  const after = text.slice(scanned.end, scanned.end + 32);
  const shown = text.charAt(scanned.end - 1) === '%';
  const points = POINTS.exec(after) ?? (shown ? PERCENT_POINTS.exec(after) : null);
  if (
    !points &&
    (isCutOff(text, scanned.end) || TIMES.test(after) || /[x×]$/.test(text.slice(at, scanned.end)))
  )
    return null;
  const quantity = settleCandidates('', scanned);
  if (quantity.kind !== 'number' || CLOCK.test(after)) return null;
  return {
    start,
    sign: oneSign([own, quantity.value < 0 ? '-' : '?']),
    value: Math.abs(quantity.value),
    unit: points ? 'pp' : quantity.unit,
    end: scanned.end + (points?.[0].length ?? 0),
  };
}

/** What stands after the number: an arrow, a second number in brackets, and words. */
function readTail(text: string, context: TextContext): { signs: Sign[]; words: string } {
  const signs: Sign[] = [];
  let rest = text.trim();
  const first = String.fromCodePoint(rest.codePointAt(0) ?? 0x20);
  const arrow = arrowOf(first);
  if (arrow) rest = rest.slice(first.length).trim();
  if (arrow && arrow !== '→') signs.push(meantBy(first, arrow, context));
  if (rest.startsWith('(')) {
    const share = readChange(rest, 1, context);
    if (share && rest.charAt(share.end) === ')') {
      signs.push(share.sign);
      rest = rest.slice(share.end + 1);
    }
  }
  return { signs, words: rest.replace(/^[)\].…]+|[)\].…]+$/g, '').trim() };
}

/** A page says the same words beside many numbers. */
const heard = new Map<string, Sign | null>();
const MOST_HEARD = 500;

/** What the words around the number say; null where they are not about a change. */
function signOfWords(words: string): Sign | null {
  const known = heard.get(words);
  if (known !== undefined) return known;
  if (heard.size >= MOST_HEARD) heard.clear();
  const sign = signIn(words);
  heard.set(words, sign);
  return sign;
}

function signIn(words: string): Sign | null {
  const more = hasAny(words, MORE);
  const less = hasAny(words, LESS);
  if (more !== less) return more ? '+' : '-';
  return more || hasAny(words, COMPARING) ? '?' : null;
}

function withoutNumber(text: string, raw: string, context: TextContext): Delta | null {
  const { at, signs, marked } = readMarks(text, context);
  const rest = text
    .slice(at)
    .replace(/[)\]]+$/, '')
    .trim();
  const unit = context.unit ?? '1';
  const empty = rest === '' && marked;
  const words = rest.toLowerCase().replace(/^[-–— ]+|[.]$/g, '');
  if (NO_CHANGE.has(words)) return { value: 0, unit, sign: '?', raw };
  if (!empty && !isNoData(rest) && !NO_COMPARISON.has(words)) return null;
  return { value: null, unit, sign: oneSign(signs), raw };
}

const isShare = ({ unit }: Change): boolean => unit === '%' || unit === 'pp';

/** One sign right behind a per cent says the direction in scripts without blanks: "12%増", "3%减". */
function wordsAround(before: string, after: string, change: Change): string {
  const said = isShare(change) && /^[増增减減]/u.test(after) ? `%${after}` : after;
  return `${before.trim().replace(/[\s([]+$|[^\p{L}\p{M}\d)\]]+$/gu, '')} ${said}`
    .trim()
    .toLowerCase();
}

/** Units of time that a comparison names: "较前7日 下降 5.2%", "vs 7 days ago: 5%". */
const DAYS =
  /^\s?(?:日|天|周|週|月|年|일|주|개월|วัน|days?|weeks?|months?|hari|ngày|tage|días?|dias?|jours?|дн|gün)/iu;

/** The change further back in a text: behind words and perhaps behind an arrow of its own. */
function laterChange(
  text: string,
  start: number,
  context: TextContext,
): { change: Change | null; marks: readonly Sign[] } {
  const at = firstNumber(text, start);
  const marks = readMarks(text.slice(at), context);
  const change = readChange(text, at + marks.at, context);
  if (
    !change ||
    isShare(change) ||
    !DAYS.test(text.slice(change.end)) ||
    !text.includes('%', change.end)
  )
    return { change, marks: marks.signs };
  return laterChange(text, change.end, context);
}

/**
 * Reads how much a number changed, as dashboards write it: "+11.1%", "(−7%)", "↑ 14%",
 * "↓ 2.1pp", "79 less than usual", "23.1% vs. prior 7 days".
 *
 * The value is never negative; the direction is `sign`: from the sign, the arrow, or a word for more
 * or less in the languages of the sources; `?` where none is readable or they contradict each other.
 * Percentage points have the unit `pp`. A number alone is a change without direction: whether it
 * stands where a change stands is for the caller to know.
 *
 * @param raw the text; at most 160 characters
 * @param context what is known from around it
 * @returns the change; with value null where the page shows none ("(--)", a lone "▼"); null where
 *   the text is not about a change or its number is ambiguous. Never throws.
 * @example
 * parseDelta('(+11.1%)') // → {"value":11.1,"unit":"%","sign":"+","raw":"(+11.1%)"}
 * parseDelta('79 less than usual').sign // → "-"
 * parseDelta('↓ 2.1pp').unit // → "pp"
 * parseDelta('767.8%').sign // → "?"
 * parseDelta('(--)').value // → null
 * parseDelta('86% of target') // → null
 */
export function parseDelta(raw: string, context: TextContext = {}): Delta | null {
  const trimmed = raw.trim();
  if (trimmed.length === 0 || trimmed.length > LONGEST) return null;
  const folded = fold(trimmed);
  const text = folded.text.trim();
  if (folded.mixed) return null;
  const front = readMarks(text, context);
  const first = readChange(text, front.at, context);
  const { change, marks } = first
    ? { change: first, marks: [] }
    : laterChange(text, front.at, context);
  if (!change) return withoutNumber(text, raw, context);
  const tail = readTail(text.slice(change.end), context);
  const words = wordsAround(text.slice(front.at, change.start), tail.words, change);
  const said = words === '' ? '?' : signOfWords(words);
  const signed = [...front.signs, ...marks, change.sign, ...tail.signs];
  if (said === null && !(isShare(change) && oneSign(signed) !== '?')) return null;
  const signs = [...signed, said ?? '?'];
  const loss = text.startsWith('(') && change.unit.length === 3 && signs.every((s) => s === '?');
  return { value: change.value, unit: change.unit, sign: loss ? '-' : oneSign(signs), raw };
}
