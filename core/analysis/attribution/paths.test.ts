import { describe, expect, test } from 'vitest';
import { pathsFromReferrals } from './paths-from-referrals.ts';
import { pathsFromTable } from './paths-from-table.ts';
import { pathsFromTouches } from './paths-from-touches.ts';
import { type BudgetSuggestion, suggestBudget } from './suggest-budget.ts';

describe('paths from a table', () => {
  test('of a file with paths, values and nulls', () => {
    const { paths, problems } = pathsFromTable({
      header: ['path', 'total_conversions', 'total_conversion_value', 'total_null'],
      rows: [
        ['eta > iota > eta', '1', '0.244', '3'],
        ['eta', '', '1', '2'],
        ['iota → eta', '0', '', '7'],
        ['', '2', '5', '0'],
        ['eta', '-1', '', ''],
        ['eta', 'many', '', ''],
      ],
    });
    expect(paths).toEqual([
      { touches: ['eta', 'iota', 'eta'], conversions: 1, value: 0.244, lost: 3 },
      { touches: ['iota', 'eta'], conversions: 0, lost: 7 },
      { touches: [], conversions: 2, value: 5, lost: 0 },
    ]);
    expect(problems.map(({ row }) => row)).toEqual([2, 5, 6]);
    expect(problems[2]?.what).toContain('“many”');
  });

  test('of a referral table, written as an Indonesian page does', () => {
    const { paths, problems } = pathsFromTable(
      {
        header: ['Traffic source', 'Visits', 'Orders', 'Revenue'],
        rows: [
          ['Search', '1,2 rb', '24', 'Rp1.200.000'],
          ['Link', '--', '3', '--'],
          ['Ad', '4', '5', '0'],
        ],
      },
      { locale: 'id' },
    );
    expect(paths).toEqual([
      { touches: ['Search'], conversions: 24, value: 1_200_000, lost: 1176 },
      { touches: ['Link'], conversions: 3 },
    ]);
    expect(problems).toEqual([{ row: 3, what: '5 conversions of 4 visits cannot be.' }]);
  });

  test('columns of other names, and separators that would be patterns', () => {
    const table = { header: ['Weg', 'Käufe'], rows: [['a.*b.*c', 2]] };
    const columns = { path: 'weg', conversions: 'Käufe' };
    expect(pathsFromTable(table, { columns, separator: '.*' }).paths).toEqual([
      { touches: ['a', 'b', 'c'], conversions: 2 },
    ]);
    expect(() => pathsFromTable(table)).toThrow('paths or sources');
    expect(() => pathsFromTable(table, { columns: { path: 'nope' } })).toThrow('“nope”');
  });
});

describe('paths from touches', () => {
  test('S1-M4.2 online and offline by time, ended by conversions, the rest lost', () => {
    const paths = pathsFromTouches(
      [
        { person: '1', at: '2026-03-10', channel: 'ad' },
        { person: '1', at: '2026-03-01', channel: 'fair' },
        { person: '1', at: '2026-03-12T12:00:00Z', channel: 'email', conversions: 1, value: 30 },
        { person: '1', at: '2026-03-20', channel: 'ad' },
        { person: '2', at: '2026-01-01', channel: 'call' },
        { person: '2', at: '2026-03-12', conversions: 2 },
      ],
      { lookBackDays: 30 },
    );
    expect(paths).toEqual([
      {
        touches: ['fair', 'ad', 'email'],
        conversions: 1,
        lost: 0,
        value: 30,
        daysBefore: [11.5, 2.5, 0],
      },
      { touches: ['ad'], conversions: 0, lost: 1, daysBefore: [0] },
      { touches: [], conversions: 2, lost: 0, daysBefore: [] },
    ]);
    expect(pathsFromTouches([])).toEqual([]);
  });

  test('what cannot be is named', () => {
    expect(() => pathsFromTouches([{ person: '', at: 'soon', channel: 'a' }])).toThrow('soon');
    const wrong = { person: '1', at: '2026-01-01', channel: 'a', conversions: -2 };
    expect(() => pathsFromTouches([wrong])).toThrow('touch 1: conversions');
    expect(() => pathsFromTouches([], { lookBackDays: Number.NaN })).toThrow('NaN');
  });
});

test('a referral table that was captured: the newest number of each source', () => {
  const row = (segment: string, metric: string, value: number, seen = '2026-03-01T08:00:00Z') => ({
    metric,
    value,
    seen,
    subject: { platform: 'etsy', account: 'kiln', segment },
  });
  const metrics = { conversions: 'shop.orders', value: 'shop.sales', visits: 'shop.visits' };
  expect(
    pathsFromReferrals(
      [
        row('Search', 'shop.orders', 3, '2026-03-02T08:00:00Z'),
        row('Search', 'shop.orders', 2),
        row('Search', 'shop.visits', 40),
        row('Search', 'shop.sales', 55.5),
        row('Social', 'shop.visits', 9),
        row('__proto__', 'shop.orders', 1),
      ],
      metrics,
    ),
  ).toEqual([
    { touches: ['Search'], conversions: 3, value: 55.5, lost: 37 },
    { touches: ['__proto__'], conversions: 1 },
  ]);
});

describe('S1-M4.2 a budget', () => {
  const suggested = (answer: ReturnType<typeof suggestBudget>) =>
    (answer as BudgetSuggestion).channels.map((one) => Math.round(one.suggested * 1e6) / 1e6);

  test('worked by hand: with an elasticity of a half, spend goes with credit² ÷ spend', () => {
    // 20²/100 : 10²/100 = 4 : 1 of 200, where the limits allow it.
    const channels = [
      { channel: 'a', spend: 100, credit: 20 },
      { channel: 'b', spend: 100, credit: 10 },
    ];
    expect(suggested(suggestBudget(channels, { mostChange: 1 }))).toEqual([160, 40]);
    expect(suggested(suggestBudget(channels, { mostChange: 0.2 }))).toEqual([120, 80]);
    expect(suggested(suggestBudget(channels, { mostChange: 1, total: 100 }))).toEqual([80, 20]);
    const kept = [{ channel: 'a', spend: 100, credit: 20, most: 110 }, channels[1] as never];
    expect(suggested(suggestBudget(kept, { mostChange: 1 }))).toEqual([110, 90]);
  });

  test('expects more of the new spread than of the old, and never less', () => {
    const channels = [3, 9, 4, 0].map((credit, at) => ({
      channel: `${at}`,
      spend: 10 + at,
      credit,
    }));
    const answer = suggestBudget(channels) as BudgetSuggestion;
    expect(answer.creditThen).toBeGreaterThan(answer.creditNow);
    const sum = answer.channels.reduce((all, one) => all + one.suggested, 0);
    expect(sum).toBeCloseTo(answer.total, 9);
    expect(answer.channels[3]?.limit).toBe('least');
  });

  test('refuses in words what cannot be', () => {
    const free = [{ channel: 'tv', spend: 0, credit: 4 }];
    const none = [{ channel: 'tv', spend: 5, credit: 0 }];
    const one = [{ channel: 'tv', spend: 5, credit: 1, most: 6 }];
    expect(suggestBudget([])).toEqual({ why: expect.stringContaining('no channels') });
    expect(suggestBudget(free)).toEqual({ why: expect.stringContaining('tv') });
    expect(suggestBudget(none)).toEqual({ why: expect.stringContaining('No channel') });
    expect(suggestBudget(one, { total: 9 })).toEqual({ why: expect.stringContaining('9') });
    expect(() => suggestBudget(one, { elasticity: 1 })).toThrow('elasticity');
    expect(() => suggestBudget([{ channel: 'x', spend: -1, credit: 1 }])).toThrow('x');
  });
});
