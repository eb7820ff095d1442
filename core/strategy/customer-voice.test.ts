import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerVoice } from './index.ts';

test.each([
  ['As a customer I can ask a person', 'customer'],
  ['As a follower, I’m shown how things are made', 'customer'],
  ['My questions are answered the same day', 'customer'],
  ['Customers get an answer on the same day', 'customer'],
  ['Sebagai pelanggan saya ingin cepat dijawab', 'customer'],
  ['Pelanggan bisa bertanya kapan saja', 'customer'],
  ['Increase revenue from followers', 'ours'],
  ['We answer customers', 'ours'],
  ['Tingkatkan penjualan', 'ours'],
  ['Kami menjawab pelanggan', 'ours'],
  ['Personal brand interaction', 'unclear'],
  ['Customers', 'unclear'],
  ['Konten yang menarik', 'unclear'],
  ['', 'unclear'],
  ['1234 !!! 🎉', 'unclear'],
])('S2-S5: “%s” is in the voice: %s', (text, voice) => {
  expect(customerVoice(text).voice).toBe(voice);
});

test('the words that speak of us are named as they stand, each once', () => {
  expect(customerVoice('Boost Sales, boost our Sales').words).toEqual([
    'Boost',
    'Sales',
    'boost',
    'our',
  ]);
});

test('whatever is typed is answered, and long texts take no longer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(['customer', 'ours', 'unclear']).toContain(customerVoice(text).voice);
    }),
  );
  expect(customerVoice(`${'constructor __proto__ '.repeat(1e5)} our`).voice).toBe('unclear');
});
