import { findRoot } from './find-root.ts';

/**
 * The x above 0 at which a share that rises or falls with x all the way is `p`. Both are compared
 * as logarithms, so that a share of 1e-200 is found as well as one of a half.
 */
export function solveTail(share: (x: number) => number, p: number, start: number): number {
  const goal = Math.log(p);
  const off = (s: number) => Math.log(Math.max(share(Math.exp(s)), 1e-320)) - goal;
  const from = Math.log(Math.min(Math.max(start, 1e-300), 1e300));
  const first = off(from);
  if (first === 0) return Math.exp(from);
  let step = 0.05;
  // Outwards on both sides in turn: which way the share rises is not known here.
  let [low, high] = [from, from];
  while (step < 2000) {
    const down = Math.max(-700, low - step);
    if (off(down) > 0 !== first > 0) return exact(off, down, low);
    const up = Math.min(700, high + step);
    if (off(up) > 0 !== first > 0) return exact(off, high, up);
    [low, high, step] = [down, up, step * 2];
  }
  throw new RangeError(`no number has a tail of ${p} here: it lies past the largest number`);
}

function exact(off: (s: number) => number, low: number, high: number): number {
  // In s an ulp of x is 2e-16 whatever the size of x.
  return Math.exp(findRoot(off, low, high, { tolerance: 1e-16 }) ?? low);
}
