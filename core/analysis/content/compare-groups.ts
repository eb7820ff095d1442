import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  chiSquaredUpperTail,
  fUpperTail,
  mean,
  reckon,
  refuse,
  standardDeviation,
  tUpperQuantile,
} from '../../statistics/index.ts';
import { holm } from '../association/adjust-p-values.ts';
import { welchTest } from '../impact/welch-test.ts';

/** What is compared: posts of one format, topic or platform, with one number each. */
export interface Group {
  readonly name: string;
  readonly values: readonly number[];
}

/** One group's mean with its interval. */
export interface GroupMean {
  readonly name: string;
  readonly n: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Two groups beside each other: the second less the first. */
export interface GroupPair {
  readonly first: string;
  readonly second: string;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** p raised for all pairs that were looked at (Holm). */
  readonly adjustedP: number;
}

/** Whether groups differ, and which. */
export interface GroupComparison {
  /** Greatest mean first. */
  readonly groups: readonly GroupMean[];
  readonly welch: {
    readonly f: number;
    readonly df1: number;
    readonly df2: number;
    readonly p: number;
  };
  /**
   * Which part of all that tells the values apart the groups make, 0–1, with what chance brings
   * taken off (ω² of Hays): 0.2 says that a fifth of it goes with the format.
   */
  readonly omegaSquared: number;
  /** By ranks, which a few very successful posts do not carry. */
  readonly kruskal: { readonly chiSquared: number; readonly df: number; readonly p: number };
  readonly pairs: readonly GroupPair[];
  /** Groups with too few values, or without spread, that were left out. */
  readonly left: readonly { readonly name: string; readonly why: string }[];
}

/** Options of a comparison of groups. */
export interface GroupOptions {
  readonly confidence?: number;
  /** A group with fewer values is left out; by default 5. */
  readonly least?: number;
}

/**
 * Whether formats, topics or platforms differ in a number that each post has: their means with
 * intervals, Welch's analysis of variance, Kruskal and Wallis's test of ranks, and each pair by Welch's
 * t with p raised for all pairs.
 *
 * Sources: Welch (1951), as R's oneway.test; Kruskal and Wallis (1952), with correction for ties; Holm
 * (1979); ω² = (SSB − (k − 1) · MSW) ÷ (SST + MSW), at least 0, Hays, Statistics for Psychologists
 * (1963). Units: those of the values. It takes posts to know nothing of each other; posts were not put
 * into formats by chance, so a difference need not be the format's doing.
 * Groups with fewer than `least` values or without any spread are left out and named; fewer than two
 * others are refused in words. Throws RangeError on values that are not finite, a confidence not between
 * 0 and 1 and a `least` below 2.
 *
 * @example
 * compareGroups([{ name: 'a', values: [1, 2, 3, 4, 5] }, { name: 'b', values: [6, 7, 8, 9, 10] }]).kruskal.chiSquared.toFixed(4) // → "6.8182"
 */
export function compareGroups(
  groups: readonly Group[],
  { confidence = 0.95, least = 5 }: GroupOptions = {},
): Answer<GroupComparison> {
  checkOption(
    'compareGroups',
    'confidence',
    confidence,
    'above 0 and below 1',
    (x) => x > 0 && x < 1,
  );
  checkOption(
    'compareGroups',
    'least',
    least,
    'a whole number from 2 on',
    (n) => Number.isInteger(n) && n >= 2,
  );
  for (const { values } of groups) checkValues('compareGroups', values);
  const checked = groups.map((group) => ({ ...group, why: whyLeft(group, least) }));
  const kept = checked.filter(({ why }) => why === null);
  const left = checked.flatMap(({ name, why }) => (why === null ? [] : [{ name, why }]));
  if (kept.length < 2) {
    const have = kept.length === 1 ? 'Only 1 group has' : 'No group has';
    return refuse(`${have} at least ${least} numbers that differ: two are needed to compare.`);
  }
  const means = kept
    .map((group) => meanOf(group, confidence))
    .sort((a, b) => b.mean - a.mean || (a.name < b.name ? -1 : 1));
  return reckon(() =>
    answer({
      groups: means,
      welch: welchAnova(kept),
      omegaSquared: omegaSquared(kept),
      kruskal: kruskalWallis(kept.map(({ values }) => values)),
      pairs: pairsOf(kept, means, confidence),
      left,
    }),
  );
}

function whyLeft({ values }: Group, least: number): string | null {
  if (values.length < least)
    return `It has ${values.length === 1 ? '1 number' : `${values.length} numbers`}, fewer than ${least}.`;
  const spread = standardDeviation(values) ?? 0;
  return spread > 0 && spread ** 2 > 0
    ? null
    : 'All its numbers are the same, so that chance cannot be measured.';
}

function meanOf({ name, values }: Group, confidence: number): GroupMean {
  const n = values.length;
  const middle = mean(values) ?? 0;
  const error = (standardDeviation(values) ?? 0) / Math.sqrt(n);
  const away = error * tUpperQuantile((1 - confidence) / 2, n - 1);
  return { name, n, mean: middle, low: middle - away, high: middle + away };
}

function welchAnova(groups: readonly Group[]): GroupComparison['welch'] {
  const k = groups.length;
  const rows = groups.map(({ values }) => {
    const n = values.length;
    return { n, mean: mean(values) ?? 0, weight: n / (standardDeviation(values) ?? 1) ** 2 };
  });
  const whole = rows.reduce((sum, { weight }) => sum + weight, 0);
  const middle = rows.reduce((sum, one) => sum + one.mean * (one.weight / whole), 0);
  const rest =
    rows.reduce((sum, { n, weight }) => sum + (1 - weight / whole) ** 2 / (n - 1), 0) / (k * k - 1);
  const between = rows.reduce((sum, one) => sum + one.weight * (one.mean - middle) ** 2, 0);
  const f = between / ((k - 1) * (1 + 2 * (k - 2) * rest));
  const df2 = 1 / (3 * rest);
  return { f, df1: k - 1, df2, p: fUpperTail(f, k - 1, df2) };
}

function omegaSquared(groups: readonly Group[]): number {
  const all = groups.flatMap(({ values }) => values);
  const whole = mean(all) ?? 0;
  const within = groups.reduce((sum, { values }) => {
    const own = mean(values) ?? 0;
    return sum + values.reduce((part, one) => part + (one - own) ** 2, 0);
  }, 0);
  const total = all.reduce((sum, one) => sum + (one - whole) ** 2, 0);
  const error = within / (all.length - groups.length);
  return Math.max(0, (total - within - (groups.length - 1) * error) / (total + error));
}

function kruskalWallis(groups: readonly (readonly number[])[]): GroupComparison['kruskal'] {
  const all = groups.flatMap((values, group) => values.map((value) => ({ value, group })));
  all.sort((a, b) => a.value - b.value);
  const n = all.length;
  const ranks = groups.map(() => 0);
  let ties = 0;
  for (let i = 0; i < n; ) {
    let end = i;
    while (end < n && all[end]?.value === all[i]?.value) end++;
    const many = end - i;
    ties += many ** 3 - many;
    for (const { group } of all.slice(i, end))
      ranks[group] = (ranks[group] ?? 0) + (i + end + 1) / 2;
    i = end;
  }
  const sum = groups.reduce((total, values, g) => total + (ranks[g] ?? 0) ** 2 / values.length, 0);
  const plain = (12 * sum) / (n * (n + 1)) - 3 * (n + 1);
  const chiSquared = Math.max(0, plain / (1 - ties / (n ** 3 - n)));
  return {
    chiSquared,
    df: groups.length - 1,
    p: chiSquaredUpperTail(chiSquared, groups.length - 1),
  };
}

function pairsOf(
  groups: readonly Group[],
  means: readonly GroupMean[],
  confidence: number,
): GroupPair[] {
  const byName = new Map(groups.map((one) => [one.name, one.values]));
  const pairs = means.flatMap((a, i) =>
    means.slice(i + 1).flatMap((b) => {
      const test = welchTest(byName.get(b.name) ?? [], byName.get(a.name) ?? [], { confidence });
      if (test.why !== null) return [];
      const { difference, low, high, p } = test;
      return [{ first: b.name, second: a.name, difference, low, high, p }];
    }),
  );
  const adjusted = holm(pairs.map(({ p }) => p));
  return pairs.map((pair, i) => ({ ...pair, adjustedP: adjusted[i] ?? 1 }));
}
