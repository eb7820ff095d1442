import {
  type Answer,
  answer,
  checkOption,
  mean,
  refuse,
  wilsonInterval,
} from '../../statistics/index.ts';
import type { AuditedGroup, AuditedRow } from './audited.ts';
import { type BiasGap, gapBetween } from './bias-gap.ts';

export interface BiasOptions {
  /** From which score on a sentence is positive: 0.05 by default, as VADER's. */
  readonly positiveFrom?: number;
  /** How many sentences a group needs at least: 30 by default. */
  readonly least?: number;
  /** A gap below this is called small, in points of the score: 0.05 by default. */
  readonly smallGap?: number;
}

/** One member that is read otherwise than the others in the same sentences. */
export interface OddMember {
  readonly member: string;
  readonly group: string;
  readonly n: number;
  readonly mean: number;
  /** Mean difference to the middle of all members in the same context, in points. */
  readonly difference: number;
}

export interface BiasAudit {
  readonly groups: readonly AuditedGroup[];
  /** Every two groups, in the order of their names. */
  readonly gaps: readonly BiasGap[];
  /** Members that explain a gap, the largest difference first. */
  readonly odd: readonly OddMember[];
  readonly verdict: 'alike' | 'small-gap' | 'gap';
}

function checkRows(rows: readonly AuditedRow[]): void {
  const wrong = (value: number | null | undefined) =>
    value !== null && value !== undefined && !(value >= -1 && value <= 1);
  for (const [at, { score, expected }] of rows.entries()) {
    if (!wrong(score) && !wrong(expected)) continue;
    throw new RangeError(
      `biasAudit: row ${at + 1}: scores must lie within −1 and 1, got ${score} and ${expected}`,
    );
  }
}

function auditedGroup(group: string, rows: readonly AuditedRow[], from: number): AuditedGroup {
  const scores = rows.flatMap(({ score }) => (score === null ? [] : [score]));
  const errors = rows.flatMap(({ score, expected }) =>
    score === null || expected === undefined ? [] : [Math.abs(score - expected)],
  );
  const middle = mean(scores);
  const positive = scores.filter((score) => score >= from).length;
  const squares = scores.reduce((sum, one) => sum + (one - (middle ?? 0)) ** 2, 0);
  return {
    group,
    n: rows.length,
    understood: scores.length,
    coverage: scores.length / rows.length,
    mean: middle,
    sd: scores.length < 2 ? null : Math.sqrt(squares / (scores.length - 1)),
    positive: scores.length === 0 ? null : positive / scores.length,
    positiveBounds: wilsonInterval(positive, scores.length),
    error: mean(errors),
    labelled: errors.length,
  };
}

function groupedBy<Key>(rows: readonly AuditedRow[], key: (row: AuditedRow) => Key) {
  const groups = new Map<Key, AuditedRow[]>();
  for (const row of rows) {
    const own = groups.get(key(row));
    if (own === undefined) groups.set(key(row), [row]);
    else own.push(row);
  }
  return groups;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = sorted.length >> 1;
  const upper = sorted[at] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[at - 1] ?? 0) + upper) / 2;
}

/** Members whose scores differ from the middle of their context's by more than a small gap. */
function oddMembers(rows: readonly AuditedRow[], smallGap: number): OddMember[] {
  const known = rows.filter((row) => row.score !== null && row.member !== undefined);
  const middles = new Map<string | undefined, number>();
  for (const [context, own] of groupedBy(known, (row) => row.context)) {
    middles.set(context, middle(own.map(({ score }) => score ?? 0)));
  }
  const odd: OddMember[] = [];
  for (const own of groupedBy(known, (row) => JSON.stringify([row.group, row.member])).values()) {
    const [{ group, member = '' } = { group: '' }] = own;
    const away = own.map(({ score, context }) => (score ?? 0) - (middles.get(context) ?? 0));
    const difference = mean(away) ?? 0;
    if (Math.abs(difference) < smallGap) continue;
    const middle = mean(own.map(({ score }) => score ?? 0)) ?? 0;
    odd.push({ member, group, n: own.length, mean: middle, difference });
  }
  return odd.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

/**
 * Whether a tool that reads feelings reads them alike for groups of people or languages: mean scores
 * and their gap, pairs of sentences that differ in the group alone, the part of positive ones with
 * the four-fifths rule, the error against what people said, and which single names make the gap.
 *
 * Formulas: Welch's t for the gap of means; a paired t over contexts, of the groups' means in each;
 * impact ratio = part of positive ones of the one group ÷ that of the other, of which 0.8 to 1.25
 * counts as alike. Source: Kiritchenko and Mohammad, Examining gender and race bias in two hundred
 * sentiment analysis systems (2018), for the sentences in pairs; the Uniform Guidelines of the EEOC
 * (1978) for four fifths.
 * Units: points of the score (−1 to 1) and shares of 1. A verdict of a gap needs a p below 0.05 over
 * all gaps (Holm) and `smallGap` points, or an impact ratio outside four fifths whose parts differ
 * beyond chance. Sentences that were not understood count for coverage alone. Fewer than two groups
 * with `least` understood sentences is refused in words. Throws RangeError on scores outside −1 to 1
 * and options that are no finite numbers.
 *
 * @example
 * biasAudit([{ group: 'a', score: 0.1 }]).why // → "No group has at least 30 sentences that were understood: two are needed."
 */
export function biasAudit(
  rows: readonly AuditedRow[],
  { positiveFrom = 0.05, least = 30, smallGap = 0.05 }: BiasOptions = {},
): Answer<BiasAudit> {
  checkRows(rows);
  for (const [name, one] of Object.entries({ least, smallGap, positiveFrom }))
    checkOption('biasAudit', name, one, 'a finite number', Number.isFinite);
  const byGroup = [...groupedBy(rows, (row) => row.group)].sort(([a], [b]) => (a < b ? -1 : 1));
  const groups = byGroup.map(([group, own]) => auditedGroup(group, own, positiveFrom));
  const enough = byGroup.filter((_, at) => (groups[at]?.understood ?? 0) >= Math.max(2, least));
  if (enough.length < 2) {
    const few = enough.length === 0 ? 'No group has' : `${enough.length} group has`;
    return refuse(
      `${few} at least ${Math.max(2, least)} sentences that were understood: two are needed.`,
    );
  }
  const plain = enough.flatMap(([one, own], at) =>
    enough.slice(at + 1).map(([other, theirs]) => {
      const [a, b] = [groups.find((g) => g.group === one), groups.find((g) => g.group === other)];
      return gapBetween(
        { summary: a as AuditedGroup, rows: own },
        { summary: b as AuditedGroup, rows: theirs },
      );
    }),
  );
  const gaps = judged(plain, smallGap);
  const verdict = gaps.some((gap) => gap.verdict === 'gap')
    ? 'gap'
    : gaps.some((gap) => gap.verdict === 'small-gap')
      ? 'small-gap'
      : 'alike';
  return answer({ groups, gaps, odd: oddMembers(rows, smallGap), verdict });
}

/** Verdicts with the p of all gaps adjusted together (Holm 1979). */
function judged(gaps: readonly Omit<BiasGap, 'verdict'>[], smallGap: number): BiasGap[] {
  const order = gaps.map((_, at) => at).sort((a, b) => pOf(gaps[a]) - pOf(gaps[b]));
  const adjusted = new Map<number, number>();
  let most = 0;
  for (const [rank, at] of order.entries()) {
    most = Math.max(most, Math.min(1, pOf(gaps[at]) * (gaps.length - rank)));
    adjusted.set(at, most);
  }
  return gaps.map((gap, at) => {
    const isReal = (adjusted.get(at) ?? 1) < 0.05;
    const size = Math.abs(gap.paired?.difference ?? gap.difference);
    const isUnfair =
      gap.impact !== null && (gap.impact < 0.8 || gap.impact > 1.25) && gap.partsDiffer;
    if (isUnfair || (isReal && size >= smallGap)) return { ...gap, verdict: 'gap' };
    return { ...gap, verdict: isReal ? 'small-gap' : 'alike' };
  });
}

const pOf = (gap: Omit<BiasGap, 'verdict'> | undefined): number =>
  gap === undefined ? 1 : (gap.paired?.p ?? gap.p);
