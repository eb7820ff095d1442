import type { Growing } from './columns.ts';

/** What a lane asks of the table that it is a part of. */
export interface LaneTable {
  readonly columns: Growing;
  /** Of rows with one valid time the one that counts, or null where each is corrected away. */
  readonly elect: (rows: readonly number[]) => number | null;
}

/** As a length of time: whatever has no lane of its own. */
export const ANY_LENGTH = -1;

/** Where one row in so many is late, each is put in its place; where more are, all are sorted. */
const FEW_LATE = 8;

/**
 * The rows of one account and unit that speak of equally long times: days, 28 days, moments (0).
 * In the order in which they begin they also end, so that what lies near a day is found by halving.
 */
export class Lane {
  /** The rows, earliest first and each valid time once, as soon as the lane is settled. */
  rows = new Uint32Array(0);
  size = 0;
  /** How many rows are noted and not yet in `rows`. */
  fresh = 0;
  /** Rows that came after one that begins later, or with its valid time; most rows do not. */
  #late: number[] = [];
  /** Of `rows`, those that do not stand in their place yet. */
  #unsettled: readonly number[] = [];
  #lastFrom = Number.NEGATIVE_INFINITY;
  #lastTo = Number.NEGATIVE_INFINITY;
  /** Of valid times with more than one row all of them. */
  readonly #rivals = new Map<number | string, readonly number[]>();
  /** Rows that stand for a valid time of which every row is corrected away. */
  readonly #dead = new Set<number>();

  constructor(
    /** Its place among all lanes. */
    readonly code: number,
    /** Days; 0 for moments, `ANY_LENGTH` for all that have no lane of their own. */
    readonly length: number,
    readonly table: LaneTable,
  ) {}

  /** Tells that a row is to come. */
  note(row: number, from: number, to: number): void {
    this.fresh++;
    if (from > this.#lastFrom || (from === this.#lastFrom && to > this.#lastTo)) {
      this.#lastFrom = from;
      this.#lastTo = to;
    } else {
      this.#late.push(row);
    }
  }

  /** Takes rows that were noted, in the order in which they were. */
  take(rows: Uint32Array<ArrayBuffer>): void {
    this.fresh -= rows.length;
    if (this.size === 0) {
      this.rows = rows;
      this.size = rows.length;
      this.#unsettled = this.#late;
    } else {
      this.settle();
      for (const row of rows) this.#insert(row);
    }
    this.#late = [];
  }

  /** Sorts what has come, and lets one row stand for each valid time. */
  settle(): void {
    const late = this.#unsettled;
    if (late.length === 0) return;
    this.#unsettled = [];
    if (late.length > this.size / FEW_LATE) {
      this.#sort();
      return;
    }
    let kept = 0;
    let next = 0;
    for (let at = 0; at < this.size; at++) {
      const row = this.rows[at] ?? 0;
      if (row === late[next]) next++;
      else this.rows[kept++] = row;
    }
    this.size = kept;
    for (const row of late) this.#insert(row);
  }

  #sort(): void {
    this.rows = this.#sorted();
    let kept = 0;
    for (let at = 0; at < this.size; ) {
      const first = this.rows[at] ?? 0;
      let end = at + 1;
      while (end < this.size && this.#compare(this.rows[end] ?? 0, first) === 0) end++;
      this.rows[kept++] = end - at === 1 ? first : this.#contest([...this.rows.subarray(at, end)]);
      at = end;
    }
    this.size = kept;
  }

  /** Where the row stands, or would stand. */
  placeOf(from: number, to: number): number {
    return this.#first((row) => this.#compareTo(row, from, to) >= 0);
  }

  /** All rows with the valid time of the row at a place. */
  rivalsAt(at: number): readonly number[] {
    const row = this.rows[at] ?? 0;
    return this.#rivals.get(this.#key(row)) ?? [row];
  }

  /** True where the row at a place counts. */
  counts(at: number): boolean {
    return this.#dead.size === 0 || !this.#dead.has(this.rows[at] ?? 0);
  }

  /** How many begin before then. */
  begunBefore(time: number): number {
    const { from } = this.table.columns;
    return this.#first((row) => (from[row] ?? 0) >= time);
  }

  /** How many have ended by then; not of use where lengths differ. */
  endedBy(time: number): number {
    const { to } = this.table.columns;
    return this.#first((row) => (to[row] ?? 0) > time);
  }

  #first(isPast: (row: number) => boolean): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isPast(this.rows[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #insert(row: number): void {
    const { from, to } = this.table.columns;
    const at = this.placeOf(from[row] ?? 0, to[row] ?? 0);
    if (at < this.size && this.#compare(this.rows[at] ?? 0, row) === 0) {
      this.rows[at] = this.#contest([...this.rivalsAt(at), row]);
      return;
    }
    if (this.size === this.rows.length) {
      const wider = new Uint32Array(Math.max(8, Math.ceil(this.size * 1.5)));
      wider.set(this.rows);
      this.rows = wider;
    }
    this.rows.copyWithin(at + 1, at, this.size);
    this.rows[at] = row;
    this.size++;
  }

  #contest(rivals: readonly number[]): number {
    const first = rivals[0] ?? 0;
    this.#rivals.set(this.#key(first), rivals);
    if (this.#dead.size > 0) for (const row of rivals) this.#dead.delete(row);
    const winner = this.table.elect(rivals);
    if (winner === null) this.#dead.add(first);
    return winner ?? first;
  }

  #key(row: number): number | string {
    const { from, to } = this.table.columns;
    return this.length === ANY_LENGTH ? `${from[row]}/${to[row]}` : (from[row] ?? 0);
  }

  #compare(one: number, other: number): number {
    const { from, to } = this.table.columns;
    return this.#compareTo(one, from[other] ?? 0, to[other] ?? 0);
  }

  #compareTo(row: number, from: number, to: number): number {
    const { columns } = this.table;
    const begin = columns.from[row] ?? 0;
    return begin === from ? (columns.to[row] ?? 0) - to : begin - from;
  }

  /** By whole days where they are, which takes no longer for a shuffled list; else by comparing. */
  #sorted(): Uint32Array<ArrayBuffer> {
    const rows = this.rows.slice(0, this.size);
    const { from } = this.table.columns;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    let areDays = this.length !== ANY_LENGTH;
    for (const row of rows) {
      const day = from[row] ?? 0;
      if (day < least) least = day;
      if (day > most) most = day;
      if (day !== Math.floor(day)) areDays = false;
    }
    if (!areDays || most - least > 4 * rows.length + 64) {
      return rows.sort((a, b) => this.#compare(a, b) || a - b);
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
}
