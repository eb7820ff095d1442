import { isMetricId, type MetricId, metric } from '../../core/metrics/index.ts';
import {
  dimensionOf,
  type LiveSample,
  type LiveSession,
  type LiveValue,
  type ObservationContent,
} from '../../core/model/index.ts';
import { liveRate } from '../../core/series/index.ts';
import { coursesOf, type LiveCourse } from './live-courses.ts';
import { LIVE_GAP_S } from './live-values.ts';

/** What counts as a session's sales, the closest to what customers ordered first. */
const SALES = ['live.gmv', 'live.revenue', 'commerce.gmv', 'commerce.revenue'];

type Total = Pick<LiveValue, 'value' | 'low' | 'high'>;
interface Found extends Total {
  readonly metric: MetricId;
  readonly unit: string;
  readonly label: string;
}

const rateOf = ({ points }: LiveCourse) => liveRate(points, { gapAfterS: LIVE_GAP_S });

/** A running total comes to what it stood at last. */
function counted(course: LiveCourse): Found[] {
  const { metric: id, unit, label } = course;
  if (id === null || !isMetricId(id)) return [];
  const { kind, unit: dimension } = metric(id);
  const { total } = rateOf(course);
  if (kind !== 'flow' || dimensionOf(unit) !== dimension || !total) return [];
  return [{ metric: id, unit, label, ...total }];
}

/** The most that a level was, and its mean over the time that was looked at. */
function levels({ metric: id, points, unit, label }: LiveCourse): Found[] {
  if (id !== 'live.current-viewers' || points.length === 0) return [];
  const most = points.reduce((a, b) => (b.value > a.value ? b : a));
  const mean = (of: keyof Total) => points.reduce((sum, one) => sum + one[of], 0) / points.length;
  const { value, low, high } = most;
  return [
    { metric: 'live.peak-viewers', unit, label, value, low, high },
    {
      metric: 'live.average-viewers',
      unit,
      label,
      value: mean('value'),
      low: mean('low'),
      high: mean('high'),
    },
  ];
}

/** Sales over live time: the board's own clock where it has one, else what was seen to come in. */
function salesPerMinute(courses: readonly LiveCourse[], found: readonly Found[]): Found[] {
  const sales = SALES.flatMap((id) => found.filter((one) => one.metric === id))[0];
  if (!sales) return [];
  const { label, unit } = sales;
  const made = { metric: 'live.revenue-per-minute', unit, label } as const;
  const clock = found.find((one) => one.metric === 'live.duration');
  if (clock && clock.low > 0) {
    return [
      {
        ...made,
        value: (60 * sales.value) / clock.value,
        low: (60 * sales.low) / clock.high,
        high: (60 * sales.high) / clock.low,
      },
    ];
  }
  const course = courses.find((one) => one.label === label && one.unit === unit);
  const perMinute = course && rateOf(course).perMinute;
  return perMinute ? [{ ...made, ...perMinute }] : [];
}

/**
 * What a live session came to, as numbers of that session: its totals, its viewers at once and its
 * sales a minute. What the board shows itself outweighs what can be reckoned from it.
 */
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
  const courses = coursesOf(samples);
  const shown = courses.flatMap(counted);
  const all = [...shown, ...courses.flatMap(levels), ...salesPerMinute(courses, shown)];
  const first = new Map<string, Found>();
  for (const one of all) if (!first.has(one.metric)) first.set(one.metric, one);
  return [...first.values()].map(({ metric: metricId, unit, label, value, low, high }) => ({
    metric: metricId,
    subject,
    value,
    low,
    high,
    unit,
    // A level is one of a moment.
    from: metric(metricId).kind === 'stock' ? last : startedAt,
    to: last,
    seen: last,
    source: {
      kind: 'page' as const,
      ...(platform ? { adapter: platform } : {}),
      label,
      place: 'live session',
    },
  }));
}
