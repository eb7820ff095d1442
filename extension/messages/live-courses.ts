import type { LiveSample, LiveValue } from '../../core/model/index.ts';

/** One number of a board over the session. */
export interface LiveCourse {
  readonly label: string;
  readonly metric: string | null;
  readonly unit: string;
  readonly points: readonly (Pick<LiveValue, 'value' | 'low' | 'high'> & { readonly at: string })[];
}

/** The samples of a session turned round: each number with all that it was. A change of unit is a new number. */
export function coursesOf(samples: readonly LiveSample[]): LiveCourse[] {
  const courses = new Map<string, LiveCourse & { points: LiveCourse['points'][number][] }>();
  for (const { at, values } of samples) {
    for (const { label, metric: id, unit, value, low, high } of values) {
      const key = JSON.stringify([label, unit]);
      const course = courses.get(key) ?? { label, metric: id, unit, points: [] };
      course.points.push({ at, value, low, high });
      courses.set(key, course);
    }
  }
  return [...courses.values()];
}
