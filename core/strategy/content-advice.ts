import { topicPerformance } from '../analysis/index.ts';
import { type Observation, subjectKey } from '../model/index.ts';

/** A share of followers' activity in one hour of one weekday; day 1 is Monday. */
export interface ActiveHour {
  readonly day: number;
  readonly hour: number;
  readonly value: number;
}

/** A stretch of hours in which more followers are active than in others. */
export interface ActiveSlot {
  readonly day: number;
  readonly fromHour: number;
  /** Exclusive. */
  readonly toHour: number;
  /** How many times as much as in the mean stretch. */
  readonly times: number;
}

/** What a person's own numbers say of when to post, or why they say nothing. */
export type TimeAdvice =
  | { readonly why: string }
  | {
      readonly why: null;
      /** Those that stand out, the greatest first; empty where none does. */
      readonly slots: readonly ActiveSlot[];
      /** How many hours of the week something is known of. */
      readonly known: number;
    };

/** A topic that posts of the person carry, and how these did beside those without it. */
export interface TopicAdvice {
  readonly topic: string;
  readonly posts: number;
  /** How many times as much as a post without it brings, and between what that lies. */
  readonly times: number;
  readonly low: number;
  readonly high: number;
  /** `clear`: more than chance brings, with all topics that were looked at counted; else `unclear`. */
  readonly sure: 'clear' | 'unclear';
}

/** What a person's own posts say of their topics, or why they say nothing. */
export type TopicsAdvice =
  | { readonly why: string; readonly posts: number; readonly tagged: number }
  | {
      readonly why: null;
      readonly topics: readonly TopicAdvice[];
      readonly tooFew: readonly { readonly topic: string; readonly posts: number }[];
      readonly posts: number;
      readonly tagged: number;
    };

const HOURS = 3;
/** Hours of the week of which something has to be known: a whole day and its like. */
const LEAST_HOURS = 24;
/** A stretch stands out from here on: below, the days are much alike. */
const STANDS_OUT = 1.25;
const MOST_SLOTS = 3;
const LEAST_POSTS = 5;
const SURE = 0.05;

/**
 * When followers are active (checklist S3-4): stretches of three hours in which there is more activity
 * than in the mean stretch of those that are known.
 *
 * Formula: times = mean of the stretch's known hours ÷ mean of all known hours. A stretch counts from two
 * known hours on, and stands out from 1.25 times on. It says when followers are there, and not that
 * a post does better then: that is for posts to show (`bestTimeToPost`).
 * Fewer than 24 known hours, and no activity at all, are refused in words. Numbers that are none, and
 * hours that are none, are left out. Never throws.
 *
 * @example
 * activeSlots(Array.from({ length: 24 }, (_, hour) => ({ day: 1, hour, value: hour >= 18 && hour < 21 ? 9 : 1 }))).slots // → [{"day":1,"fromHour":18,"toHour":21,"times":4.5}]
 */
export function activeSlots(hours: readonly ActiveHour[]): TimeAdvice {
  const good = hours.filter(
    ({ day, hour, value }) =>
      Number.isFinite(value) && value >= 0 && day >= 1 && day <= 7 && hour >= 0 && hour <= 23,
  );
  if (good.length < LEAST_HOURS) {
    return {
      why: `Of ${good.length} hours of the week it is known how many followers are active: at least ${LEAST_HOURS} are needed.`,
    };
  }
  const all = good.reduce((sum, { value }) => sum + value, 0) / good.length;
  if (!(all > 0)) return { why: 'No follower was active in any hour that is known.' };
  const stretches = new Map<number, number[]>();
  for (const { day, hour, value } of good) {
    const key = day * 24 + Math.floor(hour / HOURS) * HOURS;
    const before = stretches.get(key);
    if (before) before.push(value);
    else stretches.set(key, [value]);
  }
  const slots = [...stretches].flatMap(([key, values]) => {
    const times = values.reduce((sum, value) => sum + value, 0) / values.length / all;
    const fromHour = key % 24;
    return values.length < 2 || times < STANDS_OUT
      ? []
      : [{ day: Math.floor(key / 24), fromHour, toHour: fromHour + HOURS, times }];
  });
  slots.sort((a, b) => b.times - a.times || a.day - b.day || a.fromHour - b.fromHour);
  return { why: null, slots: slots.slice(0, MOST_SLOTS), known: good.length };
}

const HASHTAG = /#[\p{L}\p{N}_]{2,60}/gu;

/** The hashtags of a post's title, each once, as people would type them. */
const topicsIn = (title: string): readonly string[] => [
  ...new Set(
    (title.slice(0, 2000).normalize('NFKC').match(HASHTAG) ?? []).map((one) => one.toLowerCase()),
  ),
];

/** The newest number of each post. */
function newestOf(observations: readonly Observation[], metric: string): readonly Observation[] {
  const newest = new Map<string, Observation>();
  for (const one of observations) {
    if (one.metric !== metric || one.subject.item === undefined) continue;
    if (one.subject.segment !== undefined || !(one.value >= 0)) continue;
    const key = subjectKey(one.subject);
    const before = newest.get(key);
    const isNewer =
      !before || one.to > before.to || (one.to === before.to && one.seen > before.seen);
    if (isNewer) newest.set(key, one);
  }
  return [...newest.values()];
}

/**
 * Which topics go with more of an awareness metric (checklist S3-13): posts of one account whose titles
 * carry a hashtag beside those without it.
 *
 * Formula: `topicPerformance` (Welch's t, raised for all topics by Benjamini and Hochberg) over
 * ln(1 + number), since few posts reach far more than all others; times = e^difference. Only posts of
 * the account with the most posts are compared: accounts and platforms reach people otherwise.
 * `clear` where the raised p is below 0.05. That was not drawn by lot: the reason may lie elsewhere.
 * Posts without number or title, no hashtag, and topics of fewer than 5 posts are told. Never throws.
 *
 * @example
 * topicAdvice([], 'content.reach').why // → "No post with a number of its own is stored."
 */
export function topicAdvice(observations: readonly Observation[], metric: string): TopicsAdvice {
  const accounts = new Map<string, Observation[]>();
  for (const one of newestOf(observations, metric)) {
    const key = JSON.stringify([one.subject.platform, one.subject.account]);
    accounts.set(key, [...(accounts.get(key) ?? []), one]);
  }
  const posts = [...accounts.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const given = posts.map(({ subject, value }) => ({
    topics: topicsIn(subject.item ?? ''),
    value: Math.log1p(value),
  }));
  const tagged = given.filter(({ topics }) => topics.length > 0).length;
  const counts = { posts: posts.length, tagged };
  if (posts.length === 0) return { why: 'No post with a number of its own is stored.', ...counts };
  if (tagged === 0) return { why: 'No title of a stored post carries a hashtag.', ...counts };
  const found = topicPerformance(given, { least: LEAST_POSTS });
  if (found.why !== null) return { why: found.why, ...counts };
  return {
    why: null,
    ...counts,
    tooFew: found.tooFew,
    topics: found.topics.map((one) => ({
      topic: one.topic,
      posts: one.posts,
      times: Math.exp(one.difference),
      low: Math.exp(one.low),
      high: Math.exp(one.high),
      sure: one.adjustedP < SURE ? 'clear' : 'unclear',
    })),
  };
}
