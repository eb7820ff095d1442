import { metric as metricById } from '../metrics/index.ts';
import {
  dimensionOf,
  isAccountLevel,
  type Observation,
  type Period,
  type Unit,
} from '../model/index.ts';
import { combine, type Known } from './combine.ts';
import { fallsIn } from './flow/counters.ts';
import { flowGraph } from './flow/flow-graph.ts';
import type { MetricLaw, MetricOptions, MetricValue } from './metric-value.ts';
import { isLater, type Source } from './source.ts';
import { sourceValue } from './source-value.ts';
import { sourcesOf } from './sources.ts';
import { type Span, spanOf } from './windows.ts';
import { daysInWords, listInWords } from './words.ts';

/**
 * A metric's value over a period, from all that was observed of it by the day of the report.
 *
 * A stock is its latest level at or before `asOf`.
 *
 * A flow is exact where one number speaks of just that period, where numbers tile it, or where sums
 * and differences of numbers leave just the period: a month less its first three weeks, a lifetime
 * total now less the one then. Overlapping windows are never added up. Otherwise it is `estimated`,
 * by days from the numbers most like the period, and held within the bounds that all numbers set
 * together: what lies inside the period is its least, what covers it its most, and what is known
 * besides narrows both (`basis` is `bounded`). Those bounds are true as long as no part of an amount
 * is below zero, so that a `signed` metric, or one that was ever seen below zero, has none. Where no
 * number contains the period the interval is a fair guess: each day that is not known may have held
 * anything from nothing to twice the mean. A lifetime total that fell is not counted across the fall.
 *
 * People counted once (`distinct`) are never added nor worked out by difference: they are at least
 * the most that a window inside the period shows, at most those of windows that cover it. A ratio,
 * duration or rating is the number for the period that fits best. Flows and stocks of several
 * accounts are added; ratios of several accounts are estimated by their plain mean. Of numbers with
 * the same valid time the latest seen counts.
 *
 * Units: that of the observations; money only in one currency. Missing: null with a `why` in words,
 * never 0; also where one of several accounts has no number for the period. Throws RangeError on a
 * date that is none, and whatever the catalogue throws on an unknown metric id.
 *
 * @example
 * metricOver({ id: 'm', name: 'M', kind: 'flow', unit: '1', cadenceDays: 7 }, { from: '2026-10-01', to: '2026-10-29' }, [], { asOf: '2026-10-29' }).why // → "No number yet for M. Enter it or capture a page that shows it."
 */
export function metricOver(
  metric: string | MetricLaw,
  period: Pick<Period, 'from' | 'to'>,
  observations: readonly Observation[],
  options: MetricOptions,
): MetricValue {
  const law = typeof metric === 'string' ? metricById(metric) : metric;
  const own = observations.filter((one) => one.metric === law.id);
  const whole = own.filter((one) => isAccountLevel(one.subject));
  const sights: Sights = {
    sources: sourcesOf(law, whole, options.asOf),
    units: new Set(whole.map((one) => one.unit)),
    hasParts: whole.length < own.length,
  };
  return valueOver(law, period, sights, options);
}

/** All that was observed of one metric, as a report knows it. */
export interface Sights {
  /** By account and unit, those of the metric's dimension. */
  readonly sources: readonly Source[];
  /** Of numbers of whole accounts, whether the report may know them or not. */
  readonly units: ReadonlySet<string>;
  /** Whether there are numbers of single items or segments. */
  readonly hasParts: boolean;
}

/** The value of a metric over a period. */
export function valueOver(
  law: MetricLaw,
  period: Pick<Period, 'from' | 'to'>,
  sights: Sights,
  options: MetricOptions,
): MetricValue {
  const { sources } = sights;
  const span = spanOf(period, options.asOf);
  const key = `${span.from}/${span.to}/${span.until}/${options.exactOnly ?? false}`;
  const known: Known[] = [];
  const silent: Source[] = [];
  for (const source of sources) {
    const value = source.value(key, () =>
      sourceValue(law, source, span, options.exactOnly ?? false),
    );
    if (value) known.push({ source, value });
    else if (isExpected(source, span)) silent.push(source);
  }
  const refusal =
    known.length === 0
      ? whyNothing(law, sights, span)
      : (twoCurrencies(law, known, options.currency) ?? someSilent(law, silent));
  return refusal ? nothing(refusal) : combine(law, known, span);
}

function nothing(why: string): MetricValue {
  return {
    value: null,
    low: null,
    high: null,
    unit: null,
    from: null,
    to: null,
    estimated: false,
    basis: null,
    why,
    sights: [],
    seen: null,
    until: null,
    ageDays: null,
    stale: false,
  };
}

/** An account that had a number for the period or the one before it is missed where it has none now. */
function isExpected(source: Source, span: Span): boolean {
  const before = span.from - (span.to - span.from);
  return source.last().to > before;
}

function someSilent(law: MetricLaw, silent: readonly Source[]): string | null {
  if (silent.length === 0) return null;
  const names = listInWords(silent.map((source) => source.name));
  return `${law.name} is known for some accounts, but not for ${names}. Capture it there too.`;
}

function twoCurrencies(law: MetricLaw, known: readonly Known[], wanted?: string): string | null {
  if (law.unit !== 'money') return null;
  const units = [...new Set(known.map((one) => one.source.unit))].sort();
  if (units.length > 1) {
    return `${law.name} is in two currencies, ${listInWords(units)}, and no rate between them is known.`;
  }
  const unit = units[0];
  if (wanted === undefined || unit === wanted) return null;
  return `${law.name} is in ${unit}, this scorecard is in ${wanted}, and no rate between them is known.`;
}

const UNITS: Readonly<Record<string, string>> = {
  '1': 'a count',
  '%': 'a percentage',
  s: 'a length of time',
  B: 'a size in bytes',
};

function whyNothing(law: MetricLaw, { sources, units, hasParts }: Sights, span: Span): string {
  const of = daysInWords(span.from, span.to);
  if (sources.length === 0) {
    const other = [...units].sort().find((unit) => dimensionOf(unit as Unit) !== law.unit);
    if (other !== undefined) {
      return `The numbers for ${law.name} are in ${UNITS[dimensionOf(other as Unit)] ?? other}, and it should be ${UNITS[law.unit] ?? 'money'}. Capture or enter it again.`;
    }
    return hasParts
      ? `${law.name} is known for single items only. Capture a page that shows it for the whole account.`
      : `No number yet for ${law.name}. Enter it or capture a page that shows it.`;
  }
  const fall = law.kind === 'flow' && !law.distinct ? fallOf(sources, span) : null;
  if (fall) {
    const { before, after, first, last } = fall;
    return `The total of ${law.name} fell from ${before} to ${after} between ${first} and ${last}: it began anew, or something was taken away. Capture a page that shows ${of}.`;
  }
  if (law.kind === 'flow' && sources.every((source) => !source.hasWindows)) {
    return `The page did not say for which days ${law.name} counts. Capture a page that shows ${of}.`;
  }
  const latest = sources.map((source) => source.last()).reduce((a, b) => (isLater(b, a) ? b : a));
  const days = daysInWords(latest.observation.from, latest.observation.to);
  return `${law.name} is known for other days only (${days}). Capture a page that shows ${of}.`;
}

/** The first fall of a total within the period, as it may stand in a sentence. */
function fallOf(sources: readonly Source[], span: Span) {
  for (const source of sources) {
    const [fall] = fallsIn(flowGraph(source), span);
    if (!fall) continue;
    const [before, after] = fall.map((one) => one.observation);
    return {
      before: before?.value,
      after: after?.value,
      first: before?.to.slice(0, 10),
      last: after?.to.slice(0, 10),
    };
  }
  return null;
}
