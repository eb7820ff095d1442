import { dimensionOf, type MetricDefinition, type Observation, type Unit } from '../model/index.ts';
import { applyScoreFunction, scoreInterval } from '../scoring/index.ts';
import { type MetricValue, metricOver } from '../series/index.ts';
import { HOUSE_LIBRARY, type Library } from './library.ts';
import type { ExplainedInput, Publication, PublishedKpi } from './publication.ts';

/** A KPI's score with its interval. */
export interface Recomputed {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const NOTHING: Recomputed = { score: null, low: null, high: null };

/**
 * The score of a published KPI, computed again from its explanation alone: the formula over the
 * values of its inputs, then the score function. Equal to the published score to the last bit.
 *
 * Range: 0–100. Null where the explanation gives no score, and where there is no explanation
 * (a publication that shows scores only). Throws FormulaError on a formula that cannot be read.
 *
 * @example
 * recompute({ explanation: null }) // → {"score":null,"low":null,"high":null}
 */
export function recompute(
  kpi: Pick<PublishedKpi, 'explanation'>,
  library: Pick<Library, 'evaluate'> = HOUSE_LIBRARY,
): Recomputed {
  if (!kpi.explanation) return NOTHING;
  const { formula, inputs, scoring } = kpi.explanation;
  const units = new Set(inputs.flatMap((one) => (isMoney(one.unit) ? [one.unit] : [])));
  if (units.size > 1) return NOTHING;
  const [unit] = units;
  if (unit && scoring.currencies && !scoring.currencies.includes(unit)) return NOTHING;
  const result = library.evaluate(formula, (id) => {
    const { value, low, high } = inputs.find((one) => one.metric === id) ?? {};
    return isNumber(value) && isNumber(low) && isNumber(high) ? { value, low, high } : null;
  });
  if ('why' in result || ![result.value, result.low, result.high].every(Number.isFinite)) {
    return NOTHING;
  }
  try {
    const score = applyScoreFunction(scoring.function, result.value);
    const { low, high } = scoreInterval(
      scoring.function,
      Math.min(result.low, result.value),
      Math.max(result.high, result.value),
    );
    return { score, low: Math.min(low, score), high: Math.max(high, score) };
  } catch (error) {
    if (error instanceof RangeError) return NOTHING;
    throw error;
  }
}

/**
 * The value of one input of an explanation, computed again from its sights: the words on the pages.
 * Null where older sights were left out (`sightsLeft`), because what is listed is not all of it.
 *
 * @example
 * recomputeInput({ metric: 'm.m', name: 'M', kind: 'stock', distinct: false, value: 9, low: 9, high: 9, unit: '1', from: null, to: null, estimated: false, why: '', sights: [], sightsLeft: 2 }, { period: { from: '2026-10-01', to: '2026-10-29' }, asOf: '2026-10-29' }).value // → null
 */
export function recomputeInput(
  input: ExplainedInput,
  publication: Pick<Publication, 'period' | 'asOf'>,
): Pick<MetricValue, 'value' | 'low' | 'high' | 'unit'> {
  if ((input.sightsLeft ?? 0) > 0) return { value: null, low: null, high: null, unit: null };
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
  };
  return metricOver(law, publication.period, observations, { asOf: publication.asOf });
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}

function isMoney(unit: string | null): boolean {
  return unit !== null && dimensionOf(unit as Unit) === 'money';
}
