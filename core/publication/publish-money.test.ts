import { expect, test } from 'vitest';
import { publish, readPublication, recomputeInput } from './index.ts';
import { ASOF, EXAMPLE_LIBRARY, EXAMPLE_SCORECARD, seenOf } from './worked-example.ts';

const RATES = [{ from: 'USD', to: 'EUR', day: '2026-10-01', rate: 0.8, source: 'Our bank' }];
const sold = seenOf('shop.revenue', 1000, { unit: 'USD' });
const orders = seenOf('shop.orders', 20);
const made = (more: object = {}, options: object = {}, observations = [sold, orders]) =>
  publish(
    {
      scorecard: { ...EXAMPLE_SCORECARD, currency: 'EUR', ...more },
      observations,
      asOf: ASOF,
      ...options,
    },
    EXAMPLE_LIBRARY,
  );
const value = (publication: ReturnType<typeof made>) =>
  publication.kpis.find((one) => one.id === 'order-value');

test('dollars are converted by the scorecard’s rates, said in the explanation, and made again from the file', () => {
  const publication = made({ rates: RATES });
  // 1,000 dollars at 0.8 are 800 euros, for 20 orders.
  expect(value(publication)).toMatchObject({ value: 40, unit: 'EUR' });
  const [input] = value(publication)?.explanation?.inputs ?? [];
  expect(input?.why).toContain('Converted from USD at 0.8 EUR for 1 USD');
  expect(input?.why).toContain('Our bank');
  const read = readPublication(JSON.stringify(publication));
  if (!(read.ok && input)) throw new Error('not read');
  expect(read.publication.rates).toEqual(RATES);
  expect(recomputeInput(input, read.publication)).toMatchObject({ value: 800, unit: 'EUR' });
});

test('without a rate there is no value, and no rate in the file; withheld values leave none either', () => {
  const publication = made();
  expect(value(publication)).toMatchObject({ value: null });
  expect(value(publication)?.why).toContain('no rate between them is known');
  expect(publication.rates).toBeUndefined();
  expect(made({ rates: RATES }, { profile: 'score-only' }).rates).toBeUndefined();
});

test('the reporting period is the one that the calendar names, and so are those before it', () => {
  const publication = made({ calendar: { period: { kind: 'month' } } });
  expect(publication.period).toEqual({ from: '2026-09-01', to: '2026-10-01' });
  const { series } = value(publication) ?? {};
  expect(series?.slice(-2).map((one) => one.from)).toEqual(['2026-08-01', '2026-09-01']);
});

test('a report of the past is made again as it was', () => {
  const later = seenOf('shop.orders', 25, { seen: '2026-11-20T08:00:00Z' });
  const all = [seenOf('shop.revenue', 1000, { unit: 'EUR' }), orders, later];
  const then = made({}, { seenBy: '2026-10-30' }, all);
  expect(value(made({}, {}, all))?.value).toBe(40);
  expect(value(then)?.value).toBe(50);
  expect(then.provenance.seenBy).toBe('2026-10-30');
});
