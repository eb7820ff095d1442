/** Rows, earliest first, and when each of them begins. */
export interface SortedRows {
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly begins: Float64Array<ArrayBuffer>;
}

/**
 * Rows by when they begin and, where they are not equally long, end; those of one valid time in the
 * order in which they came. Equally long ones of whole days are counted by day, which takes no longer
 * for a shuffled list; others are compared.
 */
export function sortedBy(
  list: readonly number[],
  begins: readonly number[],
  ends: Float64Array | null,
): SortedRows {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let areDays = ends === null;
  for (const day of begins) {
    if (day < least) least = day;
    if (day > most) most = day;
    if (day !== Math.floor(day)) areDays = false;
  }
  const order =
    areDays && most - least <= 4 * list.length + 64
      ? countedBy(begins, least, most)
      : comparedBy(list, begins, ends);
  const sorted = { rows: new Uint32Array(list.length), begins: new Float64Array(list.length) };
  for (let at = 0; at < order.length; at++) {
    sorted.rows[at] = list[order[at] ?? 0] ?? 0;
    sorted.begins[at] = begins[order[at] ?? 0] ?? 0;
  }
  return sorted;
}

/** Places in the order of their days. */
function countedBy(begins: readonly number[], least: number, most: number): Uint32Array {
  const ends = new Int32Array(most - least + 2);
  for (const begin of begins) {
    const day = begin - least + 1;
    ends[day] = (ends[day] ?? 0) + 1;
  }
  for (let at = 1; at < ends.length; at++) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  const order = new Uint32Array(begins.length);
  for (let place = 0; place < begins.length; place++) {
    const day = (begins[place] ?? 0) - least;
    const at = ends[day] ?? 0;
    order[at] = place;
    ends[day] = at + 1;
  }
  return order;
}

function comparedBy(
  list: readonly number[],
  begins: readonly number[],
  ends: Float64Array | null,
): Uint32Array {
  const end = (place: number) => ends?.[list[place] ?? 0] ?? 0;
  const order = Uint32Array.from(list, (_, place) => place);
  return order.sort(
    (a, b) =>
      (begins[a] ?? 0) - (begins[b] ?? 0) || end(a) - end(b) || (list[a] ?? 0) - (list[b] ?? 0),
  );
}
