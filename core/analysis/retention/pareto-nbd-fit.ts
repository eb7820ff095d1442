import {
  type Answer,
  answer,
  gaussLegendre,
  logGamma,
  type Quadrature,
  quasiNewton,
  reckon,
  refuse,
} from '../../statistics/index.ts';
import { type Buyer, checkBuyer, type Grouped, grouped, whyNoBuyers } from './buyer.ts';

/** The Pareto/NBD model: how often customers buy (r, alpha), and how they leave (s, beta). */
export interface ParetoNbd {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/** A fitted model of buying. */
export interface ParetoNbdFit extends ParetoNbd {
  readonly logLikelihood: number;
  readonly customers: number;
  readonly converged: boolean;
}

/** Options of the fit. */
export interface ParetoNbdOptions {
  /** Told how far the search has come, 0–1: of many customers it takes a third of a second. */
  readonly progress?: (part: number) => void;
}

/** Beyond e to this a parameter says no more. */
const FAR = 12;
/** Where alpha and beta lie further apart than by a factor of 50 the data say no more of the greater. */
const APART = Math.log(50);

/**
 * How customers without a contract buy and leave, at any time: the Pareto/NBD model, with parameters of
 * the greatest likelihood.
 *
 * Formula: L = Γ(r + x)α^rβ^s ÷ Γ(r) · [(α + T)^−(r + x)·(β + T)^−s + s ÷ (r + s + x)·A₀], A₀ an integral
 * (`logDeath`); all on logarithms, by `quasiNewton`. Source: Schmittlein, Morrison and Colombo (1987);
 * Fader and Hardie, A note on deriving the Pareto/NBD model (2005). Units: alpha and beta in the unit of
 * the times, at most 50 times one another. What `bgNbdFit` refuses is refused here. Throws RangeError on
 * a customer that cannot be.
 *
 * @example
 * paretoNbdFit([]).why // → "0 customers are too few: at least 30 are needed to see how buying differs."
 */
export function paretoNbdFit(
  buyers: readonly Buyer[],
  options: ParetoNbdOptions = {},
): Answer<ParetoNbdFit> {
  for (const buyer of buyers) checkBuyer('paretoNbdFit', buyer);
  const why = whyNoBuyers(buyers);
  if (why !== null) return refuse(why);
  return reckon(() => fitted(buyers, options));
}

function fitted(buyers: readonly Buyer[], { progress }: ParetoNbdOptions): Answer<ParetoNbdFit> {
  const groups = grouped(buyers);
  const middle = Math.log(buyers.reduce((sum, one) => sum + one.age, 0) / buyers.length / 3 + 1e-9);
  // beta by its distance from alpha, squeezed, so that the wall between them is a smooth slope.
  const placesOf = ([r = 0, alpha = 0, s = 0, apart = 0]: readonly number[]) =>
    [r, alpha, s, alpha + APART * Math.tanh(apart / APART)] as const;
  const { x, value, converged } = quasiNewton(
    (places) => -logLikelihood(groups, placesOf(places)),
    [Math.log(0.5), middle, Math.log(0.5), 0.1],
    { tolerance: 1e-11, ...(progress ? { progress } : {}) },
  );
  progress?.(1);
  const [r = 1, alpha = 1, s = 1, beta = 1] = placesOf(x).map(Math.exp);
  return answer({ r, alpha, s, beta, logLikelihood: -value, customers: buyers.length, converged });
}

/** The nodes of one panel, and how far the logarithm of what is integrated may fall in it. */
let made: Quadrature | undefined;
// Made when it is first needed: a script that fits no model carries none.
const panelNodes = () => {
  made ??= gaussLegendre(16, -1, 1);
  return made;
};
const FALL = 16;
const PANELS_MOST = 400;

/**
 * ln A₀, with A₀ = (r + s + x)·∫ (α + y)^−(r + x)·(β + y)^−(s + 1) dy from the last purchase to the end: minus
 * infinity where the last purchase was on the last day. By Gauss and Legendre's quadrature over the
 * logarithm of the smaller parameter + y, in panels in which the integrand falls little: to 13 digits,
 * and without the cancelling of a difference of two ₂F₁.
 */
export function logDeath(model: ParetoNbd, x: number, recency: number, age: number): number {
  if (!(recency < age)) return -Infinity;
  const { r, alpha, s, beta } = model;
  const least = Math.min(alpha, beta);
  const [own, other] = alpha <= beta ? [r + x - 1, s + 1] : [s, r + x];
  const apart = Math.abs(alpha - beta);
  const at = (u: number) => -own * u - other * Math.log(Math.exp(u) + apart);
  const from = Math.log(least + recency);
  const to = from + Math.log1p((age - recency) / (least + recency));
  const most = Math.max(at(from), at(to));
  const fall = Math.max(1, own + other) * (to - from);
  const panels = Math.max(1, Math.min(PANELS_MOST, Math.ceil(fall / FALL)));
  const half = (to - from) / panels / 2;
  const { nodes, weights } = panelNodes();
  let total = 0;
  for (let panel = 0; panel < panels; panel++) {
    const middle = from + (2 * panel + 1) * half;
    for (const [i, node] of nodes.entries())
      total += (weights[i] ?? 0) * Math.exp(at(middle + node * half) - most);
  }
  return Math.log(r + s + x) + most + Math.log(total * half);
}

function logLikelihood({ rows, counts }: Grouped, logs: readonly number[]): number {
  if (logs.some((one) => Math.abs(one) > FAR)) return -Infinity;
  const [r = 1, alpha = 1, s = 1, beta = 1] = logs.map(Math.exp);
  if (Math.abs(Math.log(alpha / beta)) > APART) return -Infinity;
  const start = r * Math.log(alpha) + s * Math.log(beta) - logGamma(r);
  const fronts = counts.map((x) => start + logGamma(r + x));
  let total = 0;
  for (const { count, recency, age, many } of rows) {
    const x = counts[count] ?? 0;
    const alive = -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
    const died = Math.log(s / (r + s + x)) + logDeath({ r, alpha, s, beta }, x, recency, age);
    const most = Math.max(alive, died);
    total += many * ((fronts[count] ?? 0) + most + Math.log1p(Math.exp(-Math.abs(alive - died))));
  }
  return total;
}
