import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { inWords } from '../../words/index.ts';
import { definitionOf } from './kpi-draft.ts';

/** A KPI's name in the person's words; one that is not there any more by its id. */
export const kpiName = (scorecard: ScorecardDefinition, id: string): string =>
  inWords(definitionOf(scorecard, id)?.name ?? id);
