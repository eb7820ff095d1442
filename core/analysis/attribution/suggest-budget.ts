import { type Answer, answer, refuse } from '../../statistics/index.ts';

/** A channel with what was spent on it and what it was credited with in the same period. */
export interface ChannelSpend {
  readonly channel: string;
  /** In one currency for all channels; above 0 where there is anything to go by. */
  readonly spend: number;
  /** Conversions or value credited. */
  readonly credit: number;
  /** Least and most that may be spent; 0 and no limit by default. */
  readonly least?: number;
  readonly most?: number;
}

export interface BudgetOptions {
  /** What is to be spent altogether; by default as much as now. */
  readonly total?: number;
  /** By how much the credit grows for each per cent of spend, in per cent: 0.5 by default. */
  readonly elasticity?: number;
  /** Most that one channel may move from its present spend, as a part of it: 0.3 by default. */
  readonly mostChange?: number;
}

export interface SuggestedSpend {
  readonly channel: string;
  readonly now: number;
  readonly suggested: number;
  readonly creditNow: number;
  /** What the curve expects of the suggested spend; an assumption, not a forecast. */
  readonly creditThen: number;
  /** The limit that stopped the channel, if one did. */
  readonly limit: 'least' | 'most' | null;
}

export interface BudgetSuggestion {
  readonly channels: readonly SuggestedSpend[];
  readonly total: number;
  readonly creditNow: number;
  readonly creditThen: number;
  /** What was assumed, in words. */
  readonly assumes: readonly string[];
}

interface Part extends ChannelSpend {
  readonly low: number;
  readonly high: number;
}

function checkedParts(channels: readonly ChannelSpend[], mostChange: number): Part[] {
  return channels.map((one) => {
    const { channel, spend, credit, least = 0, most = Number.POSITIVE_INFINITY } = one;
    const fine = [spend, credit, least].every((value) => Number.isFinite(value) && value >= 0);
    if (!fine || !(most >= least)) {
      throw new RangeError(
        `suggestBudget: ${channel}: spend, credit and limits must be 0 or more and least at most most, got ${spend}, ${credit}, ${least}–${most}`,
      );
    }
    // A limit of its own is stronger than the step that one period may bring.
    const low = Math.min(most, Math.max(least, spend * (1 - mostChange)));
    const high = Math.max(least, Math.min(most, spend * (1 + mostChange)));
    return { ...one, low, high };
  });
}

const clamp = (value: number, { low, high }: Part): number => Math.min(high, Math.max(low, value));

/** What each channel spends where one more unit of money brings the same credit everywhere. */
function spendAt(price: number, parts: readonly Part[], elasticity: number): number[] {
  return parts.map((part) => {
    if (part.credit === 0) return part.low;
    const wanted =
      part.spend * ((elasticity * part.credit) / (price * part.spend)) ** (1 / (1 - elasticity));
    return clamp(wanted, part);
  });
}

/** The price is found by halving its logarithm until the spends add up. */
function allocation(parts: readonly Part[], total: number, elasticity: number): number[] {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  let [low, high] = [-700, 700];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (sum(spendAt(Math.exp(middle), parts, elasticity)) > total) low = middle;
    else high = middle;
  }
  const spends = spendAt(Math.exp(high), parts, elasticity);
  // What is left where channels without credit stand at their least, or by rounding, is filled up.
  let left = total - sum(spends);
  return spends.map((spend, at) => {
    const more = Math.max(0, Math.min(left, (parts[at]?.high ?? 0) - spend));
    left -= more;
    return spend + more;
  });
}

function whyNot(parts: readonly Part[], total: number): string | null {
  if (parts.length === 0) return 'There are no channels to spend on.';
  const blind = parts.filter(({ spend, credit }) => spend === 0 && credit > 0);
  if (blind.length > 0) {
    const names = blind.map(({ channel }) => channel).join(', ');
    return `Nothing was spent on ${names}, so what money would bring there cannot be told. Leave it out, or give its cost.`;
  }
  if (parts.every(({ credit }) => credit === 0)) {
    return 'No channel is credited with anything, so no spend is better than another.';
  }
  const least = parts.reduce((sum, { low }) => sum + low, 0);
  const most = parts.reduce((sum, { high }) => sum + high, 0);
  const slack = 1e-9 * Math.max(1, total);
  if (total < least - slack || total > most + slack) {
    return `The total of ${total} cannot be reached: the limits allow ${least} to ${most}. Change the total, the limits or how far one channel may move.`;
  }
  return null;
}

/**
 * How the same money, or another total, could be spread over the channels so that the credit
 * expected is greatest, within limits.
 *
 * Formula: each channel's credit is taken to follow `credit × (new ÷ spend)^e`, with e the
 * elasticity, the same for all; money moves until one more unit brings the same everywhere, or a
 * limit stops it (Lagrange, with bounds). Source: constant-elasticity response, the equimarginal
 * principle; elasticities of advertising lie between 0.1 and 0.4 in Sethuraman, Tellis and Briesch
 * (2011), those of paid performance channels higher.
 * Units: the currency of the spends. A channel without credit goes to its least. No channels, no
 * credit anywhere, credit without spend, and limits that the total cannot meet are refused in words.
 * Throws RangeError on negative numbers, an elasticity outside 0–1 and a change outside 0–1.
 *
 * @example
 * suggestBudget([{ channel: 'a', spend: 100, credit: 20 }, { channel: 'b', spend: 100, credit: 10 }], { mostChange: 0.2 }).channels[0].suggested // → 120
 */
export function suggestBudget(
  channels: readonly ChannelSpend[],
  { total, elasticity = 0.5, mostChange = 0.3 }: BudgetOptions = {},
): Answer<BudgetSuggestion> {
  if (!(elasticity > 0 && elasticity < 1)) {
    throw new RangeError(`suggestBudget: elasticity must lie between 0 and 1, got ${elasticity}`);
  }
  if (!(mostChange >= 0 && mostChange <= 1)) {
    throw new RangeError(`suggestBudget: mostChange must lie within 0–1, got ${mostChange}`);
  }
  if (total !== undefined && !(Number.isFinite(total) && total >= 0)) {
    throw new RangeError(`suggestBudget: total must be 0 or more, got ${total}`);
  }
  const parts = checkedParts(channels, mostChange);
  const whole = total ?? parts.reduce((sum, { spend }) => sum + spend, 0);
  const why = whyNot(parts, whole);
  if (why !== null) return refuse(why);
  const spends = allocation(parts, whole, elasticity);
  const suggested = parts.map((part, at) => suggestedFor(part, spends[at] ?? 0, elasticity));
  return answer({
    channels: suggested,
    total: whole,
    creditNow: suggested.reduce((sum, { creditNow }) => sum + creditNow, 0),
    creditThen: suggested.reduce((sum, { creditThen }) => sum + creditThen, 0),
    assumes: [
      `One per cent more spend brings ${elasticity} per cent more credit, in every channel alike.`,
      'Credits show what went along with conversions, not what caused them. Try a part of the change first.',
    ],
  });
}

function suggestedFor(part: Part, suggested: number, elasticity: number): SuggestedSpend {
  const { channel, spend: now, credit: creditNow, low, high } = part;
  const near = (limit: number) => Math.abs(suggested - limit) <= 1e-9 * Math.max(1, limit);
  return {
    channel,
    now,
    suggested,
    creditNow,
    creditThen: now === 0 ? creditNow : creditNow * (suggested / now) ** elasticity,
    limit: near(low) ? 'least' : near(high) ? 'most' : null,
  };
}
