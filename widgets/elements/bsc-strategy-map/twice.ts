import type { Publication } from '../../../core/publication/reading.ts';

/**
 * The id that a file names twice where each has one place: a perspective, goal or KPI that is there
 * two times, or a goal in two lanes. No map can be drawn of it: which of the two is meant is not said.
 * Null where there is none.
 */
export function namedTwice({ perspectives, goals, kpis }: Publication): string | null {
  const lists = [
    perspectives.map(({ id }) => id),
    goals.map(({ id }) => id),
    kpis.map(({ id }) => id),
    perspectives.flatMap((one) => one.goals),
  ];
  for (const list of lists) {
    const twice = list.find((id, at) => list.indexOf(id) !== at);
    if (twice !== undefined) return twice;
  }
  return null;
}
