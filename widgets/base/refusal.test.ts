import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

const MINUTE = 60_000;
const answer = (status: number, after?: string) =>
  new Response('', { status, headers: after === undefined ? {} : { 'retry-after': after } });

test.each([
  ['90', 90_000],
  [' 90 ', 90_000],
  // Never more often than any file is asked for, and never as if for ever.
  ['0', 10_000],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 10_000],
  ['99999999999999999999', 24 * 60 * MINUTE],
  // What cannot be understood is as if it were not said.
  ['soon', MINUTE],
  ['-5', MINUTE],
])('asked too often, and again after “%s”', (after, wait) => {
  expect(refusalOf(answer(429, after))).toEqual({
    ok: false,
    why: 'file.often',
    status: 429,
    wait,
  });
});

test('a date is a time from now', () => {
  const { wait = 0 } = refusalOf(answer(503, new Date(Date.now() + 300_000).toUTCString()));
  expect(wait).toBeGreaterThan(290_000);
  expect(wait).toBeLessThanOrEqual(300_000);
});

test.each([
  [401, 'file.forbidden'],
  [403, 'file.forbidden'],
  [404, 'file.none'],
  [500, 'file.down'],
])('%i asks for no time', (status, why) => {
  expect(refusalOf(answer(status))).toEqual({ ok: false, why, status });
});
