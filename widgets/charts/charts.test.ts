import { describe, expect, test } from 'vitest';
import type { PublishedKpi } from '../../core/publication/reading.ts';
import { Formats } from '../base/formats.ts';
import { teach } from '../base/say.ts';
import { samplePublication } from '../fixtures/sample.ts';
import { cards } from '../words/en.json';
import { placed, regionOf } from './points.ts';
import { gaps, sparkline } from './sparkline.ts';
import { trendInShort, trendInWords } from './summary.ts';
import { spread, trendConfig } from './trend-config.ts';
import { clearOf } from './trend-overlay.ts';

teach('en', cards);

const formats = new Formats('en-GB');
const publication = samplePublication();
function kpi(id: string, change: Partial<PublishedKpi> = {}): PublishedKpi {
  const found = publication.kpis.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return { ...found, ...change };
}
const point = (to: string, value: number | null, half = 0) => ({
  from: '2026-01-01',
  to,
  value,
  low: value === null ? null : value - half,
  high: value === null ? null : value + half,
});
const series = [
  point('2026-01-02', 10),
  point('2026-01-03', null),
  point('2026-01-04', 20),
  point('2026-01-05', 30),
];
const palette = {
  ink: '#000',
  soft: '#555',
  line: '#ddd',
  accent: '#067',
  surface: '#fff',
  font: 'serif',
};
const options = { palette, motion: true, rtl: false };

describe('sparkline', () => {
  test('a gap stays open: the point before it stands alone', () => {
    const drawn = sparkline(kpi('comments', { series, target: null, explanation: null }));
    expect(drawn?.dots).toHaveLength(1);
    expect(drawn?.lines).toHaveLength(1);
    expect(gaps(series)).toBe(1);
  });

  test('time runs along, value up; the last point is marked', () => {
    const drawn = sparkline(kpi('comments', { series, target: null, explanation: null }));
    expect(drawn?.last.x).toBe(100);
    expect(drawn?.dots[0]?.x).toBe(0);
    expect(drawn?.last.y).toBeLessThan(drawn?.dots[0]?.y ?? 0);
    expect(drawn?.lines[0]?.startsWith('M66.67')).toBe(true);
  });

  test('nothing known is nothing drawn', () => {
    expect(sparkline(kpi('comments', { series: [] }))).toBeNull();
    expect(sparkline(kpi('comments', { series: [point('2026-01-02', null)] }))).toBeNull();
    expect(sparkline(kpi('comments', { series: [point('not a day', 4)] }))).toBeNull();
  });

  test('one point, and equal points, are drawn inside the box', () => {
    for (const one of [
      [point('2026-01-02', 5)],
      [point('2026-01-02', 0), point('2026-01-03', 0)],
    ]) {
      const drawn = sparkline(kpi('comments', { series: one, target: null, explanation: null }));
      expect(drawn?.last.y).toBeGreaterThanOrEqual(0);
      expect(drawn?.last.y).toBeLessThanOrEqual(100);
    }
  });

  test('the target is a band on the good side', () => {
    const more = sparkline(
      kpi('comments', { series, target: 25, direction: 'higher', explanation: null }),
    );
    const less = sparkline(
      kpi('comments', { series, target: 25, direction: 'lower', explanation: null }),
    );
    expect(more?.band?.y).toBe(0);
    expect((less?.band?.y ?? 0) + (less?.band?.height ?? 0)).toBeCloseTo(100, 1);
    expect(less?.band?.y).toBeCloseTo(more?.band?.height ?? 0, 1);
  });
});

test('the region of a target follows the score function where that is a band', () => {
  const explanation = kpi('posts').explanation;
  if (!explanation) throw new Error('no explanation');
  const band = { kind: 'band', low: 3, high: 5, tolerance: 2 } as const;
  expect(
    regionOf(
      kpi('posts', { explanation: { ...explanation, scoring: { function: band, words: '' } } }),
    ),
  ).toEqual({ low: 3, high: 5 });
  expect(regionOf(kpi('posts', { explanation: null, target: null }))).toBeNull();
  expect(regionOf(kpi('posts', { explanation: null, direction: 'none' }))).toBeNull();
});

describe('a series in words', () => {
  test('from where to where, and its gaps', () => {
    const one = kpi('comments', { series, trend: 'up' });
    expect(trendInWords(one, formats)).toBe(
      'Rising from 10 on 1 Jan to 30 on 4 Jan, 1 gap with no number',
    );
    expect(trendInShort(one, formats)).toBe('Rising from 10 on 1 Jan');
  });
  test('little or nothing', () => {
    expect(trendInWords(kpi('comments', { series: [] }), formats)).toBe('No history yet');
    expect(trendInWords(kpi('comments', { series: [point('2026-01-02', 5)] }), formats)).toBe(
      'One number so far: 5 on 1 Jan',
    );
  });
});

describe('trend chart', () => {
  const config = trendConfig(kpi('comments', { series, explanation: null }), formats, options);
  test('gaps are left open and no legend is drawn', () => {
    expect(config.options?.spanGaps).toBe(false);
    expect(config.data.datasets).toHaveLength(1);
    expect(config.data.datasets[0]?.data[1]).toMatchObject({ y: null });
  });
  test('a rounded series has its band, low and high, under the line', () => {
    const rounded = series.map((one) => ({
      ...one,
      low: one.value === null ? null : one.value - 1,
      high: one.value === null ? null : one.value + 1,
    }));
    const { datasets } = trendConfig(kpi('comments', { series: rounded }), formats, options).data;
    expect(datasets.map((one) => one.label)).toEqual(['low', 'high', 'value']);
    expect(datasets[1]?.fill).toBe('-1');
  });
  test('the unit stands on the axis', () => {
    const y = trendConfig(kpi('cost-per-lead'), formats, options).options?.scales?.y;
    const callback = y?.ticks?.callback as unknown as (value: number) => string;
    expect(callback(6)).toBe('€6');
  });
  test('few ticks: at most four days along, the first and the last among them', () => {
    const points = placed(kpi('comments').series);
    const ticks = spread(points, 4);
    expect(ticks).toHaveLength(4);
    expect(ticks[0]).toBe(points[0]?.at);
    expect(ticks[3]).toBe(points.at(-1)?.at);
    expect(spread([], 4)).toEqual([]);
  });
  test('a narrow chart has its first and its last day, and one point alone its day below it', () => {
    const daysOf = (one: PublishedKpi) => {
      const x = trendConfig(one, formats, options).options?.scales?.x;
      const scale = { width: 100, ticks: [] as { value: number }[] };
      x?.afterBuildTicks?.(scale as never);
      return [scale.ticks.length, Reflect.get(x?.ticks ?? {}, 'align'), x?.min, x?.max];
    };
    expect(daysOf(kpi('comments')).slice(0, 2)).toEqual([2, 'inner']);
    const at = Date.parse('2026-01-02');
    const alone = daysOf(kpi('comments', { series: [point('2026-01-02', 10)] }));
    expect(alone.slice(0, 2)).toEqual([1, 'center']);
    expect((Number(alone[2]) + Number(alone[3])) / 2).toBe(at);
  });
  test('the figure at the end of a line stands clear of the target’s edge', () => {
    // 12 pixels above its point, where the edge is far or there is none.
    expect(clearOf(null, 100, 12)).toBe(88);
    expect(clearOf(60, 100, 12)).toBe(88);
    expect(clearOf(95, 100, 12)).toBe(88);
    // An edge that would run through its ten pixels has it stand above.
    for (const edge of [77, 80, 88, 90]) expect(clearOf(edge, 100, 12)).toBe(edge - 4);
  });
  test('reduced motion moves nothing, and right-to-left runs the other way', () => {
    expect(
      trendConfig(kpi('comments'), formats, { ...options, motion: false }).options?.animation,
    ).toBe(false);
    const rtl = trendConfig(kpi('comments'), formats, { ...options, rtl: true }).options?.scales;
    expect(rtl?.x).toMatchObject({ reverse: true });
    expect(rtl?.y).toMatchObject({ position: 'right' });
  });
});

test('bars begin at zero and have room for half a step at each end; a second KPI is a dashed line', () => {
  const kpi = samplePublication().kpis.find((one) => one.id === 'comments');
  if (!kpi) throw new Error('no KPI');
  const palette = { ink: '', soft: '', line: '', accent: '', surface: '', font: '' };
  const options = { palette, motion: false, rtl: false };
  const { options: plain } = trendConfig(kpi, formats, options);
  const { options: bars, data } = trendConfig(kpi, formats, {
    ...options,
    bars: true,
    beside: kpi,
  });
  expect(plain?.scales?.y?.suggestedMin).toBeGreaterThan(0);
  expect(bars?.scales?.y?.suggestedMin).toBe(0);
  // Thirteen points, a week apart.
  const days = (Number(plain?.scales?.x?.min) - Number(bars?.scales?.x?.min)) / 86_400_000;
  expect(days).toBeCloseTo(3.5, 9);
  expect(data.datasets.at(-1)?.label).toBe('beside');
  expect(data.datasets).toHaveLength(2);
});
