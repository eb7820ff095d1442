import { type Answer, answer, refuse } from '../../statistics/index.ts';
import { totals, whyNot } from './attributed.ts';
import { type AttributionOptions, type ConversionPath, channelsOf } from './conversion-path.ts';

/** What a channel helped with and did not close. */
export interface Assist {
  readonly channel: string;
  /** Conversions of paths that touched the channel and ended with another. */
  readonly assisted: number;
  /** Conversions of paths that ended with the channel. */
  readonly closed: number;
  /** The values of the two; null where a converting path has no value. */
  readonly assistedValue: number | null;
  readonly closedValue: number | null;
  /** Assisted ÷ closed; above 1 the channel helps more than it closes. Null where it closed none. */
  readonly ratio: number | null;
}

/** Every channel in the order in which the paths name it. */
export interface Assists {
  readonly assists: readonly Assist[];
}

/**
 * How many conversions, and of what value, each channel helped to come about without closing them.
 *
 * Formula: a path's conversions are assisted by each different channel in it but its last. Source:
 * assisted conversions of Google Analytics' multi-channel funnels.
 * Units: conversions and the currency of the values. Assists of several channels count the same
 * conversion, so they are no shares and do not add up. No paths or no conversion at all is refused
 * in words. Throws RangeError on numbers that cannot be, naming the path.
 *
 * @example
 * assistedConversions([{ touches: ['a', 'b'], conversions: 3 }]).assists[0].assisted // → 3
 */
export function assistedConversions(
  paths: readonly ConversionPath[],
  options: AttributionOptions = {},
): Answer<Assists> {
  const why = whyNot('assistedConversions', paths, options);
  if (why !== null) return refuse(why);
  const sums = new Map(channelsOf(paths).map((name) => [name, { a: 0, av: 0, c: 0, cv: 0 }]));
  for (const { touches, conversions, value = 0 } of paths) {
    if (conversions === 0) continue;
    const last = touches.at(-1);
    for (const name of new Set(touches)) {
      const sum = sums.get(name);
      if (sum === undefined) continue;
      sum[name === last ? 'c' : 'a'] += conversions;
      sum[name === last ? 'cv' : 'av'] += value;
    }
  }
  const isValued = totals(paths).value !== null;
  const assists = [...sums].map(([channel, { a, av, c, cv }]) => ({
    channel,
    assisted: a,
    closed: c,
    assistedValue: isValued ? av : null,
    closedValue: isValued ? cv : null,
    ratio: c > 0 ? a / c : null,
  }));
  return answer({ assists });
}
