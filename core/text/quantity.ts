import { isBlank, isDigit, skipBlanks } from './chars.ts';
import { currencyAt } from './currency.ts';
import { fold } from './fold.ts';
import { localeOf } from './locales.ts';
import { isNoData } from './no-data.ts';
import { type Scanned, type Surroundings, scanQuantity } from './scan.ts';
import type { ParsedQuantity, Quantity, TextContext } from './types.ts';

/** Longer than any quantity that a dashboard shows. */
const LONGEST = 120;
/** Between a part and its total: "5.8 of 16 GB". */
const OF_TOTAL = [
  '/',
  'out of',
  'of',
  'von',
  'sur',
  'dari',
  'daripada',
  'de',
  'di',
  'из',
  'з',
  'van',
];

const none = (raw: string, why: string): ParsedQuantity => ({ kind: 'none', raw, why });

function whyOf(candidates: readonly Quantity[]): string {
  const units = new Set(candidates.map((candidate) => candidate.unit));
  const values = candidates.map((candidate) =>
    `${candidate.value} ${candidate.unit}`.replace(/ 1$/, ''),
  );
  const what = units.size > 1 && new Set(candidates.map((c) => c.value)).size === 1;
  return `${what ? 'The money sign' : 'This'} can mean ${values.join(' or ')}. The language of the page does not settle it.`;
}

/** One reading is a number; several are told apart by nobody but the person. */
export function settleCandidates(raw: string, scanned: Scanned): ParsedQuantity {
  const [first, ...others] = scanned.candidates.map((candidate) => ({ ...candidate, raw }));
  if (!first) return none(raw, scanned.why ?? 'There is no number in it.');
  if (others.length === 0) return first;
  const candidates = [first, ...others];
  return { kind: 'ambiguous', raw, candidates, why: whyOf(candidates) };
}

/** The dashes that stand for money that is not known yet: "$--", "Rp -". */
function isNoMoney(text: string): boolean {
  const sign = currencyAt(text, 0);
  const rest = sign ? text.slice(sign.end).trim() : '';
  return rest.length > 0 && !isDigit(rest.charCodeAt(rest.length - 1)) && isNoData(rest);
}

/** "87,400 / 100,000": nobody writes a total to three decimals that are all 0. */
function largest(scanned: Scanned): Scanned {
  const most = Math.max(...scanned.candidates.map((candidate) => candidate.value));
  return { ...scanned, candidates: scanned.candidates.filter((c) => c.value === most) };
}

/** "186 / 500 GB": the first number, in the unit of the whole. A date or a ratio is none. */
function firstOfTotal(text: string, first: Scanned, env: Surroundings): Scanned | null {
  const at = skipBlanks(text, first.end);
  const word = OF_TOTAL.find((total) => text.startsWith(total, at));
  if (!word || (word !== '/' && at === first.end)) return null;
  const after = at + word.length;
  const spaced = at > first.end && isBlank(text.charCodeAt(after));
  const start = skipBlanks(text, after);
  const total = scanQuantity(text, start, env);
  if (!total || total.end !== text.length || total.candidates.length === 0) return null;
  const head = text.slice(0, first.end);
  if (!spaced && !/[.,]/.test(head)) return null;
  const unit = first.unitStart === first.end ? text.slice(total.unitStart, total.end) : '';
  if (!unit) return text.endsWith('000') ? largest(first) : first;
  const whole = `${head} ${unit}`;
  const scanned = scanQuantity(whole, 0, env);
  return scanned?.end === whole.length ? scanned : first;
}

function whyNone(text: string): string {
  let digits = false;
  for (let i = 0; i < text.length && !digits; i += 1) digits = isDigit(text.charCodeAt(i));
  return digits
    ? 'It is not a number alone: a date, a range, a name or a sentence.'
    : 'There is no number in it.';
}

/** "342": what most cells of a table hold, and what needs no language. */
function plainCount(text: string, raw: string): Quantity | null {
  if (text.length === 0 || text.length > 12) return null;
  for (let i = 0; i < text.length; i += 1) if (!isDigit(text.charCodeAt(i))) return null;
  if (text.length > 1 && text.startsWith('0')) return null;
  const value = Number(text);
  return { kind: 'number', value, low: value, high: value, unit: '1', raw, exact: true };
}

function negated(scanned: Scanned): Scanned {
  const flip = (number: number) => (number === 0 ? 0 : -number);
  return {
    ...scanned,
    candidates: scanned.candidates.map((c) => ({
      ...c,
      value: flip(c.value),
      low: flip(c.high),
      high: flip(c.low),
    })),
  };
}

function readWhole(text: string, env: Surroundings): Scanned | null {
  const scanned = scanQuantity(text, 0, env);
  if (!scanned) return null;
  const dotted = text.charAt(scanned.end) === '.' && !isDigit(text.charCodeAt(scanned.end - 1));
  const end = skipBlanks(text, dotted ? scanned.end + 1 : scanned.end);
  if (end === text.length) return scanned;
  return scanned.candidates.length > 0 ? firstOfTotal(text, scanned, env) : null;
}

/**
 * Reads a text that is one quantity as a whole: a count, money, a percentage, a length of time or
 * an amount of data, as platforms write them.
 *
 * The value lies in `low`…`high`, what the shown rounding allows: half of the last place shown.
 * Whole numbers and money with its usual decimals are exact; a share or length of time that shows
 * 0 is not taken to be below it. "<1%" is 0–1 with the middle as value; "~" widens a whole number
 * to half of its last place that is not 0; "10K+" and ">1K" are none, for they name no upper end.
 *
 * What a separator or suffix means is settled by the text itself, else by `locale`, else by the
 * home of the currency sign; where none settles it the answer is `ambiguous` with all readings.
 * Where the text cannot be of the locale (an English number on an Indonesian page) its only
 * possible reading is taken. A bare `$` is `context.currency`, else the region's own dollar, else
 * USD. `H:MM` and `M:SS` are lengths of time here, because the text is known to be a quantity;
 * running text (`findQuantities`) leaves them alone.
 *
 * @param raw the text; hostile text is answered in linear time
 * @param context what is known from around it; its unit and scale hold where the text has none
 * @returns the number, `no-data` for "--", "N/A" and the like (never 0), `ambiguous`, or `none`
 *   with the reason in the person's words. Never throws.
 * @example
 * parseQuantity('1.2K').value // → 1200
 * parseQuantity('1.2K').high // → 1250
 * parseQuantity('1,2 rb', { locale: 'id' }).value // → 1200
 * parseQuantity('12 tr', { locale: 'vi' }).value // → 12000000
 * parseQuantity('1.2万').low // → 11500
 * parseQuantity('1.2M').kind // → "ambiguous"
 * parseQuantity('1.2M', { locale: 'en' }).value // → 1200000
 * parseQuantity('Rp1.234.567').unit // → "IDR"
 * parseQuantity('16,89 $').value // → 16.89
 * parseQuantity('3h 14m 9s').value // → 11649
 * parseQuantity('12.5', { unit: 's', scale: 3600 }).value // → 45000
 * parseQuantity('(--)').kind // → "no-data"
 * parseQuantity('2026-09-13').kind // → "none"
 */
export function parseQuantity(raw: string, context: TextContext = {}): ParsedQuantity {
  const trimmed = raw.trim();
  if (trimmed.length > LONGEST) return none(raw, 'It is too long to be a number.');
  const plain = context.unit === undefined ? plainCount(trimmed, raw) : null;
  if (plain) return plain;
  const folded = fold(trimmed);
  let text = folded.text.trim();
  if (folded.mixed) return none(raw, 'It mixes digits of two scripts.');
  if (isNoData(text) || isNoMoney(text)) return { kind: 'no-data', raw };
  const inParens = text.startsWith('(') && text.endsWith(')') && text.length > 2;
  if (inParens) text = text.slice(1, -1).trim();
  const env = { locale: localeOf(context.locale), context, whole: true };
  const scanned = readWhole(text, env);
  if (!scanned) return none(raw, whyNone(text));
  // Accountants put a loss in brackets; other brackets only set a number apart.
  return settleCandidates(raw, inParens && scanned.money ? negated(scanned) : scanned);
}
