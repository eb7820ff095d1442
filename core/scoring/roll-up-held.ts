import type { Hysteresis, RollUpRule, StatusThresholds } from '../model/index.ts';
import { heldStatus } from './held-status.ts';
import { type RolledUp, type RollUpPart, rollUp } from './roll-up.ts';
import { type ScoreStatus, statusOf } from './status-of.ts';

/** A score of a whole period before the reported one, and how much of its weight was known (0–1). */
export interface PastScore {
  readonly score: number | null;
  readonly coverage: number;
  /** Its status, where it is not simply that of the score by the thresholds of what it counts for. */
  readonly status?: ScoreStatus;
}

/** A part of a roll-up with its scores of the whole periods before, oldest first. */
export interface PartWithPast extends RollUpPart {
  readonly past?: readonly PastScore[];
}

/** One score with those of the whole periods before, by which its status is held. */
export interface RolledUpWithPast extends RolledUp {
  readonly past?: readonly PastScore[];
}

/**
 * Rolls parts up as `rollUp` does, and holds the status of what comes out: the scores of the periods
 * before are rolled up from those of the parts, by the same rule and the weights of today, and the
 * status follows from them as `heldStatus` says. With the method `worst` the status is that of the
 * worst part, which is held already. Without `hysteresis` it is `rollUp` and nothing else.
 *
 * Units: scores 0–100, coverage 0–1. Periods of parts with a shorter past count as not known. Throws
 * what `rollUp` and `heldStatus` throw.
 *
 * @example
 * rollUpHeld([{ score: 69, low: 69, high: 69, weight: 1, past: [{ score: 72, coverage: 1 }] }], {}, { thresholds: { good: 70, watch: 40 }, hysteresis: { margin: 2 } }).status // → "good"
 * rollUpHeld([{ score: 69, low: 69, high: 69, weight: 1, past: [{ score: 72, coverage: 1 }] }], {}, { thresholds: { good: 70, watch: 40 } }).score // → 69
 */
export function rollUpHeld(
  parts: readonly PartWithPast[],
  rule: RollUpRule | undefined,
  { thresholds, hysteresis }: { thresholds: StatusThresholds; hysteresis?: Hysteresis | undefined },
): RolledUpWithPast {
  const now = rollUp(parts, rule);
  if (!hysteresis) return now;
  const periods = Math.max(0, ...parts.map(({ past = [] }) => past.length));
  const past = Array.from({ length: periods }, (_, at): PastScore => {
    const then = rollUp(
      parts.map((part) => partThen(part, periods - at, thresholds)),
      rule,
    );
    const { score, coverage, status } = then;
    return { score, coverage, ...(status === undefined ? {} : { status }) };
  });
  const scores = [...past.map((one) => one.score), now.score];
  return { ...now, past, status: now.status ?? heldStatus(scores, thresholds, hysteresis) };
}

/** A part as it was so many periods ago. */
function partThen(
  { past = [], weight, most }: PartWithPast,
  ago: number,
  thresholds: StatusThresholds,
): RollUpPart {
  const { score = null, coverage = 0, status } = past[past.length - ago] ?? {};
  return {
    score,
    low: score,
    high: score,
    weight,
    ...(score === null ? {} : { coverage }),
    ...(most === undefined ? {} : { most }),
    status: status ?? statusOf(score, thresholds),
  };
}
