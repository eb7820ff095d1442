import { type Bounds, wilsonInterval } from '../../statistics/index.ts';
import type { Polarity } from './sentiment-of.ts';

/** A share in per cent, with its 95 % interval. */
export interface Share {
  readonly count: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What many texts feel together. Shares are of those understood, in per cent. */
export interface SentimentSummary {
  /** How many texts there were, and how many were understood. */
  readonly n: number;
  readonly understood: number;
  /** Understood of all, in per cent; null of none. */
  readonly coverage: number | null;
  /** All four null where nothing was understood. */
  readonly positive: Share | null;
  readonly neutral: Share | null;
  readonly negative: Share | null;
  /** Positive less negative, from -100 to 100. */
  readonly net: Omit<Share, 'count'> | null;
}

function shareOf(count: number, of: number): Share | null {
  const bounds = wilsonInterval(count, of);
  if (!bounds) return null;
  return {
    count,
    value: (100 * count) / of,
    low: 100 * bounds.low,
    high: 100 * bounds.high,
  };
}

/**
 * The interval of a difference of two shares of one whole, from their own Wilson bounds: the method
 * of variance estimates recovery, with the correlation that two shares of one whole have,
 * `-√(pq / (1-p)(1-q))`.
 */
function netBounds(p: number, q: number, up: Bounds, down: Bounds): Bounds {
  const rest = (1 - p) * (1 - q);
  const r = rest > 0 ? -Math.sqrt((p * q) / rest) : 0;
  const spread = (a: number, b: number) => Math.sqrt(Math.max(0, a * a + b * b - 2 * r * a * b));
  return {
    low: Math.max(-1, p - q - spread(p - up.low, down.high - q)),
    high: Math.min(1, p - q + spread(up.high - p, q - down.low)),
  };
}

/**
 * Counts polarities: shares of positive, neutral and negative among the texts understood, each with
 * its Wilson interval, and the net of the two. Texts that were not understood (null) count for
 * coverage alone: they are neither neutral nor zero.
 *
 * @param polarities one a text, null where it was not understood
 * @returns counts, and shares in per cent (0–100; net -100–100). Never throws. Net interval: Zou,
 * Journal of Statistical Planning and Inference 138 (2008) 2990–2997.
 * @example
 * aggregateSentiment(['positive', 'positive', 'negative', null]).coverage // → 75
 * aggregateSentiment([null]).net // → null
 */
export function aggregateSentiment(polarities: readonly (Polarity | null)[]): SentimentSummary {
  const count = (asked: Polarity) => polarities.filter((one) => one === asked).length;
  const [up, flat, down] = [count('positive'), count('neutral'), count('negative')];
  const understood = up + flat + down;
  const n = polarities.length;
  const above = wilsonInterval(up, understood);
  const below = wilsonInterval(down, understood);
  const [p, q] = [up / understood, down / understood];
  const bounds = above && below ? netBounds(p, q, above, below) : null;
  return {
    n,
    understood,
    coverage: n === 0 ? null : (100 * understood) / n,
    positive: shareOf(up, understood),
    neutral: shareOf(flat, understood),
    negative: shareOf(down, understood),
    net: bounds && { value: 100 * (p - q), low: 100 * bounds.low, high: 100 * bounds.high },
  };
}
