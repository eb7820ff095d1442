import { isoDay } from '../days.ts';
import { patchesOf } from '../patches.ts';
import type { SourceLaw, SourceValue } from '../plain.ts';
import { eachOnce, type Window } from '../source.ts';
import { LEAST_SHARE, likeness, type Span, shared, standIn } from '../windows.ts';
import { daysCount, daysInWords } from '../words.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { fallsIn, grownBetween } from './counters.ts';
import type { FlowGraph } from './flow-graph.ts';
import { spreadOf, UNSEEN, unknownDays } from './unknown-days.ts';

/** What an estimate is made from. */
export interface Ground {
  readonly graph: FlowGraph;
  readonly windows: readonly Window[];
  /** Numbers that contradict each other over the period. */
  readonly against: readonly Window[];
}

type Held = Guess & Pick<SourceValue, 'basis'>;

interface Guess {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly why: string;
  readonly sights: readonly Window[];
  readonly until: number;
}

/**
 * An amount that is known in part only: by days from what is most like the period, held within the
 * bounds that all numbers together set. Null where nothing is like it and the bounds are wide.
 */
export function estimateOver(law: SourceLaw, ground: Ground, span: Span): SourceValue | null {
  const { graph, windows, against } = ground;
  const guess = guessOver(law, windows, graph, span);
  const common = { from: isoDay(span.from), to: isoDay(span.to) };
  if (law.signed || graph.negative) {
    if (!guess) return null;
    const evidence = law.signed || !graph.negative ? [] : [graph.negative];
    const sights = eachOnce([...guess.sights, ...against, ...evidence]);
    return { ...guess, ...common, basis: 'estimated', sights };
  }
  const bounds = boundsOf(graph, windows, span);
  const falls = fallsIn(graph, span).flat();
  const evidence = [...against, ...bounds.sights, ...falls];
  const held = guess ? heldWithin(guess, bounds) : between(bounds, span);
  if (!held) return null;
  return { ...held, ...common, sights: eachOnce([...held.sights, ...evidence]) };
}

/**
 * By days from what is most like the period. Of what is chosen here all is evidence, so that the same
 * is chosen again from the evidence alone: whatever is most like it stays so among fewer numbers.
 */
function guessOver(
  law: SourceLaw,
  windows: readonly Window[],
  graph: FlowGraph,
  span: Span,
): Guess | null {
  const other = standIn(windows, span);
  const patches = patchesOf(windows, span);
  const covered =
    patches.reduce((days, one) => days + one.to - one.from, 0) / (span.to - span.from);
  const grown = grownBetween(graph, span);
  const likest = other ? likeness(other, span) : 0;
  const patchy = patches.length > 1 && covered >= LEAST_SHARE ? covered : 0;
  const growing = grown?.likeness ?? 0;
  if (other && likest >= Math.max(patchy, growing)) {
    return scaled(law, { ...other.observation, ...timesOf(other) }, [other], span);
  }
  if (grown && growing > patchy) return scaled(law, grown, grown.sights, span);
  return patchy > 0 ? patched(law, patches, span) : null;
}

const timesOf = ({ from, to }: Window) => ({ from, to });

/**
 * Within its bounds: each end that the numbers set is theirs. The lower end of 0, which is set by no
 * number, says too little to take the place of a fair guess. Where the bounds do not agree the range
 * is wide enough for all that the numbers say.
 */
function heldWithin(guess: Guess, bounds: Bounds): Held {
  const { low, high, agree } = bounds;
  if (!agree || low > high) {
    const most = Math.max(guess.high, low, Number.isFinite(high) ? high : 0);
    const why = `${guess.why} Some of the numbers contradict each other.`;
    return { ...guess, low: Math.min(guess.low, low, high), high: most, why, basis: 'estimated' };
  }
  const isAbove = Number.isFinite(high);
  const isBounded = isAbove && low > 0;
  const most = isAbove ? high : Math.max(guess.high, low);
  const value = Math.min(Math.max(guess.value, low), most);
  const least = isBounded ? low : Math.min(Math.max(guess.low, low), value);
  const why = isBounded ? `${guess.why} ${HELD}` : guess.why;
  return {
    ...guess,
    value,
    low: least,
    high: most,
    why,
    basis: isBounded ? 'bounded' : 'estimated',
  };
}

const HELD = 'The numbers inside and around these days leave no more room than the range shows.';

/** Bounds that are narrow enough speak for themselves: the greater at most twice the lesser. */
function between(bounds: Bounds, span: Span): Held | null {
  const { low, high, agree } = bounds;
  if (!agree || low > high || !(high <= 2 * low)) return null;
  return {
    value: low + (high - low) / 2,
    low,
    high,
    basis: 'bounded',
    why: 'Estimated: half way between the least and the most that the numbers inside and around these days leave.',
    sights: [],
    until: span.to,
  };
}

/** Some days of the period are known and some are not: scaled as one window of the known days is. */
function patched(law: SourceLaw, patches: readonly Window[], span: Span): Guess {
  const days = patches.reduce((sum, one) => sum + one.to - one.from, 0);
  const sum = (of: 'value' | 'low' | 'high') =>
    patches.reduce((all, one) => all + one.observation[of], 0);
  const known = { value: sum('value'), low: sum('low'), high: sum('high') };
  return {
    ...scaledTo(law, { ...known, length: days, both: days, spread: spreadOf(patches) }, span),
    why:
      `Estimated: ${patches.length} numbers cover ${Math.floor(days)} of the ` +
      `${daysCount(span.to - span.from)}, scaled by days to the whole.`,
    sights: patches,
    until: patches.at(-1)?.to ?? span.to,
  };
}

interface Amount {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Days that it speaks of, and how many of them are the period's. */
  readonly length: number;
  readonly both: number;
  /** How much a day varies, as a share of its mean, where that is known. */
  readonly spread?: number;
}

/**
 * Scaled by days to the length of the period. The days that the amount and the period do not share
 * are as uneven as `unknownDays` says; the interval is that wide. Where things are counted, few of
 * them say little of how many there are: none in ten days may be three in the next ten.
 */
function scaledTo(
  law: SourceLaw,
  { value, low, high, length, both, spread = 1 }: Amount,
  span: Span,
) {
  const wanted = span.to - span.from;
  const unknown = length - both + (wanted - both);
  const extra = unknownDays(unknown, { known: length, spread });
  const bound = (amount: number, side: -1 | 1, unseen = 0) => {
    const day = amount / length;
    return day * wanted + side * ((Math.abs(amount) + unseen) / length) * extra;
  };
  const whole = (value / length) * wanted;
  const unseen = law.unit === '1' && unknown > 0 ? UNSEEN : 0;
  const least = Math.min(bound(low, -1, unseen), bound(high, -1, unseen), whole);
  return {
    value: whole,
    // An amount that cannot be negative on its own page cannot become so by being scaled.
    low: low >= 0 ? Math.max(0, least) : least,
    high: Math.max(bound(low, 1, unseen), bound(high, 1, unseen), whole),
  };
}

type Stretch = Pick<Amount, 'value' | 'low' | 'high'> & Pick<Window, 'from' | 'to'>;

function scaled(law: SourceLaw, stretch: Stretch, sights: readonly Window[], span: Span): Guess {
  const { value, low, high, from, to } = stretch;
  const length = to - from;
  return {
    ...scaledTo(law, { value, low, high, length, both: shared(stretch, span) }, span),
    why:
      `Estimated: the number for ${daysInWords(from, to)} (${daysCount(length)}) ` +
      `stands in for the period, scaled by days to ${daysCount(span.to - span.from)}.`,
    sights,
    until: to,
  };
}
