/** A weight, and the greatest share of all weights that it may have. */
export interface Cappable {
  readonly weight: number;
  readonly most?: number;
}

/**
 * The weights as shares of which none is above its limit; what is taken away goes to the others in
 * proportion. Where everything that counts has a limit and the limits together are below 1, they
 * cannot hold, and the weights stand as they are. Without limits the weights come back unchanged.
 *
 * Units: weights of any scale, limits 0–1. Throws RangeError on a weight that is negative or not finite
 * and on a limit outside 0–1.
 *
 * @example
 * cappedShares([{ weight: 1 }, { weight: 1, most: 0.25 }]) // → [0.75,0.25]
 * cappedShares([{ weight: 2, most: 0.25 }]) // → [2]
 */
export function cappedShares(parts: readonly Cappable[]): number[] {
  for (const { weight, most } of parts) {
    if (!(weight >= 0 && Number.isFinite(weight))) {
      throw new RangeError(`weight must be 0 or more, got ${weight}`);
    }
    if (most !== undefined && !(most >= 0 && most <= 1)) {
      throw new RangeError(`the greatest share must lie within 0–1, got ${most}`);
    }
  }
  const weights = parts.map((part) => part.weight);
  if (parts.every((part) => part.most === undefined)) return weights;
  const held = new Set<number>();
  for (;;) {
    const shares = sharesWith(parts, held);
    if (shares === null) return weights;
    const over = shares.flatMap((share, at) =>
      !held.has(at) && share > (parts[at]?.most ?? 1) ? [at] : [],
    );
    if (over.length === 0) return shares;
    for (const at of over) held.add(at);
  }
}

/** Shares with some parts held at their limit; null where nobody is left to take the rest. */
function sharesWith(parts: readonly Cappable[], held: ReadonlySet<number>): number[] | null {
  const taken = rising(parts.flatMap((part, at) => (held.has(at) ? [part.most ?? 1] : [])));
  const free = rising(parts.flatMap((part, at) => (held.has(at) ? [] : [part.weight])));
  if (free === 0 || taken > 1) return null;
  return parts.map(({ weight, most = 1 }, at) =>
    held.has(at) ? most : (weight / free) * (1 - taken),
  );
}

/** Smallest first, so that the order of the parts cannot change the last bit. */
function rising(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}
