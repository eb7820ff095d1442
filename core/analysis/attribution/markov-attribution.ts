import { type Answer, answer, refuse } from '../../statistics/index.ts';
import { totals, whyNot } from './attributed.ts';
import { chainRemovals } from './chain-solve.ts';
import {
  type Attribution,
  type AttributionOptions,
  type ChannelCredit,
  type ConversionPath,
  channelsOf,
} from './conversion-path.ts';
import { type MarkovChain, markovChain } from './markov-chain.ts';
import type { Removals } from './removals.ts';

/** How far back a Markov chain remembers. */
export interface MarkovOptions extends AttributionOptions {
  /** How many touches back the next one depends on: 1, 2 or 3; 1 by default. */
  readonly order?: number;
  /** Told after each removal how many of all are done, 0–1, as many channels may take a second. */
  readonly progress?: (part: number) => void;
}

/** A channel's credit with what would be lost without it. */
export interface MarkovCredit extends ChannelCredit {
  /** Part of all conversions that would not come without the channel, from 0 to 1. */
  readonly removalEffect: number;
  /** The same of the value; null where values are not known. */
  readonly valueRemovalEffect: number | null;
}

/** Markov's credits and the probability of a conversion in the chain, which is that of the paths. */
export interface MarkovAttribution extends Attribution {
  readonly credits: readonly MarkovCredit[];
  readonly order: number;
  readonly probability: number;
}

/** More would take minutes, and so many are places, not channels. */
const CHANNELS_MOST = 2000;

const TOO_LONG =
  'The paths go round in circles for so long that the chain cannot be solved. Use a lower order, or shorten the paths.';

const effect = (all: number, without: number): number =>
  all > 0 ? Math.min(1, Math.max(0, 1 - without / all)) : 0;

function credited(
  chain: MarkovChain,
  { all, without }: Removals,
  { conversions, value }: { conversions: number; value: number | null },
): MarkovCredit[] {
  const effects = without.map((one) => effect(all.conversion, one.conversion));
  const ofValue = without.map((one) => effect(all.value, one.value));
  const sum = effects.reduce((a, b) => a + b, 0);
  const sumOfValue = ofValue.reduce((a, b) => a + b, 0);
  const hasValue = value !== null && sumOfValue > 0;
  return chain.channels.map((channel, at) => {
    const part = (effects[at] ?? 0) / sum;
    return {
      channel,
      conversions: conversions * part,
      value: hasValue ? (value * (ofValue[at] ?? 0)) / sumOfValue : value === 0 ? 0 : null,
      share: part,
      removalEffect: effects[at] ?? 0,
      valueRemovalEffect: hasValue ? (ofValue[at] ?? 0) : null,
    };
  });
}

/**
 * Credits by removal effect in a Markov chain: how many conversions would not come if whoever
 * touches the channel were lost.
 *
 * Formula: the chain of the last `order` touches is counted over all paths, those that were lost
 * too; a channel's removal effect is 1 − P(conversion without its states) ÷ P(conversion), and the
 * conversions are shared out in the proportion of the effects. Both probabilities are solved by
 * linear algebra, not drawn: elimination without subtraction for small chains, sweeps with coarse
 * steps to the last digit for large ones. The value is credited alike, with the mean value of a conversion at
 * each state that conversions come from. Source: Anderl, Becker, von Wangenheim and Schumann,
 * Mapping the customer journey (2016); markov_model of the R package ChannelAttribution, which draws.
 * Units: conversions and the currency of the values; shares from 0 to 1, together 1. No paths, no
 * conversion at all, a path that does not say how often it was lost and more than 2,000 channels are
 * refused in words. Throws
 * RangeError on numbers that cannot be and on an order other than 1, 2, 3.
 *
 * @example
 * markovAttribution([{ touches: ['a'], conversions: 1, lost: 3 }]).probability // → 0.25
 */
export function markovAttribution(
  paths: readonly ConversionPath[],
  options: MarkovOptions = {},
): Answer<MarkovAttribution> {
  const { order = 1 } = options;
  if (order !== 1 && order !== 2 && order !== 3) {
    throw new RangeError(`markovAttribution: order must be 1, 2 or 3, got ${String(order)}`);
  }
  const why = whyNot('markovAttribution', paths, options);
  if (why !== null) return refuse(why);
  const unsaid = paths.filter(({ lost }) => lost === undefined).length;
  if (unsaid > 0) {
    return refuse(
      `${unsaid} of ${paths.length} paths do not say how often they ended without a conversion. A Markov chain needs that; write 0 where it never happened, or use Shapley.`,
    );
  }
  const channels = channelsOf(paths).length;
  if (channels > CHANNELS_MOST) {
    return refuse(
      `${channels} channels are too many for a Markov chain: at most ${CHANNELS_MOST}. Put those of one kind together.`,
    );
  }
  const chain = markovChain(paths, order);
  const removals = chainRemovals(chain, options.progress);
  if (removals === null) return refuse(TOO_LONG);
  const whole = totals(paths);
  const credits = credited(chain, removals, whole);
  const probability = removals.all.conversion;
  return answer({ method: 'markov', order, probability, credits, ...whole });
}
