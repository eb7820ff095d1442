import { describe, expect, test } from 'vitest';
import { type Observation, observationId } from '../model/index.ts';
import { isoDay, type MetricLaw, metricOver, seriesOf } from './index.ts';

const law = (kind: MetricLaw['kind']): MetricLaw => ({
  id: 'test.thing',
  name: 'Things',
  kind,
  unit: '1',
  cadenceDays: 7,
});

function seen(value: number, from: string, to: string): Observation {
  const content = {
    metric: 'test.thing',
    subject: { platform: 'here', account: 'shop' },
    value,
    low: value,
    high: value,
    unit: '1',
    from,
    to,
    seen: `${to.slice(0, 10)}T08:00:00Z`,
    source: { kind: 'page' as const },
  };
  return { id: observationId(content), ...content };
}

const series = (kind: MetricLaw['kind'], observations: readonly Observation[], points = 5) =>
  seriesOf({ asOf: '2026-10-29', periodDays: 28, points }, (period, asOf) =>
    metricOver(law(kind), period, observations, { asOf, exactOnly: true }),
  );
const values = (kind: MetricLaw['kind'], observations: readonly Observation[]) =>
  series(kind, observations).map((point) => point.value);

describe('a series', () => {
  test('is thirteen windows of the period, a quarter period apart, the last at the report', () => {
    const points = series('flow', [], 13);
    expect(points).toHaveLength(13);
    expect(points.at(-1)).toMatchObject({ from: '2026-10-01', to: '2026-10-29', value: null });
    expect(points.at(-2)?.to).toBe('2026-10-22');
    expect(points[0]?.to).toBe('2026-08-06');
  });

  test('of one number is one point; the gaps stay gaps', () => {
    expect(values('flow', [seen(5, '2026-10-01', '2026-10-29')])).toEqual([
      null,
      null,
      null,
      null,
      5,
    ]);
    expect(values('stock', [seen(5, '2026-10-20', '2026-10-20')])).toEqual([
      null,
      null,
      null,
      5,
      null,
    ]);
  });

  test('of days sums each window from its own days', () => {
    const days = Array.from({ length: 42 }, (_, day) =>
      seen(day < 14 ? 1 : 2, isoDay(20713 + day), isoDay(20714 + day)),
    );
    // From 17 September on: 14 days of 1, then 28 of 2. The two windows before begin too early.
    expect(values('flow', days)).toEqual([null, null, 42, 49, 56]);
  });

  test('takes a window that ends near the point, once, and names its own days', () => {
    const points = series('flow', [seen(5, '2026-09-26', '2026-10-24')]);
    expect(points.map((point) => point.value)).toEqual([null, null, null, 5, null]);
    expect(points[3]).toMatchObject({ from: '2026-09-26', to: '2026-10-24' });
  });

  test('never carries a level over to a later time', () => {
    const levels = [seen(1, '2026-10-01', '2026-10-01'), seen(3, '2026-10-29', '2026-10-29')];
    expect(values('stock', levels)).toEqual([1, null, null, null, 3]);
  });

  test('needs at least one point', () => {
    expect(() => series('flow', [], 0)).toThrow(/0/);
  });
});
