import {
  type CaptureTally,
  type EntrantRecord,
  RELEVANCE_QUESTIONS,
  type RelevanceQuestion,
} from '../model/index.ts';
import { type Bounded, wilsonInterval } from '../statistics/index.ts';

/** What a share has to be at least, also at the lower end of what chance allows. */
export const LEAST_SHARE = 0.7;
/** Numbers of one page are found or missed together: several days say more than many numbers. */
export const LEAST_DAYS = 3;
/** So many of the five questions are answered with yes. */
export const LEAST_YES = 4;
/** The questions that have to be answered with yes. */
export const NEEDED: readonly RelevanceQuestion[] = ['decides', 'reaches'];

/** What a platform still lacks. */
export type Lack = 'answers' | 'relevance' | 'days' | 'captures' | 'compared' | 'agreement';

/** How far a platform is on its probation. */
export interface ProbationReport {
  readonly yes: number;
  /** Questions without an answer. */
  readonly open: readonly RelevanceQuestion[];
  /** Share of due numbers that were found, 0–1; null where nothing was captured from a page. */
  readonly captures: Bounded | null;
  /** Share of compared numbers that agreed, 0–1; null before the first. */
  readonly agreement: Bounded | null;
  /** The weaker of both shares, 0–100, with its bounds; null before the first comparison. */
  readonly reliability: Bounded | null;
  readonly lacks: readonly Lack[];
}

/** A share with what chance allows; null where there is no case. */
function shareOf(hits: number, n: number): Bounded | null {
  const bounds = wilsonInterval(hits, n);
  return bounds && { value: hits / n, ...bounds };
}

const weaker = (a: Bounded, b: Bounded): Bounded => ({
  value: Math.min(a.value, b.value),
  low: Math.min(a.low, b.low),
  high: Math.min(a.high, b.high),
});

const percent = ({ value, low, high }: Bounded): Bounded => ({
  value: value * 100,
  low: low * 100,
  high: high * 100,
});

/** Too few cases, or too few good ones among them: other cases would settle the one, not the other. */
const lackOf = <A extends Lack, B extends Lack>(share: Bounded | null, few: A, bad: B) => {
  if (share && share.low >= LEAST_SHARE) return [];
  return [share && share.value < LEAST_SHARE ? bad : few];
};

/**
 * The probation of a platform (checklist S1-M7.4): whether it matters, by five questions, and how far
 * its numbers can be trusted, by two shares with Wilson's 95 % interval: of the numbers that were due
 * on captured pages how many were found, and of the numbers that a person compared with the page how
 * many agreed. Reliability is the weaker share. It passes where nothing is lacking: each lower bound
 * is 0.7 at least (9 of 9, or 14 of 15), captures are of 3 days, 4 answers are yes and among them
 * those of `NEEDED`. As each share has to pass by itself, the error of the whole is not above 5 %
 * (Berger 1982, intersection–union test). Numbers that come from files alone have no captures, and
 * none are asked for.
 *
 * Units: shares 0–1, reliability 0–100. A comparison counts once for each number, the last made.
 * Nothing compared gives null, never 0. Throws RangeError on counts that cannot be.
 *
 * @example
 * assessEntrant({ platform: 'threads', on: '2026-10-01' }, null).reliability // → null
 * assessEntrant({ platform: 'threads', on: '2026-10-01' }, null).lacks // → ["answers","compared"]
 */
export function assessEntrant(
  { answers = {}, compared = [] }: EntrantRecord,
  tally: CaptureTally | null,
): ProbationReport {
  const open = RELEVANCE_QUESTIONS.filter((one) => answers[one] === undefined);
  const yes = RELEVANCE_QUESTIONS.filter((one) => answers[one] === 'yes').length;
  const isRelevant = yes >= LEAST_YES && NEEDED.every((one) => answers[one] === 'yes');
  const last = [...new Map(compared.map((one) => [one.of, one.agreed])).values()];
  const captures = tally && shareOf(tally.found, tally.due);
  const agreement = shareOf(last.filter((agreed) => agreed).length, last.length);
  const reliability = agreement && percent(captures ? weaker(captures, agreement) : agreement);
  const relevance = open.length > 0 ? (['answers'] as const) : (['relevance'] as const);
  return {
    ...{ yes, open, captures, agreement, reliability },
    lacks: [
      ...(isRelevant && open.length === 0 ? [] : relevance),
      ...(tally && tally.days < LEAST_DAYS ? (['days'] as const) : []),
      ...(tally ? lackOf(captures, 'captures', 'captures') : []),
      ...lackOf(agreement, 'compared', 'agreement'),
    ],
  };
}

/**
 * How many more comparisons would be enough if all of them agreed.
 *
 * @example
 * comparisonsLeft(0, 0) // → 9
 * comparisonsLeft(9, 9) // → 0
 */
export function comparisonsLeft(agreed: number, n: number): number {
  let more = 0;
  while ((wilsonInterval(agreed + more, n + more)?.low ?? 0) < LEAST_SHARE) more += 1;
  return more;
}
