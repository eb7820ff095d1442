import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ScoreFunction } from '../model/index.ts';
import { applyScoreFunction, higher, progress, rollUp, thresholds } from './index.ts';

/** What others published, read where it is at hand. */
const published = (name: string) => new URL(`../../../shared/reference/${name}`, import.meta.url);

/**
 * The Human Development Index by its technical notes: each dimension between its goalposts, income
 * by logarithm, schooling as the mean of two, the whole as their geometric mean.
 */
function humanDevelopment(life: number, expected: number, schooling: number, income: number) {
  const part = (score: number) => ({ score, low: score, high: score, weight: 1 });
  const education = rollUp([
    part(higher(expected, { floor: 0, target: 18 })),
    part(higher(schooling, { floor: 0, target: 15 })),
  ]);
  const whole = rollUp(
    [
      part(higher(life, { floor: 20, target: 85 })),
      part(education.score ?? Number.NaN),
      part(higher(income, { floor: 100, target: 75_000, scale: 'log' })),
    ],
    { method: 'geometric' },
  );
  return (whole.score ?? Number.NaN) / 100;
}

test('UNDP: an index worked by hand from goalposts and a geometric mean', () => {
  // Life 52.5 is half of 20–85; schooling 9 of 18 and 7.5 of 15 are half; an income of √(100·75000)
  // is half of the way by logarithm. Half, half and half is half.
  expect(humanDevelopment(52.5, 9, 7.5, Math.sqrt(100 * 75_000))).toBeCloseTo(0.5, 12);
  // Life at its goalpost, the others at a half: the cube root of a quarter.
  expect(humanDevelopment(85, 9, 7.5, Math.sqrt(100 * 75_000))).toBeCloseTo(0.25 ** (1 / 3), 11);
});

const HDI = published('scoring_hdi2022.csv');

describe.runIf(existsSync(HDI))('UNDP: Human Development Index 2022', () => {
  const rows = existsSync(HDI) ? readFileSync(HDI, 'utf8').trim().split('\n').slice(1) : [];

  test(`${rows.length} of ${rows.length} countries to the three digits that were published`, () => {
    const apart = rows.map((row) => {
      const [, hdi, life, expected, schooling, income] = numbersOf(row);
      const made = humanDevelopment(life ?? 0, expected ?? 0, schooling ?? 0, income ?? 0);
      return Math.abs(made - (hdi ?? Number.NaN));
    });
    expect(apart).toHaveLength(204);
    expect(apart.filter((one) => !(one <= 0.0005 + 1e-9))).toEqual([]);
  });
});

/** The figures of a row, whose country may hold a comma between quotes. */
function numbersOf(row: string): number[] {
  const [code = '', , ...cells] = row.replace(/"[^"]*"/g, 'quoted').split(',');
  return [code.length, ...cells.slice(1).map(Number)];
}

const TOOLS = published('bsc_tool_examples.expected.json');

describe.runIf(existsSync(TOOLS))('vendors’ worked examples', () => {
  const examples: {
    fn: string;
    baseline: number;
    target: number;
    value: number;
    expected: number;
  }[] = existsSync(TOOLS) ? JSON.parse(readFileSync(TOOLS, 'utf8')) : [];

  test('progress from baseline to target', () => {
    const found = examples.filter((one) => one.fn === 'progress');
    expect(found.length).toBeGreaterThan(0);
    for (const { value, baseline, target, expected } of found) {
      expect(progress(value, { baseline, target }) / 100).toBeCloseTo(expected, 12);
    }
  });
});

test('goal and red flag: the makers’ own example, 500 red and 700 goal, on a scale of 10', () => {
  const of = (value: number) => thresholds(value, { redFlag: 500, goal: 700 }) / 10;
  expect([300, 500, 700, 900].map(of)).toEqual([0, 10 / 3, 20 / 3, 10]);
  // "Red below 255,000 and green above 260,000": half way is in the middle of amber.
  const fn: ScoreFunction = { kind: 'thresholds', redFlag: 255_000, goal: 260_000 };
  expect(applyScoreFunction(fn, 257_500)).toBe(50);
});

/** A line through marks, as many as the makers ask for. */
const line = (...marks: readonly (readonly [number, number])[]): ScoreFunction => ({
  kind: 'steps',
  steps: marks.map(([from, score]) => ({ from, score })),
  between: 'proportion',
});

test('equal bands of unequal width: a share of 9,000 in the bands 0, 4,000, 6,000 and 12,000 is 83.3 %', () => {
  const fn = line([0, 0], [4000, 100 / 3], [6000, 200 / 3], [12_000, 100]);
  expect(applyScoreFunction(fn, 9000)).toBeCloseTo(83.3, 1);
  expect(applyScoreFunction(fn, 9000)).toBeCloseTo(200 / 3 + 100 / 6, 12);
  expect([-1, 0, 4000, 6000, 12_000, 13_000].map((at) => applyScoreFunction(fn, at))).toEqual([
    0,
    0,
    100 / 3,
    200 / 3,
    100,
    100,
  ]);
});

test('two colours (0, 5 and 10 at three marks), three colours (four marks) and stabilise (a peak between)', () => {
  const of = (fn: ScoreFunction, ...at: number[]) =>
    at.map((one) => applyScoreFunction(fn, one) / 10);
  expect(of(line([0, 0], [60, 50], [100, 100]), 0, 30, 60, 80, 100)).toEqual([0, 2.5, 5, 7.5, 10]);
  const three = of(
    line([0, 0], [300, 100 / 3], [400, 200 / 3], [1000, 100]),
    150,
    300,
    350,
    400,
    700,
  );
  for (const [at, score] of [1.667, 3.333, 5, 6.667, 8.333].entries())
    expect(three[at]).toBeCloseTo(score, 3);
  // Lower is better is the same line downwards.
  expect(of(line([10, 100], [20, 50], [80, 0]), 10, 15, 20, 50, 90)).toEqual([10, 7.5, 5, 2.5, 0]);
  expect(of(line([50, 0], [70, 100], [90, 0]), 40, 60, 70, 85, 95)).toEqual([0, 5, 10, 2.5, 0]);
});

test('80 % at a sub-target of 10 and 100 % at a target of 20 make 88 % of an actual 14', () => {
  expect(applyScoreFunction(line([10, 80], [20, 100]), 14)).toBeCloseTo(88, 12);
});

test('an expense with a target of 50: 100 % at 50, nothing at twice of it and beyond', () => {
  const fn: ScoreFunction = { kind: 'lower', target: 50, ceiling: 100 };
  expect([50, 100, 200, 0].map((at) => applyScoreFunction(fn, at))).toEqual([100, 0, 0, 100]);
});

test('weights of 50, 30 and 20 are shares, whatever they add up to', () => {
  const part = (score: number, weight: number) => ({ score, low: score, high: score, weight });
  // 0.5 · 80 + 0.3 · 60 + 0.2 · 40 = 66.
  for (const times of [1, 0.1, 7]) {
    const parts = [part(80, 50 * times), part(60, 30 * times), part(40, 20 * times)];
    expect(rollUp(parts).score).toBeCloseTo(66, 12);
  }
});

test('a scale by logarithms needs values above 0', () => {
  expect(() => higher(5, { floor: 0, target: 10, scale: 'log' })).toThrow(/above 0/);
  const lower: ScoreFunction = { kind: 'lower', target: 0, ceiling: 10, scale: 'log' };
  expect(() => applyScoreFunction(lower, 5)).toThrow(/above 0/);
  // Each doubling counts alike: 1, 2, 4, 8, 16 are quarters of the way; below it and beyond it holds.
  const doubling: ScoreFunction = { kind: 'higher', floor: 1, target: 16, scale: 'log' };
  for (const [at, value] of [1, 2, 4, 8, 16].entries())
    expect(applyScoreFunction(doubling, value)).toBeCloseTo(25 * at, 12);
  expect([-5, 0, 99].map((at) => applyScoreFunction(doubling, at))).toEqual([0, 0, 100]);
});
