import { dayNumber, type Observation } from '../model/index.ts';
import type { ObservationTable } from '../series/index.ts';
import type { MadeKpi } from './publish-kpi.ts';

/** One account that the scorecard rests on. */
export type AccountKey = string;

export const accountKey = (subject: { platform: string; account: string }): AccountKey =>
  JSON.stringify([subject.platform, subject.account]);

/**
 * The accounts whose numbers stand in the scorecard, and on their platforms what names no account, as
 * files often do not: of no others is anything published.
 */
export function accountsIn(made: readonly MadeKpi[]): ReadonlySet<AccountKey> {
  return new Set(
    made.flatMap(({ value }) =>
      value.inputs.flatMap((one) =>
        one.value.sights.flatMap(({ subject }) => [
          accountKey(subject),
          accountKey({ ...subject, account: '' }),
        ]),
      ),
    ),
  );
}

/** The numbers of one metric and account that speak of the newest period, one for each segment. */
export interface SegmentsSeen {
  readonly metric: string;
  readonly platform: string;
  readonly account: string;
  readonly from: string;
  readonly to: string;
  readonly seen: string;
  readonly bySegment: ReadonlyMap<string, Observation>;
}

export interface SeenOptions {
  readonly accounts: ReadonlySet<AccountKey>;
  readonly asOf: string;
  readonly seenBy?: string | undefined;
}

/**
 * What was seen of segments, by metric and account: of the newest period alone, and of each segment
 * the number that was seen last. What was superseded, seen later than `seenBy`, ends after the
 * report, speaks of a single item, or has a date that is none is left out.
 */
export function segmentsSeen(
  table: ObservationTable,
  { accounts, asOf, seenBy }: SeenOptions,
): SegmentsSeen[] {
  const { segmentRows } = table;
  if (segmentRows.length === 0 || accounts.size === 0) return [];
  const last = seenBy === undefined ? Number.POSITIVE_INFINITY : dayNumber(seenBy) + 1;
  const end = dayNumber(asOf) + 1;
  const { metric, subject, to, seen } = table.columns;
  const replaced = table.corrected();
  const accountOf = accountsBySubject(table, accounts);
  const sets = new Map<string, Newest>();
  for (const row of segmentRows) {
    const account = accountOf(subject[row] ?? 0, row);
    if (account === null || (seen[row] ?? 0) >= last || (to[row] ?? 0) > end) continue;
    if (replaced.size > 0 && replaced.has(table.idOf(row))) continue;
    const key = `${metric[row]}/${account}`;
    const set = sets.get(key);
    if (set) set.add(row);
    else sets.set(key, new Newest(table, row));
  }
  return [...sets.values()]
    .map(({ rows }) => rows.map(table.observation))
    .map((set) => [keyOf(set), set] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, set]) => newest(set));
}

/** Of one metric and account the rows that speak of the newest period so far. */
class Newest {
  readonly rows: number[] = [];

  constructor(
    readonly table: ObservationTable,
    first: number,
  ) {
    this.rows.push(first);
  }

  add(row: number): void {
    const { from, to } = this.table.columns;
    const other = this.rows[0] ?? row;
    const later = (to[row] ?? 0) - (to[other] ?? 0) || (from[row] ?? 0) - (from[other] ?? 0);
    if (later > 0) this.rows.length = 0;
    if (later >= 0) this.rows.push(row);
  }
}

/** By the place of a subject, the account that it is a part of; null where that is none of these. */
function accountsBySubject(table: ObservationTable, accounts: ReadonlySet<AccountKey>) {
  const known = new Map<number, AccountKey | null>();
  return (code: number, row: number): AccountKey | null => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const key = accountKey(table.subjectOf(row));
    const account = accounts.has(key) ? key : null;
    known.set(code, account);
    return account;
  };
}

function keyOf([first]: readonly Observation[]): string {
  return JSON.stringify([first?.metric, first?.subject.platform, first?.subject.account]);
}

function newest(set: readonly Observation[]): SegmentsSeen[] {
  const sorted = [...set].sort(
    (a, b) =>
      dayNumber(a.to) - dayNumber(b.to) ||
      dayNumber(a.from) - dayNumber(b.from) ||
      dayNumber(a.seen) - dayNumber(b.seen),
  );
  const latest = sorted.at(-1);
  if (!latest) return [];
  const { from, to } = latest;
  const own = sorted.filter((one) => one.from === from && one.to === to);
  const { platform, account } = latest.subject;
  return [
    {
      metric: latest.metric,
      platform,
      account,
      from,
      to,
      seen: own.at(-1)?.seen ?? latest.seen,
      bySegment: new Map(own.map((one) => [one.subject.segment ?? '', one])),
    },
  ];
}
