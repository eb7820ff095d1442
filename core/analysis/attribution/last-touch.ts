import type { Answer } from '../../statistics/index.ts';
import { attributeTouches } from './attributed.ts';
import type { Attribution, AttributionOptions, ConversionPath } from './conversion-path.ts';

/**
 * Each conversion is credited to the channel that was touched last: who closes.
 *
 * Needs paths that ended in a conversion; those that did not change nothing. Source: last-click
 * attribution, which platforms report by default.
 * Units: conversions and the currency of the values; shares from 0 to 1, together 1. No paths or
 * no conversion at all is refused in words; conversions of paths without a touch are counted in
 * `unattributed`. Throws RangeError on numbers that cannot be, naming the path.
 *
 * @example
 * lastTouch([{ touches: ['search', 'email'], conversions: 3 }]).credits[1].conversions // → 3
 */
export function lastTouch(
  paths: readonly ConversionPath[],
  options: AttributionOptions = {},
): Answer<Attribution> {
  return attributeTouches('lastTouch', 'last', paths, options, ({ touches }) => {
    const weights = new Uint8Array(touches.length);
    weights[touches.length - 1] = 1;
    return weights;
  });
}
