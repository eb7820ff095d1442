import { normalisedFormula } from '../kpis/index.ts';
import { dayNumber, type KpiDefinition, type KpiUse } from '../model/index.ts';
import type { Library } from './library.ts';

/** "per 1,000 followers", "per day", "per follower". */
function inWords({ per, times = 1 }: NonNullable<KpiUse['normaliser']>, library: Library): string {
  const name = per === 'day' ? 'day' : library.metric(per).name.toLowerCase();
  if (times === 1) return `per ${name}`;
  return `per ${times} ${per === 'day' ? 'days' : name}`;
}

/**
 * A KPI as a scorecard uses it: normalised where the scorecard says so, with the formula, the unit
 * and the name that follow. A target suggested for the plain KPI does not fit it any more.
 */
export function usedAs(
  definition: KpiDefinition,
  use: KpiUse | undefined,
  period: { readonly from: string; readonly to: string },
  library: Library,
): KpiDefinition {
  const { normaliser } = use ?? {};
  if (!normaliser) return definition;
  const days = dayNumber(period.to) - dayNumber(period.from);
  const formula = normalisedFormula(definition.formula, normaliser, days);
  return {
    ...definition,
    name: `${definition.name} ${inWords(normaliser, library)}`,
    formula,
    unit: library.unitOf?.(formula) ?? definition.unit,
  };
}
