import { candidatesOf } from './candidates.ts';
import { isDigit, isLetter, isUnspaced, skipBlanks } from './chars.ts';
import { type CurrencySign, currenciesOf, currencyAt, homeOf } from './currency.ts';
import { scanClock, scanParts } from './duration.ts';
import { localeOf, type NumberLocale } from './locales.ts';
import { scanNumeral } from './numeral.ts';
import { readSuffix } from './suffix.ts';
import type { Quantity, TextContext } from './types.ts';

/** What a quantity is read with. */
export interface Surroundings {
  readonly locale: NumberLocale | null;
  readonly context: TextContext;
  /** The whole text is one quantity: plain spaces may group digits, colons are time. */
  readonly whole: boolean;
}

/** A quantity in folded text: its readings, or why there are none. */
export interface Scanned {
  readonly end: number;
  /** The unit begins here; `end` where there is none. */
  readonly unitStart: number;
  readonly money: boolean;
  readonly candidates: readonly Quantity[];
  readonly why?: string;
}

interface Front {
  readonly at: number;
  readonly bound: '' | '<' | '>' | '~';
  readonly negative: boolean;
  readonly percent: boolean;
  readonly currency: CurrencySign | null;
}

const BOUNDS: Readonly<Record<string, '<' | '>' | '~'>> = {
  '<': '<',
  '≤': '<',
  '>': '>',
  '≥': '>',
  '~': '~',
  '≈': '~',
  '≃': '~',
};

/** A sign counts only where a number or its currency follows at once: "- 5" is an item of a list. */
function signAt(text: string, at: number): '' | '+' | '-' {
  const sign = text.charAt(at);
  if (sign === '+') return '+';
  return sign === '-' || sign === '–' ? '-' : '';
}

/** Bound, sign, and a currency or per cent sign before the number, in any order of the last two. */
function readFront(text: string, start: number): Front {
  const bound = BOUNDS[text.charAt(start)] ?? '';
  let at = bound ? skipBlanks(text, start + 1) : start;
  let negative = false;
  let signed = false;
  const takeSign = () => {
    const sign = signed ? '' : signAt(text, at);
    if (!sign) return;
    signed = true;
    negative = sign === '-';
    at += 1;
  };
  takeSign();
  const percent = text.charAt(at) === '%';
  const currency = percent ? null : currencyAt(text, at);
  if (percent || currency) {
    at = skipBlanks(text, currency ? currency.end : at + 1);
    takeSign();
  }
  return { at, bound, negative, percent, currency };
}

function beginsNumber(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) || (text.charAt(at) === '.' && isDigit(text.charCodeAt(at + 1)))
  );
}

function timeQuantity(seconds: number, step: number, negative: boolean, raw: string): Quantity {
  const low = Math.max(0, seconds - step / 2);
  const high = seconds + step / 2;
  const sign = negative && seconds !== 0 ? -1 : 1;
  return {
    kind: 'number',
    value: seconds * sign,
    low: sign < 0 ? -high : low,
    high: sign < 0 ? -low : high,
    unit: 's',
    raw,
    exact: false,
  };
}

function scanTime(text: string, start: number, front: Front, env: Surroundings): Scanned | null {
  if (front.percent || front.currency || front.bound === '>') return null;
  const clock = env.whole ? scanClock(text, front.at) : null;
  const time = clock ?? scanParts(text, front.at, env.locale);
  if (!time) return null;
  const raw = text.slice(start, time.end);
  const quantity = timeQuantity(time.seconds, time.step, front.negative, raw);
  return { end: time.end, unitStart: time.end, money: false, candidates: [quantity] };
}

const refuse = (end: number, why: string): Scanned => ({
  end,
  unitStart: end,
  money: false,
  candidates: [],
  why,
});

/** Whether what follows cannot be the end of a quantity: "12abc", "3D". */
export function isCutOff(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (isDigit(code)) return true;
  return isLetter(code) && !isUnspaced(code) && !isUnspaced(text.charCodeAt(end - 1));
}

/** "$5 CAD" says twice which money it is; the plainer sign counts. */
function moneySign(before: CurrencySign | null, after: CurrencySign | null): CurrencySign | null {
  if (!before || !after) return before ?? after;
  return before.codes.length > after.codes.length ? after : before;
}

/** Reads the quantity that begins at `start` of folded text; null where none begins there. */
export function scanQuantity(text: string, start: number, env: Surroundings): Scanned | null {
  return scanGroups(text, start, env, MOST_GROUPS);
}

/** No number has more groups: "1兆2億3万4千5". */
const MOST_GROUPS = 5;

function scanGroups(text: string, start: number, env: Surroundings, left: number): Scanned | null {
  const first = scanOne(text, start, env);
  return first && left > 1 ? (goesOn(text, start, first, env, left - 1) ?? first) : first;
}

/**
 * "1억 2,345만", "12萬3千": what is written in myriads goes on with what is left below them. Null
 * where it ends there; without readings where what follows is no such rest.
 */
function goesOn(
  text: string,
  start: number,
  first: Scanned,
  env: Surroundings,
  left: number,
): Scanned | null {
  if (!MYRIADS.test(text.charAt(first.end - 1))) return null;
  const at = skipBlanks(text, first.end);
  if (!isDigit(text.charCodeAt(at)) || at - first.end > 1) return null;
  const rest = scanGroups(text, at, env, left);
  const [large, other] = first.candidates;
  const [small, more] = rest?.candidates ?? [];
  if (!rest || !large || other || !small || more) return null;
  const step = 2 * (large.high - large.value);
  const isWhole = !/[.,]\d{1,2}(?!\d)/.test(text.slice(start, first.end)) && large.value >= 0;
  const isRest = small.low >= 0 && small.value < step && (small.unit === '1' || large.unit === '1');
  if (!isRest || !isWhole) return refuse(rest.end, 'It can be one number or several.');
  const quantity: Quantity = {
    ...small,
    value: large.value + small.value,
    low: large.value + small.low,
    high: large.value + small.high,
    unit: large.unit === '1' ? small.unit : large.unit,
    raw: text.slice(start, rest.end),
  };
  return { ...rest, money: first.money || rest.money, candidates: [quantity] };
}

const MYRIADS = /[千천万萬만億亿억兆조]/u;

function scanOne(text: string, start: number, env: Surroundings): Scanned | null {
  const front = readFront(text, start);
  if (!beginsNumber(text, front.at)) return null;
  const time = scanTime(text, start, front, env);
  if (time) return time;
  const home = front.currency ? homeOf(front.currency) : undefined;
  const blanksGroup = env.whole || !env.locale || env.locale.group === ' ';
  const numeral = scanNumeral(text, front.at, blanksGroup);
  if (!('digits' in numeral))
    return refuse(numeral.end, 'The digits do not stand as they do in a number.');
  if (!env.whole && !env.locale && text.slice(front.at, numeral.end).includes(' '))
    return refuse(numeral.end, 'It can be one number or several.');
  const suffix = readSuffix(text, numeral.end, env);
  const sign = moneySign(front.currency, suffix.currency);
  if (front.bound === '>' || suffix.atLeast)
    return refuse(suffix.end, 'The page only says "at least", not how many.');
  const locale = env.locale ?? localeOf(home ?? (sign ? homeOf(sign) : undefined));
  const candidates = candidatesOf({
    raw: text.slice(start, suffix.end),
    numeral,
    negative: front.negative,
    bound: front.bound,
    power: suffix.power,
    unit: suffix.unit,
    currencies: sign ? currenciesOf(sign, locale, env.context) : [],
    percent: front.percent || suffix.percent,
    locale,
    context: env.context,
  });
  return { end: suffix.end, unitStart: suffix.unitStart, money: sign !== null, candidates };
}
