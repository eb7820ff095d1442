import { type Answer, refuse } from '../../statistics/index.ts';
import { attributeTouches } from './attributed.ts';
import type { Attribution, AttributionOptions, ConversionPath } from './conversion-path.ts';

/** How fast a touch loses its weight. */
export interface TimeDecayOptions extends AttributionOptions {
  /** What halves a touch's weight: 7 by default. */
  readonly halfLife?: number;
  /** Whether `halfLife` counts days before the end of the path or touches after it; touches by default. */
  readonly by?: 'touches' | 'days';
}

/**
 * Each conversion is shared out between the touches of its path, the later ones more.
 *
 * Formula: weight 2^(−age ÷ half-life), where a touch's age is how many touches follow it, or how
 * many days pass to the end of the path (`by: 'days'`, from `daysBefore`). Source: time-decay
 * attribution with a half-life of 7, the default of Google Analytics when it had it.
 * Units: conversions and the currency of the values; shares from 0 to 1, together 1. No paths, no
 * conversion at all, or days asked for where a converting path has none is refused in words. Throws
 * RangeError on numbers that cannot be and on a half-life that is not above 0.
 *
 * @example
 * timeDecay([{ touches: ['a', 'b'], conversions: 3 }], { halfLife: 1 }).credits[1].conversions // → 2
 */
export function timeDecay(
  paths: readonly ConversionPath[],
  options: TimeDecayOptions = {},
): Answer<Attribution> {
  const { halfLife = 7, by = 'touches' } = options;
  if (!(halfLife > 0 && Number.isFinite(halfLife))) {
    throw new RangeError(`timeDecay: halfLife must be above 0, got ${halfLife}`);
  }
  if (by !== 'touches' && by !== 'days') {
    throw new RangeError(`timeDecay: by must be touches or days, got ${String(by)}`);
  }
  const untimed = paths.filter(
    (path) => path.conversions > 0 && path.touches.length > 0 && path.daysBefore === undefined,
  ).length;
  if (by === 'days' && untimed > 0) {
    return refuse(
      `${untimed} of the paths that ended in a conversion do not say when their touches were. Count by touches, or bring in the times.`,
    );
  }
  return attributeTouches('timeDecay', 'time-decay', paths, options, ({ touches, daysBefore }) => {
    const ages =
      by === 'days' && daysBefore ? daysBefore : touches.map((_, at) => touches.length - 1 - at);
    // The newest counts 1, so that a long path or an old one keeps a sum above 0.
    const newest = ages.reduce((least, age) => Math.min(least, age), Number.POSITIVE_INFINITY);
    return ages.map((age) => 2 ** (-(age - newest) / halfLife));
  });
}
