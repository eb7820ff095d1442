import { isMetricId, metric as metricOf } from '../../../core/metrics/index.ts';
import {
  type ParsedQuantity,
  parseQuantity,
  type Quantity,
  type TextContext,
} from '../../../core/text/index.ts';
import { metricNamed } from '../texts/metric-named.ts';

/** What is counted one by one: there is no half visitor. */
const WHOLE =
  /\b(?:users?|visitors?|visits?|sessions?|orders?|customers?|clients?|followers?|subscribers?|members?|viewers?|views?|pageviews?|clicks?|impressions?|tasks?|tickets?|downloads?|installs?|likes?|comments?|shares?|posts?|products?|projects?|items?|leads?|deals?|messages?|students?|patients?|employees?|traffic)\b/iu;
/** What is not, although it speaks of them. */
const SHARED =
  /\b(?:avg|average|mean|median|per|rate|ratio|share|score|rating|cost|price|value|revenue|time|duration|growth)\b|[/%]/iu;

/** True for a name of something that comes in whole numbers only. */
export function countsWhole(label: string, locale: string | undefined): boolean {
  if (SHARED.test(label)) return false;
  const id = metricNamed(label, locale);
  if (id === null || !isMetricId(id)) return WHOLE.test(label);
  const { unit, kind } = metricOf(id);
  return unit === '1' && kind !== 'ratio' && kind !== 'distribution';
}

/** "2m": a number and the letter of millions. */
const SHORTENED = /^\d[\d.,]*\s?m$/i;

/**
 * A text of two meanings under the name of what is counted is the one that is a whole number: "2m"
 * clicks are millions, and no minutes.
 */
export function settledByName(
  quantity: ParsedQuantity,
  label: string,
  context: TextContext,
): ParsedQuantity {
  if (isDotted(quantity) && countsWhole(label, context.locale)) {
    const value = Math.round(quantity.value * 1000);
    return { ...quantity, value, low: value, high: value, exact: true };
  }
  const isTime =
    quantity.kind === 'number' && quantity.unit === 's' && SHORTENED.test(quantity.raw);
  if ((quantity.kind !== 'ambiguous' && !isTime) || !countsWhole(label, context.locale))
    return quantity;
  if (quantity.kind === 'number') {
    const counted = parseQuantity(quantity.raw, { ...context, unit: '1' });
    return counted.kind === 'number' ? counted : quantity;
  }
  const whole = quantity.candidates.filter(({ value, unit }) => unit === '1' && value % 1 === 0);
  const [only] = whole;
  const parted = quantity.candidates.every(({ unit }) => unit === '1' || unit === 's');
  return only && whole.length === 1 && parted ? only : quantity;
}

/** One separator with three digits after it: thousands to half of the world, decimals to the other. */
const THREE = /(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])/u;
/** Separators that nobody sets so: "15,0000", "4567809,987". */
const MALFORMED = /\d,\d{4,}(?!\d*[.,])|\d{4,},\d{3}(?!\d)/u;
/** What is paid for one of something has thousandths of money. */
const FINE =
  /\b(?:cp[acmv]|ecpm|rpm|cost|price|bid|rate|per|each|fee|avg|average)\b|\/|単価|单价|單價/iu;

/** "29.703": thousands set apart by a dot, or decimals. */
const isDotted = (quantity: ParsedQuantity): quantity is Quantity =>
  quantity.kind === 'number' &&
  quantity.unit === '1' &&
  DOTTED.test(quantity.raw.trim()) &&
  Math.abs(quantity.value - Number(quantity.raw)) < 1e-9;
const DOTTED = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * Why the digits of a number leave its size open, although the language of the page reads them in
 * one way: pages in English show "$49.680" and "2.320 visits" too. Null where they do not.
 */
export function digitsInDoubt(
  raw: string,
  quantity: ParsedQuantity,
  label: string,
  locale: string | undefined,
): string | null {
  if (quantity.kind !== 'number' || quantity.unit === '%') return null;
  const english = locale === undefined || /^en\b/i.test(locale);
  if (english && MALFORMED.test(raw))
    return `"${raw}" is not how numbers are written, so it is not certain how large ${label} is. Nothing was stored for it.`;
  const found = THREE.exec(raw);
  if (!found || /[kmb]\b/i.test(raw.slice(found.index))) return null;
  const shown = Number(found[0].replace(',', '.'));
  if (Math.abs(Math.abs(quantity.value) - shown) > 1e-9) return null;
  if (
    (FINE.test(label) && !found[0].endsWith('000')) ||
    (quantity.unit !== '1' && quantity.unit.length !== 3)
  )
    return null;
  return `${label} could mean ${shown} or ${shown * 1000}: the page does not settle it. Nothing was stored for it.`;
}
