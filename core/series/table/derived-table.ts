import { isAccountLevel, type Observation } from '../../model/index.ts';
import { inZone } from '../calendar/in-zone.ts';
import { asOfLimits } from '../days.ts';
import { ObservationTable } from './observation-table.ts';

/** What numbers a derived table holds, and how. */
export interface Derivation {
  /** The id that they stand under, and the others that count for it. */
  readonly ids: readonly string[];
  /** The last day or instant on which they may have been seen. */
  readonly seenBy?: string | undefined;
  /** The zone in which instants are days. */
  readonly timeZone?: string | undefined;
}

/**
 * The numbers of one metric as some reports take them: under one id, as they were seen by a day, on
 * the calendar of a zone. Made once and then only added to, so that such a report finds them as fast
 * as any other.
 */
export class DerivedTable {
  readonly table = new ObservationTable();
  /** How many were seen too late to be in it. */
  seenLater = 0;
  #upTo = 0;
  readonly #lastSeen: number;

  constructor(
    readonly origin: ObservationTable,
    readonly by: Derivation,
  ) {
    const { seenBy } = by;
    this.#lastSeen =
      seenBy === undefined ? Number.POSITIVE_INFINITY : asOfLimits(seenBy).lastInstant;
  }

  /** Takes in what came into the table that it is derived from. Throws RangeError on a date that is none. */
  update(): void {
    const { origin, by } = this;
    if (this.#upTo === origin.length) return;
    const { seen } = origin.columns;
    const whole: Observation[] = [];
    const parts: Observation[] = [];
    let late = 0;
    for (const row of origin.rowsOf(by.ids, this.#upTo)) {
      if ((seen[row] ?? 0) > this.#lastSeen) {
        late++;
        continue;
      }
      const one = origin.observation(row);
      (isAccountLevel(one.subject) ? whole : parts).push(one);
    }
    const zoned = inZone(whole, by.timeZone);
    const [id = ''] = by.ids;
    this.table.add(zoned, id);
    // Of parts of accounts it counts only whether there are any.
    this.table.add(parts.slice(0, 1), id);
    this.seenLater += late;
    this.#upTo = origin.length;
  }
}
