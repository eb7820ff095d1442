import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { checkRates, type DatedRate } from '../../core/index.ts';
import { type DecimalMark, decimalMarkOf, figureOf } from './decimal-mark.ts';

/** Rates of a file, and what is wrong with the others, in words. */
export interface RatesRead {
  readonly rates: readonly DatedRate[];
  readonly problems: readonly string[];
}

const SHAPE =
  'A file of rates is CSV with the columns from, to, day, rate and, if you like, source; or JSON, a list of the same.';
const MOST = 100_000;

/**
 * Reads rates that a person keeps: `from,to,day,rate,source` as CSV, or a JSON list of such. Figures
 * are read by the mark that the file itself shows for decimals; one that could still mean two things
 * is refused in words, never guessed.
 */
export function readRates(path: string, asOf: string): RatesRead {
  return ratesIn(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), asOf);
}

/** The same of a text. */
export function ratesIn(text: string, asOf: string): RatesRead {
  const table = /^\s*[[{]/.test(text) ? fromJson(text) : fromCsv(text);
  if (table === null || table.rows.length > MOST) return { rates: [], problems: [SHAPE] };
  const { rows, dots } = table;
  const figures = rows.flatMap((row) => {
    const rate = fieldOf(row, 'rate');
    return typeof rate === 'string' ? [rate] : [];
  });
  const mark = decimalMarkOf(figures);
  const read = rows.map((row) => rateOf(row, mark, dots));
  const checked = checkRates(
    read.flatMap((one) => ('rate' in one ? [one.rate] : [])),
    asOf,
  );
  const refused = read.flatMap((one) => ('why' in one ? [one.why] : []));
  return { rates: checked.rates, problems: [...new Set([...refused, ...checked.problems])] };
}

interface Table {
  readonly rows: readonly unknown[];
  /** Cells are parted by commas, or it is JSON. */
  readonly dots: boolean;
}

function fromJson(text: string): Table | null {
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) ? { rows: data, dots: true } : null;
  } catch {
    return null;
  }
}

function fromCsv(text: string): Table | null {
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const names = meta.fields ?? [];
  if (!['from', 'to', 'day', 'rate'].every((name) => names.includes(name))) return null;
  return { rows: data, dots: meta.delimiter === ',' };
}

function fieldOf(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null && Object.hasOwn(row, name)
    ? (row as Record<string, unknown>)[name]
    : undefined;
}

/** Only the fields that a rate has; whatever else is wrong with them is said where rates are checked. */
function rateOf(
  row: unknown,
  mark: DecimalMark,
  dots: boolean,
): { readonly rate: DatedRate } | { readonly why: string } {
  const text = (name: string) => {
    const field = fieldOf(row, name);
    return typeof field === 'string' ? field.trim() : String(field ?? '');
  };
  const [from, to, day, source] = ['from', 'to', 'day', 'source'].map(text);
  const given = fieldOf(row, 'rate');
  const figure =
    typeof given === 'number' ? { value: given } : figureOf(text('rate').slice(0, 40), mark, dots);
  if ('why' in figure) {
    const at = [from, to, day].map((one = '') => one.slice(0, 40));
    return { why: `The rate from ${at[0]} to ${at[1]} of ${at[2]} ${figure.why}` };
  }
  const rate = { from: from ?? '', to: to ?? '', day: day ?? '', rate: figure.value };
  return { rate: { ...rate, ...(source ? { source: source.slice(0, 400) } : {}) } };
}
