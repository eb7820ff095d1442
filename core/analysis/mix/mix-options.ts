/** One channel with its spending, or whatever else was put in, a number a period. */
export interface MixChannel {
  readonly name: string;
  readonly spending: readonly number[];
}

/** Something else that moves the response: a price, an event, a competitor. */
export interface MixControl {
  readonly name: string;
  readonly values: readonly number[];
}

export interface MixOptions {
  readonly controls?: readonly MixControl[];
  /** Periods of a year, for the seasons: 52.18 for weeks, 12 for months; no seasons without. */
  readonly season?: number;
  /** A straight line over time: true by default. */
  readonly trend?: boolean;
  /** How strongly coefficients are drawn to 0, as `lambda` of `ridge`: 1 by default. */
  readonly lambda?: number;
  /** Part of the periods, the last ones, on which the model is tried: 0.2 by default. */
  readonly heldOut?: number;
  /** Told how far the search has come, 0–1, as it may take a second with many channels. */
  readonly progress?: (part: number) => void;
}
