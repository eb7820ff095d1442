import { expect, test } from 'vitest';
import { KPIS } from '../kpis/index.ts';
import type { KpiDefinition, ScorecardDefinition } from '../model/index.ts';
import { type CoverageInput, coverageMatrix } from './coverage-matrix.ts';

const scorecard: ScorecardDefinition = {
  ...{ schema: 'fourfold/scorecard@1', id: 'x', title: 'X', periodDays: 28 },
  thresholds: { good: 70, watch: 40 },
  perspectives: [
    { id: 'financial', name: 'Money' },
    { id: 'customer', name: 'Customer' },
  ],
  goals: [
    {
      ...{ id: 'sell', name: 'Sell', perspective: 'financial', leading: [] },
      lagging: [{ kpi: 'orders' }],
    },
    {
      ...{ id: 'please', name: 'Please', perspective: 'customer', leading: [] },
      lagging: [{ kpi: 'likes' }],
    },
  ],
  kpis: [{ kpi: 'orders' }, { kpi: 'likes' }],
};

const input: CoverageInput = {
  ...{ scorecard, library: KPIS, platforms: ['tiktok-shop'], from: '2026-10-01' },
  stored: [],
  pages: [],
};

const field = (
  given: CoverageInput,
  perspective: string,
  stage: string,
  platform = 'tiktok-shop',
) =>
  coverageMatrix(given).find(
    (one) => one.perspective === perspective && one.stage === stage && one.platform === platform,
  );

test('S0-I4: a field is measured where a KPI counts numbers of the period, and old where they end before it', () => {
  const stored = [{ platform: 'tiktok-shop', metric: 'commerce.orders', to: '2026-10-29' }];
  const measured = field({ ...input, stored }, 'financial', 'convert');
  expect(measured).toMatchObject({
    state: 'measured',
    kpis: [{ kpi: 'orders', metrics: ['commerce.orders'] }],
  });
  const old = [{ platform: 'tiktok-shop', metric: 'commerce.orders', to: '2026-09-30' }];
  const pages = [{ platform: 'tiktok-shop', page: 'data', metrics: ['commerce.orders'] }];
  expect(field({ ...input, stored: old, pages }, 'financial', 'convert')).toMatchObject({
    state: 'old',
    open: [{ page: 'data', metrics: ['commerce.orders'] }],
  });
  // Nothing of it is told of a platform that has no number.
  expect(field({ ...input, platforms: ['x'], stored }, 'financial', 'convert', 'x')?.kpis).toEqual(
    [],
  );
});

test('S0-I4: a gap names the page that would bring the number, the one that shows the most first', () => {
  const pages = [
    { platform: 'instagram', page: 'other', metrics: ['engagement.likes'] },
    { platform: 'tiktok-shop', page: 'stream', metrics: ['content.views'] },
    { platform: 'tiktok-shop', page: 'posts', metrics: ['engagement.likes', 'content.views'] },
  ];
  expect(field({ ...input, pages }, 'customer', 'engage')).toEqual({
    ...{ platform: 'tiktok-shop', stage: 'engage', perspective: 'customer', state: 'no-number' },
    kpis: [{ kpi: 'likes', metrics: ['engagement.likes'] }],
    open: [{ page: 'posts', metrics: ['engagement.likes'] }],
    add: [],
  });
});

const offer = (id: string, formula: string, more: Partial<KpiDefinition> = {}): KpiDefinition => ({
  ...{ id, name: id, brief: '', formula, unit: '1', direction: 'higher', source: [] },
  ...{ perspective: 'customer', category: 'engagement' },
  suggested: { kind: 'higher', floor: 0, target: 1 },
  ...more,
});

test('S0-I4: numbers without a KPI name KPIs that they are enough for, vanity last, risks and past ones never', () => {
  const library = [
    offer('raw', 'content.reach', { vanity: true }),
    offer('ready', 'content.reach / 2'),
    offer('needs-more', 'per(content.reach, commerce.orders)'),
    offer('warns', 'content.reach', { risk: 'strategic' }),
    offer('gone', 'content.reach', { deprecated: 'no longer' }),
    offer('broken', 'content.reach +'),
    offer('unknown', 'content.nobody-knows'),
    offer('elsewhere', 'content.reach', { perspective: 'learning' }),
  ];
  const stored = [{ platform: 'tiktok-shop', metric: 'content.reach', to: '2026-10-29' }];
  expect(field({ ...input, library, stored }, 'customer', 'attract')).toMatchObject({
    ...{ state: 'no-kpi', add: ['ready', 'raw'], open: [] },
  });
});

test('S0-I4: where there is neither, a KPI and the page for it are named; else nothing is made up', () => {
  const library = [offer('seen', 'content.reach')];
  const pages = [{ platform: 'tiktok-shop', page: 'posts', metrics: ['content.reach'] }];
  expect(field({ ...input, library, pages }, 'customer', 'attract')).toMatchObject({
    ...{ state: 'nothing', add: ['seen'] },
    open: [{ page: 'posts', metrics: ['content.reach'] }],
  });
  expect(field({ ...input, library }, 'customer', 'attract')).toMatchObject({
    ...{ state: 'unknown', add: [], open: [] },
  });
});

test('S0-I4: a KPI counts in the perspectives of its goals, and one without a goal in its own', () => {
  const stored = [{ platform: 'tiktok-shop', metric: 'commerce.orders', to: '2026-10-29' }];
  const moved = {
    ...scorecard,
    goals: scorecard.goals.map((goal) => ({ ...goal, lagging: [{ kpi: 'orders' }] })),
  };
  const given = { ...input, scorecard: moved, stored };
  expect(field(given, 'customer', 'convert')?.state).toBe('measured');
  expect(field(given, 'financial', 'convert')?.state).toBe('measured');
  const alone = { ...input, scorecard: { ...scorecard, goals: [] }, stored };
  const own = KPIS.find(({ id }) => id === 'orders')?.perspective ?? '';
  expect(field(alone, own, 'convert')?.state).toBe('measured');
});

test('S0-I4: ids that nobody knows, from a file of somebody else, are in no field', () => {
  const hostile = '__proto__';
  const given: CoverageInput = {
    ...input,
    platforms: [hostile, '<img src=x>'],
    stored: [
      { platform: hostile, metric: hostile, to: 'never' },
      { platform: hostile, metric: 'constructor', to: '' },
    ],
    pages: [{ platform: hostile, page: hostile, metrics: ['toString'] }],
  };
  const fields = coverageMatrix(given);
  expect(fields).toHaveLength(2 * 2 * 3);
  expect(new Set(fields.map(({ state }) => state))).toEqual(new Set(['unknown']));
  expect(coverageMatrix({ ...given, platforms: [] })).toEqual([]);
});
