import { type Answer, answer, refuse } from '../../statistics/index.ts';
import { creditTouches, type TouchWeights, whyNot } from './attributed.ts';
import type { Attribution, AttributionOptions, ConversionPath } from './conversion-path.ts';

/**
 * What each channel adds on average to every set of channels that it may join (Shapley value of the
 * game in which a set of channels is worth the conversions whose paths it covers wholly).
 *
 * Formula: that game is a sum of games that one set T of channels alone wins, of which Shapley's
 * value gives each member 1 ÷ |T|; so a path's conversions are shared evenly between its different
 * channels, and the result is the same as that of all 2ⁿ sets, for any number of channels. Source:
 * Shapley (1953); Zhao, Mahboobi and Bagheri, Shapley Value Methods for Attribution Modeling in
 * Online Advertising (2018), the simplified form.
 * Units: conversions and the currency of the values; shares from 0 to 1, together 1. The order of
 * touches and how often a channel comes make no difference; a channel that is in no converting path
 * has 0. No paths or no conversion at all is refused in words. Throws RangeError on numbers that
 * cannot be, naming the path.
 *
 * @example
 * shapleyAttribution([{ touches: ['a', 'a', 'b'], conversions: 6 }]).credits[0].conversions // → 3
 */
export function shapleyAttribution(
  paths: readonly ConversionPath[],
  options: AttributionOptions = {},
): Answer<Attribution> {
  const why = whyNot('shapleyAttribution', paths, options);
  if (why !== null) return refuse(why);
  const byChannel: TouchWeights = ({ touches }) => {
    const seen = new Set<string>();
    return touches.map((name) => {
      if (seen.has(name)) return 0;
      seen.add(name);
      return 1;
    });
  };
  return answer(creditTouches('shapley', paths, byChannel));
}
