import { expect, test } from 'vitest';
import type { KpiDefinition, Observation, OwnMetric, ScorecardDefinition } from '../model/index.ts';
import { sampleObservations } from '../templates/index.ts';
import { metricsOf } from './daily-history.ts';
import { checkUp } from './index.ts';

const replies: OwnMetric = {
  id: 'own.replies',
  name: 'Replies',
  brief: '',
  unit: '1',
  kind: 'flow',
  direction: 'higher',
  cadenceDays: 7,
};

const own = (id: string): KpiDefinition => ({
  id,
  name: id.toUpperCase(),
  brief: '',
  formula: 'own.replies',
  unit: '1',
  direction: 'higher',
  perspective: 'customer',
  category: 'engagement',
  suggested: { kind: 'higher', floor: 0, target: 100 },
  source: [],
});

const CARD: ScorecardDefinition = {
  schema: 'fourfold/scorecard@1',
  id: 'own',
  title: 'Own',
  perspectives: [{ id: 'customer', name: 'Customer' }],
  goals: [
    {
      id: 'g',
      name: 'G',
      perspective: 'customer',
      lagging: [{ kpi: 'first' }, { kpi: 'second' }],
      leading: [],
    },
  ],
  kpis: [{ kpi: 'first' }, { kpi: 'second' }],
  own: [own('first'), own('second')],
  ownMetrics: [replies],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
};

const seen: Observation = {
  id: 'a',
  metric: 'own.replies',
  subject: { platform: 'shop.example', account: '' },
  ...{ value: 12, low: 12, high: 12, unit: '1' },
  ...{ from: '2026-10-01', to: '2026-10-29', seen: '2026-10-29' },
  source: { kind: 'manual' },
};

const context = { scorecard: CARD, observations: [seen], asOf: '2026-10-29' };
const rules = (scorecard: ScorecardDefinition) =>
  checkUp({ ...context, scorecard }).map((one) => one.rule);

test('a person’s own metric that was captured is not said to be missing', () => {
  expect(rules(CARD)).not.toContain('kpi-never-captured');
  const other = { ...seen, metric: 'content.views' };
  const found = checkUp({ ...context, observations: [other] });
  expect(found.find((one) => one.rule === 'kpi-never-captured')?.what).toContain('FIRST');
});

test('S1-M1.4: two KPIs of the same own metric count it twice', () => {
  expect(rules(CARD)).toContain('same-metric-twice');
});

test('its past is looked at like that of any other', () => {
  expect([...metricsOf(context)]).toEqual(['own.replies']);
});

test('a sample of a scorecard with own metrics leaves those out', () => {
  expect(sampleObservations(CARD, { asOf: '2026-10-29' })).toEqual([]);
});
