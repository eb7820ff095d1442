import type { Period } from '../model/index.ts';
import { addDays, addMonths, type Day, fromIso, toIso, weekdayOf } from './calendar.ts';
import { endOfDigits, endOfWord, isBlank, isDigit, isLetter, isUnspaced } from './chars.ts';
import { PERIOD_UNITS, RELATIVE_WORDS } from './cldr-dates.ts';
import { readDates, type Span } from './dates.ts';
import { fold, isPlain } from './fold.ts';
import { localeOf, type NumberLocale } from './locales.ts';
import {
  COMPARED_STEMS,
  FILLER_WORDS,
  LAST_WORDS,
  LIFETIME_WORDS,
  MORE_RELATIVES,
  REAL_TIME_WORDS,
  UNIT_WORDS,
} from './period-words.ts';
import { countedSpan, quarterAround } from './windows.ts';

const LONGEST = 120;
const LONGEST_UNSPACED = 12;
/** More than ten years of days is no window of a dashboard. */
const MOST = 4000;

type Unit = 'day' | 'week' | 'month' | 'year';
const UNITS: readonly Unit[] = ['day', 'week', 'month', 'year'];

const relatives = new Map<string, number>();
for (const line of Object.values(RELATIVE_WORDS))
  line.split('|').forEach((words, window) => {
    if (!relatives.has(words)) relatives.set(words, window);
  });
MORE_RELATIVES.forEach((line, window) => {
  for (const words of line.split('|')) if (!relatives.has(words)) relatives.set(words, window);
});

const vocabulary = new Map<string, Unit | 'last' | 'filler'>();
for (const word of FILLER_WORDS) vocabulary.set(word, 'filler');
for (const word of LAST_WORDS) vocabulary.set(word, 'last');
for (const line of Object.values(PERIOD_UNITS))
  line.split(';').forEach((words, unit) => {
    for (const word of words.split(','))
      if (word.length > 1 || isUnspaced(word.charCodeAt(0)))
        vocabulary.set(word.replace(/\.$/, ''), UNITS[unit] ?? 'day');
  });
for (const [word, unit] of Object.entries(UNIT_WORDS)) vocabulary.set(word, unit as Unit);

const LONGEST_WINDOW = 40;
/** What the names of windows begin with: most texts of a page are told from them by two letters. */
const windowStarts = new Set(
  [...relatives.keys(), ...REAL_TIME_WORDS].map((name) => name.slice(0, 2)),
);

/**
 * A cheap first look for the reader: whether a text without digits may be the name of a window of
 * time ("This month", "Yesterday").
 *
 * @param text the text of one element, trimmed or not
 * @returns false means: without a digit in it, `parsePeriod` reads no period there. Never throws.
 * @example
 * likelyWindow('This month') // → true
 * likelyWindow('Revenue') // → false
 */
export function likelyWindow(text: string): boolean {
  const trimmed = text.length > 2 * LONGEST_WINDOW ? '' : text.trim();
  if (trimmed.length < 2 || trimmed.length > LONGEST_WINDOW) return false;
  const plain = isPlain(trimmed);
  if (plain && !windowStarts.has(trimmed.slice(0, 2).toLowerCase())) return false;
  const folded = fold(trimmed)
    .text.toLowerCase()
    .replace(/[ \n\u00a0]+/g, ' ')
    .replace(/[.:]$/, '')
    .trim();
  const name = plain ? folded : folded.normalize('NFC');
  return relatives.has(name) || REAL_TIME_WORDS.some((words) => name.startsWith(words));
}

/** `today`, `yesterday`, `this week` … as days; "this …" reaches to the end of today. */
function windowOf(index: number, today: Day): Span {
  const tomorrow = addDays(today, 1);
  const monday = addDays(today, -weekdayOf(today));
  const first = { ...today, day: 1 };
  const newYear = { ...first, month: 1 };
  const windows: readonly Span[] = [
    { from: today, to: tomorrow },
    { from: addDays(today, -1), to: today },
    { from: monday, to: tomorrow },
    { from: addDays(monday, -7), to: monday },
    { from: first, to: tomorrow },
    { from: addMonths(first, -1), to: first },
    { from: newYear, to: tomorrow },
    { from: addMonths(newYear, -12), to: newYear },
    quarterAround(today, tomorrow, false),
    quarterAround(today, tomorrow, true),
  ];
  return windows[index] ?? { from: today, to: tomorrow };
}

function lastOf(count: number, unit: Unit, today: Day): Span | null {
  if (count < 1 || count > MOST) return null;
  if (unit === 'day' || unit === 'week')
    return { from: addDays(today, -count * (unit === 'week' ? 7 : 1)), to: today };
  const months = unit === 'year' ? count * 12 : count;
  return months > 600 ? null : { from: addMonths(today, -months), to: today };
}

interface Known {
  readonly end: number;
  readonly role: Unit | 'last' | 'filler';
}

/** The known word at `at`: a whole word, or the longest beginning in scripts without blanks. */
function wordAt(text: string, at: number): Known | null {
  const unspaced = isUnspaced(text.charCodeAt(at));
  const end = endOfWord(text, at);
  const longest = unspaced ? Math.min(end, at + LONGEST_UNSPACED) : end;
  for (let cut = longest; cut > at; cut -= 1) {
    const role = vocabulary.get(text.slice(at, cut));
    if (role) return { end: cut, role };
    if (!unspaced) return null;
  }
  return null;
}

/** All words of a text by their role and its one number; null where it says anything besides. */
function readRoles(text: string): { count: number; roles: readonly Known['role'][] } | null {
  const roles: Known['role'][] = [];
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      const end = endOfDigits(text, at);
      if (count > 0 || end - at > 4) return null;
      count = Number(text.slice(at, end));
      at = end;
    } else if (isLetter(code)) {
      const word = wordAt(text, at);
      if (!word) return null;
      roles.push(word.role);
      at = word.end;
    } else if (isBlank(code) || '.,;:-'.includes(text.charAt(at))) at += 1;
    else return null;
  }
  return { count, roles };
}

/** "Last 28 days", in any order of its words. */
function readLast(text: string, today: Day): Span | null {
  const read = readRoles(text);
  if (!read?.roles.includes('last')) return null;
  const units = UNITS.filter((unit) => read.roles.includes(unit));
  const [unit] = units;
  return unit && units.length === 1 ? lastOf(read.count, unit, today) : null;
}

function readSpan(text: string, locale: NumberLocale | null, today: Day): Span | null {
  if (LIFETIME_WORDS.includes(text)) return null;
  const window = relatives.get(text);
  if (window !== undefined) return windowOf(window, today);
  if (REAL_TIME_WORDS.some((words) => text.startsWith(words)))
    return /(?:24|48|60)/.test(text) ? null : windowOf(0, today);
  // Days that are named are worth more than words: "Last 28 days: 25 Mar 2026 - 21 Apr 2026".
  const named = /^[^:(]{2,40}[:(]\s*(.+?)\)?$/.exec(text)?.[1];
  const words = named ? text.slice(0, text.search(/[:(]/)).trim() : text;
  // "Compared with: 24 Sept – 23 Oct": days, and not those that the page speaks of.
  if (named && compares(words)) return null;
  const inside = named ? readDates(named, locale, today) : null;
  if (inside) return inside;
  return (
    readDates(text, locale, today) ??
    readLast(words, today) ??
    countedSpan(text, today, false) ??
    daysAfterWords(text, locale, today)
  );
}

const compares = (words: string): boolean =>
  /(?:^|\s)vs?\b/.test(words) || COMPARED_STEMS.some((stem) => words.includes(stem));

/** As many words stand before the days that a page shows: "Showing data from Oct 26 to Nov 22". */
const MOST_WORDS = 6;
const DAY = 86_400_000;

/**
 * From one day to another, behind words that only lead to them. One day alone behind words may be
 * anything: when something was published, updated or is due.
 */
function daysAfterWords(text: string, locale: NumberLocale | null, today: Day): Span | null {
  if (!/\d\D+\d/.test(text)) return null;
  let left = MOST_WORDS;
  for (const { index } of text.matchAll(/[\s·•|]+/gu)) {
    if (left-- === 0) return null;
    const head = text.slice(0, index);
    const days = text.slice(index).replace(/^[\s·•|,]+/u, '');
    const span = readDates(days, locale, today);
    if (!span || daysOf(span) < 1.5 || (isOneMonth(span) && !/\d\D+\d+\D+\d/.test(days))) continue;
    const isLead = !/\d/.test(head) || readLast(head, today) !== null;
    return isLead && !compares(head) ? span : null;
  }
  return null;
}

const daysOf = ({ from, to }: Span): number =>
  (Date.parse(toIso(to)) - Date.parse(toIso(from))) / DAY;

const isOneMonth = ({ from, to }: Span): boolean =>
  from.day === 1 && toIso(addMonths(from, 1)) === toIso(to);

/**
 * Reads the period that a page names, in the languages of the sources: "Last 28 days", "過去 28
 * 日間", "25 Mar - 21 Apr 2026", "2026/8/10 – 2026/9/6", "This month".
 *
 * `to` is exclusive. The last N days are the N whole days before today. A week begins on Monday;
 * "this week", "this month" and "this year" reach to the end of today. Days without a year are
 * the last ones that are not still to come. Years of the Buddhist era are turned into our own.
 * Where the order of day and month is open, an impossible month settles it, else the locale.
 *
 * @param raw the text; at most 120 characters
 * @param context `today` is the day on which the page was seen (`2026-10-29`)
 * @returns the period with its text in `raw`; null where the text names none, where it stays open,
 *   and for "Lifetime" and windows of hours, which name no days. Never throws.
 * @example
 * parsePeriod('Last 28 days', { today: '2026-10-29' }).from // → "2026-10-01"
 * parsePeriod('Last 28 days', { today: '2026-10-29' }).to // → "2026-10-29"
 * parsePeriod('Mar 25 – Apr 21, 2026', { today: '2026-10-29' }).to // → "2026-04-22"
 * parsePeriod('Lifetime', { today: '2026-10-29' }) // → null
 */
export function parsePeriod(
  raw: string,
  context: { readonly locale?: string; readonly today: string },
): Period | null {
  const today = fromIso(context.today.slice(0, 10));
  const text = plainText(raw);
  if (!today || text === null) return null;
  return periodOf(readSpan(text, localeOf(context.locale), today), raw);
}

const periodOf = (span: Span | null, raw: string): Period | null =>
  span && { from: toIso(span.from), to: toIso(span.to), raw };

function plainText(raw: string): string | null {
  const trimmed = raw.trim();
  if (trimmed.length < 2 || trimmed.length > LONGEST) return null;
  return fold(trimmed)
    .text.normalize('NFC')
    .toLowerCase()
    .replace(/[ \n\u00a0]+/g, ' ')
    .replace(/[.:]$/, '')
    .trim();
}

const LETTERS: Readonly<Record<string, Unit>> = {
  d: 'day',
  w: 'week',
  wk: 'week',
  m: 'month',
  mo: 'month',
  y: 'year',
  yr: 'year',
};

/**
 * Reads the window that a chip or picker is set to. There "7d" or "30 days" names the days before
 * today, and "Q3" or "Week 46" the last one that has begun; elsewhere they may be anything.
 *
 * @param raw the text of the chosen chip, tab, option or picker
 * @param context `today` is the day on which the page was seen (`2026-10-29`)
 * @returns the period, with `to` exclusive; null where it names none, and for windows of hours.
 *   Never throws.
 * @example
 * parseWindow('28d', { today: '2026-10-29' }).from // → "2026-10-01"
 * parseWindow('Q3', { today: '2026-10-29' }).to // → "2026-10-01"
 * parseWindow('24h', { today: '2026-10-29' }) // → null
 */
export function parseWindow(
  raw: string,
  context: { readonly locale?: string; readonly today: string },
): Period | null {
  const named = parsePeriod(raw, context);
  const today = fromIso(context.today.slice(0, 10));
  const text = plainText(raw);
  if (named || !today || text === null) return named;
  const short = /^(\d{1,3})\s?([a-z]{1,2})$/.exec(text);
  const unit = short?.[2] ? LETTERS[short[2]] : undefined;
  if (unit) return periodOf(lastOf(Number(short?.[1]), unit, today), raw);
  return periodOf(countedSpan(text, today, true) ?? bareLast(text, today), raw);
}

/** "30 days", "12 months": a number and one unit, and nothing else. */
function bareLast(text: string, today: Day): Span | null {
  const read = readRoles(text);
  const [unit, ...others] = read?.roles.filter((role) => role !== 'filler') ?? [];
  if (!read || !unit || unit === 'last' || others.length > 0) return null;
  return lastOf(read.count, unit, today);
}
