import type * as v from 'valibot';

/** What a person reads when a file cannot be shown: what happened, why, what to do. */
export const READ_ERRORS = {
  empty: 'The scorecard file is empty. Publish the scorecard again.',
  huge: 'The scorecard file is larger than 5 MB. Nothing of it is shown.',
  page: 'A web page came where the scorecard file should be. Check the address; it may ask for a login.',
  cut: 'The scorecard file ends too early: a part of it is missing. Publish or copy it again.',
  garbled: 'The scorecard file cannot be read: it is damaged or something else. Publish it again.',
  other: 'This file is not a scorecard that Fourfold published.',
  newer:
    'This scorecard was written by a newer Fourfold. Update the widgets on this page to show it.',
  older: 'This scorecard was written by an older Fourfold. Publish it again.',
  /** `{place}` is where in the file. */
  missing:
    'The scorecard file is not complete or not right: “{place}” is missing. Publish it again.',
  /** `{wanted}` is one of `WANTED`. */
  wrong:
    'The scorecard file is not complete or not right: “{place}” is not as expected ({wanted}). Publish it again.',
} as const;

/** What kind of trouble a file has. */
export type ReadError = keyof typeof READ_ERRORS;

/**
 * Why a file cannot be shown: in words (`why`), and for those who say it in another language by the
 * kind of trouble, where in the file it is, and what was wanted there.
 */
export interface Refused {
  readonly ok: false;
  readonly why: string;
  readonly code: ReadError;
  readonly place?: string;
  readonly wanted?: keyof typeof WANTED;
}

/** What was wanted in a place. */
export const WANTED = {
  string: 'a text',
  number: 'a number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of fields',
  min_value: 'not below 0',
  max_value: 'not above 100, or 1 for a share',
  max_length: 'shorter',
  picklist: 'one of the known words',
  literal: 'a known word',
  other: 'something else',
} as const;

/** The refusal of a kind. */
export function refused(
  code: ReadError,
  place?: string,
  wanted: keyof typeof WANTED = 'other',
): Refused {
  const why = READ_ERRORS[code]
    .replace('{place}', () => place ?? '')
    .replace('{wanted}', () => WANTED[wanted]);
  return { ok: false, why, code, ...(place === undefined ? {} : { place, wanted }) };
}

/** Where in the file, and what is wrong there: "kpis › 2 › score: a number from 0 to 100 …". */
export function wrongShape(
  issue: v.BaseIssue<unknown>,
  before: readonly (string | number)[] = [],
): Refused {
  const steps = [...before, ...(issue.path ?? []).map((step) => step.key)];
  const path = steps.map((step) => (typeof step === 'number' ? String(step + 1) : String(step)));
  const place = path.join(' › ').slice(0, 200);
  const type = issue.type === 'finite' ? 'number' : issue.type;
  const wanted = Object.hasOwn(WANTED, type) ? (type as keyof typeof WANTED) : 'other';
  return refused(issue.received === 'undefined' ? 'missing' : 'wrong', place, wanted);
}
