import { logGamma } from '../../statistics/index.ts';

const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** The chance of `shared` or more in common, of `mine` and `theirs` drawn from `all` by lot. */
export function hypergeometricTail(
  shared: number,
  all: number,
  mine: number,
  theirs: number,
): number {
  const most = Math.min(mine, theirs);
  const least = Math.max(0, mine + theirs - all);
  if (shared <= least) return 1;
  const whole = logChoose(all, theirs);
  let tail = 0;
  for (let k = shared; k <= most; k += 1) {
    tail += Math.exp(logChoose(mine, k) + logChoose(all - mine, theirs - k) - whole);
  }
  return Math.min(1, tail);
}
