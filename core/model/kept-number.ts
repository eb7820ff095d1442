import type { Observation } from './observation.ts';

/** What a list of numbers can be sorted by. */
export type SortBy = 'seen' | 'metric' | 'account' | 'value' | 'period';

/** Which numbers are meant, in what order. What is not said takes all. */
export interface NumbersQuery {
  /** Words that all have to stand in the name of metric, account, site, item or in the label; plain text. */
  readonly text?: string;
  readonly platform?: string;
  readonly account?: string;
  readonly metric?: string;
  readonly kind?: Observation['source']['kind'];
  /** First and last day that the number's period has to touch. */
  readonly from?: string;
  readonly to?: string;
  /** `standing`: no later one corrects it. `corrected`: one does. `corrections`: it corrects one. */
  readonly state?: 'standing' | 'corrected' | 'corrections';
  readonly sort?: SortBy;
  readonly isRising?: boolean;
}

/** One window of the numbers that a question means. */
export interface FoundNumbers {
  /** How many there are in all. */
  readonly total: number;
  readonly rows: readonly {
    readonly observation: Observation;
    /** Whether a later one corrects it. */
    readonly isCorrected: boolean;
  }[];
}

/** What numbers can be filtered by, with how many there are of each. */
export interface NumbersChoices {
  readonly platforms: readonly (readonly [id: string, numbers: number])[];
  readonly accounts: readonly (readonly [platform: string, account: string, numbers: number])[];
  readonly metrics: readonly (readonly [id: string, numbers: number])[];
  readonly kinds: readonly (readonly [kind: string, numbers: number])[];
  /** What is known of each platform, and the end of the newest number of it. */
  readonly known: readonly (readonly [platform: string, metric: string, to: string])[];
}

/** A number that the person deleted. It counts nowhere, and can be put back. */
export interface RemovedNumber {
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
export interface NumberRevision {
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
  readonly removed: readonly RemovedNumber[];
  readonly revisions: readonly NumberRevision[];
  /** On which page each version was captured, where a capture of it is kept. */
  readonly pages: readonly { readonly id: string; readonly address: string }[];
}
