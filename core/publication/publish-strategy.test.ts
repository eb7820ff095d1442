import { describe, expect, test } from 'vitest';
import type { GoalDefinition } from '../model/index.ts';
import { kpiOf, made, travelled } from './fixtures/made.ts';
import { publish, redact } from './index.ts';
import {
  ASOF,
  EXAMPLE_LIBRARY,
  EXAMPLE_OBSERVATIONS,
  EXAMPLE_SCORECARD,
} from './worked-example.ts';

describe('the strategy in the file', () => {
  test('roll-up rules, limits, links and themes stand in it, and the reason of a floor', () => {
    const goals: GoalDefinition[] = EXAMPLE_SCORECARD.goals.map((goal) =>
      goal.id === 'audience'
        ? {
            ...goal,
            role: 'supporting',
            rollUp: { floor: 0.8 },
            lagging: [...goal.lagging, { kpi: 'training' }],
          }
        : goal,
    );
    const publication = made({}, EXAMPLE_OBSERVATIONS, {
      goals,
      rollUp: { method: 'minimum' },
      links: [
        {
          from: 'audience',
          to: 'results',
          strength: 0.4,
          lagDays: 14,
          evidence: 'supported',
          note: 'Twice.',
        },
        { from: 'reply', to: 'results' },
      ],
      themes: [
        { id: 't', name: 'Trust', social: ['results'], strategic: { score: 50, on: '2026-10-01' } },
      ],
    });
    const audience = publication.goals.find((one) => one.id === 'audience');
    expect(audience).toMatchObject({
      laggingScore: null,
      laggingCoverage: 0.5,
      laggingWhy: 'Only 50 % of the weight is known, and a score needs 80 %.',
      most: 0.25,
      rollUp: { method: 'mean', floor: 0.8 },
    });
    expect(publication.goals[0]?.leading[0]).toMatchObject({ id: 'audience', most: 0.25 });
    expect(publication.overall).toMatchObject({
      rollUp: { method: 'minimum', floor: 0 },
      alignment: 50,
    });
    expect(publication.links).toContainEqual({
      from: 'audience',
      to: 'results',
      strength: 0.4,
      lagDays: 14,
      evidence: 'supported',
      note: 'Twice.',
    });
    expect(publication.links).toContainEqual(
      expect.objectContaining({ from: 'reply', to: 'results', evidence: 'untested', strength: 1 }),
    );
    // 65 against 50.
    expect(publication.themes).toEqual([
      expect.objectContaining({ social: 65, strategic: 50, variance: 15, status: 'watch' }),
    ]);
    travelled(publication);
  });

  test('a business unit has its own weights, and an unknown one is refused', () => {
    const units = [{ id: 'north', name: 'North', weights: [{ kpi: 'response-time', weight: 7 }] }];
    const scorecard = { ...EXAMPLE_SCORECARD, units };
    const options = { scorecard, observations: EXAMPLE_OBSERVATIONS, asOf: ASOF };
    const north = publish({ ...options, unit: 'north' }, EXAMPLE_LIBRARY);
    expect(north.unit).toBe('north');
    expect(north.goals[0]?.leadingCoverage).toBeCloseTo(0.3, 12);
    expect(() => publish({ ...options, unit: 'south' }, EXAMPLE_LIBRARY)).toThrow(/south/);
  });
});

describe('what leaves the machine', () => {
  const full = made(
    {
      baseline: { kind: 'fixed', value: 1177, on: '2026-09-01', by: 'Ops' },
      hysteresis: { margin: 2 },
    },
    EXAMPLE_OBSERVATIONS,
    {
      themes: [
        { id: 't', name: 'Trust', social: ['results'], strategic: { score: 53, on: '2026-10-01' } },
      ],
    },
  );

  test.each(['indexed', 'banded', 'score-only'] as const)(
    '%s holds no value of a baseline or scale',
    (profile) => {
      const file = JSON.stringify(redact(full, profile));
      for (const secret of ['1177', '1500', '2026-09-01', 'Ops', 'margin'])
        expect(file).not.toContain(secret);
      travelled(redact(full, profile));
    },
  );

  test('banded holds no score that is not a middle of a band', () => {
    const banded = redact(full, 'banded');
    expect(kpiOf(banded)).toMatchObject({ performance: null, progress: null });
    expect(banded.themes).toEqual([
      expect.objectContaining({ social: null, strategic: null, variance: null, status: 'watch' }),
    ]);
  });
});
