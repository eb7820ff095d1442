import { dayNumber, type Observation } from '../model/index.ts';
import type { MadeKpi } from './publish-kpi.ts';

/** One account that the scorecard rests on. */
export type AccountKey = string;

export const accountKey = (subject: { platform: string; account: string }): AccountKey =>
  JSON.stringify([subject.platform, subject.account]);

/** The accounts whose numbers stand in the scorecard: of no others is anything published. */
export function accountsIn(made: readonly MadeKpi[]): ReadonlySet<AccountKey> {
  return new Set(
    made.flatMap(({ value }) =>
      value.inputs.flatMap((one) => one.value.sights.map((seen) => accountKey(seen.subject))),
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
 * report, or speaks of a single item is left out.
 */
export function segmentsSeen(
  observations: readonly Observation[],
  { accounts, asOf, seenBy }: SeenOptions,
): SegmentsSeen[] {
  const last = seenBy === undefined ? Number.POSITIVE_INFINITY : dayNumber(seenBy) + 1;
  const end = dayNumber(asOf) + 1;
  const replaced = new Set(observations.flatMap((one) => one.supersedes ?? []));
  const sets = new Map<string, Observation[]>();
  for (const one of observations) {
    const { segment, item } = one.subject;
    if (segment === undefined || item !== undefined || replaced.has(one.id)) continue;
    if (!accounts.has(accountKey(one.subject))) continue;
    if (dayNumber(one.seen) >= last || dayNumber(one.to) > end) continue;
    const key = JSON.stringify([one.metric, one.subject.platform, one.subject.account]);
    sets.set(key, [...(sets.get(key) ?? []), one]);
  }
  return [...sets.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, set]) => newest(set));
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
