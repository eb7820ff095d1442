// What "6 median distances" are in the original program of STL, and so in R's `stl`. It finds the two
// middle values by Singleton's partial sort (1969), and of an even number asks for them in falling
// order, which that sort does not expect: where a split falls just between the two, one half is
// never looked at again, and whatever stands there is taken. Results equal R's only so.

/** A stretch of places not yet in order, and which of the wanted places lie there. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** Up to so many places are put in order one by one. */
const SHORT = 10;

function swap(a: Float64Array, i: number, j: number): void {
  const kept = a[i] as number;
  a[i] = a[j] as number;
  a[j] = kept;
}

/**
 * Parts the values of a stretch about the middle of its first, middle and last: what is at most as
 * large to the left, the rest to the right. Gives where the left part ends and the right one begins.
 */
function parted(a: Float64Array, from: number, to: number): readonly [number, number] {
  const middle = (from + to) >> 1;
  if ((a[from] as number) > (a[middle] as number)) swap(a, from, middle);
  if ((a[to] as number) < (a[middle] as number)) {
    swap(a, to, middle);
    if ((a[from] as number) > (a[middle] as number)) swap(a, from, middle);
  }
  const pivot = a[middle] as number;
  let [left, right] = [to, from];
  for (;;) {
    do left--;
    while ((a[left] as number) > pivot);
    do right++;
    while ((a[right] as number) < pivot);
    if (right > left) return [left, right];
    swap(a, left, right);
  }
}

/** Insertion sort of a stretch that has smaller values before it. */
function inserted(a: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i <= to; i++) {
    const own = a[i] as number;
    let at = i;
    for (; (a[at - 1] as number) > own; at--) a[at] = a[at - 1] as number;
    a[at] = own;
  }
}

/**
 * Splits a stretch in two: what to go on with, where any wanted place is thought to be there, and what
 * is left for later. The shorter part comes first.
 */
function split(a: Float64Array, wanted: readonly number[], stretch: Stretch) {
  const { from, to } = stretch;
  let { first, last } = stretch;
  const [end, begin] = parted(a, from, to);
  const isLeft = end - from <= to - begin;
  const later = isLeft ? { from: begin, to } : { from, to: end };
  const own = isLeft ? { from, to: end } : { from: begin, to };
  if (isLeft) while (first <= last && (wanted[last] as number) > end) last--;
  else while (first <= last && (wanted[first] as number) < begin) first++;
  if (first > last)
    return { own: null, later: { ...later, first: stretch.first, last: stretch.last } };
  const rest = isLeft
    ? { first: last + 1, last: stretch.last }
    : { first: stretch.first, last: first - 1 };
  return { own: { ...own, first, last }, later: { ...later, ...rest } };
}

/** Puts values in order as far as the wanted places ask for it, in place. */
function partlySorted(a: Float64Array, wanted: readonly number[]): void {
  const open: Stretch[] = [{ from: 0, to: a.length - 1, first: 0, last: wanted.length - 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.first > next.last) continue;
    let own: Stretch | null = next;
    // The stretch at the very beginning has nothing smaller before it, so it is split to the last.
    while (own !== null && (own.from === 0 ? own.from < own.to : own.to - own.from > SHORT)) {
      const { own: further, later }: ReturnType<typeof split> = split(a, wanted, own);
      open.push(later);
      own = further;
    }
    if (own !== null && own.from > 0) inserted(a, own.from, own.to);
  }
}

/**
 * Six times the median distance, as the original program of STL finds it (see above).
 *
 * @example
 * sixMedians(Float64Array.from([3, 1, 2])) // → 12
 */
export function sixMedians(distances: Float64Array): number {
  const n = distances.length;
  const upper = n >> 1;
  const lower = n - upper - 1;
  const a = distances.slice();
  partlySorted(a, [upper, lower]);
  return 3 * ((a[upper] as number) + (a[lower] as number));
}
