import type { ScorecardDefinition } from './scorecard.ts';

/**
 * The person's own scorecard as it was after one edit. Revisions are never changed and never taken
 * away: an edit that is undone is one more of them.
 */
export interface ScorecardRevision {
  /** The template that the person began from. */
  readonly of: string;
  /** 1, 2, 3 … of the scorecard. */
  readonly n: number;
  /** Instant of the edit. */
  readonly at: string;
  /** What was done, in the person's words. */
  readonly what: string;
  readonly scorecard: ScorecardDefinition;
  /** The revision whose edit this one took back. */
  readonly undoes?: number;
}

/** An edit as a list of edits shows it: without the scorecard itself. */
export type RevisionNote = Omit<ScorecardRevision, 'scorecard' | 'of'>;
