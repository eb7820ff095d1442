import { checkFinite, checkOption } from './check-option.ts';

/** Options of a search for the lowest point. */
export interface SimplexOptions {
  /** First steps along each axis; by default a tenth of the start, at least 0.1. */
  readonly step?: number;
  /** The search ends where the values at the corners differ by less than this part; by default 1e-12. */
  readonly tolerance?: number;
  /** How many values of `f` at most, by default 10,000. */
  readonly evaluations?: number;
}

/** The lowest point that was found. */
export interface Lowest {
  readonly x: readonly number[];
  readonly value: number;
  readonly evaluations: number;
  /** Whether the corners came together before the evaluations were used up. */
  readonly converged: boolean;
}

interface Corner {
  readonly x: readonly number[];
  readonly y: number;
}

/**
 * A low point of a function of several variables, without its slopes.
 *
 * Method: Nelder and Mead's simplex (1965) with reflection 1, expansion 2, contraction ½ and shrinking
 * ½, begun anew from the point found until that brings nothing more, so that a simplex that fell flat
 * is no end. Where `f` is no number or infinite the point counts as highest.
 * No variables give the value at nothing. Throws RangeError on a start that is not finite and at which
 * `f` is no number, and on options that are not above 0.
 *
 * @example
 * nelderMead(([x, y]) => (x - 1) ** 2 + (y + 2) ** 2, [0, 0]).x.map((one) => one.toFixed(5)) // → ["1.00000","-2.00000"]
 */
export function nelderMead(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  { step, tolerance = 1e-12, evaluations = 10_000 }: SimplexOptions = {},
): Lowest {
  for (const one of start) checkFinite('nelderMead', 'start', one);
  for (const [name, one] of Object.entries({ step: step ?? 1, tolerance, evaluations }))
    checkOption('nelderMead', name, one, 'above 0', (value) => value > 0);
  let used = 0;
  const at = (x: readonly number[]): Corner => {
    used++;
    const y = f(x);
    return { x, y: Number.isFinite(y) ? y : Infinity };
  };
  let best = at(start);
  if (best.y === Infinity) checkFinite('nelderMead', 'the value at the start', f(start));
  for (let round = 0; start.length > 0 && round < 20; round++) {
    const corners = around(best, step).map(at);
    const next = descend([best, ...corners], at, () => used < evaluations, tolerance);
    const gained = best.y - next.y;
    best = next;
    if (used >= evaluations)
      return { x: best.x, value: best.y, evaluations: used, converged: false };
    if (gained <= tolerance * (Math.abs(best.y) + tolerance)) break;
  }
  return { x: best.x, value: best.y, evaluations: used, converged: true };
}

function around({ x }: Corner, step: number | undefined): number[][] {
  return x.map((own, axis) => {
    const far = step ?? Math.max(0.1, Math.abs(own) / 10);
    return x.map((one, i) => (i === axis ? one + far : one));
  });
}

function descend(
  first: readonly Corner[],
  at: (x: readonly number[]) => Corner,
  mayGoOn: () => boolean,
  tolerance: number,
): Corner {
  const corners = [...first].sort((a, b) => a.y - b.y);
  const n = corners.length - 1;
  while (mayGoOn()) {
    const best = corners[0] as Corner;
    const worst = corners[n] as Corner;
    if (isSmall(corners, tolerance)) break;
    const rest = corners.slice(0, n);
    const middle = best.x.map((_, i) => rest.reduce((sum, { x }) => sum + (x[i] ?? 0), 0) / n);
    const along = (t: number) => at(middle.map((one, i) => one + t * (one - (worst.x[i] ?? 0))));
    const better = replacement(corners, along);
    if (better === null) {
      for (let i = 1; i <= n; i++) {
        const { x } = corners[i] as Corner;
        corners[i] = at(x.map((one, j) => ((best.x[j] ?? 0) + one) / 2));
      }
    } else corners[n] = better;
    corners.sort((a, b) => a.y - b.y);
  }
  return corners[0] as Corner;
}

/** What stands in for the worst corner; null where all have to move towards the best. */
function replacement(corners: readonly Corner[], along: (t: number) => Corner): Corner | null {
  const [best, nextToWorst, worst] = [corners[0], corners.at(-2), corners.at(-1)] as Corner[];
  if (!best || !nextToWorst || !worst) return null;
  const mirrored = along(1);
  if (mirrored.y < best.y) {
    const further = along(2);
    return further.y < mirrored.y ? further : mirrored;
  }
  if (mirrored.y < nextToWorst.y) return mirrored;
  const inner = along(mirrored.y < worst.y ? 0.5 : -0.5);
  return inner.y < Math.min(worst.y, mirrored.y) ? inner : null;
}

function isSmall(corners: readonly Corner[], tolerance: number): boolean {
  const [best, worst] = [corners[0], corners.at(-1)] as [Corner, Corner];
  if (worst.y === Infinity) return false;
  if (worst.y - best.y > tolerance * (Math.abs(best.y) + tolerance)) return false;
  const part = Math.sqrt(tolerance);
  return corners.every(({ x }) =>
    x.every((one, i) => Math.abs(one - (best.x[i] ?? 0)) <= part * (Math.abs(one) + 1)),
  );
}
