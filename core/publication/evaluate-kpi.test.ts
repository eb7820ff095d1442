import { expect, test } from 'vitest';
import type { ScorecardDefinition } from '../model/index.ts';
import { kpiOf } from './fixtures/made.ts';
import { publish } from './index.ts';
import type { Library } from './library.ts';
import { ASOF, EXAMPLE_LIBRARY, EXAMPLE_SCORECARD, seenOf } from './worked-example.ts';

const scorecard: ScorecardDefinition = { ...EXAMPLE_SCORECARD, kpis: [{ kpi: 'followers' }] };
const renamed: Library = {
  ...EXAMPLE_LIBRARY,
  metric: (id) => ({ ...EXAMPLE_LIBRARY.metric(id), formerIds: ['shop.fans'] }),
};

test('a number seen under a former id was seen: what is wrong with it is said, not that there is none', () => {
  const later = seenOf('shop.fans', 900, { from: '2027-01-05', to: '2027-01-05' });
  const made = (library: Library) =>
    kpiOf(publish({ scorecard, observations: [later], asOf: ASOF }, library));
  expect(made(EXAMPLE_LIBRARY).why).toMatch(/^No number yet for Followers/);
  expect(made(renamed).why).toMatch(/after the report/);
  const now = seenOf('shop.fans', 1234, { from: '2026-10-28', to: '2026-10-28' });
  const read = publish({ scorecard, observations: [now], asOf: ASOF }, renamed);
  expect(kpiOf(read)).toMatchObject({ value: 1234, why: null });
});

test('a change in percent from a baseline of 0 is refused with what to do; in units it is counted', () => {
  const use = (change: 'percent' | 'unit') => ({
    kpi: 'followers',
    baseline: { kind: 'fixed', value: 0, on: '2026-09-01' } as const,
    score: { kind: 'versus-baseline', worst: -2000, best: 2000, change } as const,
  });
  const observations = [seenOf('shop.followers', 1000, { from: '2026-10-28', to: '2026-10-28' })];
  const made = (change: 'percent' | 'unit') =>
    kpiOf(
      publish(
        { scorecard: { ...scorecard, kpis: [use(change)] }, observations, asOf: ASOF },
        EXAMPLE_LIBRARY,
      ),
    );
  expect(made('percent')).toMatchObject({ value: 1000, score: null, performance: null });
  expect(made('percent').why).toBe(
    'Its baseline is 0, and no change in percent can be counted from 0. Count the change in units, or set another baseline.',
  );
  expect(made('unit').score).toBe(75);
});

test('rates are of no use to a scorecard that names no currency, and it says so', () => {
  const rates = [{ from: 'USD', to: 'EUR', day: '2026-10-10', rate: 0.9 }];
  const observations = [
    seenOf('shop.revenue', 100, { unit: 'EUR' }),
    seenOf('shop.spend', 50, { unit: 'USD' }),
  ];
  const across = kpiOf(
    publish(
      { scorecard: { ...scorecard, kpis: [{ kpi: 'return' }], rates }, observations, asOf: ASOF },
      EXAMPLE_LIBRARY,
    ),
    'return',
  );
  expect(across.why).toBe(
    'Return on spend would mix EUR and USD, and the scorecard names no currency to bring them into. Give it one.',
  );
  const second = { platform: 'tilla', account: 'second' };
  const within = kpiOf(
    publish(
      {
        scorecard: { ...scorecard, kpis: [{ kpi: 'order-value' }], rates },
        observations: [
          seenOf('shop.revenue', 100, { unit: 'EUR' }),
          seenOf('shop.revenue', 50, { unit: 'USD', subject: second }),
          seenOf('shop.orders', 4),
        ],
        asOf: ASOF,
      },
      EXAMPLE_LIBRARY,
    ),
    'order-value',
  );
  expect(within.why).toContain('names no currency to bring them into');
});
