import { metric as metricById } from '../metrics/index.ts';
import type { DatedRate, Observation, Period } from '../model/index.ts';
import { asKnown, restored } from './as-known.ts';
import { combine, type Known } from './combine.ts';
import { accountsIn, inCurrency, valueInOne } from './currency/in-currency.ts';
import { dayNumber } from './days.ts';
import type { MetricLaw, MetricOptions, MetricValue } from './metric-value.ts';
import type { Sights } from './sights.ts';
import type { Source } from './source.ts';
import { sourceValue } from './source-value.ts';
import { whyNothing } from './why-nothing.ts';
import { type Span, spanOf } from './windows.ts';
import { daysCount, listInWords } from './words.ts';

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
 * number contains the period the interval is a fair guess: days that are not known may have held
 * anything from nothing to twice the mean and, where they or the known ones are few, more than that
 * (`unknownDays`). A lifetime total that fell is not counted across the fall.
 *
 * People counted once (`distinct`) are never added nor worked out by difference: they are at least
 * the most that a window inside the period shows, at most those of windows that cover it. A ratio,
 * duration or rating is the number for the period that fits best; where that is of other days, a ratio
 * or duration has an interval as wide as theirs may differ. Flows and stocks of several
 * accounts are added; ratios of several accounts are estimated by their plain mean. Of numbers with
 * the same valid time the latest seen counts.
 *
 * Units: that of the observations. Money is brought into `currency` by the `rates`, each number at
 * its own days, and refused where no rate holds; it is never mixed. What a number is worth in words
 * and which rates say so stand in `why` and `rates`. Missing, and a period that ends before it begins or has no days: null with a `why` in words,
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
  const known = asKnown(law, observations, options);
  return restored(valueOver(law, known.period(period), known.sights, known.options), options);
}

/** The value of a metric over a period; one that goes by an old id says so. */
export function valueOver(
  law: MetricLaw,
  period: Pick<Period, 'from' | 'to'>,
  sights: Sights,
  options: MetricOptions,
): MetricValue {
  const value = unnamed(law, period, sights, options);
  return law.renamed === undefined ? value : { ...value, why: `${value.why} ${law.renamed}` };
}

function unnamed(
  law: MetricLaw,
  period: Pick<Period, 'from' | 'to'>,
  sights: Sights,
  options: MetricOptions,
): MetricValue {
  const span = spanOf(period, options.asOf);
  const refused = noPeriod(law, period, span);
  if (refused) return nothing(refused);
  const exactOnly = options.exactOnly ?? false;
  const key = `${span.from}/${span.to}/${span.until}/${exactOnly}`;
  const known: Known[] = [];
  const silent: Source[] = [];
  const rates = new Set<DatedRate>();
  for (const one of accountsIn(law, sights.sources, options)) {
    if ('why' in one) return nothing(`${law.name}: ${one.why}`);
    const isMixed = 'source' in one;
    const source = isMixed ? one.source : one;
    const value = isMixed
      ? valueInOne(law, one, span, exactOnly)
      : source.value(key, () => sourceValue(law, source, span, exactOnly));
    if (value) known.push({ source, value });
    else if (isExpected(source, span)) silent.push(source);
    if (isMixed && value) for (const rate of one.rates) rates.add(rate);
  }
  if (known.length === 0) return nothing(whyNothing(law, sights, span));
  const money = inCurrency(law, known, options);
  if ('why' in money) return nothing(money.why);
  for (const rate of money.rates) rates.add(rate);
  const refusal = someSilent(law, silent);
  if (refusal) return nothing(refusal);
  const value = combine(law, money.known, span);
  return settled(law, rates.size === 0 ? value : { ...value, rates: [...rates] });
}

/** A number that was read before its platform was done counting may have changed since. */
function settled(law: MetricLaw, value: MetricValue): MetricValue {
  const { settlesAfterDays = 0, settles = {} } = law;
  if ((law.settlesAfterDays ?? law.settles) === undefined || value.value === null) return value;
  let most = 0;
  for (const { subject, seen, to } of value.sights) {
    const days = Object.hasOwn(settles, subject.platform)
      ? (settles[subject.platform] ?? 0)
      : settlesAfterDays;
    if (days > most && dayNumber(seen) < dayNumber(to) + days) most = days;
  }
  if (most === 0) return value;
  const why = `${value.why} It was read early: the platform may still change it, for ${daysCount(most)} after the period.`;
  return { ...value, why, provisional: true };
}

/** A period that ends before it begins is none, and an amount needs some time to come in. */
function noPeriod(law: MetricLaw, { from, to }: Pick<Period, 'from' | 'to'>, span: Span) {
  if (span.to < span.from) return `The period ends before it begins: ${from} to ${to}.`;
  if (span.to > span.from || law.kind === 'stock') return null;
  return `The period from ${from} to ${to} has no days. ${law.name} is an amount or a mean over days.`;
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
