import type { Subject } from './subject.ts';
import type { Unit } from './unit.ts';

/** The last number of a metric and subject that was accepted. */
export interface LastGood {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  /** As the page showed it. */
  readonly raw?: string;
  readonly seen: string;
}

/** A number that used to be on a page and was not found, or not believed, when it was last read. */
export interface Miss {
  /** Page, metric and subject in one text. */
  readonly key: string;
  readonly label: string;
  readonly metric: string;
  readonly subject: Subject;
  /** The adapter's page; null where the site has no adapter. */
  readonly page: string | null;
  /** The page's address without its query; "" for a page from a file. */
  readonly address: string;
  /** Id of the recipe that looks for it. */
  readonly recipe?: string;
  /** When it was first missed. */
  readonly since: string;
  /** In the person's words. */
  readonly why: string;
  readonly last: LastGood | null;
}

/**
 * What the person said of a number once: that a name means a metric on a page (`claim`), or that a
 * value which looked wrong is right (`value`).
 */
export interface Decision {
  readonly key: string;
  readonly kind: 'claim' | 'value';
  readonly right: boolean;
  readonly at: string;
}
