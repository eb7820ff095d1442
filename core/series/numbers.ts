import type { Observation, Period } from '../model/index.ts';
import { onCalendar, restored } from './as-known.ts';
import { asOfLimits } from './days.ts';
import { valueOver } from './metric-over.ts';
import type { MetricLaw, MetricOptions, MetricValue } from './metric-value.ts';
import { DerivedTable } from './table/derived-table.ts';
import type { MetricRows } from './table/metric-rows.ts';
import { ObservationTable } from './table/observation-table.ts';
import { PastMetric } from './table/past-metric.ts';
import { TableParts } from './table/table-parts.ts';
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
  /** The same of one platform alone. */
  readonly onPlatform?: (platform: string) => Numbers;
}

/** A table, and what was found in it as of some days. */
interface Lookup {
  readonly table: ObservationTable;
  readonly views: Map<string, View>;
  readonly derived?: DerivedTable;
  /** By when the numbers had to be seen, where that is all that makes a difference. */
  readonly lastSeen?: number;
  past?: PastMetric;
}

/** What one metric gave, as long as nothing more is observed of it. */
interface Remembered {
  readonly law: MetricLaw;
  /** By what makes numbers differ from those of the table: when they were seen, zone, former ids. */
  readonly lookups: Map<string, Lookup>;
  readonly values: Map<string, MetricValue>;
  version: number;
}

/** More days than a year of reports asks for are not remembered. */
const MOST_VIEWS = 64;
const MOST_VALUES = 1024;
/** Reports of the past that are made in one go; each holds a copy of where the numbers are. */
const MOST_LOOKUPS = 4;

/**
 * Numbers of a table, or of a list of observations. What comes into the table later counts from then
 * on, and only what it touches is worked out again. Throws RangeError, when a metric is asked for, on
 * a date or a number among its observations that is none.
 */
export function numbersOf(observations: readonly Observation[] | ObservationTable): Numbers {
  const kept = new KeptNumbers(
    observations instanceof ObservationTable ? observations : tableOf(observations),
  );
  return { ...kept.of(undefined), onPlatform: (platform) => kept.of(platform) };
}

/** What a table gave, of all platforms and of each alone. */
class KeptNumbers {
  readonly #known = new Map<string, Remembered>();
  readonly #parts: TableParts;

  constructor(readonly table: ObservationTable) {
    this.#parts = new TableParts(table);
  }

  /** The numbers of one platform, or of all. */
  of(platform: string | undefined): Numbers {
    const { table } = this;
    return {
      has: (metric) => table.metric(metric) !== undefined && this.#parts.has(metric, platform),
      version: (metric) => table.metric(metric)?.version ?? 0,
      over: (law, period, options) => this.#over(law, period, options, platform),
    };
  }

  #over(
    law: MetricLaw,
    period: Pick<Period, 'from' | 'to'>,
    options: MetricOptions,
    platform: string | undefined,
  ): MetricValue {
    const { lookups, values } = this.#remembered(law);
    const of = platform === undefined ? '' : `\n${platform}`;
    const key = `${period.from}/${period.to}/${keyOf(options)}${of}`;
    const before = values.get(key);
    if (before) return before;
    const lookup = lookupOf(law, this.table, options, lookups);
    const value = this.#value(lookup, law, period, options, platform);
    values.set(key, value);
    return value;
  }

  #remembered(law: MetricLaw): Remembered {
    const version = this.#versionOf(law);
    let one = this.#known.get(law.id);
    if (one?.law !== law) {
      one = { law, lookups: new Map(), values: new Map(), version };
      this.#known.set(law.id, one);
    }
    if (one.version !== version || one.values.size > MOST_VALUES) one.values.clear();
    one.version = version;
    return one;
  }

  #versionOf({ id, formerIds }: MetricLaw): number {
    let sum = this.table.metric(id)?.version ?? 0;
    for (const former of formerIds ?? []) sum += this.table.metric(former)?.version ?? 0;
    return sum;
  }

  #value(
    lookup: Lookup,
    law: MetricLaw,
    period: Pick<Period, 'from' | 'to'>,
    options: MetricOptions,
    platform: string | undefined,
  ): MetricValue {
    const { table, views } = lookup;
    const metric = metricIn(lookup, law.id);
    if (metric?.bad) throw new RangeError(metric.bad);
    const asked = onCalendar(options);
    const { asOf } = asked.options;
    if (views.size > MOST_VIEWS) views.clear();
    const view = views.get(asOf) ?? new View(table, asOf);
    views.set(asOf, view);
    const sources = metric ? view.sources(metric, law) : [];
    const own =
      platform === undefined ? sources : sources.filter((one) => one.platform === platform);
    const units = metric?.unitsOn(platform) ?? new Set<string>();
    const known = { sources: own, units };
    const sights = this.#parts.sights(law, known, options.seenBy, platform);
    return restored(valueOver(law, asked.period(period), sights, asked.options), options);
  }
}

/** The table itself, where nothing but time makes a difference; else one that is derived from it. */
function lookupOf(
  law: MetricLaw,
  table: ObservationTable,
  { seenBy, timeZone }: MetricOptions,
  lookups: Map<string, Lookup>,
): Lookup {
  const ids = [law.id, ...(law.formerIds ?? [])];
  const isZoned =
    timeZone !== undefined && ids.some((id) => table.metric(id)?.hasInstants === true);
  const key = `${seenBy ?? ''}/${isZoned ? timeZone : ''}`;
  let one = lookups.get(key);
  if (!one) {
    if (lookups.size >= MOST_LOOKUPS) lookups.clear();
    if (!isZoned && ids.length === 1) {
      const last = seenBy === undefined ? {} : { lastSeen: asOfLimits(seenBy).lastInstant };
      one = { table, views: new Map(), ...last };
    } else {
      const by = { ids, seenBy, timeZone: isZoned ? timeZone : undefined };
      const derived = new DerivedTable(table, by);
      one = { table: derived.table, views: new Map(), derived };
    }
    lookups.set(key, one);
  }
  one.derived?.update();
  return one;
}

/** What the report may know of the metric. */
function metricIn(lookup: Lookup, id: string): MetricRows | undefined {
  const metric = lookup.table.metric(id);
  if (!metric || lookup.lastSeen === undefined) return metric;
  lookup.past ??= new PastMetric(metric, lookup.lastSeen);
  return lookup.past.rows();
}

function tableOf(observations: readonly Observation[]): ObservationTable {
  const table = new ObservationTable();
  table.add(observations);
  return table;
}

const places = new WeakMap<object, number>();
let next = 0;
const keys = new WeakMap<object, string>();

/** Equal for equal options; what is no plain value is the same only where it is the same object. */
function keyOf(options: object): string {
  const known = keys.get(options);
  if (known !== undefined) return known;
  const key = Object.entries(options)
    .map(([name, value]) => {
      if (typeof value !== 'object' || value === null) return `${name}=${String(value)}`;
      const place = places.get(value) ?? next++;
      places.set(value, place);
      return `${name}=#${place}`;
    })
    .join('/');
  keys.set(options, key);
  return key;
}
