import {
  type Answer,
  answer,
  checkOption,
  normalUpperTail,
  refuse,
} from '../../statistics/index.ts';
import { doublingTime, type Spreading } from './doubling-time.ts';

/** What came new in each of even steps: hours, or the time between captures. */
export interface Talk {
  /** Shares, mentions or comments that speak against you. */
  readonly negative: number;
  /** All of them, the negative ones among them. */
  readonly all: number;
}

/** Options of the watch over adverse spread. */
export interface AdverseOptions {
  /** How many of the last steps are held against those before; by default 3. */
  readonly recent?: number;
  /** Below this p the negative share has risen; by default 0.01. */
  readonly alpha?: number;
  /** From what share of negative ones on it is adverse whatever came before; by default 0.5. */
  readonly limit?: number;
}

/** Whether talk against you spreads, and how fast. */
export interface AdverseSpread {
  /**
   * `spreading`: negative talk grows, and its share has risen or is above the limit; `turning`: the share
   * alone is so; `calm`: neither.
   */
  readonly state: 'spreading' | 'turning' | 'calm';
  readonly speed: Spreading | null;
  readonly shareBefore: number;
  readonly shareNow: number;
  /** That the share is no higher than before; one-sided. */
  readonly p: number;
  /** What is to be expected in the next as many steps as are called recent, if nothing is done. */
  readonly ahead: number | null;
  readonly says: string;
}

const NEEDED = 6;
const LEAST = 10;

/**
 * Whether content works against you: negative shares or mentions that multiply, early enough to act.
 *
 * Formula: speed of the negative counts by `doublingTime`; their share in the last steps against that in
 * the steps before by the pooled z of two proportions, one-sided; ahead Σ now·e^{r·j}. Sources: those of
 * `doublingTime` and `twoProportionTest`. Units: counts, shares 0–1, steps. Suspected, not proven: what is
 * counted as negative has errors of its own.
 * Missing steps are null. Fewer than 6 steps, fewer than 10 of anything before or now, are refused in
 * words. Throws RangeError on counts that cannot be and options outside their range.
 *
 * @example
 * adverseSpread([[1, 50], [0, 48], [1, 52], [2, 50], [1, 49], [8, 60], [16, 70], [33, 90]].map(([negative, all]) => ({ negative, all }))).state // → "spreading"
 */
export function adverseSpread(
  steps: readonly (Talk | null)[],
  { recent = 3, alpha = 0.01, limit = 0.5 }: AdverseOptions = {},
): Answer<AdverseSpread> {
  const place = 'adverseSpread';
  checkOption(
    place,
    'recent',
    recent,
    'a whole number from 1 on',
    (n) => Number.isInteger(n) && n >= 1,
  );
  checkOption(place, 'alpha', alpha, 'above 0 and below 1', (x) => x > 0 && x < 1);
  checkOption(place, 'limit', limit, 'above 0 and at most 1', (x) => x > 0 && x <= 1);
  for (const one of steps) {
    if (one === null) continue;
    checkOption(place, 'all', one.all, 'a finite number from 0 on', (x) => x >= 0 && x < Infinity);
    checkOption(place, 'negative', one.negative, 'from 0 to all', (x) => x >= 0 && x <= one.all);
  }
  const known = steps.filter((one) => one !== null).length;
  if (known < NEEDED) return refuse(`${known} steps are too few: at least ${NEEDED} are needed.`);
  const [before, now] = [totalOf(steps.slice(0, -recent)), totalOf(steps.slice(-recent))];
  if (before.all < LEAST || now.all < LEAST)
    return refuse(
      `Fewer than ${LEAST} were counted ${now.all < LEAST ? 'lately' : 'before'}: too few to see a share.`,
    );
  const [shareBefore, shareNow] = [before.negative / before.all, now.negative / now.all];
  const both = (before.negative + now.negative) / (before.all + now.all);
  const error = Math.sqrt(both * (1 - both) * (1 / before.all + 1 / now.all));
  const p = error > 0 ? normalUpperTail((shareNow - shareBefore) / error) : 1;
  const speed = doublingTime(steps.map((one) => one?.negative ?? null));
  const turned = now.negative >= 5 && (p < alpha || shareNow >= limit);
  const grows = speed.why === null && speed.state === 'growing';
  const state = turned && grows ? 'spreading' : turned ? 'turning' : 'calm';
  return answer({
    state,
    speed: speed.why === null ? speed : null,
    shareBefore,
    shareNow,
    p,
    ahead: speed.why === null ? aheadOf(speed, recent) : null,
    says: SAYS[state],
  });
}

function totalOf(steps: readonly (Talk | null)[]): Talk {
  return steps.reduce<Talk>(
    (sum, one) => ({
      negative: sum.negative + (one?.negative ?? 0),
      all: sum.all + (one?.all ?? 0),
    }),
    { negative: 0, all: 0 },
  );
}

/** Null where it would be past any number that means something. */
function aheadOf({ now, rate }: Spreading, many: number): number | null {
  let sum = 0;
  for (let j = 1; j <= many; j++) sum += now * Math.exp(rate * j);
  return sum < 1e15 ? sum : null;
}

const SAYS = {
  spreading:
    'Negative talk multiplies, and its share has risen. Look at what is being shared, and answer before it doubles again.',
  turning:
    'The share of negative talk has risen, and it does not clearly multiply yet. Keep an eye on it.',
  calm: 'Negative talk is no more than before.',
} as const;
