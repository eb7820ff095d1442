import { dayNumber, type Observation } from '../model/index.ts';
import { asOfLimits, type ObservationTable } from '../series/index.ts';
import { dailyHistory, HISTORY_DAYS } from './daily-history.ts';
import type { DailyHistory, HistorySource } from './history-source.ts';

/** Lines in a table: what came of one metric, account and unit. */
type Strand = NonNullable<ReturnType<ObservationTable['metric']>>['strands'][number];

interface Kept<T> {
  readonly version: number;
  readonly found: T;
}

interface KeptItems extends Kept<readonly Observation[]> {
  /** Rows before this one were looked at. */
  readonly until: number;
}

/** Greater than whatever a day's first moment is off in any zone. */
const SLACK = 2;

/**
 * The past of the accounts in a table, as reports of one day look at it. Each account is looked at
 * again only when something came to it. Where the report may know only what was seen by a day, so
 * does its past.
 */
export function tableHistory(
  table: ObservationTable,
  { asOf, seenBy }: { readonly asOf: string; readonly seenBy?: string },
): HistorySource {
  const last = seenBy === undefined ? Number.POSITIVE_INFINITY : asOfLimits(seenBy).lastInstant;
  const since = Math.floor(dayNumber(asOf)) - HISTORY_DAYS - SLACK;
  const isKnown = (row: number) => (table.columns.seen[row] ?? 0) <= last;
  const strands = new WeakMap<Strand, Kept<DailyHistory | null>>();
  const items = new Map<string, KeptItems>();
  const historyOf = (strand: Strand): DailyHistory | null => {
    const before = strands.get(strand);
    if (before?.version === strand.version) return before.found;
    const rows = strand.rowsSince(since, 1).filter(isKnown);
    const found = dailyHistory(rows.map(table.observation), asOf);
    strands.set(strand, { version: strand.version, found });
    return found;
  };
  return {
    daily: (metric) =>
      sorted(table.metric(metric)?.strands ?? []).flatMap((one) => historyOf(one) ?? []),
    items: (metrics, from) => {
      const version = metrics.reduce((sum, id) => sum + (table.metric(id)?.version ?? 0), 0);
      const key = `${from} ${metrics.join(' ')}`;
      const before = items.get(key);
      if (before?.version === version) return before.found;
      const { seen } = table.columns;
      const { found: known = [], until = 0 } = before ?? {};
      const more = table
        .rowsOf(metrics, until)
        .filter((row) => (seen[row] ?? 0) >= from && isKnown(row))
        .filter((row) => table.subjectOf(row).item !== undefined)
        .map(table.observation);
      // Numbers of whole accounts leave the list as it was, and what was worked out of it with it.
      const found = before && more.length === 0 ? known : [...known, ...more];
      items.set(key, { version, found, until: table.length });
      return found;
    },
  };
}

/** In an order of their own, so that the order of the numbers makes no difference. */
function sorted(strands: readonly Strand[]): readonly Strand[] {
  const keyed = strands.map((one) => {
    const { platform, account } = one.subject;
    return { one, key: JSON.stringify([platform, account, one.unit]) };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ one }) => one);
}
