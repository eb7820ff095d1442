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

/** One post, or one account, with its audience; null where a number is not known. */
export interface Engaged {
  readonly engagements: number | null;
  /** Followers, or those reached. */
  readonly audience: number | null;
}

/** Options of the ratio rule. */
export interface EngagementRatioOptions {
  /** From which robust |z| on, by default 3.5. */
  readonly threshold?: number;
  /** True where `audience` are the people or times reached, of whom no more can have engaged. */
  readonly reached?: boolean;
}

/** What the ratio rule found. */
export interface EngagementRatios {
  /** Engagements per member of the audience, null where one of them is not known or nobody was there. */
  readonly ratios: readonly (number | null)[];
  /** The ratio in the middle. */
  readonly typical: number;
  readonly suspected: readonly Suspected[];
}

const LEAST = 8;

/**
 * Posts or accounts whose engagement does not fit their audience beside the others: far above it, as
 * with bought engagement and engagement pods, far below it, as with bought followers.
 *
 * Formula: robust z of ln((engagements + ½) ÷ (audience + 1)), because ratios multiply; suspected
 * where |z| is above 3.5. More engagements than people reached are impossible whatever the others.
 * Fewer than 8 known ratios are refused in words. Throws RangeError on numbers below 0 or not finite.
 * Units: engagements per person; `index` is the place in what was given.
 *
 * @example
 * engagementRatios([3, 4, 5, 4, 3, 5, 4, 90].map((n) => ({ engagements: n, audience: 100 }))).suspected.map((one) => [one.index, one.reasons]) // → [[7,["ratio-high"]]]
 */
export function engagementRatios(
  given: readonly Engaged[],
  { threshold = 3.5, reached = false }: EngagementRatioOptions = {},
): Answer<EngagementRatios> {
  for (const { engagements, audience } of given) {
    for (const one of [engagements, audience]) {
      if (one === null) continue;
      checkValues('engagementRatios', [one]);
      checkOption('engagementRatios', 'numbers', one, 'from 0 on', (x) => x >= 0);
    }
  }
  const ratios = given.map(({ engagements, audience }) => {
    if (engagements === null || audience === null || audience === 0) return null;
    const ratio = engagements / audience;
    return Number.isFinite(ratio) ? ratio : null;
  });
  const places = ratios.flatMap((one, i) => (one === null ? [] : [i]));
  if (places.length < LEAST) {
    return refuse(
      `${places.length} known ratios are too few to say what is usual: at least ${LEAST} are needed.`,
    );
  }
  const logs = places.map((i) => {
    const { engagements, audience } = given[i] as Engaged;
    return Math.log(((engagements ?? 0) + 0.5) / ((audience ?? 0) + 1));
  });
  const scores = robustZ(logs, { threshold });
  if (scores.why !== null) return scores;
  const suspected = places.flatMap((i, at) => {
    const [ratio, z] = [ratios[i] ?? 0, scores.z[at] ?? 0];
    const reasons: SuspicionCode[] = [];
    if (reached && ratio > 1) reasons.push('ratio-impossible');
    if (Math.abs(z) > threshold) reasons.push(z > 0 ? 'ratio-high' : 'ratio-low');
    return reasons.length === 0 ? [] : [suspect(i, ratio, ...reasons)];
  });
  return answer({ ratios, typical: median(places.map((i) => ratios[i] ?? 0)) ?? 0, suspected });
}
