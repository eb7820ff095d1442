import { type DecisionRecord, isDecisionDue } from '../model/index.ts';
import { median } from '../statistics/index.ts';

/** A decision with how the score of its KPI moved since. */
export interface DecisionMove {
  readonly decision: DecisionRecord;
  /** Points of the KPI's score from when it was taken to when somebody looked; null where one is not known. */
  readonly points: number | null;
  /** False while nobody has looked: then `points` go up to today. */
  readonly isLooked: boolean;
  /** Whether the day of the look has come and nobody looked. */
  readonly isDue: boolean;
}

/** What the decisions of a time were worth, as far as anybody looked. */
export interface DecisionValue {
  readonly taken: number;
  readonly looked: number;
  readonly worked: number;
  readonly partly: number;
  readonly failed: number;
  readonly due: number;
  /** The middle of the points of those that were looked at; null where none of them was measured. */
  readonly points: number | null;
  /** Of how many decisions `points` is the middle. */
  readonly measured: number;
  /** The newest first. */
  readonly moves: readonly DecisionMove[];
}

const difference = (then: number | undefined, after: number | null | undefined): number | null =>
  then === undefined || after === undefined || after === null ? null : after - then;

/**
 * What decisions led to: how many were taken, what came of those that somebody looked at, and by how
 * many points the scores of their KPIs moved. That a score moved after a decision does not show that it
 * moved because of it.
 *
 * Units: scores and points 0–100. `from` inclusive, `to` exclusive, by the day on which a decision was
 * taken. Missing: a decision without a KPI, or whose KPI had no score, counts and has no points. No
 * decisions give counts of 0 and points of null. Throws RangeError on a day that is none.
 *
 * @example
 * decisionValue([{ id: 'a', what: 'Post less', day: '2026-07-01', does: 'change', owner: 'Social', due: '2026-10-01', kpi: 'likes', scoreThen: 40, scoreAfter: 52, outcome: 'worked' }], { asOf: '2026-10-29', scores: new Map() }).points // → 12
 * decisionValue([], { asOf: '2026-10-29', scores: new Map() }).points // → null
 */
export function decisionValue(
  decisions: readonly DecisionRecord[],
  {
    asOf,
    scores,
    from = '',
    to = '9999-12-31',
  }: {
    readonly asOf: string;
    /** The scores of KPIs today. */
    readonly scores: ReadonlyMap<string, number | null>;
    readonly from?: string;
    readonly to?: string;
  },
): DecisionValue {
  const moves = decisions
    .filter(({ day }) => from <= day && day < to)
    .map((decision): DecisionMove => {
      const { kpi, scoreThen, scoreAfter, outcome } = decision;
      const isLooked = outcome !== undefined;
      const after = isLooked ? scoreAfter : kpi === undefined ? null : scores.get(kpi);
      return {
        ...{ decision, isLooked, points: difference(scoreThen, after) },
        isDue: isDecisionDue(decision, asOf),
      };
    })
    .sort((a, b) => (a.decision.day < b.decision.day ? 1 : -1));
  const count = (wanted: (one: DecisionMove) => boolean) => moves.filter(wanted).length;
  const points = moves.flatMap((one) => (one.isLooked && one.points !== null ? [one.points] : []));
  return {
    taken: moves.length,
    looked: count(({ isLooked }) => isLooked),
    worked: count(({ decision }) => decision.outcome === 'worked'),
    partly: count(({ decision }) => decision.outcome === 'partly'),
    failed: count(({ decision }) => decision.outcome === 'failed'),
    due: count(({ isDue }) => isDue),
    points: median(points),
    ...{ measured: points.length, moves },
  };
}
