import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaMetrics, KPIS, parseFormula } from '../kpis/index.ts';
import { metric } from '../metrics/index.ts';
import type { Observation } from '../model/index.ts';
import { isoDay, ObservationTable } from '../series/index.ts';
import { template } from '../templates/index.ts';
import { metricsNeeded, publish, scorer } from './index.ts';
import type { Library } from './library.ts';
import {
  ASOF,
  EXAMPLE_LIBRARY,
  EXAMPLE_OBSERVATIONS,
  EXAMPLE_SCORECARD,
  seenOf,
} from './worked-example.ts';

const ofKpis = [...new Set(KPIS.flatMap((one) => [...formulaMetrics(parseFormula(one.formula))]))];
const LAST = 20_755;

const observation = fc
  .record({
    id: fc.constantFrom(...ofKpis.slice(0, 12)),
    value: fc.integer({ min: 0, max: 5000 }),
    account: fc.constantFrom('a', 'a', 'b', ''),
    ago: fc.integer({ min: -1, max: 60 }),
    length: fc.constantFrom(1, 1, 1, 28),
    seen: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ id, value, account, ago, length, seen }): Observation => {
    const { unit, kind } = metric(id);
    const end = isoDay(LAST - ago);
    return seenOf(id, value, {
      unit: unit === 'money' ? 'EUR' : unit,
      subject: { platform: 'tilla', account },
      from: kind === 'stock' ? end : isoDay(LAST - ago - length),
      to: end,
      seen: `2026-10-29T0${seen}:00:00Z`,
    });
  });

test('is the same from the numbers of its own metrics alone', () => {
  const scorecard = template('creator');
  const needed = new Set(metricsNeeded(scorecard, ASOF));
  const all = ofKpis.flatMap((id, at) => {
    const { unit, kind } = metric(id);
    const days = kind === 'stock' ? { from: ASOF, to: ASOF } : {};
    return [seenOf(id, 100 + at, { unit: unit === 'money' ? 'EUR' : unit, ...days })];
  });
  const own = all.filter((one) => needed.has(one.metric));
  expect(own.length).toBeGreaterThan(5);
  expect(own.length).toBeLessThan(all.length);
  const publication = publish({ scorecard, observations: own, asOf: ASOF });
  expect(publication).toEqual(publish({ scorecard, observations: all, asOf: ASOF }));
  expect(publication.overall.kpisKnown).toBeGreaterThan(5);
});

describe('a scorecard over numbers that keep coming', () => {
  test('publishes after each number what all at once would have given, to the last bit', () => {
    const scorecard = template('social-media-strategy');
    fc.assert(
      fc.property(fc.array(observation, { minLength: 1, maxLength: 25 }), (list) => {
        const kept = scorer(scorecard);
        for (const [at, one] of list.entries()) {
          kept.add([one]);
          if (at % 4 !== 0 && at !== list.length - 1) continue;
          const observations = list.slice(0, at + 1);
          const whole = publish({ scorecard, observations, asOf: ASOF });
          const { strategy } = kept.scores(ASOF);
          expect(strategy.overall.score.score).toBe(whole.overall.score);
          expect(strategy.goals.map((goal) => goal.lagging.score)).toEqual(
            whole.goals.map((goal) => goal.laggingScore),
          );
          expect(JSON.stringify(kept.publish({ asOf: ASOF }))).toBe(JSON.stringify(whole));
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  test('evaluates after one number only the KPIs that are made of its metric', () => {
    const evaluated: string[] = [];
    const library: Library = {
      ...EXAMPLE_LIBRARY,
      evaluate: (formula, lookup) => {
        evaluated.push(formula);
        return EXAMPLE_LIBRARY.evaluate(formula, lookup);
      },
    };
    const kept = scorer(EXAMPLE_SCORECARD, library);
    kept.add(EXAMPLE_OBSERVATIONS);
    const before = kept.scores(ASOF);
    evaluated.length = 0;
    expect(kept.scores(ASOF).strategy.overall).toEqual(before.strategy.overall);
    expect(evaluated).toEqual([]);
    kept.add([seenOf('shop.followers', 1400, { from: ASOF, to: ASOF })]);
    const after = kept.scores(ASOF);
    expect(new Set(evaluated)).toEqual(new Set(['shop.followers']));
    // 1,400 between 1,000 and 1,500.
    expect(after.kpis.get('followers')?.scored.score).toBe(80);
    expect(after.kpis.get('order-value')).toBe(before.kpis.get('order-value'));
    const goals = (scores: typeof after) => scores.strategy.goals.map((goal) => goal);
    const moved = goals(after).filter((goal, at) => goal !== goals(before)[at]);
    expect(moved.map(({ goal }) => goal.id)).toEqual(['results', 'audience']);
  });

  test('says what a number of a metric can move: KPIs, goals above them, perspectives', () => {
    const kept = scorer(EXAMPLE_SCORECARD, EXAMPLE_LIBRARY);
    expect(kept.dependents('shop.followers', ASOF)).toEqual({
      kpis: ['followers'],
      goals: ['results', 'audience'],
      perspectives: ['financial', 'customer'],
    });
    expect(kept.dependents('shop.spend', ASOF)).toEqual({ kpis: [], goals: [], perspectives: [] });
  });

  test('a table that others fill counts too', () => {
    const table = new ObservationTable();
    const kept = scorer(EXAMPLE_SCORECARD, EXAMPLE_LIBRARY, table);
    expect(kept.scores(ASOF).strategy.overall.score.score).toBeNull();
    table.add(EXAMPLE_OBSERVATIONS);
    expect(kept.scores(ASOF).kpis.get('followers')?.scored.score).toBeCloseTo(46.8, 10);
  });

  test('a date that is none is an error as soon as its metric is asked for, and not before', () => {
    const kept = scorer(EXAMPLE_SCORECARD, EXAMPLE_LIBRARY);
    const [first] = EXAMPLE_OBSERVATIONS;
    kept.add([{ ...(first as Observation), metric: 'shop.spend', from: 'yesterday' }]);
    expect(kept.scores(ASOF).strategy.overall.score.score).toBeNull();
    kept.add([{ ...(first as Observation), from: 'yesterday' }]);
    expect(() => kept.scores(ASOF)).toThrow(/not a date: yesterday/);
    // And as often as it is asked for: no score of before stands in for it.
    expect(() => kept.scores(ASOF)).toThrow(/not a date: yesterday/);
  });
});
