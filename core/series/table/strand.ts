import type { Subject, Unit } from '../../model/index.ts';
import { dimensionOf } from '../../model/index.ts';
import type { AsOf } from '../days.ts';
import { ANY_LENGTH, Lane, type LaneTable } from './lane.ts';

/** Past so many lengths of time further ones share a lane: a counter's "since 2019" is a new one each day. */
const MOST_LANES = 48;

/** All that was observed of one metric, account and unit. */
export class Strand {
  readonly lanes: Lane[] = [];
  /** Counts up with every row that comes. */
  version = 0;
  readonly dimension: string;
  /** Equal for the same platform and unit. */
  readonly group: string;

  constructor(
    readonly subject: Subject,
    readonly unit: string,
    readonly table: LaneTable,
  ) {
    this.dimension = dimensionOf(unit as Unit);
    this.group = JSON.stringify([subject.platform, unit]);
  }

  /** The lane of a length of time, or the one that such lengths share; made where it is not there. */
  laneFor(length: number): Lane {
    const known = this.laneOf(length);
    if (known) return known;
    const own = this.lanes.length < MOST_LANES ? length : ANY_LENGTH;
    const lane = new Lane(own, this.table);
    this.lanes.push(lane);
    return lane;
  }

  laneOf(length: number): Lane | undefined {
    for (const lane of this.lanes) {
      if (lane.length === length || lane.length === ANY_LENGTH) return lane;
    }
    return undefined;
  }

  /** What had been seen of it by then; null where that is nothing. */
  upTo(lastSeen: number): Strand | null {
    const past = new Strand(this.subject, this.unit, this.table);
    for (const lane of this.lanes) {
      const then = lane.upTo(lastSeen);
      if (then.size > 0) past.lanes.push(then);
    }
    return past.lanes.length > 0 ? past : null;
  }

  settle(): void {
    for (const lane of this.lanes) lane.settle();
  }

  /** Rows of at most so many days that begin from a day on; all of them, also those that are corrected. */
  rowsSince(since: number, longest: number): number[] {
    const found: number[] = [];
    for (const lane of this.lanes) {
      if (lane.length > longest) continue;
      lane.settle();
      for (let at = lane.begunBefore(since); at < lane.size; at++) found.push(...lane.rivalsAt(at));
    }
    return found;
  }

  /** True where a report of that day knows anything of it. */
  hasBegun(limit: AsOf): boolean {
    return this.lanes.some((lane) => lastKnown(lane, limit) >= 0);
  }
}

/** The last place below `before` whose row the report knows and counts; -1 where there is none. */
export function lastKnown(lane: Lane, limit: AsOf, before = lane.size): number {
  for (let at = Math.min(before, begun(lane, limit)) - 1; at >= 0; at--) {
    if (isKnown(lane, limit, at)) return at;
  }
  return -1;
}

/** Whether the row at a place counts and the report knows of it. */
export function isKnown(lane: Lane, limit: AsOf, at: number): boolean {
  if (!lane.counts(at)) return false;
  const { from, to, isDay } = lane.table.columns;
  const row = lane.rows[at] ?? 0;
  const [begin, end] = [from[row] ?? 0, to[row] ?? 0];
  if (begin < end) return begin < limit.at;
  return end <= (isDay[row] === 1 ? limit.lastDay : limit.lastInstant);
}

/** No row from here on is known. */
function begun(lane: Lane, limit: AsOf): number {
  if (lane.length > 0) return lane.begunBefore(limit.at);
  return lane.begunBefore(Math.max(limit.lastDay, limit.lastInstant) + A_BLINK);
}

/** Less than a millisecond, in days. */
const A_BLINK = 1e-9;
