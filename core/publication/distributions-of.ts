import { clip } from '../model/index.ts';
import { dayHourOf } from './day-hour.ts';
import type { Library } from './library.ts';
import type { PublishedDistributions, PublishedMatrices } from './read-parts.ts';
import type { SegmentsSeen } from './shares-seen.ts';

const MOST_DISTRIBUTIONS = 60;
const MOST_SHARES = 60;
const MOST_MATRICES = 20;
/** Fewer hours than this are a list and no table of days and hours. */
const LEAST_CELLS = 6;

type Distribution = PublishedDistributions[number];
type Matrix = PublishedMatrices[number];

/** The metric's name, and whether its numbers are shares; an id that nobody knows has none. */
function lawOf(id: string, library: Library) {
  try {
    return library.metric(id);
  } catch {
    return null;
  }
}

/** Where there are too many, those that the scorecard is scored by stay first. */
function few<T extends { readonly metric: string }>(
  all: readonly T[],
  most: number,
  scoredBy: ReadonlySet<string>,
): T[] {
  if (all.length <= most) return [...all];
  const isFirst = ({ metric }: T) => scoredBy.has(metric);
  return [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))].slice(0, most);
}

const facts = ({ platform, account, from, to, seen }: SegmentsSeen) => ({
  platform: clip(platform, 400),
  ...(account === '' ? {} : { account: clip(account, 400) }),
  from,
  to,
  seen,
});

const idOf = (one: SegmentsSeen) =>
  clip([one.metric, one.platform, one.account].filter((part) => part !== '').join('/'), 400);

/**
 * Shares of a whole by segment (ages, genders, countries), largest first, in per cent. `rest` is what
 * none of them says of the whole, never below 0; it is null where the shares come to more than a
 * whole by more than their rounding allows, because they are then of several wholes. At most 60
 * distributions of 60 shares, those of `scoredBy` before others; shares that are left out belong to the rest.
 */
export function distributionsOf(
  seen: readonly SegmentsSeen[],
  library: Library,
  scoredBy: ReadonlySet<string>,
): PublishedDistributions {
  const all = seen.flatMap((one): Distribution[] => {
    const law = lawOf(one.metric, library);
    if (law?.kind !== 'distribution' || isMatrix(one)) return [];
    const parts = [...one.bySegment].flatMap(([segment, { value, low, high, unit }]) =>
      unit === '%' && value >= 0 ? [{ segment: clip(segment, 400), value, low, high }] : [],
    );
    if (parts.length === 0) return [];
    const shares = parts
      .sort((a, b) => b.value - a.value || (a.segment < b.segment ? -1 : 1))
      .slice(0, MOST_SHARES);
    const least = parts.reduce((sum, { low }) => sum + low, 0);
    const sum = shares.reduce((total, { value }) => total + value, 0);
    const rest = least > 100 + 1e-9 ? null : Math.max(0, 100 - sum);
    return [{ id: idOf(one), metric: one.metric, name: law.name, ...facts(one), rest, shares }];
  });
  return few(all, MOST_DISTRIBUTIONS, scoredBy);
}

function isMatrix({ bySegment }: SegmentsSeen): boolean {
  return (
    bySegment.size >= LEAST_CELLS && [...bySegment.keys()].every((one) => dayHourOf(one) !== null)
  );
}

/**
 * Numbers by day and hour, in their own unit. Day 1 is Monday; an hour that nobody has seen has no
 * cell. At most 20 tables, those of `scoredBy` before others.
 */
export function matricesOf(
  seen: readonly SegmentsSeen[],
  library: Library,
  scoredBy: ReadonlySet<string>,
): PublishedMatrices {
  const all = seen.flatMap((one): Matrix[] => {
    const law = lawOf(one.metric, library);
    if (!law || !isMatrix(one)) return [];
    const cells = [...one.bySegment].flatMap(([segment, { value, low, high }]) => {
      const at = dayHourOf(segment);
      return at ? [{ ...at, value, low, high }] : [];
    });
    cells.sort((a, b) => a.day - b.day || a.hour - b.hour);
    const unit = [...one.bySegment.values()][0]?.unit ?? '1';
    return [{ id: idOf(one), metric: one.metric, name: law.name, ...facts(one), unit, cells }];
  });
  return few(all, MOST_MATRICES, scoredBy);
}
