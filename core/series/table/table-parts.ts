import { isAccountLevel } from '../../model/index.ts';
import { asOfLimits } from '../days.ts';
import type { MetricLaw } from '../metric-value.ts';
import type { Sights } from '../sights.ts';
import type { ObservationTable } from './observation-table.ts';

/**
 * What there is of metrics beside the numbers of whole accounts. Only who has no value asks for it,
 * to say why, and so nothing is counted while numbers come in.
 */
export class TableParts {
  constructor(readonly table: ObservationTable) {}

  /** Whether anything was observed of a metric, on a platform or at all. */
  has(metric: string, platform: string | undefined): boolean {
    if (platform === undefined) return this.table.metric(metric) !== undefined;
    return this.#some([metric], platform, () => true);
  }

  /** With what there is beside them, looked up when it is read and not before. */
  sights(
    { id, formerIds = [] }: MetricLaw,
    known: Pick<Sights, 'sources' | 'units'>,
    seenBy: string | undefined,
    platform: string | undefined,
  ): Sights {
    const { table } = this;
    const ids = [id, ...formerIds];
    const last = seenBy === undefined ? Number.POSITIVE_INFINITY : asOfLimits(seenBy).lastInstant;
    const seenOf = (row: number) => table.columns.seen[row] ?? 0;
    const some = (isMeant: (row: number) => boolean) => this.#some(ids, platform, isMeant);
    return {
      ...known,
      get hasParts() {
        if (last === Number.POSITIVE_INFINITY && platform === undefined) {
          return ids.some((one) => table.metric(one)?.hasParts === true);
        }
        return some((row) => !isAccountLevel(table.subjectOf(row)) && seenOf(row) <= last);
      },
      get seenLater() {
        return last < Number.POSITIVE_INFINITY && some((row) => seenOf(row) > last);
      },
    };
  }

  #some(
    ids: readonly string[],
    platform: string | undefined,
    isMeant: (row: number) => boolean,
  ): boolean {
    const { table } = this;
    return table
      .rowsOf(ids)
      .some(
        (row) =>
          (platform === undefined || table.subjectOf(row).platform === platform) && isMeant(row),
      );
  }
}
