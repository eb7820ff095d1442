import type { CalendarEvent } from '../../core/analysis/index.ts';
import type { Observation, ScorecardDefinition } from '../../core/model/index.ts';
import type { Figures } from './figures.ts';
import type { GivenTable } from './given-table.ts';
import type { NumberSeries } from './number-series.ts';

/** What a person gave to a question, read and checked. */
export interface Given {
  /** The day of the question, ISO. */
  readonly today: string;
  readonly figures: Figures;
  /** Events of the person's calendar. */
  readonly events: readonly CalendarEvent[];
  /** The one series of this name. @throws Lacking where none was chosen. */
  series(id: string): NumberSeries;
  /** All series of this name; none where none was chosen. */
  manySeries(id: string): readonly NumberSeries[];
  /** @throws Lacking where there is no table, or one without the columns that are needed. */
  table(id: string): GivenTable;
  hasTable(id: string): boolean;
  choice(id: string): string;
  /** @throws Lacking where there is no number or one outside its bounds. */
  number(id: string): number;
  maybeNumber(id: string): number | null;
  text(id: string): string;
  /** The event that was chosen. @throws Lacking where none was. */
  event(id: string): CalendarEvent;
  /** @throws Lacking where there is no scorecard. */
  scorecard(): GivenScorecard;
  /** Numbers of some metrics with their items and parts, as they are stored. */
  numbersOf(metrics: readonly string[]): readonly Observation[];
}

/** The scorecard with the numbers that it needs. */
export interface GivenScorecard {
  readonly definition: ScorecardDefinition;
  readonly observations: readonly Observation[];
}
