import type { Normaliser } from '../../model/index.ts';
import { FormulaError } from './formula.ts';

/**
 * The formula of a KPI divided by something that grows with it: per follower, per person reached,
 * per post, per day. A normalised KPI is a formula like any other, so that its unit check, its words,
 * its inputs and its explanation come with it.
 *
 * Formula: `per(F, metric) * times`; per day F ÷ the days of the period × times.
 * Units: F's, divided by a count; per day F's own. Throws RangeError where the days or `times` are
 * not above 0, and FormulaError where `per` is not written as the id of a metric.
 *
 * @example
 * normalisedFormula('engagement.likes', { per: 'audience.followers', times: 1000 }, 28) // → "per(engagement.likes, audience.followers) * 1000"
 * normalisedFormula('content.views', { per: 'day' }, 28) // → "(content.views) / 28"
 */
export function normalisedFormula(
  formula: string,
  { per, times = 1 }: Normaliser,
  periodDays: number,
): string {
  if (!(times > 0 && Number.isFinite(times))) {
    throw new RangeError(`normaliser: times must be a number above 0, got ${times}`);
  }
  if (!(periodDays > 0 && Number.isFinite(periodDays))) {
    throw new RangeError(`normaliser: the period must have days, got ${periodDays}`);
  }
  if (per !== 'day' && !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(per)) {
    throw new FormulaError(`A KPI can be taken per day or per metric, not per “${per}”.`, 0);
  }
  const divided = per === 'day' ? `(${formula}) / ${periodDays}` : `per(${formula}, ${per})`;
  return times === 1 ? divided : `${divided} * ${times}`;
}
