import { describe, expect, test } from 'vitest';
import type { RaciRecord } from '../model/index.ts';
import { raciReport } from './index.ts';

const KPIS = ['orders', 'likes', 'reach', 'replies', 'complaints'];

const of = (kpi: string, more: Partial<RaciRecord> = {}): RaciRecord => ({
  ...{ id: kpi, kpi, accountable: 'marketing', responsible: ['communications'] },
  ...more,
});

describe('S1-M5.1: the report of a RACI chart', () => {
  test('names orphans, strays and those without a part', () => {
    const report = raciReport([of('orders'), of('gone', { accountable: 'legal' })], KPIS);
    expect(report.orphans).toEqual(['likes', 'reach', 'replies', 'complaints']);
    expect(report.strays).toEqual(['gone']);
    // What legal had was of a KPI that is no longer in use.
    expect(report.idle).toEqual(['service', 'legal']);
  });

  test('counts each part, and shares over what is assigned alone', () => {
    const [marketing, communications, service] = raciReport(
      [
        of('orders', { consulted: ['service'], informed: ['legal'] }),
        of('likes', { accountable: 'service', responsible: ['service', 'marketing'] }),
      ],
      KPIS,
    ).loads;
    expect(marketing).toEqual({
      ...{ party: 'marketing', accountable: 1, responsible: 1, consulted: 0, informed: 0 },
      ...{ share: 0.5, isOverloaded: false },
    });
    expect(communications).toMatchObject({ accountable: 0, responsible: 1, share: 0 });
    expect(service).toMatchObject({ accountable: 1, responsible: 1, consulted: 1 });
  });

  test('one that answers for more than half, and at least four, answers for too many', () => {
    const overloaded = (records: readonly RaciRecord[]) =>
      raciReport(records, KPIS)
        .loads.filter((one) => one.isOverloaded)
        .map(({ party }) => party);
    const three = KPIS.slice(0, 3).map((kpi) => of(kpi));
    expect(overloaded(three)).toEqual([]);
    const four = KPIS.slice(0, 4).map((kpi) => of(kpi));
    expect(overloaded(four)).toEqual(['marketing']);
    expect(overloaded([...four, of('complaints', { accountable: 'service' })])).toEqual([
      'marketing',
    ]);
  });

  test('nothing assigned is not nobody overloaded: shares are not known', () => {
    const { loads, orphans, idle } = raciReport([], KPIS);
    expect(loads.map(({ share }) => share)).toEqual([null, null, null, null]);
    expect([orphans.length, idle.length]).toEqual([5, 4]);
    expect(raciReport([], [])).toMatchObject({ orphans: [], strays: [] });
  });
});
