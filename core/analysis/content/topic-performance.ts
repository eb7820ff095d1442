import { type Answer, answer, checkOption, checkValues, refuse } from '../../statistics/index.ts';
import { benjaminiHochberg } from '../association/adjust-p-values.ts';
import { welchTest } from '../impact/welch-test.ts';

/** A post with its topics or hashtags, and one number. */
export interface TopicPost {
  readonly topics: readonly string[];
  readonly value: number;
}

/** How posts with a topic do, beside those without it. */
export interface TopicRow {
  readonly topic: string;
  readonly posts: number;
  readonly mean: number;
  /** The mean of the posts with the topic less that of those without. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Raised for all topics that were looked at (Benjamini and Hochberg). */
  readonly adjustedP: number;
}

/** Topics, those with the greatest difference first. */
export interface TopicTable {
  readonly topics: readonly TopicRow[];
  /** Topics of too few posts to say anything of. */
  readonly tooFew: readonly { readonly topic: string; readonly posts: number }[];
}

/**
 * Which topics or hashtags go with more: posts with each one beside all posts without it.
 *
 * Formula: Welch's t of the two, p raised by Benjamini and Hochberg, since many topics are looked at. A
 * topic twice in a post counts once. Units: those of the values. Topics with fewer than `least` posts, by
 * default 5, or without so many beside them, are named and not measured. Where none is left it is
 * refused in words. Throws RangeError on values that are not finite and a `least` below 2.
 *
 * @example
 * topicPerformance([5, 6, 7, 8, 9, 1, 2, 3, 4, 5].map((value, i) => ({ value, topics: i < 5 ? ['how to'] : [] }))).topics[0].difference // → 4
 */
export function topicPerformance(
  posts: readonly TopicPost[],
  { least = 5, confidence = 0.95 }: { readonly least?: number; readonly confidence?: number } = {},
): Answer<TopicTable> {
  checkOption(
    'topicPerformance',
    'least',
    least,
    'a whole number from 2 on',
    (n) => Number.isInteger(n) && n >= 2,
  );
  checkValues(
    'topicPerformance',
    posts.map(({ value }) => value),
  );
  const places = new Map<string, Set<number>>();
  for (const [i, { topics }] of posts.entries())
    for (const topic of topics) {
      const found = places.get(topic) ?? new Set<number>();
      places.set(topic, found.add(i));
    }
  const tooFew: { topic: string; posts: number }[] = [];
  const measured = [...places].flatMap(([topic, found]) => {
    const own = posts.filter((_, i) => found.has(i)).map(({ value }) => value);
    const others = posts.filter((_, i) => !found.has(i)).map(({ value }) => value);
    const test =
      own.length < least || others.length < least ? null : welchTest(others, own, { confidence });
    if (test === null || test.why !== null) {
      tooFew.push({ topic, posts: own.length });
      return [];
    }
    const { means, difference, low, high, p } = test;
    return [{ topic, posts: own.length, mean: means[1], difference, low, high, p }];
  });
  if (measured.length === 0)
    return refuse(
      `No topic has at least ${least} posts, with as many beside it: collect more before comparing.`,
    );
  const adjusted = benjaminiHochberg(measured.map(({ p }) => p));
  const topics = measured
    .map(({ p: _, ...row }, i) => ({ ...row, adjustedP: adjusted[i] ?? 1 }))
    .sort((a, b) => b.difference - a.difference || (a.topic < b.topic ? -1 : 1));
  return answer({ topics, tooFew });
}
