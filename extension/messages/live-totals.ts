import { isMetricId, metric } from '../../core/metrics/index.ts';
import {
  dimensionOf,
  type LiveSample,
  type LiveSession,
  type LiveValue,
  type ObservationContent,
} from '../../core/model/index.ts';
import { liveRate } from '../../core/series/index.ts';
import { LIVE_GAP_S } from './live-values.ts';

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

/** What a live session came to, as numbers of that session: its totals, by the metric of each. */
export function liveTotals(
  session: LiveSession,
  samples: readonly LiveSample[],
): ObservationContent[] {
  const { id, platform, account, source, startedAt } = session;
  const last = samples.at(-1)?.at;
  if (last === undefined || Date.parse(last) <= Date.parse(startedAt)) return [];
  const subject = {
    platform: platform ?? (new URL(source).hostname || 'page'),
    account: account ?? '',
    item: `live ${id}`,
  };
  const taken = new Set<string>();
  return coursesOf(samples).flatMap((course) => {
    const { metric: metricId, unit, label, points } = course;
    if (metricId === null || !isMetricId(metricId) || taken.has(metricId)) return [];
    const { kind, unit: dimension } = metric(metricId);
    if (kind !== 'flow' || dimensionOf(unit) !== dimension) return [];
    const { total } = liveRate(points, { gapAfterS: LIVE_GAP_S });
    if (!total) return [];
    taken.add(metricId);
    return {
      metric: metricId,
      subject,
      ...total,
      unit,
      from: startedAt,
      to: last,
      seen: last,
      source: {
        kind: 'page' as const,
        ...(platform ? { adapter: platform } : {}),
        label,
        place: 'live session',
      },
    };
  });
}
