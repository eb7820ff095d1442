import type { Observation } from '../model/index.ts';
import { dated } from './dated.ts';

/** Seen later; of the same moment the one with the narrower interval; then by id, to be the same always. */
export function isNewer(one: Observation, other: Observation): boolean {
  const seen = dated(one).seen - dated(other).seen;
  const width = one.high - one.low - (other.high - other.low);
  return seen !== 0 ? seen > 0 : width !== 0 ? width < 0 : one.id < other.id;
}

/**
 * The ids of observations that another one corrects. Corrections that correct each other in a circle,
 * which only a file that somebody tampered with has, do not all fall away: the newest of them counts.
 */
export function correctedIn(observations: readonly Observation[]): ReadonlySet<string> {
  const correcting = observations.filter((one) => one.supersedes !== undefined);
  const corrected = new Set(correcting.map((one) => one.supersedes ?? ''));
  const byId = new Map<string, Observation>();
  for (const one of correcting) {
    const other = byId.get(one.id);
    if (!other || isNewer(one, other)) byId.set(one.id, one);
  }
  const done = new Set<string>();
  for (const id of byId.keys()) {
    const circle = circleFrom(id, byId, done);
    const newest = circle.reduce<Observation | undefined>(
      (a, b) => (!a || isNewer(b, a) ? b : a),
      undefined,
    );
    if (!newest) continue;
    const ids = new Set(circle.map((one) => one.id));
    const isOutside = correcting.some((one) => one.supersedes === newest.id && !ids.has(one.id));
    if (!isOutside) corrected.delete(newest.id);
  }
  return corrected;
}

/** The observations of the circle that a walk along corrections ends in, where it is a new one. */
function circleFrom(
  start: string,
  byId: ReadonlyMap<string, Observation>,
  done: Set<string>,
): Observation[] {
  const path: string[] = [];
  const at = new Map<string, number>();
  let id = start;
  while (byId.has(id) && !done.has(id) && !at.has(id)) {
    at.set(id, path.length);
    path.push(id);
    id = byId.get(id)?.supersedes ?? '';
  }
  for (const one of path) done.add(one);
  const first = at.get(id);
  return first === undefined ? [] : path.slice(first).flatMap((one) => byId.get(one) ?? []);
}
