import { adstockGeometric } from './adstock-geometric.ts';
import { boundedRidge } from './bounded-ridge.ts';
import type { MixDesign } from './mix-design.ts';
import type { MixChannel } from './mix-options.ts';
import { saturationLogistic } from './saturation-logistic.ts';

/** A channel's parameters: what stays felt, and λ for spending scaled by its most. */
export interface Curve {
  readonly theta: number;
  readonly lambda: number;
}

interface Search {
  readonly response: readonly number[];
  readonly channels: readonly MixChannel[];
  readonly design: MixDesign;
  readonly lambda: number;
  /** How many periods, the first ones, may be looked at. */
  readonly inside: number;
}

const THETAS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const LAMBDAS = [0.5, 1, 2, 3, 4, 6, 8];
const FELT = 8;
const ROUNDS = 5;
const START: Curve = { theta: 0.3, lambda: 2 };

/**
 * A channel's spending as it is felt: scaled by its most, adstock of eight periods, saturation.
 *
 * @example
 * channelCurve({ name: 'ads', spending: [0, 4] }, { theta: 0, lambda: 2 }).map((one) => one.toFixed(4)) // → ["0.0000", "0.7616"]
 */
export function channelCurve({ spending }: MixChannel, { theta, lambda }: Curve): number[] {
  const most = spending.reduce((top, one) => Math.max(top, one), 0);
  const scaled = spending.map((one) => (most > 0 ? one / most : 0));
  return saturationLogistic(
    adstockGeometric(scaled, theta, { periods: FELT, normalised: true }),
    lambda,
  );
}

/** The error on the inside periods, of which the fit may use all: parameters are few, and the ridge holds. */
function errorOf(
  { response, channels, design, lambda, inside }: Search,
  felt: readonly (readonly number[])[],
): number {
  const known = response.slice(0, inside);
  const columns = [...felt, ...design.columns].map((column) => column.slice(0, inside));
  const bounds = columns.map((_, at) => at < channels.length);
  const { coefficients } = boundedRidge(known, columns, lambda, bounds);
  let error = 0;
  for (let row = 0; row < inside; row++) {
    let said = coefficients[0] ?? 0;
    for (let j = 0; j < columns.length; j++) {
      said += (coefficients[j + 1] ?? 0) * (columns[j]?.[row] ?? 0);
    }
    error += ((known[row] ?? 0) - said) ** 2;
  }
  return error;
}

/** Neighbours of a value half a step away, within the range of the list. */
function finer(values: readonly number[], around: number, step: number): number[] {
  const [low = 0, high = 0] = [values[0], values.at(-1)];
  return [around - step, around - step / 2, around, around + step / 2, around + step].filter(
    (one) => one >= low && one <= high,
  );
}

/**
 * The curve of each channel with which the fit is best: one channel after the other over a grid,
 * three times round, then twice round on a finer grid about the best.
 *
 * @example
 * searchCurves({ response: [1, 2, 1, 2], channels: [], design: { names: [], columns: [] }, lambda: 1, inside: 4 }) // → []
 */
export function searchCurves(search: Search, progress?: (part: number) => void): Curve[] {
  const { channels } = search;
  const curves = channels.map(() => START);
  const felt = channels.map((channel) => channelCurve(channel, START));
  let best = channels.length === 0 ? 0 : errorOf(search, felt);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const at of channels.keys()) {
      for (const curve of candidates(curves[at] ?? START, round)) {
        const old = felt[at] ?? [];
        felt[at] = channelCurve(channels[at] as MixChannel, curve);
        const error = errorOf(search, felt);
        const isBetter = error < best * (1 - 1e-9);
        if (isBetter) [best, curves[at], moved] = [error, curve, true];
        else felt[at] = old;
      }
    }
    // Where the coarse grid has nothing better, the finer one is next.
    if (!moved && round < 2) round = 2;
    progress?.((round + 1) / ROUNDS);
  }
  return curves;
}

/** The curves to try for a channel: the whole grid, in later rounds the neighbourhood of the best. */
function candidates(now: Curve, round: number): Curve[] {
  const step = 2 ** -(round - 3);
  const thetas = round < 3 ? THETAS : finer(THETAS, now.theta, 0.1 * step);
  const lambdas = round < 3 ? LAMBDAS : finer(LAMBDAS, now.lambda, step);
  return thetas.flatMap((theta) => lambdas.map((lambda) => ({ theta, lambda })));
}
