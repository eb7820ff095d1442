import { checkOption } from './check-option.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The chance that at least `hits` of `n` independent trials succeed, each with a chance of `p`.
 *
 * Formula: the regularised incomplete beta function Iₚ(hits, n − hits + 1). Range: 0–1. Throws
 * RangeError on counts that cannot be and on a `p` outside 0–1.
 *
 * @example
 * binomialUpperTail(9, 10, 0.5) * 1024 // → 11
 */
export function binomialUpperTail(hits: number, n: number, p: number): number {
  const whole = (one: number) => Number.isSafeInteger(one) && one >= 0;
  checkOption('binomialUpperTail', 'n', n, 'a whole number from 0 on', whole);
  const within = (one: number) => whole(one) && one <= n;
  checkOption('binomialUpperTail', 'hits', hits, 'a whole number from 0 to n', within);
  checkOption('binomialUpperTail', 'p', p, 'within 0–1', (one) => one >= 0 && one <= 1);
  return hits === 0 ? 1 : incompleteBeta(p, hits, n - hits + 1);
}
