import * as v from 'valibot';
import {
  evaluateFormula,
  type FormulaLookup,
  type FormulaValue,
  parseFormula,
  shareOfCounts,
} from '../kpis/index.ts';
import { HOUSE_CATALOGUE, type MetricCatalogue, summaryLaw } from '../metrics/index.ts';
import {
  definitionOfOwn,
  dimensionOf,
  isOwnMetricId,
  type MetricDefinition,
  type Observation,
  type OwnMetric,
  type ScoreFunction,
  type Unit,
} from '../model/index.ts';
import { type MetricValue, metricOver } from '../series/index.ts';
import type { Library } from './library.ts';
import { periodBefore } from './period-before.ts';
import type { ExplainedInput, Publication, PublishedKpi } from './publication.ts';
import { functionSchema } from './read-parts.ts';
import { scoreValue } from './score-value.ts';

/** A KPI's score with its interval. */
export interface Recomputed {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * A formula needs the values of the metrics that it names, and no more: whatever a person's own
 * metric was, its values stand in the explanation.
 */
export const READER: Pick<Library, 'evaluate' | 'countsOf'> = {
  evaluate: (formula, lookup) => evaluateFormula(parseFormula(formula, ANY_OWN), lookup),
  countsOf: (formula, lookup) => shareOfCounts(parseFormula(formula, ANY_OWN), lookup),
};

const ANY_OWN: MetricCatalogue = {
  find: (id) =>
    HOUSE_CATALOGUE.find(id) ??
    (isOwnMetricId(id) ? definitionOfOwn(nameless(id)) : undefined) ??
    summaryLaw(id, (metric) =>
      isOwnMetricId(metric)
        ? definitionOfOwn({ ...nameless(metric), kind: 'distribution' })
        : undefined,
    ),
};

const nameless = (id: string): OwnMetric => ({
  id,
  name: id,
  brief: '',
  unit: '1',
  kind: 'flow',
  direction: 'none',
  cadenceDays: 7,
});

const NOTHING: Recomputed = { score: null, low: null, high: null };

/**
 * The score of a published KPI, computed again from its explanation alone: the formula over the
 * values of its inputs, then the score function. Equal to the published score to the last bit. A KPI
 * whose baseline is still being gathered has no score.
 *
 * Range: 0–100. Null where the explanation gives no score, and where there is no explanation
 * (a publication that shows scores only). Throws FormulaError on a formula that cannot be read.
 *
 * @example
 * recompute({ explanation: null }) // → {"score":null,"low":null,"high":null}
 */
export function recompute(
  kpi: Pick<PublishedKpi, 'explanation' | 'baseline'>,
  library: Pick<Library, 'evaluate' | 'countsOf'> = READER,
): Recomputed {
  return kpi.baseline?.state === 'baselining' ? NOTHING : recomputePerformance(kpi, library);
}

/**
 * The score by the function, also of a KPI that stays out of the official score.
 *
 * Range: 0–100. Null where the explanation gives no score, or there is none. Throws FormulaError on a
 * formula that cannot be read.
 */
export function recomputePerformance(
  kpi: Pick<PublishedKpi, 'explanation'>,
  library: Pick<Library, 'evaluate' | 'countsOf'> = READER,
): Recomputed {
  if (!kpi.explanation) return NOTHING;
  const { formula } = kpi.explanation;
  const fn = functionAgain(kpi.explanation);
  const result = fn && recomputeValue(kpi, library);
  if (!result) return NOTHING;
  try {
    const counts = library.countsOf?.(formula, lookupIn(kpi.explanation)) ?? null;
    return scoreValue(fn, result, counts);
  } catch (error) {
    if (error instanceof RangeError) return NOTHING;
    throw error;
  }
}

/**
 * A KPI's value with its interval, by its formula from the inputs that are listed. Null where the
 * inputs give none, are in several currencies, or where there is no explanation. Throws FormulaError
 * on a formula that cannot be read.
 */
export function recomputeValue(
  { explanation }: Pick<PublishedKpi, 'explanation'>,
  library: Pick<Library, 'evaluate'> = READER,
): FormulaValue | null {
  if (!explanation || currenciesIn(explanation).length > 1) return null;
  const result = library.evaluate(explanation.formula, lookupIn(explanation));
  if ('why' in result) return null;
  const { value, low, high } = result;
  if (![value, low, high].every(Number.isFinite)) return null;
  return { value: value + 0, low: Math.min(low, value) + 0, high: Math.max(high, value) + 0 };
}

/** By what the inputs' currency may be scored; null where it may not. Of no value, by what one would be. */
export function functionAgain(explanation: Explanation, hasValue = true): ScoreFunction | null {
  const { scoring } = explanation;
  const [unit, ...others] = currenciesIn(explanation);
  if (scoring.refused) return null;
  if (hasValue && others.length > 0) return null;
  if (hasValue && unit && scoring.currencies && !scoring.currencies.includes(unit)) return null;
  const fn = v.safeParse(functionSchema, scoring.function);
  return fn.success ? fn.output : null;
}

type Explanation = NonNullable<PublishedKpi['explanation']>;

function currenciesIn({ inputs }: Explanation): (string | null)[] {
  return [...new Set(inputs.flatMap((one) => (isMoney(one.unit) ? [one.unit] : [])))];
}

function lookupIn({ inputs }: Explanation): FormulaLookup {
  return (id, shift = 0) => {
    const { value, low, high } =
      inputs.find((one) => one.metric === id && (one.before === true) === (shift === 1)) ?? {};
    return isNumber(value) && isNumber(low) && isNumber(high) ? { value, low, high } : null;
  };
}

/** An input computed again, with the days that it speaks of and how old it is. */
export type RecomputedInput = Pick<
  MetricValue,
  'value' | 'low' | 'high' | 'unit' | 'from' | 'to' | 'estimated' | 'seen' | 'until' | 'ageDays'
>;

const NOT_LISTED: RecomputedInput = {
  ...{ value: null, low: null, high: null, unit: null, from: null, to: null },
  ...{ estimated: false, seen: null, until: null, ageDays: null },
};

/**
 * The value of one input of an explanation, computed again from its sights: the words on the pages.
 * Null where older sights were left out (`sightsLeft`), because what is listed is not all of it.
 *
 * @example
 * recomputeInput({ metric: 'm.m', name: 'M', kind: 'stock', distinct: false, value: 9, low: 9, high: 9, unit: '1', from: null, to: null, estimated: false, why: '', sights: [], sightsLeft: 2 }, { period: { from: '2026-10-01', to: '2026-10-29' }, asOf: '2026-10-29' }).value // → null
 */
export function recomputeInput(
  input: ExplainedInput,
  publication: Pick<
    Publication,
    'period' | 'previous' | 'asOf' | 'timeZone' | 'rates' | 'rateDays'
  >,
): RecomputedInput {
  if ((input.sightsLeft ?? 0) > 0) return NOT_LISTED;
  const observations = input.sights.map((sight): Observation => {
    const { id, platform, account, value, low, high, unit, from, to, seen, kind } = sight;
    const subject = { platform, account };
    const rest = { value, low, high, unit, from, to, seen, source: { kind } };
    return { id, metric: input.metric, subject, ...rest };
  });
  const law = {
    id: input.metric,
    name: input.name,
    kind: (input.kind ?? 'stock') as MetricDefinition['kind'],
    unit: dimensionOf((input.unit ?? '1') as Unit),
    cadenceDays: 1,
    ...(input.distinct ? { distinct: true as const } : {}),
    ...(input.signed ? { signed: true as const } : {}),
  };
  const before = publication.previous ?? periodBefore(publication.period);
  const period = input.before ? before : publication.period;
  const { timeZone, rates, rateDays } = publication;
  return metricOver(law, period, observations, {
    asOf: input.before ? period.to : publication.asOf,
    ...(isMoney(input.unit) ? { currency: input.unit ?? '' } : {}),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(rates === undefined ? {} : { rates }),
    ...(rateDays === undefined ? {} : { rateDays }),
  });
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}

function isMoney(unit: string | null): boolean {
  return unit !== null && dimensionOf(unit as Unit) === 'money';
}
