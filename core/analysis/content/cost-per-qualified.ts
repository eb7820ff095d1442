import {
  type Answer,
  answer,
  binomialUpperTail,
  checkOption,
  poissonInterval,
  refuse,
} from '../../statistics/index.ts';
import { holm } from '../association/adjust-p-values.ts';

/** What a channel cost, and how many interactions of it were qualified (saved, asked, added to cart …). */
export interface ChannelCost {
  readonly channel: string;
  /** In one currency for all. */
  readonly cost: number;
  readonly interactions: number;
  readonly qualified: number;
}

/** A channel's cost for one qualified interaction. */
export interface QualifiedCost extends ChannelCost {
  /** Null where none was qualified. */
  readonly perQualified: number | null;
  readonly low: number;
  /** Null where none was qualified: no bound is known. */
  readonly high: number | null;
  /** Of its interactions, 0–1; null where there are none. */
  readonly qualifiedShare: number | null;
  readonly perInteraction: number | null;
}

/** Channels by what a qualified interaction costs. */
export interface QualifiedCosts {
  /** The cheapest first, those without any last. */
  readonly channels: readonly QualifiedCost[];
  /** The one that is cheaper than every other, by more than chance brings; null where none is. */
  readonly cheapest: string | null;
  readonly pairs: readonly {
    readonly first: string;
    readonly second: string;
    readonly adjustedP: number;
  }[];
  readonly says: string;
}

/**
 * What one qualified interaction costs by channel, with intervals, and which channel is cheapest where
 * that can be told.
 *
 * Formula: cost ÷ qualified; qualified counts spread as Poisson's do, so bounds are cost ÷ (χ²(1 − α/2; 2q + 2) ÷ 2)
 * and cost ÷ (χ²(α/2; 2q) ÷ 2) (Garwood 1936); pairs by the exact binomial test of q₁ of q₁ + q₂ with chance c₁ ÷
 * (c₁ + c₂) (Przyborowski and Wilenski 1940), raised for all pairs (Holm). Units: the currency of the cost.
 * A channel that cost nothing has 0 for each; it is no part of the tests. No channel, or none with a
 * qualified interaction, is refused in words. Throws RangeError on numbers below 0 and more qualified
 * than all interactions.
 *
 * @example
 * costPerQualified([{ channel: 'live', cost: 500, interactions: 900, qualified: 100 }, { channel: 'video', cost: 500, interactions: 2000, qualified: 40 }]).cheapest // → "live"
 */
export function costPerQualified(
  channels: readonly ChannelCost[],
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): Answer<QualifiedCosts> {
  const place = 'costPerQualified';
  checkOption(place, 'confidence', confidence, 'above 0 and below 1', (x) => x > 0 && x < 1);
  for (const { cost, interactions, qualified } of channels) {
    const whole = (x: number) => Number.isInteger(x) && x >= 0 && x <= 4e8;
    checkOption(place, 'a cost', cost, 'a finite number from 0 on', (x) => x >= 0 && x < Infinity);
    checkOption(place, 'interactions', interactions, 'a whole number from 0 on', whole);
    checkOption(
      place,
      'qualified',
      qualified,
      'a whole number from 0 to the interactions',
      (x) => whole(x) && x <= interactions,
    );
  }
  if (channels.length === 0) return refuse('There is no channel to look at.');
  if (channels.every(({ qualified }) => qualified === 0))
    return refuse(
      'No channel has a qualified interaction yet, so that no cost for one can be said.',
    );
  const rows = channels.map((one) => costOf(one, confidence));
  rows.sort(
    (a, b) =>
      (a.perQualified ?? Infinity) - (b.perQualified ?? Infinity) ||
      (a.channel < b.channel ? -1 : 1),
  );
  const paid = rows.filter(({ cost }) => cost > 0);
  const tests = paid.flatMap((a, i) =>
    paid.slice(i + 1).map((b) => ({ first: a.channel, second: b.channel, p: pairP(a, b) })),
  );
  const adjusted = holm(tests.map(({ p }) => p));
  const pairs = tests.map(({ first, second }, i) => ({
    first,
    second,
    adjustedP: adjusted[i] ?? 1,
  }));
  const [top] = paid;
  const beaten = pairs.filter(
    ({ first, adjustedP }) => first === top?.channel && adjustedP < 1 - confidence,
  );
  const cheapest = top && paid.length > 1 && beaten.length === paid.length - 1 ? top.channel : null;
  const says =
    cheapest === null
      ? 'No channel can be called the cheapest: at least two cannot be told apart yet.'
      : `A qualified interaction costs least on ${cheapest}, by more than chance brings.`;
  return answer({ channels: rows, cheapest, pairs, says });
}

function costOf(one: ChannelCost, level: number): QualifiedCost {
  const { cost, interactions, qualified } = one;
  const many = poissonInterval(qualified, level);
  return {
    ...one,
    perQualified: qualified === 0 ? null : cost / qualified,
    low: cost / many.high,
    high: qualified === 0 ? null : cost / many.low,
    qualifiedShare: interactions === 0 ? null : qualified / interactions,
    perInteraction: interactions === 0 ? null : cost / interactions,
  };
}

/** Twice the smaller tail of q₁ of n, at most 1. */
function pairP(a: ChannelCost, b: ChannelCost): number {
  const n = a.qualified + b.qualified;
  if (n === 0) return 1;
  const chance = a.cost / (a.cost + b.cost);
  const q = a.qualified;
  const atLeast = binomialUpperTail(q, n, chance);
  const atMost = binomialUpperTail(n - q, n, 1 - chance);
  return Math.min(1, 2 * Math.min(atLeast, atMost));
}
