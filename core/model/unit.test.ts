import { expect, test } from 'vitest';
import { dimensionOf, isCurrency } from './unit.ts';

test('a currency code is three capitals; every currency has the dimension money', () => {
  expect(isCurrency('IDR')).toBe(true);
  expect(isCurrency('Rp')).toBe(false);
  expect(dimensionOf('EUR')).toBe('money');
  expect(dimensionOf('%')).toBe('%');
});
