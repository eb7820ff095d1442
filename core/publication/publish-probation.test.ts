import { expect, test } from 'vitest';
import { type Observation, observationId, type ScorecardDefinition } from '../model/index.ts';
import { letIn, putOnProbation, turnOnGate } from '../templates/index.ts';
import { publish, recompute, redact, scorer } from './index.ts';

const scorecard: ScorecardDefinition = {
  ...{ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', periodDays: 28 },
  thresholds: { good: 70, watch: 40 },
  perspectives: [{ id: 'financial', name: 'Money' }],
  goals: [
    {
      ...{ id: 'sell', name: 'Sell', perspective: 'financial', leading: [] },
      lagging: [{ kpi: 'orders' }, { kpi: 'likes' }],
    },
  ],
  kpis: [
    { kpi: 'orders', score: { kind: 'higher', floor: 0, target: 100 } },
    { kpi: 'likes', score: { kind: 'higher', floor: 0, target: 1000 } },
  ],
};

const number = (platform: string, metric: string, value: number): Observation => {
  const content = {
    ...{ metric, value, low: value, high: value, unit: '1' as const },
    ...{ from: '2026-10-01', to: '2026-10-29', seen: '2026-10-29T08:00:00.000Z' },
    subject: { platform, account: 'kiln' },
    source: { kind: 'page' as const, label: 'Orders', raw: `${value}` },
  };
  return { id: observationId(content), ...content };
};

const shop = [number('shopify', 'commerce.orders', 40), number('shopify', 'engagement.likes', 500)];
const fresh = [number('threads', 'commerce.orders', 30)];
const gated = turnOnGate(scorecard, '2026-10-01', ['shopify']);
const of = (card: ScorecardDefinition, observations: readonly Observation[]) =>
  publish({ scorecard: card, observations, asOf: '2026-10-29' });

test('S1-M7.4: a platform on probation moves no score, and the explanation says whose numbers are left out', () => {
  const file = of(gated, [...shop, ...fresh]);
  const [orders, likes] = file.kpis;
  expect([orders?.value, orders?.score]).toEqual([40, 40]);
  expect(file.overall.score).toBe(of(scorecard, shop).overall.score);
  expect(orders?.explanation?.scoring.words).toContain(
    'Left out, because they are on probation and not scored yet: the numbers of threads.',
  );
  expect(likes?.explanation?.scoring.words).not.toContain('probation');
  expect(
    file.findings.filter((one) => one.rule === 'on-probation').map((one) => one.about),
  ).toEqual(['orders']);
  // Whoever has the file alone makes the same scores of it.
  expect(recompute(orders as never)).toMatchObject({ score: 40 });
  expect(of(scorecard, [...shop, ...fresh]).kpis[0]?.value).toBe(70);
});

test('S1-M7.4: with no other number it is not known and says why; it is never 0, and coverage falls', () => {
  const file = of(putOnProbation(scorecard, 'shopify', '2026-10-29'), shop);
  expect(file.kpis[0]).toMatchObject({ value: null, score: null, status: 'unknown' });
  expect(file.kpis[0]?.why).toContain('a platform on probation');
  expect(file.overall).toMatchObject({ score: null, coverage: 0 });
  expect(file.findings.map((one) => one.rule)).not.toContain('no-number');
  expect(of(scorecard, shop).overall.coverage).toBe(1);
});

test('S1-M7.4: a platform that was let in counts with all that was kept of it', () => {
  const card = letIn(
    gated,
    { platform: 'threads', on: '2026-10-29' },
    'Half our buyers are there.',
  );
  const file = of(card, [...shop, ...fresh]);
  expect(file.kpis[0]?.value).toBe(70);
  expect(JSON.stringify(file)).not.toContain('probation');
});

test('S1-M7.4: what comes one by one scores as all at once, and what is removed is forgotten', () => {
  const one = scorer(gated);
  for (const each of [...fresh, ...shop]) one.add([each]);
  const all = of(gated, [...shop, ...fresh]);
  expect(one.publish({ asOf: '2026-10-29' })).toEqual(all);
  one.remove(new Set(fresh.map(({ id }) => id)));
  expect(JSON.stringify(one.publish({ asOf: '2026-10-29' }))).not.toContain('probation');
});

test('S1-M7.4: the platform’s name does not leave with a file of scores alone', () => {
  const file = redact(of(gated, [...shop, ...fresh]), 'score-only');
  expect(JSON.stringify(file)).not.toContain('threads');
  expect(file.findings.map((one) => one.rule)).toContain('on-probation');
});
