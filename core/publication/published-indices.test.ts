import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { KpiDefinition, Observation, ScoreFunction } from '../model/index.ts';
import { validateScorecard } from '../templates/index.ts';
import { checkPublication, publish } from './index.ts';

/** Goalposts by the technical notes of the Human Development Report. */
const GOALPOSTS: Readonly<Record<string, ScoreFunction>> = {
  life: { kind: 'higher', floor: 20, target: 85 },
  expected: { kind: 'higher', floor: 0, target: 18 },
  schooling: { kind: 'higher', floor: 0, target: 15 },
  income: { kind: 'higher', floor: 100, target: 75_000, scale: 'log' },
};

const ownKpi = (name: string, perspective: string) => ({
  ...{ id: name, name, brief: name, formula: `own.${name}`, unit: '1', direction: 'higher' },
  ...{ perspective, category: 'internal', suggested: GOALPOSTS[name], source: [] },
});
const goal = (id: string, perspective: string, ...kpis: string[]) => ({
  ...{ id, name: id, perspective, lagging: kpis.map((kpi) => ({ kpi })), leading: [] },
});
const names = Object.keys(GOALPOSTS);

/** The index as a person makes it: own metrics, own KPIs, goalposts, and a geometric mean of three. */
const INDEX = {
  ...{ schema: 'fourfold/scorecard@1', id: 'development', title: 'Development', periodDays: 28 },
  perspectives: ['customer', 'learning', 'financial'].map((id) => ({ id, name: id })),
  goals: [
    goal('health', 'customer', 'life'),
    goal('knowledge', 'learning', 'expected', 'schooling'),
    goal('living', 'financial', 'income'),
  ],
  kpis: names.map((kpi) => ({ kpi })),
  own: [
    ownKpi('life', 'customer'),
    ownKpi('expected', 'learning'),
    ownKpi('schooling', 'learning'),
    ownKpi('income', 'financial'),
  ] as unknown as KpiDefinition[],
  ownMetrics: names.map((name) => ({
    ...{ id: `own.${name}`, name, brief: '', unit: '1', kind: 'stock', direction: 'higher' },
    cadenceDays: 365,
  })),
  thresholds: { good: 70, watch: 40 },
  rollUp: { method: 'geometric' },
};

const read = validateScorecard(INDEX);
if (!read.ok) throw new Error(read.why);
const { scorecard } = read;

function published(values: readonly number[]) {
  const observations = names.map((name, at): Observation => {
    const value = values[at] ?? 0;
    const on = { from: '2022-12-31', to: '2022-12-31', seen: '2022-12-31' };
    const subject = { platform: 'report', account: 'country' };
    const rest = { value, low: value, high: value, unit: '1', ...on, source: { kind: 'manual' } };
    return { id: name.padStart(32, '0'), metric: `own.${name}`, subject, ...rest } as Observation;
  });
  return publish({ scorecard, observations, asOf: '2023-01-01' });
}

test('an index of goalposts, a logarithm and a geometric mean is a scorecard that a person writes', () => {
  // Half, half and half of the way, income by its logarithm: √(100 · 75,000).
  const half = published([52.5, 9, 7.5, Math.sqrt(100 * 75_000)]);
  expect(half.overall.score).toBeCloseTo(50, 10);
  expect(half.kpis[3]?.explanation?.scoring.words).toBe(
    '0 points at 100 or less, 100 at 75000 or more, by its logarithm between.',
  );
  // 73.8 years, 14.9 and 9.8 of schooling, 8,111 a year: 82.77, (82.78 + 65.33) / 2 and 66.41.
  const [life, income] = [(100 * 53.8) / 65, (100 * Math.log(81.11)) / Math.log(750)];
  const knowledge = ((100 * 14.9) / 18 + (100 * 9.8) / 15) / 2;
  const made = published([73.8, 14.9, 9.8, 8111]);
  expect(made.overall.score).toBeCloseTo(Math.cbrt(life * knowledge * income), 10);
  expect(checkPublication(made)).toEqual([]);
});

const HDI = new URL('../../../shared/reference/scoring_hdi2022.csv', import.meta.url);

describe.runIf(existsSync(HDI))('UNDP: Human Development Index 2022 by a publication', () => {
  const rows = existsSync(HDI) ? readFileSync(HDI, 'utf8').trim().split('\n').slice(1) : [];

  test('every sixth country to the three digits that were published', () => {
    const apart = rows.flatMap((row, at) => {
      if (at % 6 !== 0) return [];
      const cells = row
        .replace(/"[^"]*"/g, 'quoted')
        .split(',')
        .map(Number);
      const [, , , hdi = Number.NaN, ...values] = cells;
      return Math.abs((published(values).overall.score ?? Number.NaN) / 100 - hdi);
    });
    expect(apart).toHaveLength(34);
    expect(apart.filter((one) => !(one <= 0.0005 + 1e-9))).toEqual([]);
  });
});
