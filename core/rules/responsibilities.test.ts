import { expect, test } from 'vitest';
import type { Party, RaciRecord, ScorecardDefinition } from '../model/index.ts';
import { template } from '../templates/index.ts';
import { accountableOverload } from './accountable-overload.ts';
import { kpiReviewDue } from './kpi-review-due.ts';
import { kpiUnowned } from './kpi-unowned.ts';
import { kpiWithoutAccountable } from './kpi-without-accountable.ts';
import { kpisIn } from './rule-context.ts';

const base = template('seller');
const kpis = kpisIn(base);
const of = (kpi: string, accountable: Party = 'marketing'): RaciRecord => ({
  ...{ id: kpi, kpi, accountable, responsible: ['service'] },
});
const noticed = (rule: { check: typeof kpiUnowned.check }, raci?: readonly RaciRecord[]) => {
  const bare: ScorecardDefinition = {
    ...base,
    goals: base.goals.map(({ owner: _, ...goal }) => goal),
    kpis: base.kpis.map(({ owner: _, ...use }) => use),
  };
  const scorecard = raci ? { ...bare, raci } : bare;
  return rule.check({ scorecard, observations: [], asOf: '2026-10-29' });
};

test('S1-M5.1: once some KPIs are assigned, those that are left out are named', () => {
  expect(noticed(kpiWithoutAccountable)).toEqual([]);
  const [first, ...rest] = kpis;
  const [found] = noticed(kpiWithoutAccountable, [of(first ?? '')]);
  expect(found?.evidence).toEqual(rest);
  expect(found?.what).toMatch(/^The responsibilities leave out .+\.$/);
  expect(
    noticed(
      kpiWithoutAccountable,
      kpis.map((one) => of(one)),
    ),
  ).toEqual([]);
});

test('S1-M5.1: who answers for more than half is named', () => {
  const all = kpis.map((kpi) => of(kpi));
  expect(noticed(accountableOverload, all).map(({ what }) => what)).toEqual([
    `Marketing answers for ${kpis.length} of ${kpis.length} KPIs.`,
  ]);
  const parties: readonly Party[] = ['marketing', 'communications', 'service', 'legal'];
  const even = kpis.map((kpi, i) => of(kpi, parties[i % 4]));
  expect(noticed(accountableOverload, even)).toEqual([]);
  expect(noticed(accountableOverload)).toEqual([]);
});

test('S1-M5.1: a KPI that somebody is accountable for is owned', () => {
  expect(
    noticed(
      kpiUnowned,
      kpis.map((one) => of(one)),
    ),
  ).toEqual([]);
  expect(noticed(kpiUnowned)).toHaveLength(1);
});

test('S1-M7.1: a KPI whose day has come is asked after, one whose day is tomorrow is not', () => {
  const [first = ''] = kpis;
  const on = (review: string) => ({
    scorecard: {
      ...base,
      kpis: base.kpis.map((use) => (use.kpi === first ? { ...use, review } : use)),
    },
    observations: [],
    asOf: '2026-10-29',
  });
  expect(kpiReviewDue.check(on('2026-10-29')).map(({ evidence }) => evidence)).toEqual([[first]]);
  expect(kpiReviewDue.check(on('2026-10-30'))).toEqual([]);
});
