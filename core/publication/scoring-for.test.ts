import { describe, expect, test } from 'vitest';
import type { Observation, ScorecardDefinition } from '../model/index.ts';
import { template } from '../templates/index.ts';
import { publish, recompute, redact } from './index.ts';
import { ASOF, seenOf } from './worked-example.ts';

const seller = template('seller');
const made = (
  observations: readonly Observation[],
  scorecard: Partial<ScorecardDefinition> = {},
  base: ScorecardDefinition = seller,
) => publish({ scorecard: { ...base, ...scorecard }, observations, asOf: ASOF });
const kpiOf = (publication: ReturnType<typeof made>, id: string) => {
  const kpi = publication.kpis.find((one) => one.id === id);
  if (!kpi) throw new Error(`no ${id}`);
  return kpi;
};
const revenue = (value: number, unit: string) => seenOf('commerce.revenue', value, { unit });

describe('a suggested target for money holds in the currencies that it was written for', () => {
  test.each(['EUR', 'USD', 'GBP', 'CHF'])('in %s the first numbers have a score', (unit) => {
    const kpi = kpiOf(made([revenue(6500, unit)]), 'revenue');
    expect(kpi).toMatchObject({ value: 6500, unit, score: 65, target: 10_000, why: null });
    expect(kpi.explanation?.scoring.words).toContain(`100 at ${unit} 10000 or more`);
  });

  test('12 million rupiah are no 12 million euros: the number is shown, and has no score', () => {
    const publication = made([revenue(12_345_678, 'IDR'), seenOf('commerce.orders', 10)]);
    const kpi = kpiOf(publication, 'revenue');
    const why =
      'The suggested target is for EUR, USD, GBP or CHF, and this number is in IDR. Set a target for it.';
    expect(kpi).toMatchObject({ value: 12_345_678, unit: 'IDR', score: null, why, target: null });
    expect(kpiOf(publication, 'average-order-value')).toMatchObject({
      value: 1_234_567.8,
      score: null,
      why,
    });
    expect(recompute(kpi)).toEqual({ score: null, low: null, high: null });
    expect(publication.goals[0]?.laggingWhy).toBe(
      'No target fits Revenue and Average order value. Set one.',
    );
    expect(publication.findings.find((one) => one.about === 'revenue')).toMatchObject({
      rule: 'no-target',
      severity: 'watch',
    });
    expect(publication.overall.kpisKnown).toBe(1);
    expect(JSON.stringify(redact(publication, 'indexed'))).not.toContain('IDR');
  });

  test('a goal with one number missing and one without a target says both', () => {
    expect(made([revenue(12_345_678, 'IDR')]).goals[0]?.laggingWhy).toBe(
      'No number yet for Average order value. Enter it or capture a page that shows it. No target fits Revenue. Set one.',
    );
  });

  test('the scorecard’s own target is used in whatever currency the number is', () => {
    const score = { kind: 'higher' as const, floor: 0, target: 20_000_000 };
    const kpis = [{ kpi: 'revenue', score }];
    const kpi = kpiOf(made([revenue(5_000_000, 'IDR')], { kpis }), 'revenue');
    expect(kpi).toMatchObject({ score: 25, target: 20_000_000, why: null });
    expect(recompute(kpi).score).toBe(25);
  });

  test('a quotient of money by money has no currency, and is scored in any', () => {
    const refunds = seenOf('commerce.refunds', 370_000, { unit: 'IDR' });
    const kpi = kpiOf(made([revenue(10_000_000, 'IDR'), refunds]), 'refund-rate');
    expect(kpi.value).toBeCloseTo(3.7, 10);
    expect(kpi.score).toBeCloseTo(70, 10);
  });
});

describe('a suggested target for an amount is scaled to the period', () => {
  const orders = (from: string, to: string, value: number) =>
    seenOf('commerce.orders', value, { from, to });

  test('50 orders in a week are what 200 in four weeks are', () => {
    const kpi = kpiOf(made([orders('2026-10-22', ASOF, 25)], { periodDays: 7 }), 'orders');
    expect(kpi).toMatchObject({ value: 25, score: 50, target: 50 });
    expect(kpi.explanation?.scoring.words).toMatch(/ Suggested for 28 days and scaled to 7\.$/);
    expect(recompute(kpi).score).toBe(50);
  });

  test('a quarter has three digits of target, a rate the same one as ever', () => {
    const numbers = [
      orders('2026-07-30', ASOF, 650),
      seenOf('commerce.cancelled-orders', 39, { from: '2026-07-30', to: ASOF }),
    ];
    const publication = made(numbers, { periodDays: 91 });
    expect(kpiOf(publication, 'orders')).toMatchObject({ target: 650, score: 100 });
    expect(kpiOf(publication, 'cancelled-order-rate')).toMatchObject({
      value: 6,
      target: 1,
      score: 50,
    });
  });

  test('over 28 days, and where the scorecard brings its own, nothing is scaled', () => {
    const exact = kpiOf(made([orders('2026-10-01', ASOF, 90)]), 'orders');
    expect(exact).toMatchObject({ target: 200, score: 45 });
    expect(exact.explanation?.scoring.words).not.toContain('scaled');
    const score = { kind: 'yes-no' as const, atLeast: 20 };
    const week = made([orders('2026-10-22', ASOF, 25)], {
      periodDays: 7,
      kpis: [{ kpi: 'orders', score }],
    });
    expect(kpiOf(week, 'orders')).toMatchObject({ target: 20, score: 100 });
  });

  test('a band is scaled as a whole', () => {
    const strategy = template('social-media-strategy');
    const posts = seenOf('content.posts-published', 2, { from: '2026-10-22', to: ASOF });
    const kpi = kpiOf(made([posts], { periodDays: 7 }, strategy), 'posts-published');
    // 12 to 40 in 28 days, tolerance 12, is 3 to 10 in 7, tolerance 3: 2 is one of three steps down.
    expect(kpi.score).toBeCloseTo(100 * (1 - 1 / 3), 10);
  });
});

describe('a KPI with two ways to its value', () => {
  const strategy = template('social-media-strategy');
  const rate = (change: object = {}) =>
    seenOf('service.complaint-resolution-rate', 72, {
      unit: '%',
      low: 71.5,
      high: 72.5,
      ...change,
    });
  const counts = [seenOf('service.complaints-resolved', 30), seenOf('service.complaints', 40)];
  const resolution = (...observations: Observation[]) =>
    kpiOf(made(observations, {}, strategy), 'complaint-resolution-rate');
  const inputs = (kpi: ReturnType<typeof resolution>) =>
    kpi.explanation?.inputs.map((one) => one.metric);

  test('S2-G4-lag: the ready-made rate is used, and what it could have been made of is not missed', () => {
    const kpi = resolution(rate());
    expect(kpi).toMatchObject({ value: 72, low: 71.5, high: 72.5, why: null });
    expect(inputs(kpi)).toEqual(['service.complaint-resolution-rate']);
    expect(recompute(kpi).score).toBe(kpi.score);
  });

  test('without it the counts are used, and it is not missed', () => {
    const kpi = resolution(...counts);
    expect(kpi).toMatchObject({ value: 75, why: null });
    expect(inputs(kpi)).toEqual(['service.complaints-resolved', 'service.complaints']);
    expect(recompute(kpi).score).toBe(kpi.score);
  });

  test('a way without stand-ins goes before one with them', () => {
    const older = rate({ from: '2026-09-24', to: '2026-10-22', seen: '2026-10-22' });
    expect(resolution(older)).toMatchObject({ value: 72, estimated: true });
    expect(resolution(older, ...counts)).toMatchObject({ value: 75, estimated: false });
  });

  test('what is still missing is said for each way, shortly where nothing is there', () => {
    expect(resolution().why).toBe(
      'No number yet for Complaint resolution rate. Enter it or capture a page that shows it.',
    );
    expect(resolution(...counts.slice(1)).why).toBe(
      'No number yet for Complaint resolution rate. It needs Complaint resolution rate, or Complaints resolved: enter one or capture a page that shows it.',
    );
  });

  test('no complaints at all: the reason is that, and not a number that nobody needs', () => {
    const none = [seenOf('service.complaints-resolved', 0), seenOf('service.complaints', 0)];
    expect(resolution(...none).why).toBe(
      'Public complaints is 0, and nothing can be divided by 0.',
    );
  });

  test('two currencies matter only where both are used', () => {
    const average = seenOf('commerce.average-order-value', 40, { unit: 'EUR' });
    const kpi = kpiOf(made([average, revenue(100, 'USD')]), 'average-order-value');
    expect(kpi).toMatchObject({ value: 40, unit: 'EUR', score: 60 });
  });
});
