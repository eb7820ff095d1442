import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  refuse,
  tUpperQuantile,
} from '../../statistics/index.ts';

/** When a post went out, in the audience's time zone, and what it brought. */
export interface TimedPost {
  /** 0 for Monday to 6 for Sunday. */
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly value: number;
}

/** Options of the best time to post. */
export interface TimeOptions {
  /** How many hours make one slot: 1, 2, 3, 4, 6, 8, 12 or 24; by default 3. */
  readonly hours?: number;
  /** A slot with fewer posts is never called good; by default 3. */
  readonly least?: number;
  readonly confidence?: number;
}

/** A stretch of hours of one weekday. */
export interface TimeSlot {
  readonly day: number;
  readonly fromHour: number;
  /** Exclusive. */
  readonly toHour: number;
  readonly posts: number;
  readonly mean: number;
  /** Its mean drawn towards that of all posts, the more the fewer its posts. */
  readonly shrunk: number;
  readonly low: number;
  readonly high: number;
  /** Better than the mean of all, by more than chance brings, and of enough posts. */
  readonly good: boolean;
}

/** When posts do best, as far as it can be told. */
export interface BestTime {
  readonly overall: number;
  /** The greatest shrunk mean first; slots without posts are not among them. */
  readonly slots: readonly TimeSlot[];
  /** The best of the good ones; null where no time stands out. */
  readonly best: TimeSlot | null;
  /** Share of the spread between slots in that of a post, 0–1: 0 where the time makes no difference. */
  readonly timeMatters: number;
  readonly says: string;
}

const NEEDED = 20;

/**
 * When to post: the mean of each weekday and slot of hours, drawn towards the mean of all posts, so that
 * one lucky post makes no best time.
 *
 * Formula: shrunk = w·mean + (1 − w)·overall with w = τ² ÷ (τ² + σ² ÷ n); σ² within slots, τ² between them by
 * moments (random effects); interval shrunk ± t·√(w·σ² ÷ n + (1 − w)²·var(overall)). Source: Efron and Morris
 * (1975); DerSimonian and Laird (1986). Units: those of the values; give logarithms or rates where some
 * posts reach far more than others.
 * Fewer than 20 posts, fewer than two slots, no slot with two posts and values that do not vary are
 * refused in words. Throws RangeError on a day or hour that is none and values that are not finite.
 *
 * @example
 * bestTimeToPost(Array.from({ length: 40 }, (_, i) => ({ day: i % 2, hour: 9, value: (i % 2) * 10 + (i % 5) }))).best.day // → 1
 */
export function bestTimeToPost(
  posts: readonly TimedPost[],
  { hours = 3, least = 3, confidence = 0.95 }: TimeOptions = {},
): Answer<BestTime> {
  check(posts, hours, least, confidence);
  if (posts.length < NEEDED)
    return refuse(`${posts.length} posts are too few: at least ${NEEDED} are needed.`);
  const slots = new Map<number, number[]>();
  for (const { day, hour, value } of posts) {
    const key = day * 24 + Math.floor(hour / hours) * hours;
    const found = slots.get(key) ?? [];
    found.push(value);
    slots.set(key, found);
  }
  if (slots.size < 2)
    return refuse('All posts went out at the same time, so that there is nothing to compare.');
  const spread = spreadsOf([...slots.values()]);
  if (typeof spread === 'string') return refuse(spread);
  const { overall, within, between, df } = spread;
  const t = tUpperQuantile((1 - confidence) / 2, df);
  const made = [...slots].map(([key, values]): TimeSlot => {
    const n = values.length;
    const middle = values.reduce((sum, one) => sum + one, 0) / n;
    const w = between / (between + within / n);
    const shrunk = w * middle + (1 - w) * overall;
    const away =
      t * Math.sqrt((w * within) / n + ((1 - w) ** 2 * (within + between)) / posts.length);
    const fromHour = key % 24;
    return {
      day: Math.floor(key / 24),
      fromHour,
      toHour: fromHour + hours,
      posts: n,
      mean: middle,
      shrunk,
      low: shrunk - away,
      high: shrunk + away,
      good: n >= least && between > 0 && shrunk - away > overall,
    };
  });
  made.sort(
    (a, b) => b.shrunk - a.shrunk || b.posts - a.posts || a.day - b.day || a.fromHour - b.fromHour,
  );
  const best = made.find(({ good }) => good) ?? null;
  return answer({
    overall,
    slots: made,
    best,
    timeMatters: between / (between + within),
    says:
      best === null
        ? 'No time stands out: what differs between times is no more than what chance brings.'
        : `${DAYS[best.day]}, ${best.fromHour}:00 to ${best.toHour}:00, does best, by more than chance brings.`,
  });
}

const DAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

function check(
  posts: readonly TimedPost[],
  hours: number,
  least: number,
  confidence: number,
): void {
  const place = 'bestTimeToPost';
  const whole = (most: number) => (x: number) => Number.isInteger(x) && x >= 0 && x <= most;
  checkValues(
    place,
    posts.map(({ value }) => value),
  );
  for (const { day, hour } of posts) {
    checkOption(place, 'a day', day, 'a whole number from 0 to 6', whole(6));
    checkOption(place, 'an hour', hour, 'a whole number from 0 to 23', whole(23));
  }
  checkOption(
    place,
    'hours',
    hours,
    'a whole part of 24',
    (x) => Number.isInteger(x) && x > 0 && 24 % x === 0,
  );
  checkOption(
    place,
    'least',
    least,
    'a whole number from 2 on',
    (x) => Number.isInteger(x) && x >= 2,
  );
  checkOption(place, 'confidence', confidence, 'above 0 and below 1', (x) => x > 0 && x < 1);
}

/** Spread within and between slots, or why there is none. */
function spreadsOf(slots: readonly (readonly number[])[]) {
  const all = slots.flat();
  const n = all.length;
  const meanOf = (values: readonly number[]) =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const overall = meanOf(all);
  const df = n - slots.length;
  if (df < 1)
    return 'No time has two posts, so that chance cannot be measured. Join more hours into a slot.';
  let [inside, outside, squares] = [0, 0, 0];
  for (const values of slots) {
    const middle = meanOf(values);
    for (const one of values) inside += (one - middle) ** 2;
    outside += values.length * (middle - overall) ** 2;
    squares += values.length ** 2;
  }
  const within = inside / df;
  const usual = (n - squares / n) / (slots.length - 1);
  const between = Math.max(0, (outside / (slots.length - 1) - within) / usual);
  if (!(within > 0) || !Number.isFinite(within))
    return 'The posts of one time are all alike, so that chance cannot be measured.';
  return { overall, within, between, df };
}
