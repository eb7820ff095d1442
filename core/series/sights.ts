import type { Source } from './source.ts';

/** All that was observed of one metric, as a report knows it. */
export interface Sights {
  /** By account and unit, those of the metric's dimension. */
  readonly sources: readonly Source[];
  /** Of numbers of whole accounts, whether the report may know them or not. */
  readonly units: ReadonlySet<string>;
  /** Whether there are numbers of single items or segments. */
  readonly hasParts: boolean;
  /** Whether any was seen after the day up to which the report may know. */
  readonly seenLater?: boolean;
}
