import type { Observation, Period } from '../model/index.ts';
import { isPlain, restored } from './as-known.ts';
import { metricOver, valueOver } from './metric-over.ts';
import type { MetricLaw, MetricOptions, MetricValue } from './metric-value.ts';
import type { Sights } from './sights.ts';
import { ObservationTable } from './table/observation-table.ts';
import { View } from './table/views.ts';

/** All that was observed, asked for the values of metrics; what was asked once is remembered. */
export interface Numbers {
  /** Whether anything at all was observed of a metric, of whatever part and time. */
  readonly has: (metric: string) => boolean;
  /** Another number as soon as something more was observed of the metric. */
  readonly version: (metric: string) => number;
  /** As `metricOver` over everything that was observed. */
  readonly over: (
    law: MetricLaw,
    period: Pick<Period, 'from' | 'to'>,
    options: MetricOptions,
  ) => MetricValue;
}

/** What one metric gave, as long as nothing more is observed of it. */
interface Remembered {
  readonly law: MetricLaw;
  readonly views: Map<string, View>;
  readonly values: Map<string, MetricValue>;
  version: number;
}

/** More days than a year of reports asks for are not remembered. */
const MOST_VIEWS = 64;
const MOST_VALUES = 1024;

/**
 * Numbers of a table, or of a list of observations. What comes into the table later counts from then
 * on, and only what it touches is worked out again. Throws RangeError, when a metric is asked for, on
 * a date among its observations that is none.
 */
export function numbersOf(observations: readonly Observation[] | ObservationTable): Numbers {
  const table = observations instanceof ObservationTable ? observations : tableOf(observations);
  const known = new Map<string, Remembered>();
  const remembered = (law: MetricLaw, version: number): Remembered => {
    let one = known.get(law.id);
    if (one?.law !== law || one.views.size > MOST_VIEWS) {
      one = { law, views: new Map(), values: new Map(), version };
      known.set(law.id, one);
    }
    if (one.version !== version || one.values.size > MOST_VALUES) one.values.clear();
    one.version = version;
    return one;
  };
  const versionOf = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (table.metric(id)?.version ?? 0), 0);
  return {
    has: (metric) => table.metric(metric) !== undefined,
    version: (metric) => table.metric(metric)?.version ?? 0,
    over: (law, period, options) => {
      const metric = table.metric(law.id);
      const { views, values } = remembered(law, versionOf(idsOf(law)));
      const key = `${period.from}/${period.to}/${keyOf(options)}`;
      const before = values.get(key);
      if (before) return before;
      if (!isPlain(law, options)) {
        const value = metricOver(law, period, table.allOf(idsOf(law)), options);
        values.set(key, value);
        return value;
      }
      if (metric?.badDate) throw new RangeError(`not a date: ${metric.badDate}`);
      const view = views.get(options.asOf) ?? new View(table, options.asOf);
      views.set(options.asOf, view);
      const sights: Sights = metric
        ? { sources: view.sources(metric, law), units: metric.units, hasParts: metric.hasParts }
        : { sources: [], units: new Set(), hasParts: false };
      const value = restored(valueOver(law, period, sights, options), options);
      values.set(key, value);
      return value;
    },
  };
}

const idsOf = (law: MetricLaw) => [law.id, ...(law.formerIds ?? [])];

function tableOf(observations: readonly Observation[]): ObservationTable {
  const table = new ObservationTable();
  table.add(observations);
  return table;
}

const places = new WeakMap<object, number>();
let next = 0;

/** Equal for equal options; what is no plain value is the same only where it is the same object. */
function keyOf(options: object): string {
  return Object.entries(options)
    .map(([name, value]) => {
      if (typeof value !== 'object' || value === null) return `${name}=${String(value)}`;
      const place = places.get(value) ?? next++;
      places.set(value, place);
      return `${name}=#${place}`;
    })
    .join('/');
}
