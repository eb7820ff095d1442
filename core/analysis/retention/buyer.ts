import { checkOption } from '../../statistics/index.ts';

/** One customer, as buying models see them. Times are in one unit of your choice, weeks for example. */
export interface Buyer {
  /** Repeat purchases: all but the first. */
  readonly frequency: number;
  /** From the first purchase to the last; 0 where there is only one. */
  readonly recency: number;
  /** From the first purchase to the end of what is known. */
  readonly age: number;
}

/** Throws unless the customer can be. */
export function checkBuyer(place: string, { frequency, recency, age }: Buyer): void {
  checkOption(
    place,
    'frequency',
    frequency,
    'a whole number from 0 on',
    (x) => Number.isInteger(x) && x >= 0,
  );
  checkOption(place, 'age', age, 'a finite number from 0 on', (t) => t >= 0 && t < Infinity);
  checkOption(place, 'recency', recency, 'from 0 to the age', (t) => t >= 0 && t <= age);
  checkOption(
    place,
    'recency',
    recency,
    '0 where frequency is 0, above 0 where it is not',
    (t) => t > 0 === frequency > 0,
  );
}

/** Throws unless the parameters of a model are above 0. */
export function checkModel(place: string, model: Readonly<Record<string, number>>): void {
  for (const [name, one] of Object.entries(model))
    checkOption(place, name, one, 'above 0', (x) => x > 0 && x < 1e9);
}

/** Throws unless it is a stretch of time. */
export function checkStretch(place: string, time: number): void {
  checkOption(place, 'time', time, 'a finite number from 0 on', (t) => t >= 0 && t < Infinity);
}

/** Customers that are alike, counted once with how many they are. */
export interface Alike {
  readonly age: number;
  readonly recency: number;
  readonly many: number;
  /** The place of their frequency among `counts`. */
  readonly count: number;
}

/** Customers by what the models see of them; thousands become hundreds. */
export interface Grouped {
  readonly rows: readonly Alike[];
  /** Each frequency that there is. */
  readonly counts: readonly number[];
}

/** The same customers, the alike ones together, so that a likelihood does no work twice. */
export function grouped(buyers: readonly Buyer[]): Grouped {
  const counts = [...new Set(buyers.map((one) => one.frequency))];
  const placeOf = new Map(counts.map((one, i) => [one, i]));
  const found = new Map<string, { age: number; recency: number; many: number; count: number }>();
  for (const { frequency, recency, age } of buyers) {
    const key = `${frequency} ${recency} ${age}`;
    const known = found.get(key);
    if (known) known.many++;
    else found.set(key, { age, recency, many: 1, count: placeOf.get(frequency) ?? 0 });
  }
  return { rows: [...found.values()], counts };
}

const NEEDED = 30;

/** Why customers cannot carry a model of buying, or null. */
export function whyNoBuyers(buyers: readonly Buyer[]): string | null {
  if (buyers.length < NEEDED) {
    const are = buyers.length === 1 ? '1 customer is' : `${buyers.length} customers are`;
    return `${are} too few: at least ${NEEDED} are needed to see how buying differs.`;
  }
  const again = buyers.filter((one) => one.frequency > 0).length;
  if (again < 5)
    return 'Fewer than 5 customers bought again, so that nothing is known of repeat purchases.';
  if (buyers.every((one) => one.recency === one.age))
    return 'Every customer bought on the last day that is known, so that nothing is known of leaving.';
  return null;
}
