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
} as const;

/** Where in the file, and what is wrong there: "kpis 2, score: a number from 0 to 100 …". */
export function wrongShape(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map((step) =>
    typeof step.key === 'number' ? String(step.key + 1) : String(step.key),
  );
  const place = path.join(' › ').slice(0, 200);
  const wanted = WANTED[issue.type] ?? 'something else';
  const found = issue.received === 'undefined' ? 'is missing' : `is not as expected (${wanted})`;
  return `The scorecard file is not complete or not right: “${place}” ${found}. Publish it again.`;
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  finite: 'a number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of fields',
  min_value: 'not below 0',
  max_value: 'not above 100, or 1 for a share',
  max_length: 'shorter',
  picklist: 'one of the known words',
  literal: 'a known word',
};
