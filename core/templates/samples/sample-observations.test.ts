import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { METRICS } from '../../metrics/index.ts';
import { observationSchema } from '../../model/index.ts';
import { publish } from '../../publication/index.ts';
import { checkUp, scorecardQuality } from '../../rules/index.ts';
import { TEMPLATES, template } from '../index.ts';
import { SAMPLE_NUMBERS } from './sample-numbers.ts';
import { sampleObservations } from './sample-observations.ts';

const asOf = '2026-10-29';

test('each sample metric is of the catalogue, in its unit and kind', () => {
  const laws = new Map<string, (typeof METRICS)[number]>(METRICS.map((law) => [law.id, law]));
  const wrong = Object.entries(SAMPLE_NUMBERS).filter(([id, { unit, kind, of }]) => {
    const law = laws.get(id);
    const dimension = /^[A-Z]{3}$/.test(unit) ? 'money' : unit;
    const isLevel = law?.kind !== 'flow' && law?.kind !== 'stock';
    const wholeThere = of === undefined || of in SAMPLE_NUMBERS;
    return law?.unit !== dimension || (isLevel ? 'level' : law?.kind) !== kind || !wholeThere;
  });
  expect(wrong.map(([id]) => id)).toEqual([]);
});

test('the same day and seed give the same numbers, another seed others', () => {
  const of = (seed: number) => sampleObservations(template('seller'), { asOf, seed });
  expect(of(1)).toEqual(of(1));
  expect(of(2)).not.toEqual(of(1));
});

test('weeks that make no story are refused', () => {
  expect(() => sampleObservations(template('seller'), { asOf, weeks: 400 })).toThrow(/got 400/);
  expect(() => sampleObservations(template('seller'), { asOf: 'soon' })).toThrow();
});

test('the story can be seen: a viral week, a slump, and a gap', () => {
  const views = sampleObservations(template('creator'), { asOf }).filter(
    (one) => one.metric === 'content.views',
  );
  const ended = (weeks: number) =>
    views.find(
      (one) => one.to === new Date(Date.UTC(2026, 9, 29 - 7 * weeks)).toISOString().slice(0, 10),
    )?.value ?? Number.NaN;
  expect(ended(9)).toBeGreaterThan(1.7 * ended(5));
  expect(ended(4)).toBeLessThan(0.85 * ended(1));
  const all = sampleObservations(template('social-commerce-2025'), { asOf });
  const weekly = new Set(all.filter((one) => one.from < one.to).map((one) => one.metric)).size * 26;
  expect(all.length).toBeLessThan(weekly);
  expect(all.some((one) => one.low < one.high && /K$/.test(one.source.raw ?? ''))).toBe(true);
});

describe.each(TEMPLATES.map((one) => [one.id, one] as const))(
  '%s with its sample',
  (_, scorecard) => {
    const observations = sampleObservations(scorecard, { asOf });
    const published = publish({ scorecard, observations, asOf });

    test('every number is a sound observation, and says that it is a sample', () => {
      for (const one of observations) {
        expect(v.is(observationSchema, one)).toBe(true);
        expect(one.subject.platform).toBe('sample');
        expect(one.source.note).toMatch(/^Sample/);
      }
      expect(new Set(observations.map((one) => one.id)).size).toBe(observations.length);
    });

    test('scores most KPIs, and the scores spread', () => {
      const scores = published.kpis.flatMap((one) => one.score ?? []);
      expect(scores.length / published.kpis.length).toBeGreaterThanOrEqual(0.75);
      expect(Math.max(...scores) - Math.min(...scores)).toBeGreaterThan(25);
      expect(published.overall.score).toBeGreaterThan(20);
      expect(published.overall.score).toBeLessThan(95);
      for (const one of published.perspectives) expect(one.score).not.toBeNull();
    });

    test('holds no NaN and no Infinity: what is null says why', () => {
      const look = (thing: unknown): void => {
        if (typeof thing === 'number') expect(Number.isFinite(thing)).toBe(true);
        else if (typeof thing === 'object' && thing !== null) Object.values(thing).forEach(look);
      };
      look(published);
      for (const one of published.kpis) if (one.score === null) expect(one.why).toMatch(/\w/);
    });

    test('has nothing to act on in its check-up, before it has numbers and with them', () => {
      const made = { scorecard, observations, asOf };
      const acts = [
        checkUp({ scorecard, observations: [], asOf }),
        checkUp({ ...made, scored: published.kpis }),
      ]
        .flat()
        .filter((one) => one.severity === 'act');
      expect(acts).toEqual([]);
      expect(scorecardQuality({ ...made, scored: published.kpis }).score).toBeGreaterThan(70);
    });
  },
);

test('some KPIs of social commerce stay unknown on purpose', () => {
  const scorecard = template('social-commerce-2025');
  const { kpis } = publish({
    scorecard,
    observations: sampleObservations(scorecard, { asOf }),
    asOf,
  });
  const unknown = kpis.filter((one) => one.score === null).map((one) => one.id);
  expect(unknown).toEqual(expect.arrayContaining(['purchase-probability', 'adaptation-time']));
});

test('S3-6, S3-22: risk defence stands in all four categories, not all of them the same', () => {
  const scorecard = template('risk-defence');
  const { risks } = publish({
    scorecard,
    observations: sampleObservations(scorecard, { asOf }),
    asOf,
  });
  expect([...new Set(risks.map((one) => one.category))].sort()).toEqual([
    'financial',
    'operational',
    'regulatory',
    'strategic',
  ]);
  expect(new Set(risks.map((one) => one.status)).size).toBeGreaterThanOrEqual(3);
});
