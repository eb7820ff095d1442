import type { CaptureRow } from '../store/index.ts';
import type { PlatformTally } from './answers.ts';

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}

/** The metrics of a capture that were to be had of it, and those that were had. */
function metricsOf({ readings }: CaptureRow) {
  const [there, good] = [new Set<string>(), new Set<string>()];
  for (const { metric, status, value } of readings) {
    if (metric === null) continue;
    there.add(metric);
    if (status === 'ok' && value !== null) good.add(metric);
  }
  return { there, good };
}

const pageOf = ({ platform, page, account, source }: CaptureRow): string =>
  JSON.stringify([platform, page ?? source, account]);

/**
 * Of each platform, how many numbers were due on captured pages and how many were found. A number is
 * due where the page showed it, in doubt or not, or had it in an earlier capture; a metric counts
 * once a capture, however many rows a table has. A page that was taught by pointing is of its host.
 */
export function tallyOf(captures: readonly CaptureRow[]): PlatformTally[] {
  const tallies = new Map<string, { found: number; due: number; days: Set<string> }>();
  const known = new Map<string, Set<string>>();
  const inOrder = captures.toSorted((a, b) => Date.parse(a.seen) - Date.parse(b.seen));
  for (const row of inOrder) {
    const platform = row.platform ?? hostOf(row.source);
    const { there, good } = metricsOf(row);
    const before = known.get(pageOf(row)) ?? new Set<string>();
    const due = new Set([...before, ...there]);
    known.set(pageOf(row), new Set([...before, ...good]));
    if (platform === '' || due.size === 0) continue;
    const tally = tallies.get(platform) ?? { found: 0, due: 0, days: new Set<string>() };
    tally.found += good.size;
    tally.due += due.size;
    tally.days.add(row.seen.slice(0, 10));
    tallies.set(platform, tally);
  }
  return [...tallies].map(([platform, { found, due, days }]) => ({
    ...{ platform, found, due },
    days: days.size,
  }));
}
