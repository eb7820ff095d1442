import type { JourneyDefinition, ScorecardDefinition } from '../../../core/model/index.ts';
import type { Publication } from '../../../core/publication/index.ts';
import { USUAL_JOURNEY } from '../../../core/templates/index.ts';
import { inWords } from '../../words/index.ts';
import type { Formats } from '../format.ts';
import { kpiName } from '../kpis/kpi-name.ts';
import { say } from './words.ts';

/** What a stage or a way is worth now: the number, or that it is not known and why. */
export interface Measured {
  /** In the person's writing; null where it is not known. */
  readonly value: string | null;
  /** What it is the number of; null where nothing measures it. */
  readonly name: string | null;
  /** Why it is not known; null where it is. */
  readonly why: string | null;
}

/** The journey of a scorecard: its own, or the usual one. */
export const journeyOf = ({ journey }: ScorecardDefinition): JourneyDefinition =>
  journey ?? USUAL_JOURNEY;

/** A stage's name as it is stored; its id where the journey has no such stage. */
export const stageName = ({ stages }: JourneyDefinition, id: string): string =>
  stages.find((one) => one.id === id)?.name ?? id;

/** What a KPI says of a stage or a way. Missing is said, and is never 0. */
export function measuredBy(
  kpi: string | undefined,
  scorecard: ScorecardDefinition,
  given: { readonly publication: Publication; readonly formats: Formats },
): Measured {
  if (kpi === undefined) return { value: null, name: null, why: say('no-kpi') };
  const name = kpiName(scorecard, kpi);
  const found = given.publication.kpis.find((one) => one.id === kpi);
  if (!found) return { value: null, name, why: say('not-used', { name }) };
  if (found.value === null) {
    return { value: null, name, why: inWords(found.why ?? say('not-known')) };
  }
  return { value: given.formats.value(found), name, why: null };
}
