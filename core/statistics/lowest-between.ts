import { checkOption } from './check-option.ts';

/** Options of a search on a line. */
export interface LineOptions {
  /** How many places are looked at before the lowest one is narrowed down; by default 40. */
  readonly places?: number;
  /** How near is near enough, in units of x; by default 1e-9 of the stretch. */
  readonly tolerance?: number;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The x from `low` to `high` at which `f` is lowest, of as many valleys as the places are apart.
 *
 * Method: even places over the stretch, both ends among them, then golden sections around the lowest.
 * An `f` that is no number counts as highest. Throws RangeError on bounds that are not finite or
 * not in order, and on fewer than 3 places.
 *
 * @example
 * lowestBetween((x) => (x - 1) ** 2, -4, 4).x.toFixed(6) // → "1.000000"
 * lowestBetween((x) => x, 2, 3).x // → 2
 */
export function lowestBetween(
  f: (x: number) => number,
  low: number,
  high: number,
  { places = 40, tolerance = 1e-9 * (high - low) }: LineOptions = {},
): { readonly x: number; readonly value: number } {
  checkOption('lowestBetween', 'low', low, 'a finite number', Number.isFinite);
  checkOption(
    'lowestBetween',
    'high',
    high,
    'a finite number above low',
    (x) => x > low && x < Infinity,
  );
  checkOption(
    'lowestBetween',
    'places',
    places,
    'a whole number from 3 on',
    (x) => Number.isInteger(x) && x >= 3,
  );
  checkOption('lowestBetween', 'tolerance', tolerance, 'above 0', (x) => x > 0);
  const at = (x: number) => {
    const value = f(x);
    return { x, value: Number.isNaN(value) ? Infinity : value };
  };
  const seen = Array.from({ length: places }, (_, i) =>
    at(i === places - 1 ? high : low + ((high - low) * i) / (places - 1)),
  );
  const lowest = seen.reduce(
    (best, one, i) => (one.value < (seen[best]?.value ?? Infinity) ? i : best),
    0,
  );
  let best = seen[lowest] ?? at(low);
  let a = seen[lowest - 1]?.x ?? low;
  let b = seen[lowest + 1]?.x ?? high;
  let left = at(b - GOLDEN * (b - a));
  let right = at(a + GOLDEN * (b - a));
  for (let i = 0; i < 200 && b - a > tolerance; i++) {
    if (left.value < right.value) {
      b = right.x;
      right = left;
      left = at(b - GOLDEN * (b - a));
    } else {
      a = left.x;
      left = right;
      right = at(a + GOLDEN * (b - a));
    }
    for (const one of [left, right]) if (one.value < best.value) best = one;
  }
  return best;
}
