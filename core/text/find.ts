import { endOfDigits, isBlank, isDigit, isLetter, isUnspaced, skipBlanks } from './chars.ts';
import { canBeginCurrency } from './currency.ts';
import { type Folded, fold, placeOf } from './fold.ts';
import { localeOf } from './locales.ts';
import { monthOf } from './months.ts';
import { settleCandidates } from './quantity.ts';
import { isCutOff, type Surroundings, scanQuantity } from './scan.ts';
import type { FoundQuantity, TextContext } from './types.ts';

/** Signs that a word, a path, a version or an address goes on with. */
const JOINERS = '_#@/\\:=&';
/** Signs between the numbers of a date, a time, a range or a path. */
const LINKS = '-–/:';
const DATE_UNITS = '年月日时時년월일';
const LENGTH_MARKS = '间間간';
const PHONE = /^\+\d{1,3}[ \u00a0-]\(?\d{2,4}\)?(?:[ \u00a0-]\d{2,5})+/;

/** Where a run of digits, letters and links ends: what is skipped when it is no quantity. */
function endOfRun(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const links = LINKS.includes(text.charAt(at)) || text.charAt(at) === '.' || code === 0x2c;
    const goesOn = links && isDigit(text.charCodeAt(at + 1));
    if (!isDigit(code) && !goesOn && !(isLetter(code) && !isUnspaced(code))) break;
    at += 1;
  }
  return Math.max(at, start + 1);
}

/** A date, a time of day, a range of numbers or a version, by the signs between its digits. */
function isLinked(text: string, start: number): boolean {
  let at = endOfDigits(text, start);
  while (/[.,]/.test(text.charAt(at)) && isDigit(text.charCodeAt(at + 1)))
    at = endOfDigits(text, at + 1);
  return LINKS.includes(text.charAt(at)) && at < text.length && isDigit(text.charCodeAt(at + 1));
}

function wordAfter(text: string, start: number): string {
  let at = start;
  while (at < text.length && at - start < 16 && (isLetter(text.charCodeAt(at)) || text[at] === '.'))
    at += 1;
  return text.slice(start, at);
}

function wordBefore(text: string, end: number): string {
  let at = end;
  while (at > 0 && end - at < 16 && (isLetter(text.charCodeAt(at - 1)) || text[at - 1] === '.'))
    at -= 1;
  return text.slice(at, end);
}

/** A year, month or day in Han or Hangul; 日間 and 時間 are lengths, but 28日間 names a period. */
function isHanDate(text: string, end: number): boolean {
  const unit = text.charAt(end);
  if (unit === '' || !DATE_UNITS.includes(unit)) return false;
  return unit === '日' || !LENGTH_MARKS.includes(text.charAt(end + 1) || ' ');
}

/** The day or year of a date with the month in letters: "9 April", "Mar 25, 2023". */
function isOfDate(text: string, start: number, locale: Surroundings['locale']): boolean {
  const end = endOfDigits(text, start);
  if (end - start > 4) return false;
  if (isHanDate(text, end)) return true;
  const key = locale?.key ?? null;
  const after = wordAfter(text, skipBlanks(text, text.charAt(end) === '.' ? end + 1 : end));
  if (monthOf(after, key, true) > 0) return true;
  let before = start;
  while (before > 0 && isBlank(text.charCodeAt(before - 1))) before -= 1;
  return before < start && monthOf(wordBefore(text, before), key, true) > 0;
}

/** The end of a telephone number with its country code, else -1. */
function pastPhone(text: string, start: number): number {
  const match = PHONE.exec(text.slice(start, start + 32));
  return match ? start + match[0].length : -1;
}

/** Whether something before a number makes it part of a name, an address or a bigger number. */
function isTied(text: string, start: number): boolean {
  if (start === 0) return false;
  const code = text.charCodeAt(start - 1);
  if (isDigit(code) || (isLetter(code) && !isUnspaced(code))) return true;
  const sign = text.charAt(start - 1);
  if (JOINERS.includes(sign)) return sign !== ':' || isDigit(text.charCodeAt(start - 2));
  return (sign === '.' || sign === ',') && isDigit(text.charCodeAt(start - 2));
}

/** Past the word that begins here: digits inside a word are no number ("COVID19", "H2O"). */
function pastWord(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) && !(isLetter(code) && !isUnspaced(code))) break;
    at += 1;
  }
  return Math.max(at, start + 1);
}

function canBegin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isDigit(code) || canBeginCurrency(code)) return true;
  return '+-–%<>~≈≤≥.'.includes(text.charAt(at));
}

/** Where the year of a date goes on after its day ("25, 2023"), else the same place. */
function pastYear(text: string, end: number): number {
  const at = skipBlanks(text, text.charAt(end) === ',' ? end + 1 : end);
  const year = endOfDigits(text, at);
  return year - at === 4 && /^(?:19|2[05])/.test(text.slice(at, at + 2)) ? year : end;
}

/** What is no quantity although digits stand here: where it ends; -1 where it may be one. */
function pastOther(text: string, at: number, env: Surroundings): number {
  let digits = at;
  if (!isDigit(text.charCodeAt(at))) digits = /[-–+]/.test(text.charAt(at)) ? at + 1 : -1;
  if (digits < 0 || !isDigit(text.charCodeAt(digits))) return -1;
  const phone = text.charAt(at) === '+' ? pastPhone(text, at) : -1;
  if (phone >= 0) return phone;
  const inParts = /^\d{1,4}[a-z]{1,3}:\d/.test(text.slice(digits, digits + 10));
  if (!inParts && isLinked(text, digits)) return endOfRun(text, digits);
  if (isOfDate(text, digits, env.locale)) return pastYear(text, endOfDigits(text, digits));
  return -1;
}

function found(folded: Folded, raw: string, start: number, end: number) {
  const from = placeOf(folded, start);
  const to = end === 0 ? from : placeOf(folded, end - 1) + 1;
  return { start: from, end: to, text: raw.slice(from, to) };
}

/**
 * The quantities inside running text, from left to right, without overlap: "1.2K visits",
 * "$420k · 18 deals". A suffix or unit belongs to the number before it. Dates, times of day, ranges
 * ("18-24"), versions, ordinals and digits inside words are left out, and so are the marks of "no
 * data". In text whose language does not group digits with a blank, "12 345" is two numbers.
 *
 * @param text running text of any length; read in linear time
 * @param context what is known from around it
 * @returns each with `start` and `end` in `text`; numbers and ambiguous ones only. Never throws.
 * @example
 * findQuantities('$420k · 18 deals', { locale: 'en' }).map((f) => f.quantity.raw) // → ["$420k","18"]
 * findQuantities('9 April 14:58').length // → 0
 */
export function findQuantities(text: string, context: TextContext = {}): FoundQuantity[] {
  const folded = fold(text);
  const env: Surroundings = { locale: localeOf(context.locale), context, whole: false };
  const quantities: FoundQuantity[] = [];
  const flat = folded.text;
  for (let at = 0; at < flat.length; ) {
    if (!canBegin(flat, at) || isTied(flat, at)) {
      at = isLetter(flat.charCodeAt(at)) ? pastWord(flat, at) : at + 1;
      continue;
    }
    const other = pastOther(flat, at, env);
    const scanned = other < 0 ? scanQuantity(flat, at, env) : null;
    if (!scanned) {
      at = other > at ? other : isLetter(flat.charCodeAt(at)) ? pastWord(flat, at) : at + 1;
      continue;
    }
    if (isCutOff(flat, scanned.end) || scanned.candidates.length === 0) {
      at = endOfRun(flat, scanned.end);
      continue;
    }
    const place = found(folded, text, at, scanned.end);
    // Digits of two scripts in one number look like one thing and say another.
    if (folded.mixed && fold(place.text).mixed) {
      at = endOfRun(flat, scanned.end);
      continue;
    }
    const quantity = settleCandidates(place.text, scanned);
    quantities.push({ start: place.start, end: place.end, quantity });
    at = scanned.end;
  }
  return quantities;
}
