/** What the filter needs: the response (NaN where missing) and the columns, each of one length. */
export interface Tracks {
  readonly values: readonly Float64Array[];
  readonly length: number;
}

/** What one pass of the filter leaves. Lists go: response, then columns. */
export interface Filtered {
  /** Σ of the products of innovations, each over its variance. */
  readonly cross: readonly Float64Array[];
  /** Σ ln of the innovations' variances, and how many innovations there were. */
  readonly logVariance: number;
  readonly count: number;
  /** The filtered levels at the end, and the variance of each. */
  readonly level: Float64Array;
  readonly variance: number;
}

/** Called for each innovation, with its place and its variance. */
export type OnInnovation = (at: number, innovations: Float64Array, variance: number) => void;

/**
 * One pass of Kalman's filter for a level that walks at random under noise, over a response and, with
 * the same gains, over each column: innovations of the columns are what regression on a wandering
 * level needs. Nothing is known of the level before the first value (exact diffuse start), so that
 * value begins it and leaves no innovation. Where the response is missing the level walks on unseen.
 * Source: Durbin and Koopman, Time Series Analysis by State Space Methods (2012), 2.2 and 6.2.3.
 */
export function filterLevel(
  { values, length }: Tracks,
  noise: number,
  walk: number,
  each?: OnInnovation,
): Filtered {
  const size = values.length;
  const level = new Float64Array(size);
  const off = new Float64Array(size);
  const cross = values.map(() => new Float64Array(size));
  let [variance, logVariance, count, begun] = [0, 0, 0, false];
  for (let at = 0; at < length; at++) {
    if (begun) variance += walk;
    if (Number.isNaN(values[0]?.[at])) continue;
    if (!begun) {
      for (let i = 0; i < size; i++) level[i] = values[i]?.[at] ?? 0;
      variance = noise;
      begun = true;
      continue;
    }
    const whole = variance + noise;
    const gain = variance / whole;
    for (let i = 0; i < size; i++) {
      const one = (values[i]?.[at] ?? 0) - (level[i] ?? 0);
      off[i] = one;
      level[i] = (level[i] ?? 0) + gain * one;
      const row = cross[i] as Float64Array;
      for (let j = 0; j <= i; j++) row[j] = (row[j] ?? 0) + (one * (off[j] ?? 0)) / whole;
    }
    each?.(at, off, whole);
    variance *= 1 - gain;
    logVariance += Math.log(whole);
    count++;
  }
  return { cross, logVariance, count, level, variance };
}

/**
 * The sum of squared innovations of the response that the columns leave, by Cholesky's decomposition
 * of their products; infinite where the columns cannot be told apart.
 */
export function leftOver({ cross }: Filtered): number {
  return restOfCross(cross);
}

/** The same of any products, the response first: the lower half of a symmetric matrix. */
export function restOfCross(cross: readonly Float64Array[]): number {
  const size = cross.length;
  // The response goes last, so that what is left of it is the last pivot.
  const order = Array.from({ length: size }, (_, i) => (i + 1) % size);
  const at = (i: number, j: number) => {
    const [a, b] = [order[i] ?? 0, order[j] ?? 0];
    return cross[Math.max(a, b)]?.[Math.min(a, b)] ?? 0;
  };
  const lower = order.map(() => new Float64Array(size));
  for (let i = 0; i < size; i++) {
    const row = lower[i] as Float64Array;
    for (let j = 0; j <= i; j++) {
      const other = lower[j] as Float64Array;
      let left = at(i, j);
      for (let k = 0; k < j; k++) left -= (row[k] ?? 0) * (other[k] ?? 0);
      if (j < i) row[j] = left / (other[j] ?? 1);
      else if (i === size - 1) return Math.max(0, left);
      else if (!(left > 1e-12 * at(i, i))) return Infinity;
      else row[i] = Math.sqrt(left);
    }
  }
  return 0;
}
