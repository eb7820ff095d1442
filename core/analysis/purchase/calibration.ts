import { type Bounds, wilsonInterval } from '../../statistics/index.ts';

/** Rows whose probabilities are alike: what was said and what came. */
export interface CalibrationBin {
  readonly n: number;
  /** Mean probability, 0–1. */
  readonly said: number;
  /** Part that bought, 0–1, with its 95 % Wilson interval. */
  readonly came: number;
  readonly bounds: Bounds;
  /** Whether what was said lies within that interval. */
  readonly fits: boolean;
}

/** How good probabilities are. */
export interface Calibration {
  /** Mean squared distance to what came, 0 (sure and right) to 1. */
  readonly brier: number;
  /** Brier score of saying the mean rate of everybody. */
  readonly brierOfRate: number;
  /** 1 − brier ÷ brierOfRate: above 0 it is better than the mean rate; 0 where the rate says all. */
  readonly skill: number;
  /** In the order of the probabilities. */
  readonly table: readonly CalibrationBin[];
}

/**
 * How good probabilities are against what came: Brier score, its skill against the mean rate, and a
 * table of as many rows each.
 *
 * Formula: Σ(p − o)² ÷ n, with o 1 or 0. Source: Brier (1950); Hosmer and Lemeshow for the table.
 * Units: 0–1. Rows of one probability stay together, so that a table may have fewer lines than `bins`.
 * Throws RangeError on no rows, lists of other lengths, and probabilities outside 0–1.
 *
 * @example
 * calibrationOf([0.8, 0.4], [true, false]).brier.toFixed(6) // → "0.100000"
 */
export function calibrationOf(
  probabilities: readonly number[],
  came: readonly boolean[],
  bins = 10,
): Calibration {
  const n = probabilities.length;
  const wrong = probabilities.find((p) => !(p >= 0 && p <= 1));
  if (
    n === 0 ||
    n !== came.length ||
    wrong !== undefined ||
    !(Number.isInteger(bins) && bins > 0)
  ) {
    const got = wrong ?? `${n} and ${came.length} in ${bins}`;
    throw new RangeError(`calibrationOf: as many probabilities within 0–1 as outcomes, got ${got}`);
  }
  const squares = probabilities.map((p, at) => (p - (came[at] ? 1 : 0)) ** 2);
  const brier = squares.reduce((sum, one) => sum + one, 0) / n;
  const rate = came.filter(Boolean).length / n;
  const brierOfRate = rate * (1 - rate);
  return {
    brier,
    brierOfRate,
    skill: brierOfRate > 0 ? 1 - brier / brierOfRate : 0,
    table: tableOf(probabilities, came, bins),
  };
}

function tableOf(probabilities: readonly number[], came: readonly boolean[], bins: number) {
  const order = probabilities.map((_, at) => at);
  order.sort((a, b) => (probabilities[a] ?? 0) - (probabilities[b] ?? 0));
  const size = order.length / bins;
  const table: CalibrationBin[] = [];
  let from = 0;
  for (let bin = 1; bin <= bins; bin++) {
    let to = Math.max(from, Math.round(bin * size));
    const last = probabilities[order[to - 1] ?? 0];
    while (to > from && to < order.length && probabilities[order[to] ?? 0] === last) to++;
    if (to > from) table.push(binOf(order.slice(from, to), probabilities, came));
    from = to;
  }
  return table;
}

function binOf(
  rows: readonly number[],
  probabilities: readonly number[],
  came: readonly boolean[],
): CalibrationBin {
  const n = rows.length;
  const hits = rows.filter((row) => came[row]).length;
  const said = rows.reduce((sum, row) => sum + (probabilities[row] ?? 0), 0) / n;
  const bounds = wilsonInterval(hits, n) ?? { low: 0, high: 1 };
  return { n, said, came: hits / n, bounds, fits: said >= bounds.low && said <= bounds.high };
}
