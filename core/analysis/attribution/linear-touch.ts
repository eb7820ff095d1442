import type { Answer } from '../../statistics/index.ts';
import { attributeTouches } from './attributed.ts';
import type { Attribution, AttributionOptions, ConversionPath } from './conversion-path.ts';

/**
 * Each conversion is shared out evenly between the touches of its path; a channel touched twice gets
 * two parts.
 *
 * Needs paths that ended in a conversion; those that did not change nothing. Source: linear
 * attribution; heuristic_models of the R package ChannelAttribution.
 * Units: conversions and the currency of the values; shares from 0 to 1, together 1. No paths or
 * no conversion at all is refused in words; conversions of paths without a touch are counted in
 * `unattributed`. Throws RangeError on numbers that cannot be, naming the path.
 *
 * @example
 * linearTouch([{ touches: ['a', 'a', 'b'], conversions: 6 }]).credits[0].conversions // → 4
 */
export function linearTouch(
  paths: readonly ConversionPath[],
  options: AttributionOptions = {},
): Answer<Attribution> {
  return attributeTouches('linearTouch', 'linear', paths, options, ({ touches }) =>
    new Uint8Array(touches.length).fill(1),
  );
}
