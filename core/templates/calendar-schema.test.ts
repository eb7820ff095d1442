import { expect, test } from 'vitest';
import { TEMPLATES } from './templates.ts';
import { validateScorecard } from './validate-scorecard.ts';

const BASE = TEMPLATES.find((one) => one.id === 'creator');
const said = (more: object) => {
  const { schema, id, title, perspectives, goals, kpis, thresholds, periodDays } = BASE ?? {};
  const plain = { schema, id, title, perspectives, goals, kpis, thresholds, periodDays };
  const result = validateScorecard({ ...plain, ...more });
  return result.ok ? 'ok' : result.why;
};
const rate = (more: object) =>
  said({ rates: [{ from: 'USD', to: 'IDR', day: '2026-10-01', rate: 16_000, ...more }] });

test('a scorecard can say its calendar and the rates that a person entered', () => {
  expect(
    said({
      calendar: {
        timeZone: 'Asia/Jakarta',
        weekStart: 'sunday',
        fiscalYear: { kind: 'weeks', pattern: '4-5-4', endMonth: 1, end: 'nearest' },
        period: { kind: 'fiscal-month', part: 'to-date' },
      },
      rateDays: 7,
    }),
  ).toBe('ok');
  expect(rate({ source: 'Our bank' })).toBe('ok');
});

test.each([
  ['a zone that the world does not have', { timeZone: 'Mars/Olympus' }, 'such as Asia/Jakarta'],
  ['a 13th month', { fiscalYear: { kind: 'months', startMonth: 13 } }, '1 to 12'],
  [
    'a day that February lacks',
    { fiscalYear: { kind: 'months', startMonth: 2, startDay: 30 } },
    '1 to 28',
  ],
  ['a period of no days', { period: { kind: 'days', days: 0 } }, '1 to 3660'],
  ['a period of another name', { period: { kind: 'fortnight' } }, 'one of days'],
])('%s is refused in words', (_, calendar, words) => {
  expect(said({ calendar })).toContain(words);
});

test.each([
  ['of nothing', { rate: 0 }],
  ['below zero', { rate: -1 }],
  ['that is no number', { rate: Number.NaN }],
  ['without end', { rate: Number.POSITIVE_INFINITY }],
  ['of a day that is none', { day: '2026-02-30' }],
  ['of an instant', { day: '2026-02-20T00:00:00Z' }],
  ['of no currency', { from: 'usd' }],
])('a rate %s is refused in words', (_, more) => {
  expect(rate(more)).toMatch(/^Rate 1, .* should be /);
});
