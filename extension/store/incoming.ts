import type { Observation, ObservationContent } from '../../core/model/index.ts';

type Numbers = Pick<Observation, 'value' | 'low' | 'high' | 'unit'>;

const sameNumbers = (a: Numbers, b: Numbers) =>
  a.value === b.value && a.low === b.low && a.high === b.high && a.unit === b.unit;

/** True where `wide` is a rounder telling of `narrow`: "1.2K" says nothing that "1,204" does not. */
const roundsTo = (wide: Numbers, narrow: Numbers) =>
  wide.unit === narrow.unit && wide.low <= narrow.low && narrow.high <= wide.high;

/** The number that stands for a valid time: of those that no other corrects, the last seen. */
function latestOf(rows: readonly Observation[]): Observation | undefined {
  const corrected = new Set(rows.map((row) => row.supersedes));
  return rows
    .filter((row) => !corrected.has(row.id))
    .reduce<Observation | undefined>(
      (last, row) => (last === undefined || instant(row) >= instant(last) ? row : last),
      undefined,
    );
}

/** True where the person said by hand that this very number is another. */
function isOverruled(
  content: ObservationContent,
  latest: Observation,
  rows: readonly Observation[],
): boolean {
  if (latest.source.kind !== 'manual' || content.source.kind === 'manual') return false;
  const before = rows.find((row) => row.id === latest.supersedes);
  return before !== undefined && sameNumbers(content, before);
}

const instant = (observation: { seen: string }) => Date.parse(observation.seen);

/**
 * What is to be stored of a number, given all that is stored for the same metric, subject and valid
 * time: the number with the one that it corrects, or null where it says nothing new.
 * - A number that names what it corrects (from a backup) is taken as it is.
 * - The same numbers at the same moment are known.
 * - Older than the latest: history, which corrects nothing.
 * - Equal to the latest, or a rounder telling of it: known.
 * - What a person corrected by hand, told once more by its page as it was: known.
 * - Else it corrects the latest.
 */
export function incoming(
  content: ObservationContent,
  rows: readonly Observation[],
): ObservationContent | null {
  if (content.supersedes !== undefined) return content;
  if (rows.some((row) => row.seen === content.seen && sameNumbers(row, content))) return null;
  const latest = latestOf(rows);
  if (latest === undefined || instant(content) < instant(latest)) return content;
  if (roundsTo(content, latest)) return null;
  if (isOverruled(content, latest, rows)) return null;
  return { ...content, supersedes: latest.id };
}
