import type { Formats } from './formats.ts';

/** What the shown rounding leaves open: "±50", or both ends where they are not alike; null where exact. */
export function roundingOf(
  value: number,
  low: number | null,
  high: number | null,
  unit: string,
  formats: Formats,
): string | null {
  if (low === null || high === null || high - low <= Math.abs(value) * 1e-9) return null;
  const below = value - low;
  const above = high - value;
  const alike = Math.abs(below - above) <= (high - low) * 0.02;
  return alike ? `±${formats.value((high - low) / 2, unit)}` : rangeOf(low, high, unit, formats);
}

/** "1,150–1,400". */
export function rangeOf(low: number, high: number, unit: string, formats: Formats): string {
  return `${formats.value(low, unit)}–${formats.value(high, unit)}`;
}
