import { isAccountLevel } from '../../model/index.ts';
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
 * The numbers of whole accounts of one metric as some reports take them: under one id, as they were
 * seen by a day, on the calendar of a zone. Made once and then only added to, so that such a report
 * finds them as fast as any other.
 */
export class DerivedTable {
  readonly table = new ObservationTable();
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
    const rows = this.#newRows().filter((row) => (seen[row] ?? 0) <= this.#lastSeen);
    const [id = ''] = by.ids;
    if (by.timeZone === undefined) this.table.addRows(origin, rows, id);
    else this.table.add(inZone(rows.map(origin.observation), by.timeZone), id);
    this.#upTo = origin.length;
  }

  /** What came since, of whole accounts; all of it is found in the lanes, without a look at every row. */
  #newRows(): number[] {
    const { origin, by } = this;
    const metrics = by.ids.flatMap((id) => origin.metric(id) ?? []);
    for (const { bad } of metrics) if (bad !== null) throw new RangeError(bad);
    if (this.#upTo === 0) return metrics.flatMap((one) => origin.wholeRowsOf(one));
    const rows = origin.rowsOf(by.ids, this.#upTo);
    return rows.filter((row) => isAccountLevel(origin.subjectOf(row)));
  }
}
