import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { metric } from '../../metrics/index.ts';
import { observationSchema, type RubricAnswer } from '../../model/index.ts';
import { kpi } from '../library.ts';
import { contentQuality } from './content-quality.ts';
import { defineRubric, RUBRICS, rubricMean, rubricObservation, rubricScore } from './index.ts';
import { liveReadiness } from './live-readiness.ts';
import { socialMediaMaturity } from './social-media-maturity.ts';

const [proofread, illustrations, links, layout] = contentQuality.items.map((item) => item.id);
const OCCASION = {
  subject: { platform: 'blog', account: 'main', item: 'post-1' },
  from: '2026-10-01',
  to: '2026-10-01',
  seen: '2026-10-02T08:00:00Z',
};

describe('S2-I5: the content quality index', () => {
  test('has exactly the points of the document: 1, 5, 2 and 3', () => {
    expect(contentQuality.items.map((item) => [item.id, item.points])).toEqual([
      ['proofread', 1],
      ['illustrations', 5],
      ['relevant-links', 2],
      ['good-layout', 3],
    ]);
  });

  test('a post that is proofread and illustrated has 6 of 11 points', () => {
    const result = rubricScore(contentQuality, {
      [proofread ?? '']: true,
      [illustrations ?? '']: true,
      [links ?? '']: false,
      [layout ?? '']: false,
    });
    expect(result).toMatchObject({ pointsLow: 6, pointsHigh: 6, most: 11, coverage: 1 });
    expect(result.points).toBeCloseTo(6, 12);
    expect(result.score).toBeCloseTo(600 / 11, 12);
  });

  test('score per post and average: posts of which nothing is known are left out', () => {
    const full = rubricScore(
      contentQuality,
      Object.fromEntries(contentQuality.items.map((one) => [one.id, true])),
    );
    const none = rubricScore(contentQuality, {});
    const half = rubricScore(contentQuality, {
      proofread: true,
      illustrations: true,
      'relevant-links': false,
      'good-layout': false,
    });
    const mean = rubricMean([full, none, half], 'points');
    expect(mean.known).toBe(2);
    expect(mean.value).toBeCloseTo(8.5, 12);
    expect(rubricMean([none], 'score')).toEqual({ value: null, low: 0, high: 0, known: 0 });
  });
});

describe('not answered is not a no', () => {
  test('half answered: the score of what is answered, within what the rest may still make of it', () => {
    const result = rubricScore(contentQuality, { illustrations: true, 'good-layout': false });
    expect(result.score).toBeCloseTo(62.5, 12);
    expect(result.low).toBeCloseTo(500 / 11, 12);
    expect(result.high).toBeCloseTo(800 / 11, 12);
    expect(result.coverage).toBeCloseTo(8 / 11, 12);
    expect(result.unanswered).toEqual(['proofread', 'relevant-links']);
  });

  test('nothing answered is not known, and never 0', () => {
    const result = rubricScore(contentQuality, {});
    expect(result).toMatchObject({ score: null, points: null, low: 0, high: 100, coverage: 0 });
    expect(result.why).toBe('Nothing of Content quality is answered yet.');
    expect(rubricObservation(contentQuality, result, OCCASION)).toBeNull();
  });

  test('the value lies within its bounds, and more answers never widen them', () => {
    const answer = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null });
    const answers = fc.array(answer, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(answers, fc.nat(7), fc.integer({ min: 0, max: 4 }), (given, at, more) => {
        const of = (list: readonly (RubricAnswer | null)[]) =>
          rubricScore(
            socialMediaMaturity,
            Object.fromEntries(socialMediaMaturity.items.map((item, i) => [item.id, list[i]])),
          );
        const before = of(given);
        const after = of(given.map((one, i) => (i === at && one === null ? more : one)));
        if (before.score !== null) {
          expect(before.score).toBeGreaterThanOrEqual(before.low - 1e-9);
          expect(before.score).toBeLessThanOrEqual(before.high + 1e-9);
        }
        expect(after.low).toBeGreaterThanOrEqual(before.low - 1e-9);
        expect(after.high).toBeLessThanOrEqual(before.high + 1e-9);
      }),
    );
  });
});

describe('S0-P1: live stream readiness', () => {
  const all = Object.fromEntries(liveReadiness.items.map((item) => [item.id, true]));

  test('covers stock, host, connection, pins and compliance, and its points make 100', () => {
    const groups = new Set(liveReadiness.items.map((item) => item.group));
    expect([...groups]).toEqual(['Stock', 'Host', 'Connection', 'Pins', 'Compliance']);
    expect(rubricScore(liveReadiness, all)).toMatchObject({ most: 100, score: 100, ready: true });
  });

  test('a gating item that is not met blocks, whatever the score; so does one not answered', () => {
    const unmet = rubricScore(liveReadiness, { ...all, connection: false });
    expect(unmet).toMatchObject({ score: 85, ready: false, unmet: ['connection'], undecided: [] });
    const open = rubricScore(liveReadiness, { ...all, compliance: null });
    expect(open).toMatchObject({ score: 100, ready: false, unmet: [], undecided: ['compliance'] });
    expect(rubricScore(liveReadiness, { ...all, pins: false }).ready).toBe(true);
  });
});

test('S2-N0: levels give their share of the points', () => {
  const answers = Object.fromEntries(socialMediaMaturity.items.map((item, i) => [item.id, i % 5]));
  // Levels 0 to 4 and 0 to 2 make 13 of 32.
  expect(rubricScore(socialMediaMaturity, answers).score).toBeCloseTo(1300 / 32, 12);
});

test('a rubric yields a number of its metric with its interval', () => {
  const result = rubricScore(contentQuality, { illustrations: true, 'good-layout': false });
  const made = rubricObservation(contentQuality, result, OCCASION);
  expect(v.is(observationSchema, made)).toBe(true);
  expect(made).toMatchObject({ metric: 'content.quality', low: 5, high: 8, unit: '1' });
  expect(made?.value).toBeCloseTo(6.875, 12);
});

test.each<[string, Record<string, RubricAnswer>]>([
  ['an answer to no item', { nothing: true }],
  ['a level too high', { proofread: 2 }],
  ['a level below 0', { proofread: -1 }],
  ['half a level', { proofread: 0.5 }],
  ['no number', { proofread: Number.NaN }],
  ['a name that every object has', { constructor: true }],
])('%s is refused', (_, answers) => {
  expect(() => rubricScore(contentQuality, answers)).toThrow(RangeError);
});

test.each([
  [{ ...contentQuality, id: 'Content quality' }, /lower case/],
  [{ ...contentQuality, items: [] }, /no items/],
  [{ ...contentQuality, items: [contentQuality.items[0], contentQuality.items[0]] }, /twice/],
  [{ ...contentQuality, items: [{ id: 'x', label: 'X', points: 0 }] }, /points above 0/],
  [
    { ...contentQuality, items: [{ id: 'x', label: 'X', points: 1, levels: ['one'] }] },
    /two levels/,
  ],
])('a rubric that makes no sense cannot be defined', (record, message) => {
  expect(() => defineRubric(record as Parameters<typeof defineRubric>[0])).toThrow(message);
});

test('each rubric yields a mark, and a KPI of the library stands on it', () => {
  const kpis = ['content-quality-index', 'live-readiness', 'maturity', 'practices-kept'];
  expect(RUBRICS.map((one) => one.yields.metric)).toEqual(kpis.map((id) => kpi(id).formula));
  for (const one of RUBRICS) {
    expect(metric(one.yields.metric)).toMatchObject({ kind: 'rating', unit: '1' });
    expect(one.source.length).toBeGreaterThan(0);
  }
});
