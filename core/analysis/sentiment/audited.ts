import type { Bounds } from '../../statistics/index.ts';

/** One sentence that was read, without its words. */
export interface AuditedRow {
  /** The group that it speaks of, or its language. */
  readonly group: string;
  /** What the tool said, from −1 to 1; null where it did not understand. */
  readonly score: number | null;
  /** What is the same in all groups: the sentence without the name. Pairs are made by it. */
  readonly context?: string;
  /** Who of the group it speaks of: a name, a word. */
  readonly member?: string;
  /** What a person said that it should be, from −1 to 1. */
  readonly expected?: number;
}

/** What the tool made of one group. */
export interface AuditedGroup {
  readonly group: string;
  readonly n: number;
  readonly understood: number;
  /** Understood of all, 0–1. */
  readonly coverage: number;
  readonly mean: number | null;
  readonly sd: number | null;
  /** Part of the understood that is positive, 0–1, with its Wilson interval. */
  readonly positive: number | null;
  readonly positiveBounds: Bounds | null;
  /** Mean distance to what people said, in points; null where nobody said. */
  readonly error: number | null;
  readonly labelled: number;
}
