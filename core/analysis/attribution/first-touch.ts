import type { Answer } from '../../statistics/index.ts';
import { attributeTouches } from './attributed.ts';
import type { Attribution, AttributionOptions, ConversionPath } from './conversion-path.ts';

/**
 * Each conversion is credited to the channel that was touched first: who brings people in.
 *
 * Needs paths that ended in a conversion; those that did not change nothing. Source: first-click
 * attribution, as in every analytics tool.
 * Units: conversions and the currency of the values; shares from 0 to 1, together 1. No paths or
 * no conversion at all is refused in words; conversions of paths without a touch are counted in
 * `unattributed`. Throws RangeError on numbers that cannot be, naming the path.
 *
 * @example
 * firstTouch([{ touches: ['search', 'email'], conversions: 3 }]).credits[0].share // → 1
 */
export function firstTouch(
  paths: readonly ConversionPath[],
  options: AttributionOptions = {},
): Answer<Attribution> {
  return attributeTouches('firstTouch', 'first', paths, options, () => [1]);
}
