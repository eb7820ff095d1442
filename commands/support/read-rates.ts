import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { checkRates, type DatedRate } from '../../core/index.ts';

/** Rates of a file, and what is wrong with the others, in words. */
export interface RatesRead {
  readonly rates: readonly DatedRate[];
  readonly problems: readonly string[];
}

const SHAPE =
  'A file of rates is CSV with the columns from, to, day, rate and, if you like, source; or JSON, a list of the same.';
const MOST = 100_000;

/** Reads rates that a person keeps: `from,to,day,rate,source` as CSV, or a JSON list of such. */
export function readRates(path: string, asOf: string): RatesRead {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const rows = /^\s*[[{]/.test(text) ? fromJson(text) : fromCsv(text);
  if (rows === null || rows.length > MOST) return { rates: [], problems: [SHAPE] };
  return checkRates(rows.map(rateOf), asOf);
}

function fromJson(text: string): readonly unknown[] | null {
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) ? data : null;
  } catch {
    return null;
  }
}

function fromCsv(text: string): readonly unknown[] | null {
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const names = meta.fields ?? [];
  return ['from', 'to', 'day', 'rate'].every((name) => names.includes(name)) ? data : null;
}

/** Only the fields that a rate has; whatever is wrong with them is said where rates are checked. */
function rateOf(row: unknown): DatedRate {
  const given = new Map(Object.entries(typeof row === 'object' && row !== null ? row : {}));
  const text = (name: string) => {
    const field = given.get(name);
    return typeof field === 'string' ? field.trim() : String(field ?? '');
  };
  const rate = given.get('rate');
  const source = text('source');
  return {
    from: text('from'),
    to: text('to'),
    day: text('day'),
    // A figure with a comma could mean two things: 16,000 is refused rather than read as 16.
    rate:
      typeof rate === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(rate)
        ? Number(rate)
        : asNumber(rate),
    ...(source === '' ? {} : { source: source.slice(0, 400) }),
  };
}

function asNumber(given: unknown): number {
  return typeof given === 'number' ? given : Number.NaN;
}
