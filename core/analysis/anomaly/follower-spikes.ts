import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  median,
  refuse,
} from '../../statistics/index.ts';
import { robustZ } from './robust-z.ts';
import { type Suspected, type SuspicionCode, suspect } from './suspected.ts';

/** Options of the follower rule. */
export interface FollowerSpikeOptions {
  /** Likes, comments and shares of the same days, where they are known. */
  readonly engagement?: readonly (number | null)[];
  /** From which robust z of the daily growth on, by default 3.5. */
  readonly threshold?: number;
  /** The least growth in a day that is told, as a share of the followers before; by default 0.02. */
  readonly leastShare?: number;
}

/** A day on which followers came in a way that buying them would look like. */
export interface FollowerSpike extends Suspected {
  /** Followers gained since the last known day. */
  readonly gained: number;
  /** The same as a share of those before. */
  readonly share: number;
  /** Robust z of the growth. */
  readonly z: number;
}

/** What the follower rule found. */
export interface FollowerSpikes {
  readonly spikes: readonly FollowerSpike[];
  /** How many steps from one known day to the next were looked at. */
  readonly steps: number;
}

interface Step {
  readonly index: number;
  readonly before: number;
  readonly from: number;
  readonly to: number;
  /** Growth a day. */
  readonly rate: number;
}

const LEAST = 8;
const BACK_WITHIN = 14;
const AFTER = 7;
const BEFORE = 28;

const knownIn = (list: readonly (number | null)[], start: number, end: number) =>
  list.slice(Math.max(0, start), end).filter((one) => one !== null);

function stepsOf(followers: readonly (number | null)[]): readonly Step[] {
  const steps: Step[] = [];
  let last: { readonly at: number; readonly value: number } | null = null;
  for (const [index, to] of followers.entries()) {
    if (to === null) continue;
    if (last !== null) {
      const from = last.value;
      const rate = (to - from) / Math.max(1, from) / (index - last.at);
      steps.push({ index, before: last.at, from, to, rate });
    }
    last = { at: index, value: to };
  }
  return steps;
}

/** Whether engagement rose by less than a quarter of what the followers did; false where it is not known. */
function engagementStayed(step: Step, engagement: readonly (number | null)[] | undefined): boolean {
  if (!engagement) return false;
  const before = median(knownIn(engagement, step.before - BEFORE + 1, step.before + 1));
  const after = median(knownIn(engagement, step.index, step.index + AFTER));
  if (before === null || after === null) return false;
  const share = (step.to - step.from) / Math.max(1, step.from);
  return after <= before * (1 + share / 4);
}

/** Whether at least half of the gain was gone again within two weeks. */
function fellBack({ index, from, to }: Step, followers: readonly (number | null)[]): boolean {
  const later = knownIn(followers, index + 1, index + 1 + BACK_WITHIN);
  return later.some((one) => one <= to - (to - from) / 2);
}

/**
 * Days on which followers jumped: growth far beyond the usual of this account, which bought followers
 * and their later removal look like, and so does a post that went round. Hence reasons beside the
 * jump: `jump-fell-back` where at least half was gone within 14 days, `jump-without-engagement` where
 * engagement of the week from then on rose by less than a quarter of what followers did.
 *
 * Formula: growth a day (fᵢ − fⱼ) ÷ fⱼ ÷ (i − j) from one known day to the next; suspected where its
 * robust z is above 3.5 and the gain at least 2 %. Method: robust z of Iglewicz and Hoaglin (1993).
 * `followers` one a day, null where not known; no negative ones. Fewer than 8 steps are refused in
 * words. Throws RangeError on values below 0 or not finite, and on engagement of another length.
 *
 * @example
 * followerSpikes([1000, 1004, 1009, 1012, 1018, 1400, 1402, 1408, 1411, 1415]).spikes.map((one) => [one.index, one.gained, one.reasons]) // → [[5,382,["follower-jump"]]]
 * followerSpikes([1000, null, 1010]).why // → "Followers are known on 2 days: at least 9 are needed to say what is usual."
 */
export function followerSpikes(
  followers: readonly (number | null)[],
  { engagement, threshold = 3.5, leastShare = 0.02 }: FollowerSpikeOptions = {},
): Answer<FollowerSpikes> {
  for (const list of [followers, engagement ?? []]) {
    const known = list.filter((one) => one !== null);
    checkValues('followerSpikes', known);
    for (const one of known)
      checkOption('followerSpikes', 'values', one, 'from 0 on', (x) => x >= 0);
  }
  checkOption('followerSpikes', 'leastShare', leastShare, 'above 0', (one) => one > 0);
  if (engagement && engagement.length !== followers.length) {
    throw new RangeError(
      `followerSpikes: ${engagement.length} days of engagement for ${followers.length} of followers`,
    );
  }
  const steps = stepsOf(followers);
  if (steps.length < LEAST) {
    const known = followers.filter((one) => one !== null).length;
    const days = known === 1 ? '1 day' : `${known} days`;
    return refuse(
      `Followers are known on ${days}: at least ${LEAST + 1} are needed to say what is usual.`,
    );
  }
  const scores = robustZ(
    steps.map(({ rate }) => rate),
    { threshold },
  );
  if (scores.why !== null) return scores;
  const spikes = steps.flatMap((step, i): FollowerSpike[] => {
    const { index, from, to } = step;
    const share = (to - from) / Math.max(1, from);
    const z = scores.z[i] ?? 0;
    if (z <= threshold || share < leastShare) return [];
    const reasons: SuspicionCode[] = ['follower-jump'];
    if (fellBack(step, followers)) reasons.push('jump-fell-back');
    if (engagementStayed(step, engagement)) reasons.push('jump-without-engagement');
    return [{ ...suspect(index, to, ...reasons), gained: to - from, share, z }];
  });
  return answer({ spikes, steps: steps.length });
}
