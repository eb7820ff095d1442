import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { formulaMetrics, KPIS, parseFormula } from '../kpis/index.ts';
import { METRICS, metric } from '../metrics/index.ts';
import type { Observation } from '../model/index.ts';
import { TEMPLATES, template } from '../templates/index.ts';
import { publicationSchema, publish, recompute, redact } from './index.ts';
import { ASOF, seenOf } from './worked-example.ts';

/** Metrics that KPIs are made of come often enough that scores come about; the others come too. */
const ofKpis = [...new Set(KPIS.flatMap((one) => [...formulaMetrics(parseFormula(one.formula))]))];
const anyMetric = fc.oneof(
  { arbitrary: fc.constantFrom(...ofKpis), weight: 5 },
  { arbitrary: fc.constantFrom(...METRICS.map((one) => one.id)), weight: 1 },
);

/** A number of any metric of the catalogue, in its unit, over the period or near it. */
const observation = fc
  .tuple(
    anyMetric,
    fc.double({ min: 0, max: 1e5, noNaN: true }),
    fc.double({ min: 0, max: 20, noNaN: true }),
    fc.constantFrom('a', 'b'),
    fc.boolean(),
  )
  .map(([id, value, slack, account, exact]): Observation => {
    const { unit, kind } = metric(id);
    const day = exact ? '2026-10-29' : '2026-10-20';
    const days = kind === 'stock' ? { from: day, to: day } : { from: '2026-10-01', to: day };
    return seenOf(id, value, {
      low: Math.max(0, value - slack),
      high: value + slack,
      unit: unit === 'money' ? 'EUR' : unit,
      subject: { platform: 'tilla', account },
      ...days,
    });
  });

describe.each(TEMPLATES.map((one) => [one.id, one] as const))('the template %s', (_, scorecard) => {
  test('is published from nothing: every score is not known, and says why and what to do', () => {
    const publication = publish({ scorecard, observations: [], asOf: ASOF });
    expect(v.is(publicationSchema, publication)).toBe(true);
    expect(publication.overall).toMatchObject({ score: null, coverage: 0, kpisKnown: 0 });
    for (const kpi of publication.kpis) {
      expect(kpi).toMatchObject({ value: null, score: null, status: 'unknown' });
      expect(kpi.why).toMatch(/^No number yet for .*capture.*\.$/);
      expect(kpi.goal).not.toBeNull();
    }
  });

  test('gives from any numbers a file that passes its schema and recomputes to the last bit', () => {
    let scored = 0;
    fc.assert(
      fc.property(fc.array(observation, { minLength: 80, maxLength: 160 }), (observations) => {
        const publication = publish({ scorecard, observations, asOf: ASOF });
        const file = JSON.parse(JSON.stringify(publication));
        expect(v.is(publicationSchema, file)).toBe(true);
        for (const kpi of publication.kpis) {
          const { score, scoreLow, scoreHigh } = kpi;
          expect(recompute(kpi)).toEqual({ score, low: scoreLow, high: scoreHigh });
          expect(kpi.why === null).toBe(score !== null);
          if (score !== null) scored += 1;
        }
        for (const profile of ['indexed', 'banded', 'score-only'] as const) {
          expect(v.is(publicationSchema, redact(publication, profile))).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
    expect(scored).toBeGreaterThan(25);
  }, 30_000);
});

test('S2-S3: the lagging score of one goal flows into the leading score of the next, and is drawn', () => {
  const scorecard = template('social-media-strategy');
  const reply = seenOf('service.response-time', 0, { unit: 's' });
  const publication = publish({ scorecard, observations: [reply], asOf: ASOF });
  const fed = publication.goals.filter((goal) =>
    goal.leading.some((part) => part.kind === 'goal' && part.score !== null),
  );
  const scored = publication.goals.filter((goal) => goal.laggingScore !== null);
  expect(scored.map((goal) => goal.laggingScore)).toEqual([100]);
  expect(fed.map((goal) => goal.leadingScore)).toEqual([100]);
  expect(scored[0]?.feeds).toEqual([fed[0]?.id]);
  const link = publication.links.find((one) => one.from === scored[0]?.id);
  expect(link).toMatchObject({ to: fed[0]?.id, evidence: 'untested' });
});
