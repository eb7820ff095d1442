import { dayNumber } from '../series/index.ts';
import type { PublishedPoint } from './publication.ts';

/** Further ahead than this a straight line says nothing. */
const HORIZON = 365;

/**
 * Days until a series passes a limit if it goes on as it went over its last four known points, in a
 * straight line from the first of them to the last. 0 where it is past the limit already; null where
 * it moves away or stands still, has fewer than three points, or the limit is more than a year off.
 * A reading aid and not a forecast: it carries no interval.
 *
 * @example
 * breachDays([{ from: '2026-01-01', to: '2026-01-11', value: 10, low: 10, high: 10 }, { from: '2026-01-11', to: '2026-01-21', value: 12, low: 12, high: 12 }, { from: '2026-01-21', to: '2026-01-31', value: 14, low: 14, high: 14 }], 15, 'higher') // → 5
 * breachDays([], 15, 'higher') // → null
 */
export function breachDays(
  series: readonly PublishedPoint[],
  limit: number,
  worse: 'higher' | 'lower',
): number | null {
  const known = series
    .flatMap(({ to, value }) => (value === null ? [] : [{ at: dayNumber(to), value }]))
    .sort((a, b) => a.at - b.at)
    .slice(-4);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const sign = worse === 'higher' ? 1 : -1;
  const left = sign * (limit - last.value);
  if (left < 0) return 0;
  const pace = (sign * (last.value - first.value)) / (last.at - first.at);
  if (known.length < 3 || !(pace > 0)) return null;
  const days = Math.ceil(left / pace);
  return days <= HORIZON ? days : null;
}
