import type { ScorecardDefinition, ThemeDefinition } from '../model/index.ts';
import { freshId } from './fresh-id.ts';

/**
 * A scorecard with one more theme, the last. Its id follows from its name. The input is left as it
 * is, as by every edit.
 *
 * @example
 * addTheme({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, { name: 'Trust', social: ['answer'] }).themes // → [{"name":"Trust","social":["answer"],"id":"trust"}]
 */
export function addTheme(
  scorecard: ScorecardDefinition,
  theme: Omit<ThemeDefinition, 'id'>,
): ScorecardDefinition {
  const { themes = [] } = scorecard;
  const id = freshId(theme.name, new Set(themes.map((one) => one.id)), 'theme');
  return { ...scorecard, themes: [...themes, { ...theme, id }] };
}

/** A scorecard with a theme said otherwise. An id that it does not have changes nothing. */
export function changeTheme(
  scorecard: ScorecardDefinition,
  id: string,
  theme: Omit<ThemeDefinition, 'id'>,
): ScorecardDefinition {
  const { themes } = scorecard;
  if (!themes?.some((one) => one.id === id)) return scorecard;
  return { ...scorecard, themes: themes.map((one) => (one.id === id ? { ...theme, id } : one)) };
}

/** A scorecard without a theme; its goals stay. */
export function removeTheme(scorecard: ScorecardDefinition, id: string): ScorecardDefinition {
  const { themes, ...others } = scorecard;
  const rest = (themes ?? []).filter((one) => one.id !== id);
  return rest.length === 0 ? others : { ...others, themes: rest };
}
