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
      part(higher(Math.log(income), { floor: Math.log(100), target: Math.log(75_000) })),
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
