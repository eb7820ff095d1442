import { dayOf, nextDay, type Span } from './day-text.ts';

/** What the names of a file, its zip and its folder say. */
export interface NameFacts {
  /** The days that it covers. */
  readonly span?: Span;
  /** Its first day. */
  readonly start?: string;
  /** The day on which it was made. */
  readonly made?: string;
  readonly account?: string;
}

const DAY = '(\\d{4})[-_.]?(\\d{2})[-_.]?(\\d{2})';
const TWO_DAYS = new RegExp(`(?<!\\d)${DAY}\\s*(?:_|-|to|–)\\s*${DAY}(?!\\d)`);
const FIRST_DAY = new RegExp(`(?<!\\d)${DAY}(?!\\d)`);
const MONTH_DAYS = /([A-Z][a-z]{2})-(\d{1,2})-(\d{4})(?:_|-to-)([A-Z][a-z]{2})-(\d{1,2})-(\d{4})/;
/** `Overview_2026-02-28_1772323200_handle`: the first day, the second of the export, and whose. */
const UNIX = /_(\d{10}|\d{13})_([^/\\]+?)(?:\.\w{1,5})?$/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/** Exports that name the day after the last one. */
const EXCLUSIVE =
  /^(?:content|geography|traffic source|date|device type|viewer|audience|subscri|video|playlist|cities|operating)[^/\\]* \d{4}-\d{2}-\d{2}_\d{4}/i;

const monthNumber = (name: string) => {
  const place = MONTHS.indexOf(name);
  return place < 0 ? 0 : place / 3 + 1;
};

const dayAt = (match: RegExpExecArray, at: number) =>
  dayOf(Number(match[at]), Number(match[at + 1]), Number(match[at + 2]));

function spanIn(name: string): Span | null {
  const words = MONTH_DAYS.exec(name);
  if (words) {
    const from = dayOf(Number(words[3]), monthNumber(words[1] ?? ''), Number(words[2]));
    const to = dayOf(Number(words[6]), monthNumber(words[4] ?? ''), Number(words[5]));
    return from && to && from <= to ? { from, to: nextDay(to) } : null;
  }
  const match = TWO_DAYS.exec(name);
  const [from, to] = match ? [dayAt(match, 1), dayAt(match, 4)] : [null, null];
  if (!from || !to || from > to) return null;
  return EXCLUSIVE.test(name) && from < to ? { from, to } : { from, to: nextDay(to) };
}

function madeIn(name: string): { made?: string; account?: string } {
  const match = UNIX.exec(name);
  const number = Number(match?.[1]);
  if (!match || !Number.isFinite(number)) return {};
  const made = new Date((match[1] ?? '').length === 13 ? number : number * 1000).toISOString();
  return made.slice(0, 4) > '2010' && made.slice(0, 4) < '2200'
    ? { made: made.slice(0, 10), account: (match[2] ?? '').replace(/ ?\(\d+\)$/, '') }
    : {};
}

/**
 * What names say of time: the first that says anything counts, so name the file before its zip and
 * its folder.
 */
export function nameFacts(names: readonly string[]): NameFacts {
  let facts: NameFacts = {};
  for (const name of names) {
    const stem = name.replace(/\.(?:csv|tsv|txt|xlsx?|zip|json)$/i, '');
    const span = spanIn(stem);
    const match = FIRST_DAY.exec(stem);
    const start = span?.from ?? (match ? dayAt(match, 1) : null);
    facts = { ...(start ? { start } : {}), ...(span ? { span } : {}), ...madeIn(stem), ...facts };
  }
  return facts;
}
