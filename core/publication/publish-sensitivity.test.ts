import { expect, test } from 'vitest';
import { travelled } from './fixtures/made.ts';
import { checkPublication, publish, redact } from './index.ts';
import {
  ASOF,
  EXAMPLE_LIBRARY,
  EXAMPLE_OBSERVATIONS,
  EXAMPLE_SCORECARD,
} from './worked-example.ts';

const options = { scorecard: EXAMPLE_SCORECARD, observations: EXAMPLE_OBSERVATIONS, asOf: ASOF };
const file = publish({ ...options, sensitivity: true }, EXAMPLE_LIBRARY);

test('S1-M2.5: how far the overall score moves per score and per weight stands in the file where it was asked for', () => {
  expect(publish(options, EXAMPLE_LIBRARY).sensitivity).toBeUndefined();
  const read = travelled(file);
  expect(read.sensitivity).toEqual(file.sensitivity);
  // Two of three perspectives are known, each with one goal of one known KPI: half a point each.
  expect(read.sensitivity?.scores.find((one) => one.kpi === 'followers')).toEqual({
    kpi: 'followers',
    slope: 0.5,
    less: -5,
    more: 5,
  });
  // 65 of money and 46.8 of followers: a weight w of the second gives (65 + 46.8 w) ÷ (1 + w).
  const weight = read.sensitivity?.weights.find((one) => one.id === 'customer');
  expect(weight).toMatchObject({ kind: 'perspective', in: null, weight: 1 });
  expect(weight?.slope).toBeCloseTo((46.8 - 65) / 4, 4);
  expect(weight?.more).toBeCloseTo((65 + 46.8 * 1.1) / 2.1 - 55.9, 6);
});

test('it follows from the file, and what does not is named', () => {
  expect(checkPublication(file, EXAMPLE_LIBRARY)).toEqual([]);
  const copy = structuredClone(file);
  Object.assign(copy.sensitivity?.scores[0] ?? {}, { slope: 9 });
  Object.assign(copy.sensitivity?.weights[0] ?? {}, { more: 9 });
  expect(checkPublication(copy, EXAMPLE_LIBRARY).map((one) => one.again)).toHaveLength(2);
  Object.assign(copy, { sensitivity: { scores: 'x' } });
  expect(() => checkPublication(copy, EXAMPLE_LIBRARY)).toThrow(
    /sensitivity is not as it should be/,
  );
});

test('a banded file holds none of it, for near the ends it tells the score', () => {
  expect(redact(file, 'banded').sensitivity).toBeUndefined();
  expect(redact(file, 'score-only').sensitivity).toEqual(file.sensitivity);
});
