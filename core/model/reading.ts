import type { Period } from './period.ts';
import type { Anchors } from './recipe.ts';
import type { Subject } from './subject.ts';
import type { Unit } from './unit.ts';

/**
 * A change as the page shows it. `value` is never negative: the direction is `sign`, and `?` where
 * the page draws no direction that can be read. `value` is null where the page says "no data".
 */
export interface Delta {
  readonly value: number | null;
  readonly unit: Unit | 'pp';
  readonly sign: '+' | '-' | '?';
  readonly raw: string;
}

/** Whether a reading may be stored (`ok`) or is shown to the person first (`quarantined`). */
export type ReadingStatus = 'ok' | 'quarantined';

/**
 * One label–value seen on a page or in a file. Nothing is stored yet.
 * `value` is null where the page shows "no data"; `low`/`high` are the interval that the shown
 * rounding allows, equal to `value` where the page shows it exactly. `confidence` is 0–1.
 */
export interface Reading {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: Unit;
  /** The text of the value as the page shows it. */
  readonly raw: string;
  /** A metric of the catalogue, or null where the label is not known. */
  readonly metric: string | null;
  readonly subject: Subject;
  readonly period: Period | null;
  readonly delta: Delta | null;
  readonly confidence: number;
  readonly status: ReadingStatus;
  /**
   * In the person's words: why it is quarantined, why there is no value, or why its meaning is to be
   * confirmed.
   */
  readonly why?: string;
  /**
   * Label, value, unit and period are right as read, but nothing shows yet that the record is right
   * about what the number means on this page: it is stored once the person has confirmed it. Absent
   * where that is shown, and never set without a metric.
   */
  readonly unverified?: true;
  /** Its item is but the title of the part of the page that it stands in, to tell it from another. */
  readonly isTitled?: true;
  /** Where on the page it stands: a path that the capture engine can find again. */
  readonly place: string;
  /**
   * `adapter` where a platform's record named it, `recipe` where the person taught it, `reader`
   * where the general reader found it.
   */
  readonly by: 'adapter' | 'recipe' | 'reader';
  /** Id of the recipe that found it. */
  readonly recipe?: string;
}

/** Where the number of a recipe stands since its page changed. */
export interface Healed {
  readonly recipe: string;
  readonly anchors: Anchors;
}

/** Whose dashboard a page is. `id` is what the page or its address gives. */
export interface Account {
  readonly platform: string;
  readonly id: string;
  readonly name?: string;
}

/** Something that a person should know about a page or file, in the person's words. */
export interface Problem {
  readonly what: string;
  /** A line number in a file, or a label on a page. */
  readonly line?: number;
  readonly label?: string;
}

/** What people say to each other on a page: under posts and products, or in an inbox. */
export type People = 'comments' | 'messages';

/** All that was read on one page: the shape that `capture --json` prints. */
export interface PageReadings {
  readonly source: string;
  readonly platform: string | null;
  readonly page: string | null;
  readonly account: Account | null;
  readonly period: Period | null;
  readonly readings: readonly Reading[];
  readonly problems: readonly Problem[];
  /** Recipes whose numbers were found in another place than before. */
  readonly healed?: readonly Healed[];
  /** Set where people speak on the page: then only numbers leave it, no text and no name. */
  readonly people?: People;
  readonly durationMs: number;
}
