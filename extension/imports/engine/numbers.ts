import {
  dimensionOf,
  type MetricDefinition,
  NO_CURRENCY,
  parseQuantity,
  type Unit,
} from '../../../core/index.ts';
import { type Cell, textOf } from '../read/row.ts';

/** A number of a cell, or why there is none. */
export type CellNumber =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly unit: Unit;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'text' }
  | { readonly kind: 'mangled' }
  | { readonly kind: 'unclear'; readonly why: string };

/** What is known of a column before its cells are read. */
export interface NumberContext {
  /** The language whose signs the numbers have; undefined where nothing says it. */
  readonly locale: string | undefined;
  readonly unit?: Unit;
  readonly scale?: number;
  readonly fraction?: boolean;
}

const PLAIN = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/;
/** What spreadsheets and platforms write where there is nothing, beside what pages write. */
const MISSING = new Set([
  'undefined',
  'nan',
  'null',
  '--',
  '-',
  '—',
  '–',
  'n/a',
  '#n/a',
  '#div/0!',
  '#value!',
  '#ref!',
  '#name?',
  '#num!',
  '#null!',
  'na',
  '?',
]);
/** Decimals of money that no one rounds further. */
const MONEY_DECIMALS = 2;
/** More decimals than anybody rounds to: the number as it was computed. */
const COMPUTED = 6;

const clean = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

function decimalsOf(text: string): number {
  const dot = text.indexOf('.');
  return dot < 0 || /e/i.test(text) ? 0 : text.length - dot - 1;
}

/** The number with what its rounding allows, in the unit of the column. */
function exactly(
  value: number,
  decimals: number,
  context: NumberContext,
  times: number,
): CellNumber {
  const unit = context.unit ?? '1';
  const money = dimensionOf(unit) === 'money';
  const rounded = decimals > 0 && decimals < COMPUTED && !(money && decimals <= MONEY_DECIMALS);
  const slack = rounded ? 0.5 * 10 ** -decimals : 0;
  return {
    kind: 'number',
    value: clean(value * times),
    low: clean((value - slack) * times),
    high: clean((value + slack) * times),
    unit,
  };
}

/** As many digits are held without loss, and so is what they come to in the unit of the column. */
const SAFE_DIGITS = 14;
const SAFE = 1e15;
const TENS = Array.from({ length: SAFE_DIGITS + 2 }, (_, power) => 10 ** power);

/**
 * "1234", "12.25": what most cells hold. Counted in its last place the number is a whole one, so
 * that one division gives the value and its bounds as near as they can be. Null for all else.
 */
function ofDigits(text: string, context: NumberContext): CellNumber | null {
  if (text.length === 0 || text.length > SAFE_DIGITS) return null;
  let digits = 0;
  let dot = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits = digits * 10 + code - 0x30;
    else if (code === 0x2e && dot < 0 && at > 0) dot = at;
    else return null;
  }
  const decimals = dot < 0 ? 0 : text.length - dot - 1;
  if (dot >= 0 && (decimals === 0 || context.locale !== 'en')) return null;
  const times = (context.scale ?? 1) * (context.fraction ? 100 : 1);
  if (!Number.isInteger(times) || (digits * 10 + 5) * times >= SAFE) return null;
  const unit = context.unit ?? '1';
  const money = unit.length === 3;
  const value = (digits * times) / (TENS[decimals] as number);
  const isExact = decimals === 0 || decimals >= COMPUTED || (money && decimals <= MONEY_DECIMALS);
  if (isExact) return { kind: 'number', value, low: value, high: value, unit };
  const finer = TENS[decimals + 1] as number;
  const low = ((digits * 10 - 5) * times) / finer;
  const high = ((digits * 10 + 5) * times) / finer;
  return { kind: 'number', value, low, high, unit };
}

/** "3.апр", "Jun-17", "17.юни": a decimal number that Excel took for a day. */
const DATE_LIKE = /^\d{1,2}[./ -]\p{L}{3,9}\.?$|^\p{L}{3,9}[./ -]\d{1,2}$/u;

function ofText(text: string, context: NumberContext): CellNumber {
  const hundred = context.fraction && !text.includes('%') ? 100 : 1;
  const { locale, unit, scale } = context;
  const found = parseQuantity(text, {
    ...(locale ? { locale } : {}),
    ...(unit ? { unit } : {}),
    ...(scale ? { scale } : {}),
  });
  if (found.kind === 'number') {
    const { value, low, high } = found;
    return {
      kind: 'number',
      value: clean(value * hundred),
      low: clean(low * hundred),
      high: clean(high * hundred),
      unit: found.unit,
    };
  }
  if (found.kind === 'no-data') return { kind: 'missing' };
  if (found.kind === 'ambiguous') return { kind: 'unclear', why: found.why };
  return DATE_LIKE.test(text) ? { kind: 'mangled' } : { kind: 'text' };
}

/**
 * The number of a cell. Plain numbers with a point are read directly, all else as pages are read;
 * nothing is evaluated. "" and the platforms' words for nothing are missing, never 0.
 */
export function readNumber(cell: Cell | undefined, context: NumberContext): CellNumber {
  const text = textOf(cell).trim();
  const plain = typeof cell === 'string' ? ofDigits(text, context) : null;
  if (plain) return plain;
  if (text === '' || MISSING.has(text.toLowerCase())) return { kind: 'missing' };
  const times = (context.scale ?? 1) * (context.fraction ? 100 : 1);
  if (typeof cell === 'object' && cell.number !== undefined) {
    if (cell.percent) return exactly(cell.number * 100, COMPUTED, { ...context, unit: '%' }, 1);
    return exactly(cell.number, decimalsOf(text), context, times);
  }
  if (typeof cell === 'object' && cell.day !== undefined) return { kind: 'mangled' };
  if (!PLAIN.test(text) || (text.includes('.') && context.locale !== 'en'))
    return ofText(text, context);
  const value = Number(text);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return { kind: 'text' };
  return exactly(value, decimalsOf(text), context, times);
}

/** The unit that a metric's numbers have where the file names none: money has no default. */
export function unitOfMetric(metric: Pick<MetricDefinition, 'unit'>): Unit {
  return metric.unit === 'money' ? NO_CURRENCY : metric.unit;
}

const COMMA =
  /^[-+]?\d{1,3}(?:\.\d{3})*,\d+\s*%?$|^[-+]?\d+,\d{1,2}\s*%?$|^[-+]?\d{1,3}(?:\.\d{3}){2,}$/;
const POINT =
  /^[-+]?\d{1,3}(?:,\d{3})*\.\d+\s*%?$|^[-+]?\d+\.\d{1,2}\s*%?$|^[-+]?\d{1,3}(?:,\d{3}){2,}$/;
const OPEN = /^[-+]?\d{1,3}[.,]\d{3}$/;

/** Which sign parts decimals, as all numbers of a file together show. */
export class DecimalStyle {
  #comma = 0;
  #point = 0;

  see(text: string): void {
    const seen = text.replace(/[^\d.,%+-]/g, '');
    if (OPEN.test(seen)) return;
    if (COMMA.test(seen) && !POINT.test(seen)) this.#comma += 1;
    else if (POINT.test(seen)) this.#point += 1;
  }

  /** "de" stands for all that write a comma. Undefined where the file shows neither, or both. */
  get locale(): string | undefined {
    if (this.#comma > 0 && this.#point === 0) return 'de';
    return this.#point > 0 && this.#comma === 0 ? 'en' : undefined;
  }

  get mixed(): boolean {
    return this.#comma > 0 && this.#point > 0;
  }
}
