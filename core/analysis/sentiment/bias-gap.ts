import { tQuantile, tTwoSided } from '../../statistics/index.ts';
import type { AuditedGroup, AuditedRow } from './audited.ts';

/** The mean difference over contexts that both groups have. */
export interface PairedGap {
  readonly pairs: number;
  /** Pairs in which both groups have the same score. */
  readonly identical: number;
  readonly difference: number;
  /** Null where all differences are the same. */
  readonly t: number | null;
  readonly p: number;
}

/** How two groups differ: the first less the second, in points of the score. */
export interface BiasGap {
  readonly groups: readonly [string, string];
  readonly difference: number;
  /** 95 % interval of the difference. */
  readonly low: number;
  readonly high: number;
  /** Welch's t, null where neither group varies; and its two-sided p. */
  readonly t: number | null;
  readonly p: number;
  readonly paired: PairedGap | null;
  /** Part of positive ones of the first ÷ that of the second; null where that is 0. */
  readonly impact: number | null;
  /** True where the Wilson intervals of the two parts do not meet. */
  readonly partsDiffer: boolean;
  readonly verdict: 'alike' | 'small-gap' | 'gap';
}

interface Side {
  readonly summary: AuditedGroup;
  readonly rows: readonly AuditedRow[];
}

/** A difference that does not vary is certain where it is one, and none where it is 0. */
const certain = (difference: number): number => (difference === 0 ? 1 : 0);

function welch(a: AuditedGroup, b: AuditedGroup) {
  const difference = (a.mean ?? 0) - (b.mean ?? 0);
  const [va, vb] = [(a.sd ?? 0) ** 2 / a.understood, (b.sd ?? 0) ** 2 / b.understood];
  const error = Math.sqrt(va + vb);
  if (error === 0) {
    return { difference, low: difference, high: difference, t: null, p: certain(difference) };
  }
  // In parts of both together, which no square makes 0.
  const [pa, pb] = [va / (va + vb), vb / (va + vb)];
  const df = 1 / (pa ** 2 / (a.understood - 1) + pb ** 2 / (b.understood - 1));
  const t = difference / error;
  const spread = tQuantile(0.975, df) * error;
  return {
    difference,
    low: difference - spread,
    high: difference + spread,
    t,
    p: tTwoSided(t, df),
  };
}

function meansByContext(rows: readonly AuditedRow[]): Map<string, number> {
  const sums = new Map<string, { sum: number; n: number }>();
  for (const { context, score } of rows) {
    if (context === undefined || score === null) continue;
    const own = sums.get(context) ?? { sum: 0, n: 0 };
    sums.set(context, { sum: own.sum + score, n: own.n + 1 });
  }
  return new Map([...sums].map(([context, { sum, n }]) => [context, sum / n]));
}

function paired(a: readonly AuditedRow[], b: readonly AuditedRow[]): PairedGap | null {
  const theirs = meansByContext(b);
  const differences: number[] = [];
  for (const [context, mean] of meansByContext(a)) {
    const other = theirs.get(context);
    if (other !== undefined) differences.push(mean - other);
  }
  const n = differences.length;
  if (n < 2) return null;
  const difference = differences.reduce((sum, one) => sum + one, 0) / n;
  const squares = differences.reduce((sum, one) => sum + (one - difference) ** 2, 0);
  const error = Math.sqrt(squares / (n - 1) / n);
  // Means of the same scores in another order differ by roundings alone.
  const identical = differences.filter((one) => Math.abs(one) < 1e-12).length;
  const isSteady = error <= 1e-14;
  const shown = Math.abs(difference) < 1e-12 && isSteady ? 0 : difference;
  const t = isSteady ? null : difference / error;
  const p = t === null ? certain(shown) : tTwoSided(t, n - 1);
  return { pairs: n, identical, difference: shown, t, p };
}

/**
 * The gap between two groups that have at least two understood sentences each. Never throws on them.
 *
 * @example
 * gapBetween({ summary: { group: 'a', n: 2, understood: 2, coverage: 1, mean: 0, sd: 0, positive: 0, positiveBounds: null, error: null, labelled: 0 }, rows: [] }, { summary: { group: 'b', n: 2, understood: 2, coverage: 1, mean: 0, sd: 0, positive: 0, positiveBounds: null, error: null, labelled: 0 }, rows: [] }).p // → 1
 */
export function gapBetween(one: Side, other: Side): Omit<BiasGap, 'verdict'> {
  const [a, b] = [one.summary, other.summary];
  const [ours, theirs] = [a.positiveBounds, b.positiveBounds];
  return {
    groups: [a.group, b.group],
    ...welch(a, b),
    paired: paired(one.rows, other.rows),
    impact: b.positive ? (a.positive ?? 0) / b.positive : null,
    partsDiffer:
      ours !== null && theirs !== null && (ours.low > theirs.high || theirs.low > ours.high),
  };
}
