import { describe, expect, test } from 'vitest';
import type { KpiDefinition, MetricDefinition, ScorecardDefinition } from '../model/index.ts';
import { libraryWith, publish, recompute, recomputeInput, scorer } from './index.ts';
import { metricsNeeded } from './metrics-needed.ts';
import { seenOf } from './worked-example.ts';

const metric = (id: string, more: Partial<MetricDefinition> = {}): MetricDefinition => ({
  id,
  name: id,
  brief: 'What it is.',
  unit: '1',
  kind: 'flow',
  direction: 'higher',
  cadenceDays: 7,
  aliases: {},
  ...more,
});

/** Plays became views, and views became watches. */
const LIBRARY = libraryWith(
  [],
  [
    metric('clip.watches', { name: 'Watches' }),
    metric('clip.views', { name: 'Views', deprecated: 'Renamed.', renamedTo: 'clip.watches' }),
    metric('clip.plays', { name: 'Plays', deprecated: 'Renamed.', renamedTo: 'clip.views' }),
    metric('clip.posts', { name: 'Posts' }),
    metric('clip.ring', { name: 'Ring', deprecated: 'x', renamedTo: 'clip.rong' }),
    metric('clip.rong', { name: 'Rong', deprecated: 'x', renamedTo: 'clip.ring' }),
  ],
);

const kpi = (formula: string): KpiDefinition => ({
  id: 'watched',
  name: 'Watched',
  brief: 'What it is.',
  formula,
  unit: '1',
  direction: 'higher',
  perspective: 'customer',
  category: 'engagement',
  suggested: { kind: 'higher', floor: 0, target: 1000 },
  source: [],
});

const scorecard = (formula: string): ScorecardDefinition => ({
  schema: 'fourfold/scorecard@1',
  id: 'renamed',
  title: 'Renamed',
  perspectives: [{ id: 'customer', name: 'Customer' }],
  goals: [
    {
      id: 'seen',
      name: 'Seen',
      perspective: 'customer',
      lagging: [{ kpi: 'watched' }],
      leading: [],
    },
  ],
  kpis: [{ kpi: 'watched' }],
  own: [kpi(formula)],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
});

const days = (from: string, to: string) => ({ from, to, seen: `${to}T08:00:00Z` });
/** The metric was renamed twice in the course of the period. */
const NUMBERS = [
  seenOf('clip.plays', 100, days('2026-10-01', '2026-10-08')),
  seenOf('clip.views', 200, days('2026-10-08', '2026-10-15')),
  seenOf('clip.watches', 400, days('2026-10-15', '2026-10-29')),
  seenOf('clip.posts', 7),
];
const asOf = '2026-10-29';
const made = (formula: string, observations = NUMBERS) =>
  publish({ scorecard: scorecard(formula), observations, asOf }, LIBRARY);

describe('a metric that was renamed twice in the middle of a series', () => {
  test.each(['clip.watches', 'clip.views', 'clip.plays'])(
    'is one series, also where the formula says %s',
    (id) => {
      const whole = made(id);
      const [one] = whole.kpis;
      expect(one).toMatchObject({ value: 700, estimated: false, score: 70 });
      expect(one?.explanation?.inputs[0]).toMatchObject({ name: 'Watches', metric: id });
      expect(one?.explanation?.inputs[0]?.sights).toHaveLength(3);
    },
  );

  test('says so where the formula goes by an old name, and only there', () => {
    const whole = made('clip.plays / clip.posts');
    expect(whole.kpis[0]?.value).toBe(100);
    expect(whole.kpis[0]?.explanation?.inputs[0]?.why).toContain('Plays is now called Watches.');
    expect(whole.findings.filter((one) => one.rule === 'renamed-metric')).toMatchObject([
      {
        severity: 'info',
        about: 'watched',
        what: expect.stringContaining('is now called Watches'),
      },
    ]);
    const now = made('clip.watches');
    expect(now.findings.map((one) => one.rule)).not.toContain('renamed-metric');
  });

  test('is made again from the file alone', () => {
    const whole = made('clip.views');
    const [one] = whole.kpis;
    const [input] = one?.explanation?.inputs ?? [];
    if (!one || !input) throw new Error('no explanation');
    expect(recompute(one, LIBRARY).score).toBe(one.score);
    expect(recomputeInput(input, whole).value).toBe(700);
  });

  test('takes a correction by the new name of a number by the old one', () => {
    const [old] = NUMBERS;
    if (!old) throw new Error('no number');
    const again = seenOf('clip.watches', 150, {
      ...days('2026-10-01', '2026-10-08'),
      seen: '2026-10-28T08:00:00Z',
      supersedes: old.id,
    });
    expect(made('clip.watches', [...NUMBERS, again]).kpis[0]?.value).toBe(750);
    expect(made('clip.plays', [again, ...NUMBERS]).kpis[0]?.value).toBe(750);
  });

  test('is asked of the store by all of its names', () => {
    const ids = metricsNeeded(scorecard('clip.views'), asOf, LIBRARY);
    expect([...ids].sort()).toEqual(['clip.plays', 'clip.views', 'clip.watches']);
  });

  test('is scored anew when a number comes by an old name', () => {
    const kept = scorer(scorecard('clip.watches'), LIBRARY);
    kept.add(NUMBERS.slice(1));
    const before = kept.scores(asOf).kpis.get('watched')?.value.value;
    kept.add(NUMBERS.slice(0, 1));
    expect(before).not.toBe(700);
    expect(kept.scores(asOf).kpis.get('watched')?.value.value).toBe(700);
    expect(kept.dependents('clip.plays', asOf).kpis).toEqual(['watched']);
  });
});

test('renames in a circle are not followed: each keeps its own numbers', () => {
  const numbers = [seenOf('clip.ring', 10), seenOf('clip.rong', 90)];
  expect(made('clip.ring', numbers).kpis[0]).toMatchObject({ value: 10 });
  expect(made('clip.rong', numbers).kpis[0]).toMatchObject({ value: 90 });
});

test('where no name ever had a number, the new name is the one to capture', () => {
  expect(made('clip.plays', []).kpis[0]?.why).toContain('It needs Watches');
});
