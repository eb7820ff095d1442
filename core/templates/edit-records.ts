import type {
  AssumptionDefinition,
  AuditRecord,
  DecisionRecord,
  ExperimentRecord,
  InitiativeRecord,
  RaciRecord,
  ReviewRecord,
  ScorecardDefinition,
  ThemeDefinition,
  TrainingRecord,
  UnitDefinition,
} from '../model/index.ts';
import { freshId } from './fresh-id.ts';

/** Lists of a scorecard whose things have an id that they keep. */
export interface RecordLists {
  readonly themes: ThemeDefinition;
  readonly units: UnitDefinition;
  readonly assumptions: AssumptionDefinition;
  readonly training: TrainingRecord;
  readonly experiments: ExperimentRecord;
  readonly initiatives: InitiativeRecord;
  readonly audits: AuditRecord;
  readonly raci: RaciRecord;
  readonly reviews: ReviewRecord;
  readonly decisions: DecisionRecord;
}

/** What an id is made of where a name gives none. */
const FALLBACK: Readonly<Record<keyof RecordLists, string>> = {
  themes: 'theme',
  units: 'unit',
  assumptions: 'assumption',
  training: 'training',
  experiments: 'experiment',
  initiatives: 'initiative',
  audits: 'audit',
  raci: 'kpi',
  reviews: 'review',
  decisions: 'decision',
};

const listOf = <K extends keyof RecordLists>(scorecard: ScorecardDefinition, list: K) =>
  (scorecard[list] ?? []) as readonly RecordLists[K][];

/**
 * A scorecard with one more record of a list, the last. Its id follows from what it is called. The
 * input is left as it is, as by every edit; whether the whole fits together is for
 * `validateScorecard` to say.
 *
 * @example
 * addRecord({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }, 'training', 'Replies', { topic: 'Replies', theme: 'conversation', day: '2026-10-01', people: 6, hours: 2 }).training[0].id // → "replies"
 */
export function addRecord<K extends keyof RecordLists>(
  scorecard: ScorecardDefinition,
  list: K,
  called: string,
  record: Omit<RecordLists[K], 'id'>,
): ScorecardDefinition {
  const before = listOf(scorecard, list);
  const id = freshId(called, new Set(before.map((one) => one.id)), FALLBACK[list]);
  return { ...scorecard, [list]: [...before, { ...record, id }] };
}

/** A scorecard with a record said otherwise. An id that it does not have changes nothing. */
export function changeRecord<K extends keyof RecordLists>(
  scorecard: ScorecardDefinition,
  list: K,
  id: string,
  record: Omit<RecordLists[K], 'id'>,
): ScorecardDefinition {
  const before = listOf(scorecard, list);
  if (!before.some((one) => one.id === id)) return scorecard;
  return {
    ...scorecard,
    [list]: before.map((one) => (one.id === id ? { ...record, id } : one)),
  };
}

/** A scorecard without a record; the list goes with the last one. */
export function removeRecord(
  scorecard: ScorecardDefinition,
  list: keyof RecordLists,
  id: string,
): ScorecardDefinition {
  const { [list]: before, ...others } = scorecard;
  const rest = (before ?? []).filter((one) => one.id !== id);
  return rest.length === 0 ? others : { ...others, [list]: rest };
}
