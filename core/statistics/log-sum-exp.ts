/**
 * The logarithm of a sum of numbers that are given as logarithms: ln Σ eˣ, also where no eˣ is a
 * number that can be written.
 *
 * Formula: m + ln Σ eˣ⁻ᵐ with m the greatest. −∞ stands for ln 0; no values give −∞, the sum of
 * nothing. Throws RangeError on a value that is no number or +∞.
 *
 * @example
 * logSumExp([1000, 1000]).toFixed(9) // → "1000.693147181"
 */
export function logSumExp(logs: readonly number[]): number {
  let most = -Infinity;
  for (const one of logs) {
    if (!(one < Infinity))
      throw new RangeError(`logSumExp: a logarithm must be a number below infinity, got ${one}`);
    if (one > most) most = one;
  }
  if (most === -Infinity) return most;
  let total = 0;
  for (const one of logs) total += Math.exp(one - most);
  return most + Math.log(total);
}
