import type { CalendarEvent } from '../../core/analysis/index.ts';
import type { Observation, ScorecardDefinition } from '../../core/model/index.ts';
import type { TableLook } from './given-table.ts';
import type { NumberSeries } from './number-series.ts';
import type { QuestionCard } from './question.ts';
import type { Proposal, Said } from './said.ts';

/** What the person gave, by the ids of what a question asks: a text, or several. */
export type Inputs = Readonly<Record<string, string | readonly string[]>>;

/** A series as a page offers it, without its values. */
export interface OfferedSeries
  extends Pick<NumberSeries, 'key' | 'metric' | 'platform' | 'account' | 'unit' | 'step'> {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** How many values are there, and how many steps in between have none. */
  readonly known: number;
  readonly missing: number;
}

/** What a page tells the worker. */
export type ToWorker =
  | { readonly kind: 'list' }
  /** Some numbers of a metric; the last lot says so. */
  | {
      readonly kind: 'numbers';
      readonly metric: string;
      readonly rows: readonly Observation[];
      readonly isFirst: boolean;
    }
  | { readonly kind: 'series'; readonly metrics: readonly string[] }
  | {
      readonly kind: 'look';
      readonly question: string;
      readonly ask: string;
      readonly text: string;
    }
  | {
      readonly kind: 'approve';
      readonly proposal: Proposal;
      readonly approved: readonly string[];
    }
  | {
      readonly kind: 'answer';
      readonly question: string;
      readonly inputs: Inputs;
      readonly today: string;
      readonly locale: string;
      readonly events: readonly CalendarEvent[];
      readonly scorecard: ScorecardDefinition | null;
      /** The metrics that the scorecard needs. */
      readonly needed: readonly string[];
    };

/** A message with its number, by which its answer is known. */
export type Numbered<T> = T & { readonly n: number };

/** What the worker says. */
export type FromWorker =
  | { readonly n: number; readonly kind: 'cards'; readonly cards: readonly QuestionCard[] }
  | { readonly n: number; readonly kind: 'taken' }
  | { readonly n: number; readonly kind: 'series'; readonly series: readonly OfferedSeries[] }
  | { readonly n: number; readonly kind: 'look'; readonly look: TableLook }
  | {
      readonly n: number;
      readonly kind: 'weights';
      readonly weights: readonly { readonly id: string; readonly weight: number }[];
    }
  | { readonly n: number; readonly kind: 'progress'; readonly part: number }
  | { readonly n: number; readonly kind: 'answer'; readonly said: Said }
  | { readonly n: number; readonly kind: 'failed'; readonly why: string };
