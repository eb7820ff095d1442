import { clip } from '../model/index.ts';
import { dayNumber } from '../series/index.ts';
import type { MadeKpi } from './publish-kpi.ts';
import type { PublishedSources } from './read-parts.ts';
import { accountKey } from './shares-seen.ts';

const MOST = 200;

/**
 * The accounts that the numbers come from, with when each was last seen, how many of its numbers are
 * used, how often its metrics are due, and whether it is late: more than twice as old as that on the
 * day of the report. Oldest first.
 */
export function sourcesOf(made: readonly MadeKpi[], asOf: string): PublishedSources {
  const found = new Map<
    string,
    { ids: Set<string>; seen: string; due: number; subject: Subject }
  >();
  for (const { value } of made) {
    for (const { law, value: input } of value.inputs) {
      for (const { id, seen, subject } of input.sights) {
        const key = accountKey(subject);
        const one = found.get(key) ?? { ids: new Set(), seen, due: law.cadenceDays, subject };
        one.ids.add(id);
        one.due = Math.min(one.due, law.cadenceDays);
        if (dayNumber(seen) > dayNumber(one.seen)) one.seen = seen;
        found.set(key, one);
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => dayNumber(a.seen) - dayNumber(b.seen))
    .slice(0, MOST)
    .map(({ ids, seen, due, subject }) => ({
      platform: clip(subject.platform, 400),
      ...(subject.account === '' ? {} : { account: clip(subject.account, 400) }),
      seen,
      numbers: ids.size,
      dueEveryDays: due,
      stale: dayNumber(asOf) - dayNumber(seen) > 2 * due,
    }));
}

interface Subject {
  readonly platform: string;
  readonly account: string;
}
