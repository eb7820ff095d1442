import * as v from 'valibot';
import type { FormulaLookup } from '../kpis/index.ts';
import {
  dimensionOf,
  type MetricDefinition,
  type Observation,
  type ScoreFunction,
  type Unit,
} from '../model/index.ts';
import { applyScoreFunction } from '../scoring/index.ts';
import { type MetricLaw, type MetricValue, metricOver } from '../series/index.ts';
import type { Library } from './library.ts';
import { periodBefore } from './period-before.ts';
import type { Publication, PublishedKpi } from './publication.ts';
import { type PublishedPast, pastSchema } from './read-parts.ts';
import { functionAgain } from './recompute.ts';

/** A window of the past computed again; null where the file does not list all that it was made of. */
export interface RecomputedPoint {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The score that a value has by the function of that time. */
  readonly scoreOf: (value: number | null) => number | null;
}

type By = Pick<Publication, 'timeZone' | 'rates' | 'rateDays'>;
type Window = PublishedPast['windows'][number];

/**
 * The points of a KPI's past, computed again from the numbers that its explanation and its past list;
 * those of `hysteresis.earlier` first, then those of `series`. Null where the file has no such past.
 *
 * Units: the KPI's, and scores 0–100. Throws RangeError where the past is not as it should be, and
 * FormulaError on a formula that cannot be read.
 */
export function recomputePast(
  kpi: Pick<PublishedKpi, 'id' | 'explanation' | 'baseline'>,
  publication: By,
  library: Pick<Library, 'evaluate'>,
): readonly RecomputedPoint[] | null {
  const { explanation } = kpi;
  const past: unknown = explanation?.past;
  if (!explanation || past === undefined) return null;
  if (!v.is(pastSchema, past)) {
    throw new RangeError(
      `This file cannot be computed again: the past of ${kpi.id} is not as it should be.`,
    );
  }
  const metrics = new Map(past.numbers.map((one) => [one.metric, numbersOf(one, explanation)]));
  const reported = functionAgain(explanation);
  return past.windows.map((window) => ({
    ...valueAgain(window.formula ?? explanation.formula, window, metrics, publication, library),
    scoreOf: (value) => {
      if (kpi.baseline?.state === 'baselining') return null;
      return scored(window.function === undefined ? reported : window.function, value);
    },
  }));
}

/** True where numbers that the past was made of are not all in the file. */
export function isPastPartial({ explanation }: Pick<PublishedKpi, 'explanation'>): boolean {
  const past: unknown = explanation?.past;
  if (!explanation || !v.is(pastSchema, past)) return false;
  return (
    past.numbers.some((one) => (one.left ?? 0) > 0) ||
    explanation.inputs.some((one) => (one.sightsLeft ?? 0) > 0)
  );
}

function scored(fn: ScoreFunction | null, value: number | null): number | null {
  if (fn === null) return null;
  try {
    return applyScoreFunction(fn, value);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Numbers = { readonly law: MetricLaw; readonly observations: readonly Observation[] };

/** A metric's numbers, those beside the reported period among them. */
function numbersOf(
  one: PublishedPast['numbers'][number],
  { inputs }: NonNullable<PublishedKpi['explanation']>,
): Numbers {
  const beside = inputs.filter((input) => input.metric === one.metric);
  const sights = [...beside.flatMap((input) => input.sights), ...one.sights];
  const byId = new Map(
    sights.map(({ id, platform, account, value, low, high, unit, from, to, seen, kind }) => {
      const subject = { platform, account };
      const rest = { value, low, high, unit, from, to, seen, source: { kind } };
      return [id, { id, metric: one.metric, subject, ...rest } as Observation];
    }),
  );
  const law: MetricLaw = {
    id: one.metric,
    name: beside[0]?.name ?? one.metric,
    kind: one.kind as MetricDefinition['kind'],
    unit: one.unit === 'money' ? 'money' : dimensionOf(one.unit as Unit),
    cadenceDays: 1,
    ...(one.distinct ? { distinct: true as const } : {}),
    ...(one.signed ? { signed: true as const } : {}),
  };
  return { law, observations: [...byId.values()] };
}

function valueAgain(
  formula: string,
  window: Window,
  metrics: ReadonlyMap<string, Numbers>,
  publication: By,
  library: Pick<Library, 'evaluate'>,
): Pick<RecomputedPoint, 'value' | 'low' | 'high'> {
  const known = new Map<string, MetricValue>();
  const lookup: FormulaLookup = (id, shift = 0) => {
    const key = `${shift} ${id}`;
    const found = known.get(key) ?? valueThen(metrics.get(id), window, shift, publication);
    if (!found) return null;
    known.set(key, found);
    const { value, low, high } = found;
    return value === null || low === null || high === null ? null : { value, low, high };
  };
  const result = library.evaluate(formula, lookup);
  const nothing = { value: null, low: null, high: null };
  if ('why' in result) return nothing;
  const { value, low, high } = result;
  if (![value, low, high].every(Number.isFinite)) return nothing;
  return { value: value + 0, low: Math.min(low, value) + 0, high: Math.max(high, value) + 0 };
}

function valueThen(
  numbers: Numbers | undefined,
  window: Window,
  shift: number,
  { timeZone, rates, rateDays }: By,
): MetricValue | null {
  if (!numbers) return null;
  const before = shift === 1 ? (window.previous ?? periodBefore(window)) : null;
  return metricOver(numbers.law, before ?? window, numbers.observations, {
    asOf: before ? before.to : window.asOf,
    exactOnly: true,
    ...(window.currency === undefined ? {} : { currency: window.currency }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(rates === undefined ? {} : { rates }),
    ...(rateDays === undefined ? {} : { rateDays }),
  });
}
