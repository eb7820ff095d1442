import { type DatedRate, isCurrency } from '../../model/index.ts';
import { dayNumber, isDate } from '../days.ts';

/** No currency is worth more or less than this of another. */
const MOST = 1e9;

/** Why a rate cannot be used, in words; null where it can. `asOf` is the day of the report. */
export function rateTrouble(rate: DatedRate, asOf?: string): string | null {
  const { from, to, day, rate: worth } = rate;
  const at = `The rate from ${clipped(from)} to ${clipped(to)} of ${clipped(day)}`;
  if (!isText(from) || !isText(to) || !isCurrency(from) || !isCurrency(to)) {
    return `${at} needs two currency codes in capitals, such as USD and IDR.`;
  }
  if (from === to) return `${at} is of one currency to itself. Take it out.`;
  if (!isText(day) || !isDate(day) || !isDay(day)) {
    return `${at} needs a day such as 2026-10-01.`;
  }
  if (typeof worth !== 'number' || !(worth >= 1 / MOST && worth <= MOST)) {
    return `${at} is ${clipped(worth)}, and a rate is a number above 0 that one of ${from} is worth in ${to}.`;
  }
  if (asOf !== undefined && day > asOf.slice(0, 10)) {
    return `${at} lies after the day of the report, and nobody can know it yet.`;
  }
  return null;
}

/** The rates that can be used, each day and pair once, and what is wrong with the others. */
export function checkRates(
  rates: readonly DatedRate[],
  asOf?: string,
): { readonly rates: readonly DatedRate[]; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const known = new Map<string, DatedRate>();
  for (const rate of rates) {
    const trouble = rateTrouble(rate, asOf);
    const key = `${rate.from}/${rate.to}/${rate.day}`;
    const other = known.get(key);
    if (trouble !== null) problems.push(trouble);
    else if (other && other.rate !== rate.rate) {
      const both = `${Math.min(rate.rate, other.rate)} and ${Math.max(rate.rate, other.rate)}`;
      problems.push(
        `Two rates from ${rate.from} to ${rate.to} of ${rate.day} differ: ${both}. Keep one of them; until then none counts.`,
      );
      known.set(key, { ...rate, rate: Number.NaN });
    } else if (!other) known.set(key, rate);
  }
  const usable = [...known.values()].filter((one) => Number.isFinite(one.rate));
  return { rates: usable, problems: [...new Set(problems)] };
}

function isDay(text: string): boolean {
  try {
    return Number.isFinite(dayNumber(text));
  } catch {
    return false;
  }
}

function isText(given: unknown): given is string {
  return typeof given === 'string';
}

function clipped(given: unknown): string {
  return String(given).replace(/\s+/g, ' ').slice(0, 40);
}
