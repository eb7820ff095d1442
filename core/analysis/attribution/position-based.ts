import type { Answer } from '../../statistics/index.ts';
import { attributeTouches } from './attributed.ts';
import type { Attribution, AttributionOptions, ConversionPath } from './conversion-path.ts';

/** What the ends of a path count; the touches between them share the rest evenly. */
export interface PositionOptions extends AttributionOptions {
  /** Part of the first touch, from 0 to 1: 0.4 by default. */
  readonly first?: number;
  /** Part of the last touch, from 0 to 1: 0.4 by default. */
  readonly last?: number;
}

/**
 * Each conversion is credited to the first and the last touch most, 40 % each by default; those
 * between share the rest evenly. A path of two touches is shared in the proportion of its ends, one
 * of a single touch has it all.
 *
 * Needs paths that ended in a conversion. Source: position-based (U-shaped) attribution, 40/20/40.
 * Units: conversions and the currency of the values; shares from 0 to 1, together 1. No paths or
 * no conversion at all is refused in words. Throws RangeError on numbers that cannot be, on parts
 * outside 0–1, above 1 together, or both 0.
 *
 * @example
 * positionBased([{ touches: ['a', 'b', 'c'], conversions: 5 }]).credits[0].conversions // → 2
 */
export function positionBased(
  paths: readonly ConversionPath[],
  options: PositionOptions = {},
): Answer<Attribution> {
  const { first = 0.4, last = 0.4 } = options;
  // A sum of parts such as 0.7 + 0.3 may be off by a rounding.
  if (!(first >= 0 && last >= 0 && first + last > 0 && first + last <= 1 + 1e-12)) {
    throw new RangeError(
      `positionBased: first and last must be parts of 1, above 0 together, got ${first} and ${last}`,
    );
  }
  const rest = Math.max(0, 1 - first - last);
  return attributeTouches('positionBased', 'position', paths, options, ({ touches }) => {
    const n = touches.length;
    if (n === 1) return [1];
    if (n === 2) return [first, last];
    return touches.map((_, at) => (at === 0 ? first : at === n - 1 ? last : rest / (n - 2)));
  });
}
