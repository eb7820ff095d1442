import { type Answer, answer, refuse, wilsonInterval } from '../../statistics/index.ts';
import type { Polarity } from './sentiment-of.ts';

export interface TrustOptions {
  /** How many positive and negative mentions are needed at least: 30 by default. */
  readonly least?: number;
}

/** How many more praise than blame. */
export interface SocialTrust {
  /** From −1 (all blame) to 1 (all praise). */
  readonly index: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
  /** Mentions that were understood, of all; 0–1. */
  readonly coverage: number;
}

/**
 * The social trust index: positive less negative mentions, by both together.
 *
 * Formula: (p − n) ÷ (p + n) = 2π − 1 with π = p ÷ (p + n); its interval is Wilson's of π, likewise
 * stretched to −1…1. Source: net sentiment of those who take a side; Wilson (1927).
 * Units: none, −1 to 1. Neutral mentions are counted and change nothing; mentions that were not
 * understood (null) count for coverage alone. Fewer than `least` mentions that take a side are
 * refused in words. Throws RangeError on a `least` that is no number from 1 on.
 *
 * @example
 * socialTrustIndex([...Array(30).fill('positive'), ...Array(10).fill('negative')]).index // → 0.5
 * socialTrustIndex(['positive', null]).why // → "1 mention praises or blames: at least 30 are needed."
 */
export function socialTrustIndex(
  mentions: readonly (Polarity | null)[],
  { least = 30 }: TrustOptions = {},
): Answer<SocialTrust> {
  if (!(least >= 1 && least < Infinity))
    throw new RangeError(`socialTrustIndex: least must be from 1 on, got ${least}`);
  const count = (asked: Polarity) => mentions.filter((one) => one === asked).length;
  const [positive, negative, neutral] = [count('positive'), count('negative'), count('neutral')];
  const n = positive + negative;
  const bounds = wilsonInterval(positive, n);
  if (n < least || bounds === null) {
    const say = n === 1 ? '1 mention praises or blames' : `${n} mentions praise or blame`;
    return refuse(`${say}: at least ${least} are needed.`);
  }
  return answer({
    index: (positive - negative) / n,
    low: 2 * bounds.low - 1,
    high: 2 * bounds.high - 1,
    positive,
    negative,
    neutral,
    coverage: (n + neutral) / mentions.length,
  });
}
