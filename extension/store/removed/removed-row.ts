import type { Observation } from '../../../core/model/index.ts';

/** A number that the person deleted. It counts nowhere, and can be put back. */
export interface RemovedRow {
  readonly id: string;
  readonly observation: Observation;
  /** What versions of one number share. */
  readonly validTime: string;
  /** When it was deleted, an instant. */
  readonly at: string;
  /** Why, in the person's words. */
  readonly why: string;
}

/** What was done to a number by hand. Revisions are only ever added. */
export interface RevisionRow {
  readonly validTime: string;
  readonly kind: 'deleted' | 'put-back';
  readonly at: string;
  readonly why: string;
  readonly ids: readonly string[];
}

/** All that is known of one number: its versions, those that were deleted, and what was done to it. */
export interface NumberStory {
  /** As they were seen, the oldest first. */
  readonly versions: readonly Observation[];
  readonly removed: readonly RemovedRow[];
  readonly revisions: readonly RevisionRow[];
}
