import type { MetricId, Observation, Subject, Unit } from '../../../core/index.ts';
import type { FileProblem, Tally } from './tally.ts';

/** A number of a file: what an observation is made of, where it may be stored. */
export interface ImportedNumber {
  /** Null where the catalogue has no metric for the column; such numbers are shown, not stored. */
  readonly metric: MetricId | null;
  /** The header of its column. */
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly subject: Subject;
  /** The days that it speaks of, `to` exclusive; null where the file does not say. */
  readonly from: string | null;
  readonly to: string | null;
  /** The text of the cell. */
  readonly raw: string;
  /** File, line and column, in words. */
  readonly place: string;
  /** Why it is not stored as it stands, in the person's words. */
  readonly why?: string;
  /** The whole observation, where the file holds observations and no platform's numbers. */
  readonly own?: Observation;
}

/** What became of one file, or of one file inside a zip. */
export interface FileReport {
  readonly file: string;
  readonly platform: string | null;
  readonly format: string | null;
  readonly language: string | null;
  /** When it was made, as far as that is known: an ISO instant. */
  readonly seen: string;
  readonly problems: readonly FileProblem[];
  /** What is good to know and no failure: how years were found, how much was missing. */
  readonly notes: readonly string[];
  readonly tally: Tally;
  /** The header and first rows of a table whose format is not known: for the person to describe. */
  readonly unknown?: readonly (readonly string[])[];
}

/** A file's report with its numbers. */
export interface ImportedFile extends FileReport {
  readonly numbers: readonly ImportedNumber[];
}

/** Takes the numbers of a file as they are read, some thousands at a time. */
export type NumberSink = (numbers: readonly ImportedNumber[]) => void | Promise<void>;

/** What is known from outside a file, or chosen by the person. */
export interface ImportOptions {
  /** Now, as an ISO instant. */
  readonly now: string;
  /** The days that files without dates speak of, `to` exclusive. */
  readonly period?: { readonly from: string; readonly to: string };
  /** The year of the last row, for dates without a year. */
  readonly year?: number;
  readonly currency?: string;
  readonly account?: string;
  readonly dates?: 'mdy' | 'dmy';
  /** Names around the file that may say when it was made: its zip, its folder. */
  readonly around?: readonly string[];
}
