import { checkOption } from './check-option.ts';

/** Options of a search for a root. */
export interface RootOptions {
  /** How near is near enough, in units of x; by default as near as numbers go. */
  readonly tolerance?: number;
  /** How many steps at most, by default 200. */
  readonly steps?: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far from `a` to `b` to look next: by inverse quadratic interpolation where that is safe. */
function nextPart(a: Point, b: Point, c: Point): number {
  const xi = (a.x - b.x) / (c.x - b.x);
  const phi = (a.y - b.y) / (c.y - b.y);
  if (!(phi * phi < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5;
  const first = (a.y / (b.y - a.y)) * (c.y / (b.y - c.y));
  const second = ((c.x - a.x) / (b.x - a.x)) * (a.y / (c.y - a.y)) * (b.y / (c.y - b.y));
  return first + second;
}

/**
 * An x between `low` and `high` at which `f` is 0, where `f` has opposite signs at the two.
 *
 * Method: inverse quadratic interpolation, and halving where that is not safe (Chandrupatla, 1997).
 * Where the signs do not differ the answer is null. Throws RangeError on bounds that are not finite
 * and on a value of `f` that is no number.
 *
 * @example
 * findRoot((x) => x * x - 2, 0, 2).toFixed(12) // → "1.414213562373"
 * findRoot((x) => x * x + 1, 0, 2) // → null
 */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  { tolerance = 0, steps = 200 }: RootOptions = {},
): number | null {
  const at = (x: number): Point => {
    const y = f(x);
    checkOption('findRoot', 'the value of f', y, 'a number', () => true);
    return { x, y };
  };
  for (const bound of [low, high])
    checkOption('findRoot', 'bounds', bound, 'finite', Number.isFinite);
  let b = at(low);
  let a = at(high);
  if (b.y === 0) return b.x;
  if (a.y === 0) return a.x;
  if (a.y > 0 === b.y > 0) return null;
  let part = 0.5;
  for (let i = 0; i < steps; i++) {
    const next = at(a.x + part * (b.x - a.x));
    const sameSide = next.y > 0 === a.y > 0;
    const c = sameSide ? a : b;
    if (!sameSide) b = a;
    a = next;
    const best = Math.abs(a.y) < Math.abs(b.y) ? a : b;
    const near = 4.5e-16 * Math.abs(best.x) + tolerance / 2;
    const least = near / Math.abs(b.x - a.x);
    if (best.y === 0 || least > 0.5) return best.x;
    part = Math.min(1 - least, Math.max(least, nextPart(a, b, c)));
  }
  return Math.abs(a.y) < Math.abs(b.y) ? a.x : b.x;
}
