import { endOfDigits, isDigit } from './chars.ts';
import type { NumberLocale } from './locales.ts';

/**
 * Digits with their separators. The value is `digits` ÷ 10^decimals. Where one `.` or `,` stands
 * before exactly three digits the text alone does not settle it: `open` is that sign, and
 * `decimals` (3) is what it means if it is the decimal sign, 0 if it groups.
 */
export interface Numeral {
  readonly end: number;
  readonly digits: string;
  readonly decimals: number;
  readonly decimalSign: string;
  readonly groupSign: string;
  readonly open: boolean;
}

const LONGEST = 15;
const isPointOrComma = (sign: string) => sign === '.' || sign === ',';
const asGroup = (sign: string) => (sign === '\u00a0' ? ' ' : sign);

function isSeparator(sign: string): boolean {
  return (
    sign === '.' ||
    sign === ',' ||
    sign === ' ' ||
    sign === '\u00a0' ||
    sign === "'" ||
    sign === '٫' ||
    sign === '٬'
  );
}

/** Whether digits go on after the sign at `at` as one more part of the same numeral. */
function goesOn(text: string, at: number, parts: readonly string[], signs: readonly string[]) {
  const sign = text.charAt(at);
  if (!isSeparator(sign) || !isDigit(text.charCodeAt(at + 1))) return false;
  if (isPointOrComma(sign) || sign === '٫') return true;
  // Blanks, apostrophes and Arabic thousands only ever stand before exactly three digits.
  const before = signs.at(-1);
  if (before !== undefined && asGroup(before) !== asGroup(sign)) return false;
  if (endOfDigits(text, at + 1) !== at + 4) return false;
  const last = parts.at(-1) ?? '';
  return signs.length === 0 ? last.length <= 3 && !last.startsWith('0') : last.length === 3;
}

function isGrouping(parts: readonly string[], sign: string): boolean {
  const [first = '', ...rest] = parts;
  if (first.length === 0 || first.startsWith('0')) return false;
  if (first.length <= 3 && rest.every((part) => part.length === 3)) return true;
  // India: 12,34,567.
  return (
    sign === ',' &&
    rest.length >= 2 &&
    first.length <= 2 &&
    rest.at(-1)?.length === 3 &&
    rest.slice(0, -1).every((part) => part.length === 2)
  );
}

/** What two or more parts mean; null where no country writes them so ("1.2.3", "1,23,45"). */
function settle(parts: readonly string[], signs: readonly string[]) {
  const last = signs.at(-1) ?? '';
  const earlier = signs.slice(0, -1).map(asGroup);
  const group = earlier[0] ?? '';
  if (earlier.some((sign) => sign !== group)) return null;
  const tail = parts.at(-1) ?? '';
  if (earlier.length === 0) {
    if (last === '٫')
      return { decimals: tail.length, decimalSign: '٫', groupSign: '', open: false };
    if (!isPointOrComma(last))
      return { decimals: 0, decimalSign: '', groupSign: asGroup(last), open: false };
    const open = isGrouping(parts, last);
    return { decimals: tail.length, decimalSign: last, groupSign: '', open };
  }
  if (asGroup(last) === group)
    return isGrouping(parts, group)
      ? { decimals: 0, decimalSign: '', groupSign: group, open: false }
      : null;
  if (!isPointOrComma(last) && last !== '٫') return null;
  return isGrouping(parts.slice(0, -1), group)
    ? { decimals: tail.length, decimalSign: last, groupSign: group, open: false }
    : null;
}

/**
 * The numeral at `start` (a digit, or a point before a digit), or where it ends and why it is none.
 * Linear in its own length. `loose` says whether a plain space may group digits.
 */
export function scanNumeral(
  text: string,
  start: number,
  loose: boolean,
): Numeral | { end: number } {
  const parts: string[] = [];
  const signs: string[] = [];
  let at = start;
  if (text.charAt(at) === '.') {
    parts.push('');
    signs.push('.');
    at += 1;
  }
  for (;;) {
    const end = endOfDigits(text, at);
    parts.push(text.slice(at, end));
    at = end;
    if (!goesOn(text, at, parts, signs) || (text.charAt(at) === ' ' && !loose)) break;
    signs.push(text.charAt(at));
    at += 1;
  }
  const digits = parts.join('');
  const first = parts[0] ?? '';
  if (digits.length > LONGEST || (first.length > 1 && first.startsWith('0'))) return { end: at };
  if (signs.length === 0)
    return { end: at, digits, decimals: 0, decimalSign: '', groupSign: '', open: false };
  const settled = settle(parts, signs);
  return settled ? { end: at, digits, ...settled } : { end: at };
}

/** Whether a locale would write the numeral so. */
export function fits(numeral: Numeral, locale: NumberLocale): boolean {
  const { decimalSign, groupSign, open } = numeral;
  if (open) return decimalSign === locale.decimal || decimalSign === locale.group;
  if (decimalSign && decimalSign !== '٫' && decimalSign !== locale.decimal) return false;
  return groupSign !== '.' && groupSign !== ',' ? true : groupSign === locale.group;
}

/** The decimals that are possible: one where a locale or the form settles it, else two. */
export function decimalsOf(numeral: Numeral, locale: NumberLocale | null): readonly number[] {
  if (!numeral.open) return [numeral.decimals];
  if (locale?.decimal === numeral.decimalSign) return [numeral.decimals];
  if (locale?.group === numeral.decimalSign) return [0];
  return [0, numeral.decimals];
}
