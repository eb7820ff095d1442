import type { ScorecardDefinition, UnitDefinition } from '../model/index.ts';
import { freshId } from './fresh-id.ts';

/**
 * A scorecard with one more business unit, the last. Its id follows from its name. The input is left
 * as it is, as by every edit.
 *
 * @example
 * addUnit({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, { name: 'North', weights: [] }).units // → [{"name":"North","weights":[],"id":"north"}]
 */
export function addUnit(
  scorecard: ScorecardDefinition,
  unit: Omit<UnitDefinition, 'id'>,
): ScorecardDefinition {
  const { units = [] } = scorecard;
  const id = freshId(unit.name, new Set(units.map((one) => one.id)), 'unit');
  return { ...scorecard, units: [...units, { ...unit, id }] };
}

/** A scorecard with a unit said otherwise. An id that it does not have changes nothing. */
export function changeUnit(
  scorecard: ScorecardDefinition,
  id: string,
  unit: Omit<UnitDefinition, 'id'>,
): ScorecardDefinition {
  const { units } = scorecard;
  if (!units?.some((one) => one.id === id)) return scorecard;
  return { ...scorecard, units: units.map((one) => (one.id === id ? { ...unit, id } : one)) };
}

/** A scorecard without a unit. What was published for it stays where it is. */
export function removeUnit(scorecard: ScorecardDefinition, id: string): ScorecardDefinition {
  const { units, ...others } = scorecard;
  const rest = (units ?? []).filter((one) => one.id !== id);
  return rest.length === 0 ? others : { ...others, units: rest };
}
