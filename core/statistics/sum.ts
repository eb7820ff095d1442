import { NotFinite } from './check-option.ts';

/**
 * The sum of many numbers with what rounding lost along the way put back (Neumaier's variant of
 * Kahan's summation). Infinite where the sum is past the largest number. Values are not checked.
 */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  // After an overflow what was lost is no number, and the sum is what it is.
  return Number.isFinite(total) ? total + lost : total;
}

/** Throws unless every value is a finite number; the message names the function and the value. */
export function checkValues(name: string, values: readonly number[]): void {
  for (const value of values) {
    if (typeof value === 'number' && Number.isFinite(value)) continue;
    throw new NotFinite(`${name}: every value must be a finite number, got ${String(value)}`);
  }
}
