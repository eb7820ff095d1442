import { checkValues } from './sum.ts';

/**
 * A quantile of a sample, interpolated between the two values that it lies between.
 *
 * Formula: with h = (n − 1)·p, x₍⌊h⌋₎ + (h − ⌊h⌋)·(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎) of the values in order, counted
 * from 0. Source: type 7 of Hyndman and Fan (1996), which R and spreadsheets use.
 * Units: that of the values; `p` from 0 to 1. No values give null. Throws RangeError on a value that
 * is not finite and on a `p` outside 0–1.
 *
 * @example
 * quantile([1, 2, 3, 4], 0.25) // → 1.75
 * quantile([], 0.5) // → null
 */
export function quantile(values: readonly number[], p: number): number | null {
  checkValues('quantile', values);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: p must lie within 0–1, got ${p}`);
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) return null;
  // No −0, which JSON does not have.
  if (below === above) return below + 0;
  const part = at - Math.floor(at);
  if (part === 0.5) return middleOf(below, above) + 0;
  const between = Number.isFinite(above - below)
    ? below + part * (above - below)
    : below * (1 - part) + above * part;
  return Math.min(above, Math.max(below, between)) + 0;
}

/** Half of the sum, or the sum of the halves where the sum is past the largest number. */
function middleOf(below: number, above: number): number {
  const twice = below + above;
  return Number.isFinite(twice) ? twice / 2 : below / 2 + above / 2;
}
