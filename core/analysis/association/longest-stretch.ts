/** Two series of the same times, without a gap. */
export interface Stretch {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly start: number;
}

/** The longest stretch, the latest of equal ones, in which both series have a value at every place. */
export function longestStretch(
  x: readonly (number | null)[],
  y: readonly (number | null)[],
): Stretch {
  let best: Stretch = { x: [], y: [], start: 0 };
  let [own, other]: [number[], number[]] = [[], []];
  for (const [i, one] of x.entries()) {
    const two = y[i] ?? null;
    if (one === null || two === null) {
      [own, other] = [[], []];
      continue;
    }
    own.push(one);
    other.push(two);
    if (own.length >= best.x.length) best = { x: own, y: other, start: i - own.length + 1 };
  }
  return best;
}
