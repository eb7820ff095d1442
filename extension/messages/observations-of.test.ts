import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { observationId, observationSchema } from '../../core/model/index.ts';
import { pageOf, reading } from './fixtures/readings.ts';
import { observationsOf } from './observations-of.ts';

const SEEN = '2026-10-29T08:00:00.000Z';
const of = (...readings: ReturnType<typeof reading>[]) => observationsOf(pageOf(readings), SEEN);

test('a reading that agrees on metric, unit and period becomes an observation with its source', () => {
  const { observations, taken, left } = of(reading());
  expect(left).toEqual([]);
  expect(taken).toEqual([0]);
  expect(observations).toEqual([
    {
      metric: 'content.views',
      subject: { platform: 'kilnview.example', account: 'kiln' },
      value: 1204,
      low: 1204,
      high: 1204,
      unit: '1',
      from: '2026-10-01',
      to: '2026-10-29',
      seen: SEEN,
      source: { kind: 'page', place: '/html/body/main/div[1]', label: 'Views', raw: '1,204' },
    },
  ]);
});

test('what is stored passes the schema of the store', () => {
  for (const content of of(reading()).observations) {
    expect(v.is(observationSchema, { id: observationId(content), ...content })).toBe(true);
  }
});

describe('what is not understood is left out and named', () => {
  test.each([
    [
      'a quarantined number, in the reader’s words',
      { status: 'quarantined', why: 'Two numbers stand beside Views.' },
      'Two numbers stand beside Views.',
    ],
    [
      'no data',
      { value: null, low: null, high: null, why: 'The page shows “--”.' },
      'The page shows “--”.',
    ],
    [
      'no data without words',
      { value: null, low: null, high: null },
      'The page shows no value for this.',
    ],
    ['an unknown label', { metric: null }, 'Fourfold does not know yet what this number measures.'],
    [
      'a metric that the catalogue does not have',
      { metric: 'content.wishes' },
      'Fourfold does not know yet what this number measures.',
    ],
    [
      'a percentage for a count',
      { unit: '%' },
      'The page shows a percentage, but Views is a plain number.',
    ],
    [
      'money for a count',
      { unit: 'IDR' },
      'The page shows an amount of money, but Views is a plain number.',
    ],
    [
      'a value outside its own interval',
      { low: 1300, high: 1400 },
      'This number and its period do not fit together.',
    ],
    [
      'a period that ends before it begins',
      { period: { from: '2026-10-29', to: '2026-10-01' } },
      'This number and its period do not fit together.',
    ],
    [
      'an infinite value',
      { value: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY },
      'This number and its period do not fit together.',
    ],
  ] as const)('%s', (_, change, why) => {
    const { observations, taken, left } = of(reading(change));
    expect(observations).toEqual([]);
    expect(taken).toEqual([]);
    expect(left).toEqual([{ label: 'Views', why, reading: 0 }]);
  });

  test('an amount over a period that the page does not name', () => {
    const page = pageOf([reading({ period: null })], { period: null });
    const { observations, left } = observationsOf(page, SEEN);
    expect(observations).toEqual([]);
    expect(left[0]?.why).toMatch(/^The page does not say which days/);
  });
});

test('what comes in whole numbers and is not one is another number', () => {
  const rated = reading({ value: 4.8, low: 4.75, high: 4.85, raw: '4.8' });
  const { observations, left } = of(rated);
  expect(observations).toEqual([]);
  expect(left[0]?.why).toContain('whole numbers');
});

describe('valid time', () => {
  test('an amount without a period of its own has the page’s', () => {
    expect(of(reading({ period: null })).observations[0]).toMatchObject({
      from: '2026-10-01',
      to: '2026-10-29',
    });
  });

  test('a level on a page that shows past days may be of then or of now, and is not guessed', () => {
    const followers = reading({ label: 'Followers', metric: 'audience.followers' });
    const { observations, left } = observationsOf(pageOf([followers]), '2026-11-23T08:00:00.000Z');
    expect(observations).toEqual([]);
    expect(left[0]?.why).toMatch(/then or now/);
  });

  test('a level on a page of the newest days speaks of the person’s day', () => {
    const followers = reading({ label: 'Followers', metric: 'audience.followers' });
    const { observations } = observationsOf(
      pageOf([followers]),
      '2026-10-29T22:00:00.000Z',
      '2026-10-30',
    );
    expect(observations[0]).toMatchObject({ from: '2026-10-30', to: '2026-10-30' });
  });
});

describe('one number told twice on a page', () => {
  const rounded = { value: 1200, low: 1150, high: 1250, raw: '1.2K' };

  test('rounded and exact agree: the exact one is kept, once', () => {
    const { observations, taken, left } = of(reading(rounded), reading({ place: '/b' }));
    expect(observations.map((one) => one.value)).toEqual([1204]);
    expect(taken).toEqual([1]);
    expect(left).toEqual([]);
  });

  test('two that cannot both be true: neither is stored, both are named', () => {
    const { observations, left } = of(
      reading(),
      reading({ value: 88, low: 88, high: 88, raw: '88' }),
    );
    expect(observations).toEqual([]);
    expect(left.map((one) => [one.reading, one.why])).toEqual([
      [0, 'The page shows 1,204 and 88 for this. Nothing was stored for it.'],
      [1, 'The page shows 1,204 and 88 for this. Nothing was stored for it.'],
    ]);
  });

  test('what the platform’s record names outweighs a stray telling of it', () => {
    const page = pageOf(
      [reading({ by: 'adapter' }), reading({ value: 88, low: 88, high: 88, raw: '88' })],
      { platform: 'youtube-studio' },
    );
    const { observations, left } = observationsOf(page, SEEN);
    expect(observations.map((one) => [one.value, one.source.adapter])).toEqual([
      [1204, 'youtube-studio'],
    ]);
    expect(left).toEqual([]);
  });

  test('rows of two items are two numbers', () => {
    const row = (item: string, value: number) =>
      reading({
        value,
        low: value,
        high: value,
        subject: { platform: 'kilnview.example', account: 'kiln', item },
      });
    expect(of(row('Glaze', 5), row('Slip', 7)).observations.map((one) => one.value)).toEqual([
      5, 7,
    ]);
  });
});
