import { expect, test } from 'vitest';
import { likelyQuantity } from './likely.ts';

test.each([
  '1.2K',
  ' 1.234.567\n',
  'Rp1,2 jt',
  'MXN$ 2,000.00',
  '(+11.1%)',
  '١٢٫٨٪',
  '1 hour 5 minutes 3 seconds',
  '1,2 mil millones',
  '186 / 500 GB',
  '—',
  '(--)',
  'N/A',
  'データなし',
])('worth reading: %j', (text) => {
  expect(likelyQuantity(text)).toBe(true);
});

test.each([
  '',
  '   ',
  'Views',
  'Subscribers gained in 2026',
  'Videos of the top 10 this month',
  'Published 3 days ago by somebody',
  '12 things that everybody should know about this',
  '1'.repeat(65),
  'a'.repeat(100_000),
])('not worth reading: %j', (text) => {
  expect(likelyQuantity(text)).toBe(false);
});
