import { addDays, addMonths, compareDays, type Day, isDay } from './calendar.ts';
import { endOfDigits, isBlank, isDigit, isLetter, isUnspaced } from './chars.ts';
import { DATE_ORDER } from './cldr-dates.ts';
import type { NumberLocale } from './locales.ts';
import { monthOf } from './months.ts';
import { DATE_FILLERS, RANGE_WORDS } from './period-words.ts';

/** From the first day to the day after the last. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** A part of a date: `y` a year, `m` a month by name, `n` one or two digits. */
interface Token {
  readonly kind: 'y' | 'm' | 'n';
  readonly value: number;
}

const MOST_TOKENS = 6;
const fillers = new Set([...DATE_FILLERS, ...RANGE_WORDS]);
const VIETNAMESE_MONTH = new Set(['thg', 'tháng', 'thang']);
const FIRST_BUDDHIST_YEAR = 2400;
/** Dates with dots put the day first everywhere. */
const DOTTED = /\d\.\s?\d/;

/** Thai pages count the years of the Buddhist era, 543 ahead. */
const gregorian = (year: number) =>
  year >= FIRST_BUDDHIST_YEAR && year < 2750 ? year - 543 : year;

/** "Up to and with", as Dutch and Indonesian shorten it. */
const UP_TO = /\s(?:t\/m|s\/d|s\.d\.?)\s/g;

/** Clock times and what stands in brackets (weekdays) are no part of the date. */
const withoutTimes = (text: string) =>
  text
    .replace(UP_TO, ' - ')
    .replace(/\s@\s/g, ' ')
    .replace(/\([^()]{0,12}(?:\)|$)/g, ' ')
    .replace(/\b\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?\b)?/gi, ' ');

function numberTokens(digits: string): readonly Token[] | null {
  const value = Number(digits);
  if (digits.length <= 2) return [{ kind: 'n', value }];
  if (digits.length === 4) return [{ kind: 'y', value: gregorian(value) }];
  if (digits.length !== 8) return null;
  return [
    { kind: 'y', value: gregorian(Number(digits.slice(0, 4))) },
    { kind: 'n', value: Number(digits.slice(4, 6)) },
    { kind: 'n', value: Number(digits.slice(6)) },
  ];
}

/** Where the word at `at` ends: with its dots ("ส.ค."), one known word at a time in Han and Hangul. */
function wordEnd(text: string, at: number, key: string | null): number {
  let end = at;
  while (end < text.length && (isLetter(text.charCodeAt(end)) || (text[end] === '.' && end > at)))
    end += 1;
  if (!isUnspaced(text.charCodeAt(at))) return end;
  for (let cut = Math.min(end, at + 12); cut > at; cut -= 1) {
    const word = text.slice(at, cut).replace(/\.$/, '');
    if (fillers.has(word) || monthOf(word, key) > 0) return cut;
  }
  return end;
}

interface Step {
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly monthNext?: boolean;
}

function numberStep(text: string, at: number, isMonth: boolean): Step | null {
  const end = endOfDigits(text, at);
  const tokens = numberTokens(text.slice(at, end));
  const first = tokens?.[0];
  if (!tokens || !first) return null;
  const unit = text.charAt(end + (isBlank(text.charCodeAt(end)) ? 1 : 0));
  const month = first.kind === 'n' && (isMonth || unit === '月' || unit === '월');
  return { end, tokens: month ? [{ kind: 'm', value: first.value }] : tokens };
}

function wordStep(text: string, at: number, key: string | null): Step | null {
  const end = wordEnd(text, at, key);
  const word = text.slice(at, end).replace(/\.$/, '');
  if (VIETNAMESE_MONTH.has(word)) return { end, tokens: [], monthNext: true };
  const month = monthOf(word, key);
  if (month > 0) return { end, tokens: [{ kind: 'm', value: month }] };
  return fillers.has(word) ? { end, tokens: [] } : null;
}

function stepAt(text: string, at: number, key: string | null, isMonth: boolean): Step | null {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return numberStep(text, at, isMonth);
  if (isLetter(code)) return wordStep(text, at, key);
  if (isBlank(code)) return { end: at + 1, tokens: [], monthNext: isMonth };
  return ".,/-–—~'|→➔›»−‐‑".includes(text.charAt(at)) ? { end: at + 1, tokens: [] } : null;
}

/** The parts of all dates in a text; null where it says anything else. */
function tokenize(text: string, key: string | null): readonly Token[] | null {
  const tokens: Token[] = [];
  let isMonth = false;
  for (let at = 0; at < text.length; ) {
    const step = stepAt(text, at, key, isMonth);
    if (!step || tokens.length > MOST_TOKENS) return null;
    tokens.push(...step.tokens);
    isMonth = step.monthNext ?? false;
    at = step.end;
  }
  return tokens.length > MOST_TOKENS ? null : tokens;
}

/**
 * What the parts of a date mean by their order: small letters the first day, capitals the last.
 * What one of them has not it takes from the other.
 */
const SHAPES: Readonly<Record<string, string>> = {
  nmy: 'dmy',
  mny: 'mdy',
  ymn: 'ymd',
  ynn: 'ymd',
  nm: 'dm',
  mn: 'md',
  my: 'my',
  ym: 'ym',
  yn: 'ym',
  nmynmy: 'dmyDMY',
  mnymny: 'mdyMDY',
  ymnymn: 'ymdYMD',
  ynnynn: 'ymdYMD',
  nmnmy: 'dmDMY',
  mnmny: 'mdMDY',
  ymnmn: 'ymdMD',
  ynnnn: 'ymdMD',
  nnmy: 'dDMY',
  mnny: 'mdDY',
  ymnn: 'ymdD',
  nmnm: 'dmDM',
  mnmn: 'mdMD',
  nnm: 'dDM',
  mnn: 'mdD',
  mymy: 'myMY',
  ymym: 'ymYM',
  ynyn: 'ymYM',
  mmy: 'mMY',
};
/** Days and months in figures: which is which depends on the country. */
const OPEN_SHAPES: Readonly<Record<string, readonly [string, string]>> = {
  nny: ['dmy', 'mdy'],
  nnynny: ['dmyDMY', 'mdyMDY'],
  nnnny: ['dmDMY', 'mdMDY'],
  nnnn: ['dmDM', 'mdMD'],
};
/** Two figures for the year as well. */
const SHORT_SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nnn: { dmy: 'dmy', mdy: 'mdy', ymd: 'ymd' },
  nnnnnn: { dmy: 'dmyDMY', mdy: 'mdyMDY', ymd: 'ymdYMD' },
};

const pick = (values: ReadonlyMap<string, number>, name: string) => values.get(name);

/** The span of tokens under one shape; null where the calendar has no such days. */
function spanOf(tokens: readonly Token[], shape: string, today: Day, thai: boolean): Span | null {
  const values = new Map<string, number>();
  tokens.forEach((token, i) => {
    const name = shape.charAt(i);
    const short = name.toLowerCase() === 'y' && token.kind === 'n';
    const century = thai ? 2500 - 543 : 2000;
    values.set(name, short ? century + token.value : token.value);
  });
  const end = /[DMY]/.test(shape);
  const monthOnly = !/d/i.test(shape);
  const year = pick(values, 'Y') ?? pick(values, 'y');
  const last = {
    year: year ?? today.year,
    month: pick(values, 'M') ?? pick(values, 'm') ?? 0,
    day: monthOnly ? 1 : (pick(values, 'D') ?? pick(values, 'd') ?? 0),
  };
  if (!isDay(last)) return null;
  // A dashboard speaks of the past: a day without a year that is still to come was last year's.
  const lastDay =
    year === undefined && compareDays(last, today) > 0 ? { ...last, year: last.year - 1 } : last;
  const first = end
    ? {
        year: pick(values, 'y') ?? lastDay.year,
        month: pick(values, 'm') ?? lastDay.month,
        day: monthOnly ? 1 : (pick(values, 'd') ?? 0),
      }
    : lastDay;
  // "25 Dec – 5 Jan 2026" begins the year before.
  const from =
    pick(values, 'y') === undefined && isDay(first) && compareDays(first, lastDay) > 0
      ? { ...first, year: first.year - 1 }
      : first;
  if (!isDay(from) || !isDay(lastDay) || compareDays(from, lastDay) > 0) return null;
  return { from, to: monthOnly ? addMonths(lastDay, 1) : addDays(lastDay, 1) };
}

function orderOf(locale: NumberLocale | null): string | null {
  if (!locale) return null;
  const tag = `${locale.language}-${locale.region}`;
  return DATE_ORDER[tag] ?? (locale.key === null ? null : (DATE_ORDER[locale.key] ?? null));
}

/** The shapes that a text of figures can have, the locale's own first. */
function shapesOf(kinds: string, text: string, locale: NumberLocale | null): readonly string[] {
  const settled = SHAPES[kinds];
  if (settled) return [settled];
  const order = orderOf(locale);
  const open = OPEN_SHAPES[kinds];
  if (open) return DOTTED.test(text) ? [open[0]] : open;
  // German: 15.–23.08.2026.
  if (kinds === 'nnny' && DOTTED.test(text)) return ['dDMY'];
  const short = SHORT_SHAPES[kinds];
  const shape = short && order ? short[order] : undefined;
  return shape ? [shape] : [];
}

/**
 * The days that a text of dates names: one day, one month, or from one to another. Null where it
 * says anything besides, where the days do not exist, and where the order of day and month stays
 * open.
 */
export function readDates(raw: string, locale: NumberLocale | null, today: Day): Span | null {
  const text = withoutTimes(raw);
  const tokens = tokenize(text, locale?.key ?? null);
  if (!tokens || tokens.length < 2) return null;
  const kinds = tokens.map((token) => token.kind).join('');
  const thai = locale?.language === 'th';
  const shapes = shapesOf(kinds, text, locale);
  const spans = shapes
    .map((shape) => ({ shape, span: spanOf(tokens, shape, today, thai) }))
    .filter((entry): entry is { shape: string; span: Span } => entry.span !== null);
  const [first, second] = spans;
  if (!first || !second) return first?.span ?? null;
  const order = orderOf(locale);
  const own = spans.find(({ shape }) => shape.toLowerCase().startsWith((order ?? '?').slice(0, 2)));
  return own?.span ?? null;
}
