import { FormulaError, formulaReader, isKpiId, kpi as libraryKpi } from '../kpis/index.ts';
import type { PerspectiveId, ScorecardDefinition } from '../model/index.ts';

/** One line of the way from a goal to who answers for its number. What is not there is null, and is a gap. */
export interface MappedObjective {
  readonly goal: string;
  readonly perspective: PerspectiveId;
  readonly kpi: string | null;
  readonly part: 'lagging' | 'leading' | null;
  /** Ids of the metrics that the KPI is worked out from; none where its formula cannot be read. */
  readonly metrics: readonly string[];
  /** Who answers for the KPI here. */
  readonly owner: string | null;
}

function metricsOf(scorecard: ScorecardDefinition, id: string): readonly string[] {
  const own = scorecard.own?.find((one) => one.id === id);
  const definition = own ?? (isKpiId(id) ? libraryKpi(id) : undefined);
  if (!definition) return [];
  try {
    return formulaReader(scorecard.ownMetrics)(definition.formula).metrics;
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}

/**
 * From each goal to its KPIs, their metrics and who answers for them: the worksheet in which gaps
 * show. Goals come by perspective, in the scorecard's order; a goal without a KPI has one line. Goals
 * that count in a goal are lines of their own and not of it.
 *
 * Missing: a KPI that nobody answers for has no owner, and an empty scorecard no line.
 *
 * @example
 * objectiveMap({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [{ id: 'financial', name: 'Financial' }], goals: [{ id: 'sell', name: 'Sell', perspective: 'financial', lagging: [{ kpi: 'orders' }], leading: [] }], kpis: [{ kpi: 'orders' }], thresholds: { good: 70, watch: 40 }, periodDays: 28 })[0].metrics // → ["commerce.orders"]
 */
export function objectiveMap(scorecard: ScorecardDefinition): readonly MappedObjective[] {
  const { perspectives, goals, kpis } = scorecard;
  const owners = new Map(kpis.map(({ kpi, owner }) => [kpi, owner ?? null]));
  const inOrder = perspectives.flatMap(({ id }) => goals.filter((one) => one.perspective === id));
  return inOrder.flatMap(({ id: goal, perspective, ...parts }): MappedObjective[] => {
    const lines = (['lagging', 'leading'] as const).flatMap((part) =>
      parts[part].flatMap((input): MappedObjective[] => {
        if (!('kpi' in input)) return [];
        const { kpi } = input;
        const metrics = metricsOf(scorecard, kpi);
        return [{ goal, perspective, kpi, part, metrics, owner: owners.get(kpi) ?? null }];
      }),
    );
    if (lines.length > 0) return lines;
    return [{ goal, perspective, kpi: null, part: null, metrics: [], owner: null }];
  });
}
