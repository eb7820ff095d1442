import type { Observation, ScorecardDefinition } from '../model/index.ts';
import { recordNumbers } from '../registers/index.ts';
import { ObservationTable } from '../series/index.ts';
import { type Dependents, dependentsOf } from './dependents.ts';
import { KpiBook, type Scores } from './kpi-book.ts';
import { type Library, libraryOf } from './library.ts';
import type { Publication } from './publication.ts';
import { type PublishOptions, publishWith } from './publish.ts';
import { reportOf } from './report-of.ts';

/** A scorecard over numbers that keep coming. */
export interface Scorer {
  /** Takes in numbers; corrections, old ones and such as it has already. */
  readonly add: (observations: readonly Observation[]) => void;
  /** Forgets numbers by their ids; what was worked out is worked out again when it is asked for. */
  readonly remove: (ids: ReadonlySet<string>) => void;
  /** The scores as of a day. What is the same as when it was asked last is not worked out again. */
  readonly scores: (asOf: string) => Scores;
  /** The publication of a day, the same to the last bit as `publish` makes of all numbers at once. */
  readonly publish: (options: Omit<PublishOptions, 'scorecard' | 'observations'>) => Publication;
  /** The KPIs, goals and perspectives that a number of a metric can move. */
  readonly dependents: (metric: string, asOf: string) => Dependents;
}

/**
 * Scores a scorecard as its numbers come. After a new number only the metric that it is of, the KPIs
 * that ask for that metric, and the goals and perspectives above them are worked out again.
 *
 * Units: as `publish`. Numbers that are missing, corrected, out of order or given twice are treated as
 * `publish` treats them. Throws what `publish` throws, when scores are asked for. A table that is
 * given may be filled by others too, and what comes into it counts, until numbers are removed: then
 * the table is left as it is, and a copy without them goes on.
 *
 * @example
 * scorer({ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', perspectives: [], goals: [], kpis: [], thresholds: { good: 70, watch: 40 }, periodDays: 28 }).scores('2026-10-29').strategy.overall.score.score // → null
 */
export function scorer(
  scorecard: ScorecardDefinition,
  library: Library = libraryOf(scorecard),
  table: ObservationTable = new ObservationTable(),
): Scorer {
  table.add(recordNumbers(scorecard));
  let book = new KpiBook(library, table);
  return {
    add: (observations) => book.table.add(book.held.sift(observations, scorecard)),
    remove: (ids) => {
      const left = new ObservationTable();
      left.add(book.table.observations().filter((one) => !ids.has(one.id)));
      book.held.forget(ids);
      book = new KpiBook(library, left, book.held);
    },
    scores: (asOf) => book.scores(reportOf(scorecard, asOf)),
    publish: (options) => publishWith({ ...options, scorecard }, book),
    dependents: (metric, asOf) => {
      const report = reportOf(scorecard, asOf);
      book.scores(report);
      return dependentsOf(metric, book.asked(report), scorecard);
    },
  };
}
