import type { ScorecardDefinition, UnitDefinition } from '../model/index.ts';
import { addRecord, changeRecord, removeRecord } from './edit-records.ts';

/**
 * A scorecard with one more business unit, the last. Its id follows from its name. The input is left
 * as it is, as by every edit.
 *
 * @example
 * addUnit({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, { name: 'North', weights: [] }).units // → [{"name":"North","weights":[],"id":"north"}]
 */
export const addUnit = (
  scorecard: ScorecardDefinition,
  unit: Omit<UnitDefinition, 'id'>,
): ScorecardDefinition => addRecord(scorecard, 'units', unit.name, unit);

/** A scorecard with a unit said otherwise. An id that it does not have changes nothing. */
export const changeUnit = (
  scorecard: ScorecardDefinition,
  id: string,
  unit: Omit<UnitDefinition, 'id'>,
): ScorecardDefinition => changeRecord(scorecard, 'units', id, unit);

/** A scorecard without a unit. What was published for it stays where it is. */
export const removeUnit = (scorecard: ScorecardDefinition, id: string): ScorecardDefinition =>
  removeRecord(scorecard, 'units', id);
