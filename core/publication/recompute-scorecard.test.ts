import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KpiUse, RollUpRule, ScorecardDefinition } from '../model/index.ts';
import { followers, made, travelled } from './fixtures/made.ts';
import {
  checkPublication,
  HOUSE_LIBRARY,
  type Publication,
  publish,
  recomputeScorecard,
  redact,
} from './index.ts';
import {
  ASOF,
  EXAMPLE_LIBRARY,
  EXAMPLE_OBSERVATIONS,
  EXAMPLE_SCORECARD,
  seenOf,
} from './worked-example.ts';

describe('recomputed from the file alone', () => {
  const rule: fc.Arbitrary<RollUpRule> = fc.record(
    {
      method: fc.constantFrom('mean', 'geometric', 'minimum', 'worst'),
      floor: fc.constantFrom(0, 0.3, 0.5, 1),
    },
    { requiredKeys: [] },
  );
  const number = fc.integer({ min: -50, max: 3000 });
  const score: fc.Arbitrary<NonNullable<KpiUse['score']>> = fc.oneof(
    fc.record({ kind: fc.constant('thresholds' as const), redFlag: number, goal: number }),
    fc.record({ kind: fc.constant('higher' as const), floor: number, target: number }),
    fc.record({
      kind: fc.constant('versus-baseline' as const),
      worst: fc.integer({ min: -90, max: 0 }),
      best: fc.integer({ min: -1, max: 90 }),
    }),
    fc.record({
      kind: fc.constant('band' as const),
      low: number,
      high: number,
      tolerance: fc.integer({ min: 0, max: 900 }),
      shape: fc.constantFrom('plateau' as const, 'linear' as const, 'bell' as const),
    }),
  );
  const use = fc.record(
    {
      score,
      baseline: fc.oneof(
        fc.record({
          kind: fc.constant('fixed' as const),
          value: number,
          on: fc.constant('2026-01-01'),
        }),
        fc.record({ kind: fc.constant('history' as const), least: fc.integer({ min: 1, max: 5 }) }),
      ),
      thresholds: fc.constantFrom({ good: 60, watch: 30 }, { good: 90, watch: 89 }),
      hysteresis: fc.record(
        { margin: fc.integer({ min: 0, max: 20 }), periods: fc.integer({ min: 1, max: 4 }) },
        { requiredKeys: ['margin'] },
      ),
      share: fc.constantFrom(0, 0.2, 0.5),
    },
    { requiredKeys: [] },
  );
  const card = fc
    .record({
      uses: fc.tuple(use, use, use),
      rules: fc.tuple(rule, rule, rule, rule),
      roles: fc.tuple(fc.boolean(), fc.boolean()),
      weighting: fc.constantFrom('relative' as const, 'absolute' as const),
      held: fc.option(fc.record({ margin: fc.integer({ min: 0, max: 20 }) })),
    })
    .map(
      ({ uses, rules, roles, weighting, held }): ScorecardDefinition => ({
        ...EXAMPLE_SCORECARD,
        ...(held ? { hysteresis: held } : {}),
        weighting,
        rollUp: rules[0],
        perspectives: EXAMPLE_SCORECARD.perspectives.map((one) => ({ ...one, rollUp: rules[1] })),
        goals: EXAMPLE_SCORECARD.goals.map((goal, at) => ({
          ...goal,
          rollUp: rules[2 + (at % 2)] ?? {},
          ...(roles[at % 2] ? { role: 'supporting' as const } : {}),
          lagging: [...goal.lagging, { kpi: 'training', weight: at + 1 }],
        })),
        kpis: ['order-value', 'followers', 'training'].map((kpi, at) => ({ kpi, ...uses[at] })),
      }),
    );
  const past = fc.array(fc.option(fc.integer({ min: 0, max: 3000 })), { maxLength: 9 });

  test('to the last bit, every KPI, goal, perspective and the whole, after JSON and reading', () => {
    fc.assert(
      fc.property(card, past, (scorecard, levels) => {
        const observations = [
          ...EXAMPLE_OBSERVATIONS,
          ...followers(levels).slice(1),
          seenOf('shop.training', 40),
        ];
        const file = travelled(
          publish({ scorecard, observations, asOf: ASOF, sensitivity: true }, EXAMPLE_LIBRARY),
        );
        expect(checkPublication(file, EXAMPLE_LIBRARY)).toEqual([]);
        // A score that is not known says why, and what is known lies in its interval.
        for (const { score: at, scoreLow, scoreHigh, why } of file.kpis) {
          if (at === null) expect(why).not.toBeNull();
          else expect((scoreLow ?? 101) <= at && at <= (scoreHigh ?? -1)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('the house’s own library: a share of counts with few cases as well', () => {
    const scorecard = {
      ...EXAMPLE_SCORECARD,
      goals: [],
      kpis: [{ kpi: 'social-lead-conversion' }],
    };
    const observations = [
      seenOf('social.leads-converted', 3),
      seenOf('social.leads', 20, { low: 18, high: 22 }),
    ];
    const known = HOUSE_LIBRARY.countsOf?.('share(social.leads-converted, social.leads)', (id) => {
      const one = observations.find(({ metric }) => metric === id);
      return one ? { value: one.value, low: one.low, high: one.high } : null;
    });
    expect(known).toMatchObject({ hits: { value: 3 }, n: { value: 20, low: 18, high: 22 } });
    expect(scorecard.kpis).toHaveLength(1);
  });

  test('whatever is changed in a file by hand is named', () => {
    const baseline = { kind: 'fixed', value: 1100, on: '2026-09-01' } as const;
    const file = travelled(made({ baseline, hysteresis: { margin: 1 } }));
    const found = (change: (copy: Publication) => void) => {
      const copy = structuredClone(file);
      change(copy);
      return checkPublication(copy, EXAMPLE_LIBRARY).map((one) => one.where);
    };
    const at = (copy: Publication) =>
      copy.kpis.find((one) => one.id === 'followers') ?? copy.kpis[0];
    const change = (part: object) => (copy: Publication) => Object.assign(at(copy) ?? {}, part);
    expect(found(() => {})).toEqual([]);
    for (const part of ['score', 'scoreLow', 'scoreHigh', 'performance', 'progress'] as const) {
      const was = at(file)?.[part] ?? 0;
      expect(found(change({ [part]: was + 1e-12 }))).toEqual([`kpis followers ${part}`]);
    }
    expect(found(change({ status: 'good' }))).toEqual(['kpis followers status']);
    expect(found(change({ thresholds: { good: 46, watch: 1 } }))).toEqual([
      'kpis followers status',
    ]);
    expect(found((copy) => Object.assign(copy.goals[0] ?? {}, { leadingScore: 99 }))).toEqual([
      'goals results leadingScore',
    ]);
    expect(found((copy) => Object.assign(copy.goals[1] ?? {}, { weight: 0 }))).toContain(
      'perspectives customer score',
    );
    expect(
      found((copy) => Object.assign(copy.overall, { rollUp: { method: 'minimum', floor: 0 } })),
    ).toEqual(['overall score', 'overall low', 'overall high']);
    expect(() => checkPublication(redact(file, 'score-only'), EXAMPLE_LIBRARY)).toThrow(
      /score-only/,
    );
  });

  test('parts that are not as they should be are refused by their place, never computed with', () => {
    const file = travelled(made({ baseline: { kind: 'fixed', value: 1100, on: '2026-09-01' } }));
    const broken = (part: object) => ({
      ...file,
      kpis: file.kpis.map((kpi) => (kpi.id === 'followers' ? { ...kpi, ...part } : kpi)),
    });
    for (const part of [
      { baseline: { state: 'set', value: '5' } },
      { baseline: 7 },
      { hysteresis: { margin: Number.NaN } },
      { hysteresis: null },
    ]) {
      expect(() => recomputeScorecard(broken(part) as Publication, EXAMPLE_LIBRARY)).toThrow(
        /followers is not as it should be/,
      );
    }
    const rolled = { ...file, overall: { ...file.overall, rollUp: { method: 'sum', floor: 0 } } };
    expect(() => recomputeScorecard(rolled as unknown as Publication, EXAMPLE_LIBRARY)).toThrow(
      /the whole/,
    );
  });

  test('a score function from outside that is none gives no score', () => {
    const file = travelled(made({}));
    for (const fn of [
      null,
      7,
      { kind: 'steps' },
      { kind: 'higher', floor: 'x' },
      { kind: 'magic' },
    ]) {
      const kpis = file.kpis.map((kpi) =>
        kpi.explanation
          ? {
              ...kpi,
              explanation: {
                ...kpi.explanation,
                scoring: { ...kpi.explanation.scoring, function: fn },
              },
            }
          : kpi,
      );
      const again = recomputeScorecard(
        { ...file, kpis } as unknown as Publication,
        EXAMPLE_LIBRARY,
      );
      expect(again.kpis.get('followers')?.score).toBeNull();
    }
  });
});
