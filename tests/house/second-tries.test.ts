import { expect, test } from 'vitest';
import { secondTries } from '../../commands/support/run-vitest.ts';

const one = (fullName: string, status: string, ...failureMessages: string[]) => ({
  fullName,
  status,
  failureMessages,
});

test('a test that passed when it was tried again is named, with why it failed at first', () => {
  const assertionResults = [
    one('at once', 'passed'),
    one('at last', 'passed', 'Error: no such button\n    at tests/e2e/x.test.ts:1'),
    one('never', 'failed', 'Error: first', 'Error: second'),
  ];
  expect(secondTries({ testResults: [{ assertionResults }] })).toEqual([
    'passed at the second try only: at last (Error: no such button)',
  ]);
});

test('a run that broke off names nothing', () => {
  expect(secondTries({})).toEqual([]);
});
