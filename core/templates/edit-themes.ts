import type { ScorecardDefinition, ThemeDefinition } from '../model/index.ts';
import { addRecord, changeRecord, removeRecord } from './edit-records.ts';

/**
 * A scorecard with one more theme, the last. Its id follows from its name. The input is left as it
 * is, as by every edit.
 *
 * @example
 * addTheme({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, { name: 'Trust', social: ['answer'] }).themes // → [{"name":"Trust","social":["answer"],"id":"trust"}]
 */
export const addTheme = (
  scorecard: ScorecardDefinition,
  theme: Omit<ThemeDefinition, 'id'>,
): ScorecardDefinition => addRecord(scorecard, 'themes', theme.name, theme);

/** A scorecard with a theme said otherwise. An id that it does not have changes nothing. */
export const changeTheme = (
  scorecard: ScorecardDefinition,
  id: string,
  theme: Omit<ThemeDefinition, 'id'>,
): ScorecardDefinition => changeRecord(scorecard, 'themes', id, theme);

/** A scorecard without a theme; its goals stay. */
export const removeTheme = (scorecard: ScorecardDefinition, id: string): ScorecardDefinition =>
  removeRecord(scorecard, 'themes', id);
