import type { Growing } from './columns.ts';
import { Contest, type ContestTable } from './contest.ts';
import { type SortedRows, sortedBy } from './sorted-rows.ts';

/** What a lane asks of the table that it is a part of. */
export interface LaneTable extends ContestTable {
  readonly columns: Growing;
  /** Tells that what counts of a row's metric differs from one day to the next. */
  readonly tangle: (row: number) => void;
}

/** As a length of time: whatever has no lane of its own. */
export const ANY_LENGTH = -1;

/** So few late rows are put in one by one. */
const FEW_LATE = 8;

/**
 * The rows of one account and unit that speak of equally long times: days, 28 days, moments (0).
 * In the order in which they begin they also end, so that what lies near a day is found by halving.
 * Numbers come mostly in their order and are appended; a correction meets what it corrects as it
 * comes. Only what comes late and is of a time of its own waits until somebody asks.
 */
export class Lane {
  /** The rows, earliest first and each valid time once, as soon as the lane is settled. */
  rows = new Uint32Array(0);
  size = 0;
  /** Rows that came after one that begins later; not yet in `rows`. */
  #late: number[] = [];
  /** When each of them begins: the table is large, and reading it here and there is slow. */
  #begins: number[] = [];
  #lastFrom = Number.NEGATIVE_INFINITY;
  #lastTo = Number.NEGATIVE_INFINITY;
  /** Of valid times with more than one row all of them. */
  #contests: Map<number | string, Contest> | null = null;
  /** Rows that stand for a valid time of which every row is corrected away. */
  readonly #dead = new Set<number>();

  constructor(
    /** Days; 0 for moments, `ANY_LENGTH` for all that have no lane of their own. */
    readonly length: number,
    readonly table: LaneTable,
  ) {}

  /** Takes in a row. */
  take(row: number, from: number, to: number): void {
    if (from > this.#lastFrom || (from === this.#lastFrom && to > this.#lastTo)) {
      this.#lastFrom = from;
      this.#lastTo = to;
      this.#append(row);
      return;
    }
    const at = this.placeOf(from, to);
    if (this.#isAt(at, from, to)) this.#contend(at, row);
    else {
      this.#late.push(row);
      this.#begins.push(from);
    }
  }

  /** The same as it was when nothing later had been seen: the rows stay where they are in the table. */
  upTo(lastSeen: number): Lane {
    this.settle();
    const lane = new Lane(this.length, this.table);
    lane.rows = new Uint32Array(this.size);
    const { from, to, seen } = this.table.columns;
    for (let at = 0; at < this.size; at++) {
      const row = this.rows[at] ?? 0;
      const rivals = this.#contests?.get(this.#key(row))?.rows;
      for (const one of rivals ?? [row]) {
        if ((seen[one] ?? 0) <= lastSeen) lane.take(one, from[one] ?? 0, to[one] ?? 0);
      }
    }
    return lane;
  }

  #append(row: number): void {
    if (this.size === this.rows.length) this.#widen(this.size + 1);
    this.rows[this.size++] = row;
  }

  #widen(least: number): void {
    const wider = new Uint32Array(Math.max(8, least, Math.ceil(this.size * 1.5)));
    wider.set(this.rows);
    this.rows = wider;
  }

  /** Puts what came late into its place. */
  settle(): void {
    if (this.#late.length === 0) return;
    const [late, begins] = [this.#late, this.#begins];
    this.#late = [];
    this.#begins = [];
    if (late.length <= FEW_LATE) for (const row of late) this.#insert(row);
    else {
      const { to } = this.table.columns;
      this.#merge(sortedBy(late, begins, this.length === ANY_LENGTH ? to : null));
    }
  }

  #insert(row: number): void {
    const { from, to } = this.table.columns;
    const [begin, end] = [from[row] ?? 0, to[row] ?? 0];
    const at = this.placeOf(begin, end);
    if (this.#isAt(at, begin, end)) {
      this.#contend(at, row);
      return;
    }
    if (this.size === this.rows.length) this.#widen(this.size + 1);
    this.rows.copyWithin(at + 1, at, this.size);
    this.rows[at] = row;
    this.size++;
  }

  /** Takes as long as both are, however they mix. */
  #merge({ rows: late, begins }: SortedRows): void {
    const { from, to } = this.table.columns;
    const before = this.rows.subarray(0, this.size);
    this.rows = new Uint32Array(before.length + late.length);
    this.size = 0;
    const isMixed = this.length === ANY_LENGTH;
    const endOf = (row: number) => (isMixed ? (to[row] ?? 0) : 0);
    let next = 0;
    let first = from[before[0] ?? -1] ?? Number.POSITIVE_INFINITY;
    let lastBegin = Number.NaN;
    let lastEnd = 0;
    const put = (row: number, begin: number, end: number) => {
      this.rows[this.size++] = row;
      lastBegin = begin;
      lastEnd = end;
    };
    const putNext = () => {
      const row = before[next++] ?? 0;
      put(row, first, endOf(row));
      first = from[before[next] ?? -1] ?? Number.POSITIVE_INFINITY;
    };
    for (let at = 0; at < late.length; at++) {
      const [row, begin] = [late[at] ?? 0, begins[at] ?? 0];
      const end = endOf(row);
      while (first < begin || (first === begin && endOf(before[next] ?? 0) <= end)) putNext();
      if (begin === lastBegin && end === lastEnd) this.#contend(this.size - 1, row);
      else put(row, begin, end);
    }
    while (next < before.length) putNext();
  }

  #isAt(at: number, from: number, to: number): boolean {
    if (at < 0 || at >= this.size) return false;
    const { columns } = this.table;
    const row = this.rows[at] ?? 0;
    return columns.from[row] === from && columns.to[row] === to;
  }

  /** Lets another row contend with what stands at a place. */
  #contend(at: number, row: number): void {
    const stands = this.rows[at] ?? 0;
    const { isDay } = this.table.columns;
    if (isDay[row] !== isDay[stands]) this.table.tangle(row);
    const key = this.#key(row);
    this.#contests ??= new Map();
    let contest = this.#contests.get(key);
    if (!contest) {
      contest = new Contest(this.table);
      contest.add(stands);
      this.#contests.set(key, contest);
    }
    contest.add(row);
    this.#dead.delete(stands);
    if (contest.winner === null) this.#dead.add(contest.row);
    this.rows[at] = contest.row;
  }

  /** Where the row stands, or would stand. */
  placeOf(from: number, to: number): number {
    const { columns } = this.table;
    return this.#first((row) => {
      const begin = columns.from[row] ?? 0;
      return begin === from ? (columns.to[row] ?? 0) >= to : begin > from;
    });
  }

  /** All rows with the valid time of the row at a place. */
  rivalsAt(at: number): readonly number[] {
    const row = this.rows[at] ?? 0;
    return this.#contests?.get(this.#key(row))?.rows ?? [row];
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

  #key(row: number): number | string {
    const { from, to } = this.table.columns;
    return this.length === ANY_LENGTH ? `${from[row]}/${to[row]}` : (from[row] ?? 0);
  }
}
