import { expect, test } from 'vitest';
import { aggregateSentiment } from './aggregate-sentiment.ts';

const many = (positive: number, negative: number, neutral: number, unknown: number) =>
  aggregateSentiment([
    ...Array<'positive'>(positive).fill('positive'),
    ...Array<'negative'>(negative).fill('negative'),
    ...Array<'neutral'>(neutral).fill('neutral'),
    ...Array<null>(unknown).fill(null),
  ]);

test('shares are of what was understood, and coverage says how much that is', () => {
  const { n, understood, coverage, positive, negative, neutral, net } = many(6, 1, 3, 10);
  expect([n, understood, coverage]).toEqual([20, 10, 50]);
  expect([positive?.value, negative?.value, neutral?.value]).toEqual([60, 10, 30]);
  expect(net?.value).toBeCloseTo(50, 12);
});

test('the interval of a share is Wilson’s, as Newcombe prints it: 15 of 148', () => {
  const { positive } = many(15, 133, 0, 0);
  expect((positive?.low ?? 0) / 100).toBeCloseTo(0.0624, 4);
  expect((positive?.high ?? 0) / 100).toBeCloseTo(0.1605, 4);
});

test('nothing understood is not neutral and not zero', () => {
  expect(many(0, 0, 0, 5)).toEqual({
    n: 5,
    understood: 0,
    coverage: 0,
    positive: null,
    neutral: null,
    negative: null,
    net: null,
  });
  expect(many(0, 0, 0, 0).coverage).toBeNull();
});

test('the net lies in its interval, and the interval in what can be, whatever the counts', () => {
  for (let up = 0; up <= 12; up++)
    for (let down = 0; down <= 12; down++)
      for (const flat of [0, 1, 7]) {
        const { net } = many(up, down, flat, 0);
        if (!net) continue;
        expect(net.low).toBeLessThanOrEqual(net.value + 1e-9);
        expect(net.high).toBeGreaterThanOrEqual(net.value - 1e-9);
        expect(net.low).toBeGreaterThanOrEqual(-100);
        expect(net.high).toBeLessThanOrEqual(100);
      }
});

test('where all are positive the net is as sure as the share, mirrored', () => {
  const { net } = many(10, 0, 0, 0);
  const bad = many(0, 10, 0, 0).net;
  expect(net?.value).toBe(100);
  expect(bad?.value).toBe(-100);
  expect(net?.low).toBeCloseTo(-(bad?.high ?? 0), 9);
});
