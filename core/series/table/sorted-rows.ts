import type { Growing } from './columns.ts';

type Times = Pick<Growing, 'from' | 'to'>;

/** Whether one row stands before another, by its beginning and then its end. */
export function isSorted(one: number, other: number, { from, to }: Times): boolean {
  return compare(one, other, from, to) < 0;
}

function compare(one: number, other: number, from: Float64Array, to: Float64Array): number {
  return (from[one] ?? 0) - (from[other] ?? 0) || (to[one] ?? 0) - (to[other] ?? 0);
}

/**
 * Rows, earliest first; those of one valid time in the order in which they came. Equally long ones of
 * whole days are counted by day, which takes no longer for a shuffled list; others are compared.
 */
export function sortedBy(
  list: readonly number[],
  { from, to }: Times,
  equallyLong: boolean,
): Uint32Array<ArrayBuffer> {
  const rows = Uint32Array.from(list);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let areDays = equallyLong;
  for (const row of rows) {
    const day = from[row] ?? 0;
    if (day < least) least = day;
    if (day > most) most = day;
    if (day !== Math.floor(day)) areDays = false;
  }
  if (!areDays || most - least > 4 * rows.length + 64) {
    return rows.sort((a, b) => compare(a, b, from, to) || a - b);
  }
  const ends = new Int32Array(most - least + 2);
  for (const row of rows) {
    const day = (from[row] ?? 0) - least + 1;
    ends[day] = (ends[day] ?? 0) + 1;
  }
  for (let at = 1; at < ends.length; at++) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const day = (from[row] ?? 0) - least;
    const at = ends[day] ?? 0;
    sorted[at] = row;
    ends[day] = at + 1;
  }
  return sorted;
}
