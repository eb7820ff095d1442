import { expect, test } from 'vitest';
import { type KpiDefinition, observationId, type ScorecardDefinition } from '../model/index.ts';
import { validateScorecard } from '../templates/index.ts';
import { kpiOf, travelled } from './fixtures/made.ts';
import { checkPublication, metricsNeeded, publish, recomputeInput, scorer } from './index.ts';

const own: KpiDefinition = {
  ...{ id: 'home-share', name: 'Followers at home', brief: 'Followers in Indonesia.' },
  formula: 'segment(audience.countries, "Indonesia")',
  ...{ unit: '%', direction: 'higher', perspective: 'customer', category: 'demographic' },
  suggested: { kind: 'higher', floor: 0, target: 80 },
  source: ['S0-I2'],
};
const kpis = ['home-share', 'country-concentration', 'largest-country-share'];
const read = validateScorecard({
  ...{ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', periodDays: 28 },
  thresholds: { good: 70, watch: 40 },
  perspectives: [{ id: 'customer', name: 'Customer' }],
  goals: [
    {
      ...{ id: 'g', name: 'G', perspective: 'customer', leading: [] },
      lagging: kpis.map((kpi) => ({ kpi })),
    },
  ],
  own: [own],
});
if (!read.ok) throw new Error(read.why);
const scorecard: ScorecardDefinition = read.scorecard;
const ASOF = '2026-10-29';

const part = (segment: string, value: number, raw: string) => {
  const content = {
    metric: 'audience.countries',
    subject: { platform: 'tiktok-studio', account: 'kiln', segment },
    ...{ value, low: value - 0.05, high: value + 0.05, unit: '%' },
    ...{ from: '2026-10-28', to: '2026-10-28', seen: '2026-10-28T08:00:00Z' },
    source: { kind: 'page' as const, label: 'Top territories', raw },
  };
  return { id: observationId(content), ...content };
};
const observations = [part('Indonesia', 60, '60.0%'), part('Malaysia', 40, '40.0%')];

test('S2-D2: a distribution becomes KPIs, explained down to the words on the page, and recomputes', () => {
  const file = travelled(publish({ scorecard, observations, asOf: ASOF }));
  expect(kpiOf(file, 'home-share')).toMatchObject({ value: 60, score: 75, unit: '%' });
  expect(kpiOf(file, 'country-concentration').value).toBeCloseTo(52, 10);
  expect(kpiOf(file, 'largest-country-share')).toMatchObject({ value: 60, score: 80 });
  const [input] = kpiOf(file, 'home-share').explanation?.inputs ?? [];
  expect(input).toMatchObject({
    metric: 'audience.countries~segment~Indonesia',
    name: 'Indonesia among followers by country',
  });
  expect(input?.sights[0]).toMatchObject({
    platform: 'tiktok-studio',
    raw: 'Indonesia 60.0%; Malaysia 40.0%',
  });
  if (input) expect(recomputeInput(input, file).value).toBe(60);
  expect(checkPublication(file)).toEqual([]);
});

test('what is needed of the store is the distribution itself, and numbers may come one by one', () => {
  expect(metricsNeeded(scorecard, ASOF)).toEqual(['audience.countries']);
  const kept = scorer(scorecard);
  for (const one of [...observations].reverse()) {
    kept.add([one]);
    kept.scores(ASOF);
  }
  const whole = publish({ scorecard, observations, asOf: ASOF });
  expect(JSON.stringify(kept.publish({ asOf: ASOF }))).toBe(JSON.stringify(whole));
  expect(kept.dependents('audience.countries', ASOF).kpis).toHaveLength(3);
});

test('what is not listed has no value, and says so; nothing at all says what is needed', () => {
  const some = publish({ scorecard, observations: [part('Malaysia', 40, '40%')], asOf: ASOF });
  expect(kpiOf(some, 'home-share')).toMatchObject({ value: null, score: null });
  expect(kpiOf(some, 'home-share').why).not.toBe('');
  const none = publish({ scorecard, observations: [], asOf: ASOF });
  expect(kpiOf(none, 'home-share').why).toMatch(/^No number yet for Followers at home/);
});
