import { checkFinite, checkOption } from './check-option.ts';
import type { Lowest } from './nelder-mead.ts';

/** Options of a search for the lowest point of a smooth function. */
export interface DescentOptions {
  /** The search ends where a step gains less than this part; by default 1e-12. */
  readonly tolerance?: number;
  /** How many steps at most, by default 200. */
  readonly steps?: number;
  /** Told after each step how far the search has come, 0–1, by how little the step gained. */
  readonly progress?: (part: number) => void;
}

/** Step of the differences that stand in for derivatives: the third root of what rounding leaves. */
const H = 6e-6;

type Work = (x: readonly number[]) => number;

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, one, i) => sum + one * (b[i] ?? 0), 0);

/** Derivatives by central differences; by one side where the other is past a wall. */
function slopes(f: Work, x: readonly number[], y: number): number[] {
  return x.map((own, axis) => {
    const h = H * Math.max(1, Math.abs(own));
    const at = (by: number) => f(x.map((one, i) => (i === axis ? one + by : one)));
    const [above, below] = [at(h), at(-h)];
    if (Number.isFinite(above) && Number.isFinite(below)) return (above - below) / (2 * h);
    if (Number.isFinite(above)) return (above - y) / h;
    return Number.isFinite(below) ? (y - below) / h : 0;
  });
}

const unit = (n: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));

/** Broyden, Fletcher, Goldfarb and Shanno's inverse of the curvature after a step. */
function learnt(inverse: number[][], step: readonly number[], turn: readonly number[]): number[][] {
  const along = dot(step, turn);
  // Only where the slope rose along the step does it say anything of a curvature.
  if (!(along > 1e-12 * Math.sqrt(dot(step, step) * dot(turn, turn)))) return inverse;
  const through = inverse.map((row) => dot(row, turn));
  const factor = (1 + dot(turn, through) / along) / along;
  return inverse.map((row, i) =>
    row.map((one, j) => {
      const [si = 0, sj = 0] = [step[i], step[j]];
      const [ti = 0, tj = 0] = [through[i], through[j]];
      return one + factor * si * sj - (si * tj + ti * sj) / along;
    }),
  );
}

/** The first point along a direction that is lower by enough; null where none is. */
function lower(f: Work, x: readonly number[], y: number, way: readonly number[], slope: number) {
  for (let t = 1; t > 1e-10; t *= 0.4) {
    const next = x.map((one, i) => one + t * (way[i] ?? 0));
    const value = f(next);
    if (value <= y + 1e-4 * t * slope) return { x: next, y: value };
  }
  return null;
}

/** Tells of how many of the digits that are wanted a gain leaves to be found; it never goes back. */
function nearing(tolerance: number, progress: ((part: number) => void) | undefined) {
  let told = 0;
  return (gain: number) => {
    const part = gain > tolerance ? Math.log(Math.min(1, gain)) / Math.log(tolerance) : 1;
    if (!(part > told)) return;
    told = part;
    progress?.(part);
  };
}

/**
 * The lowest point of a smooth function by a quasi-Newton search: far fewer values of `f` than
 * `nelderMead` needs, where slopes by differences are good enough. Source: Nocedal and Wright,
 * Numerical optimization (2006), 6.1, with a search along the line that halves (Armijo).
 *
 * `f` may be infinite past walls, not at the start. `converged` says that no step gained more than the
 * tolerance before the steps were used up. Throws RangeError on a start or a value there that is not
 * finite and on options not above 0.
 *
 * @example
 * quasiNewton(([x, y]) => (x - 1) ** 2 + 10 * (y - x * x) ** 2, [-1, 2]).x.map((one) => one.toFixed(4)) // → ["1.0000","1.0000"]
 */
export function quasiNewton(
  f: Work,
  start: readonly number[],
  { tolerance = 1e-12, steps = 200, progress }: DescentOptions = {},
): Lowest {
  for (const one of start) checkFinite('quasiNewton', 'start', one);
  for (const [name, one] of Object.entries({ tolerance, steps }))
    checkOption('quasiNewton', name, one, 'above 0', (value) => value > 0);
  let used = 0;
  const counted: Work = (x) => {
    used++;
    const y = f(x);
    return Number.isFinite(y) ? y : Infinity;
  };
  let best = { x: start, y: counted(start) };
  checkFinite('quasiNewton', 'the value at the start', best.y);
  const result = (converged: boolean): Lowest => ({
    x: best.x,
    value: best.y,
    evaluations: used,
    converged,
  });
  let slope = slopes(counted, best.x, best.y);
  let inverse = unit(start.length);
  let isFresh = true;
  const tell = nearing(tolerance, progress);
  for (let step = 0; step < steps; step++) {
    const way = inverse.map((row) => -dot(row, slope));
    // The first step goes no further than 1, as nothing is known of the curvature.
    const far = isFresh ? Math.min(1, 1 / (Math.sqrt(dot(way, way)) || 1)) : 1;
    const found = lower(
      counted,
      best.x,
      best.y,
      way.map((one) => one * far),
      far * dot(way, slope),
    );
    if (found === null) {
      if (isFresh) return result(true);
      [inverse, isFresh] = [unit(start.length), true];
      continue;
    }
    const gained = best.y - found.y;
    tell(gained / (Math.abs(best.y) + tolerance));
    const next = slopes(counted, found.x, found.y);
    const moved = found.x.map((one, i) => one - (best.x[i] ?? 0));
    inverse = learnt(
      inverse,
      moved,
      next.map((one, i) => one - (slope[i] ?? 0)),
    );
    isFresh = false;
    best = found;
    slope = next;
    if (gained <= tolerance * (Math.abs(best.y) + tolerance)) return result(true);
  }
  return result(false);
}
