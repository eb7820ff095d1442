import type { DatedRate } from '../../model/index.ts';
import { dayNumber } from '../days.ts';
import { lastAtMost } from '../flow/find.ts';
import { checkRates } from './rates.ts';

/** For how many days after its own a rate holds, where nobody says: who enters rates by hand does so once a month. */
export const RATE_DAYS = 31;

/** What one unit of a currency is worth in another, and the rates that say so. */
export interface Worth {
  readonly rate: number;
  readonly used: readonly DatedRate[];
}

interface Quote extends Worth {
  /** The day of the oldest rate in it. */
  readonly day: number;
}

interface Quotes {
  readonly days: readonly number[];
  readonly rates: readonly DatedRate[];
}

/**
 * Rates by day. Of a pair the latest rate of that day or before counts, as long as it holds; the
 * inverse is as good as the rate; else the two are brought together through a third currency, by
 * the freshest rates. Nothing is worth the same as anything else without a rate.
 */
export class Exchange {
  readonly #pairs = new Map<string, Quotes>();
  readonly #currencies: readonly string[];
  readonly #means = new Map<string, Worth | null>();

  constructor(
    rates: readonly DatedRate[],
    readonly holds: number = RATE_DAYS,
  ) {
    const lists = new Map<string, DatedRate[]>();
    const sorted = [...checkRates(rates).rates].sort((a, b) => (a.day < b.day ? -1 : 1));
    for (const rate of sorted) {
      const key = `${rate.from}/${rate.to}`;
      lists.set(key, [...(lists.get(key) ?? []), rate]);
    }
    for (const [key, list] of lists) {
      this.#pairs.set(key, { days: list.map((one) => dayNumber(one.day)), rates: list });
    }
    this.#currencies = [...new Set(sorted.flatMap((one) => [one.from, one.to]))].sort();
  }

  /** What one of `from` was worth in `to` on a day; null where no rate holds then. */
  on(from: string, to: string, day: number): Quote | null {
    if (from === to) return { rate: 1, used: [], day };
    const direct = this.#between(from, to, day);
    if (direct) return direct;
    let best: Quote | null = null;
    for (const third of this.#currencies) {
      const first = this.#between(from, third, day);
      const second = first && this.#between(third, to, day);
      if (!first || !second) continue;
      const oldest = Math.min(first.day, second.day);
      if (best && oldest <= best.day) continue;
      const used = [...first.used, ...second.used];
      best = { rate: first.rate * second.rate, used, day: oldest };
    }
    return best;
  }

  /** The plain mean over the days from one up to another; null where a day has no rate. */
  over(from: string, to: string, firstDay: number, lastDay: number): Worth | null {
    const key = `${from}/${to}/${firstDay}/${lastDay}`;
    const before = this.#means.get(key);
    if (before !== undefined) return before;
    const mean = this.#mean(from, to, Math.floor(firstDay), Math.ceil(lastDay));
    this.#means.set(key, mean);
    return mean;
  }

  #mean(from: string, to: string, first: number, last: number): Worth | null {
    const used = new Set<DatedRate>();
    let sum = 0;
    for (let day = first; day < last; day++) {
      const quote = this.on(from, to, day);
      if (!quote) return null;
      sum += quote.rate;
      for (const one of quote.used) used.add(one);
    }
    // A sum of equal fractions misses by the last digit; a mean of equal rates must not.
    const rate = Number((sum / (last - first)).toPrecision(15));
    return last > first ? { rate, used: [...used] } : null;
  }

  /** The latest of the rate and the inverse; of one day the rate itself. */
  #between(from: string, to: string, day: number): Quote | null {
    const there = this.#latest(`${from}/${to}`, day);
    const back = this.#latest(`${to}/${from}`, day);
    if (there && (!back || there.day >= back.day)) {
      return { rate: there.rate.rate, used: [there.rate], day: there.day };
    }
    return back && { rate: 1 / back.rate.rate, used: [back.rate], day: back.day };
  }

  #latest(pair: string, day: number) {
    const quotes = this.#pairs.get(pair);
    const at = quotes ? lastAtMost(quotes.days, day) : -1;
    const [rate, of] = [quotes?.rates[at], quotes?.days[at]];
    return rate && of !== undefined && day - of <= this.holds ? { rate, day: of } : null;
  }
}

const known = new WeakMap<readonly DatedRate[], Map<number, Exchange>>();

/** The exchange of a list of rates; the same for the same list. */
export function exchangeOf(rates: readonly DatedRate[], holds: number = RATE_DAYS): Exchange {
  const before = known.get(rates) ?? new Map<number, Exchange>();
  known.set(rates, before);
  const exchange = before.get(holds) ?? new Exchange(rates, holds);
  before.set(holds, exchange);
  return exchange;
}
