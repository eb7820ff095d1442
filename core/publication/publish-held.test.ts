import { describe, expect, test } from 'vitest';
import type { ScorecardDefinition } from '../model/index.ts';
import { followers, kpiOf, made, travelled } from './fixtures/made.ts';
import { checkPublication, type Publication, publish, redact, scorer } from './index.ts';
import { ASOF, EXAMPLE_LIBRARY, EXAMPLE_SCORECARD, seenOf } from './worked-example.ts';

/** 1,234 followers are 69.99 points, and 1,300 of a period ago 73.7. */
const score = { kind: 'higher', floor: 0, target: 1763 } as const;
const goalOf = (file: Publication, id: string) => file.goals.find((one) => one.id === id);
const statuses = (file: Publication) => ({
  kpi: kpiOf(file).status,
  goal: goalOf(file, 'audience')?.status,
  perspective: file.perspectives.find((one) => one.id === 'customer')?.status,
  overall: file.overall.status,
});
const all = (status: string) => ({
  kpi: status,
  goal: status,
  perspective: status,
  overall: status,
});

describe('statuses of goals, perspectives and the whole are held as those of KPIs are', () => {
  const observations = followers([1300]);
  const held = { hysteresis: { margin: 2 } };

  test('by the scores that their KPIs had; without it they are those of the scores', () => {
    expect(statuses(made({ score }, observations))).toEqual(all('watch'));
    const file = travelled(made({ score }, observations, held));
    expect(statuses(file)).toEqual(all('good'));
    expect(file.overall.hysteresis).toEqual({ margin: 2 });
    expect(checkPublication(file, EXAMPLE_LIBRARY)).toEqual([]);
    // Nothing was known before, so the score of today begins it.
    expect(statuses(made({ score }, followers([]), held))).toEqual(all('watch'));
  });

  test('what holds one KPI alone holds no goal', () => {
    const file = made({ score, ...held }, observations);
    expect(statuses(file)).toEqual({ ...all('watch'), kpi: 'good' });
    expect(file.overall.hysteresis).toBeUndefined();
  });

  test('weights count in the past too: 70.3 fell to 67.5, which a margin of 3 holds and 2 does not', () => {
    const goals = EXAMPLE_SCORECARD.goals.map((goal) =>
      goal.id === 'audience'
        ? { ...goal, lagging: [{ kpi: 'followers', weight: 3 }, { kpi: 'training' }] }
        : goal,
    );
    const training = [
      seenOf('shop.training', 60),
      seenOf('shop.training', 60, { from: '2026-09-03', to: '2026-10-01' }),
    ];
    const by = (margin: number) =>
      made({ score }, [...observations, ...training], { goals, hysteresis: { margin } });
    expect(goalOf(by(3), 'audience')?.laggingScore).toBeCloseTo(67.4957, 3);
    expect(goalOf(by(3), 'audience')?.status).toBe('good');
    expect(goalOf(by(2), 'audience')?.status).toBe('watch');
  });

  test('a file that claims another status for a goal or a wrong margin is named', () => {
    const file = made({ score }, observations, held);
    const found = (change: (copy: Publication) => void) => {
      const copy = structuredClone(file);
      change(copy);
      return checkPublication(copy, EXAMPLE_LIBRARY).map((one) => one.where);
    };
    expect(found((copy) => Object.assign(copy.overall, { status: 'watch' }))).toEqual([
      'overall status',
    ]);
    expect(found((copy) => Object.assign(copy.overall, { hysteresis: { margin: 0 } }))).toContain(
      'goals audience status',
    );
    expect(() =>
      found((copy) => Object.assign(copy.overall, { hysteresis: { margin: 'x' } })),
    ).toThrow(/goals and above/);
  });

  test('a banded file shows no held status, and no profile what holds it', () => {
    const file = made({ score }, observations, held);
    const banded = redact(file, 'banded');
    expect(statuses(banded)).toEqual(all('watch'));
    for (const profile of ['banded', 'indexed', 'score-only'] as const) {
      expect(JSON.stringify(redact(file, profile))).not.toContain('margin');
    }
  });

  test('a scorer gives the held status of KPIs and of what they count for', () => {
    const scorecard: ScorecardDefinition = {
      ...EXAMPLE_SCORECARD,
      ...held,
      kpis: [{ kpi: 'followers', score }],
    };
    const kept = scorer(scorecard, EXAMPLE_LIBRARY);
    kept.add(observations);
    const { kpis, strategy } = kept.scores(ASOF);
    expect(kpis.get('followers')?.scored.status).toBe('good');
    expect(strategy.overall.score.status).toBe('good');
    const whole = publish({ scorecard, observations, asOf: ASOF }, EXAMPLE_LIBRARY);
    expect(JSON.stringify(kept.publish({ asOf: ASOF }))).toBe(JSON.stringify(whole));
  });
});

test('months follow one another: the one before holds the status, not the fourth before', () => {
  const scorecard = (margin: number): ScorecardDefinition => ({
    ...EXAMPLE_SCORECARD,
    calendar: { period: { kind: 'month' } },
    hysteresis: { margin },
    kpis: [{ kpi: 'followers', score }],
  });
  const level = (on: string, value: number) =>
    seenOf('shop.followers', value, { from: on, to: on, seen: `${on}T08:00:00Z` });
  const observations = [
    ...['2026-05-30', '2026-06-29', '2026-07-30', '2026-08-30'].map((on) => level(on, 500)),
    level('2026-09-29', 1300),
    level('2026-10-30', 1234),
  ];
  const file = travelled(
    publish({ scorecard: scorecard(2), observations, asOf: '2026-11-01' }, EXAMPLE_LIBRARY),
  );
  expect(file.period).toEqual({ from: '2026-10-01', to: '2026-11-01' });
  expect(kpiOf(file).hysteresis).toEqual({ margin: 2, every: 1 });
  expect(statuses(file)).toEqual(all('good'));
  expect(checkPublication(file, EXAMPLE_LIBRARY)).toEqual([]);
});
