/** How a series is smoothed: by lines or levels fitted to each place's neighbours. */
export interface Smoothing {
  /** How many neighbours count, an odd number. */
  readonly span: number;
  /** 0 fits a level, 1 a line. */
  readonly degree: 0 | 1;
  /** Every how many places it is fitted; in between it is interpolated. */
  readonly jump: number;
}

interface Window {
  readonly left: number;
  readonly right: number;
}

/** Written out: a power is many times slower, and this is what the time goes into. */
function tricube(u: number): number {
  const rest = 1 - u * u * u;
  return rest * rest * rest;
}

/**
 * The local fit at `at` (which may lie one place outside) from the values in the window, places
 * counted from 1; null where every weight is 0.
 */
export function localFit(
  y: Float64Array,
  { span, degree }: Smoothing,
  at: number,
  { left, right }: Window,
  weights: Float64Array | null,
  w: Float64Array,
): number | null {
  const n = y.length;
  let reach = Math.max(at - left, right - at);
  if (span > n) reach += Math.floor((span - n) / 2);
  let total = 0;
  for (let j = left; j <= right; j++) {
    const away = Math.abs(j - at);
    let one = 0;
    if (away <= 0.999 * reach) {
      one = away <= 0.001 * reach ? 1 : tricube(away / reach);
      if (weights) one *= weights[j - 1] as number;
    }
    w[j - 1] = one;
    total += one;
  }
  if (!(total > 0)) return null;
  const slope = reach > 0 && degree > 0 ? slopeOf(w, total, at, { left, right }, n) : null;
  let fit = 0;
  for (let j = left; j <= right; j++) {
    const one = (w[j - 1] as number) / total;
    fit += (slope ? one * (slope.by * (j - slope.middle) + 1) : one) * (y[j - 1] as number);
  }
  return fit;
}

/** What turns weights of a level into those of a line; null where the places lie too near together. */
function slopeOf(
  w: Float64Array,
  total: number,
  at: number,
  { left, right }: Window,
  n: number,
): { readonly middle: number; readonly by: number } | null {
  let middle = 0;
  for (let j = left; j <= right; j++) middle += ((w[j - 1] as number) / total) * j;
  let spread = 0;
  for (let j = left; j <= right; j++) {
    const off = j - middle;
    spread += ((w[j - 1] as number) / total) * off * off;
  }
  return Math.sqrt(spread) > 0.001 * (n - 1) ? { middle, by: (at - middle) / spread } : null;
}

/** The window of the neighbours of place `i`. */
function windowOf(i: number, n: number, span: number): Window {
  if (span >= n) return { left: 1, right: n };
  const half = (span + 1) >> 1;
  const left = Math.min(Math.max(1, i - half + 1), n - span + 1);
  return { left, right: left + span - 1 };
}

/**
 * A series smoothed by loess as STL does it. `weights`, where there are some, count values less.
 * Source: the procedure `ess` of Cleveland, Cleveland, McRae and Terpenning (1990).
 */
export function loess(
  y: Float64Array,
  smoothing: Smoothing,
  weights: Float64Array | null,
): Float64Array {
  const n = y.length;
  if (n < 2) return Float64Array.from(y);
  const { span } = smoothing;
  const jump = Math.min(smoothing.jump, n - 1);
  const w = new Float64Array(n);
  const out = new Float64Array(n);
  const put = (i: number, window: Window) => {
    out[i - 1] = localFit(y, smoothing, i, window, weights, w) ?? (y[i - 1] as number);
  };
  let last = 1;
  for (let i = 1; i <= n; i += jump) {
    put(i, windowOf(i, n, span));
    last = i;
  }
  for (let i = 1; i + jump <= n; i += jump) interpolate(out, i, i + jump);
  if (last !== n) {
    // The end is fitted by the window of the last place before it.
    put(n, windowOf(last, n, span));
    interpolate(out, last, n);
  }
  return out;
}

function interpolate(out: Float64Array, from: number, to: number): void {
  const start = out[from - 1] as number;
  const step = ((out[to - 1] as number) - start) / (to - from);
  for (let j = from + 1; j < to; j++) out[j - 1] = start + step * (j - from);
}
