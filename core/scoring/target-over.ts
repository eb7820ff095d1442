import { dayNumber, type PeriodTarget, type ScoreFunction } from '../model/index.ts';
import { combineFunctions } from './combine-functions.ts';

/** The target that holds for a period. */
export interface TargetOver {
  /** Null where the targets of the period cannot be put together. */
  readonly fn: ScoreFunction | null;
  /** The targets that it is made of, with how many days of the period each holds for. */
  readonly parts: readonly { readonly from: string; readonly to: string; readonly days: number }[];
  /** In words where there is none. */
  readonly why: string | null;
}

/**
 * The target of a period from targets that hold for a time each. A period that lies in one of them
 * has that one; a period that straddles several is split by its days.
 *
 * Formula, for each value of the score function: Σ daysᵢ · valueᵢ ÷ Σ daysᵢ. For an amount over a
 * period the values are meant for their own time: Σ (daysᵢ ÷ lengthᵢ) · valueᵢ, times days of the
 * period ÷ Σ daysᵢ. Days that no target names follow those that one does. To twelve digits.
 * Units: those of the KPI. No target for any of the days gives null. Targets of different kinds
 * within one period cannot be put together, and say so. Throws RangeError on a date that is none and
 * on a target or period that does not end after it begins.
 *
 * @example
 * targetOver([{ from: '2026-10-01', to: '2026-11-01', score: { kind: 'higher', floor: 0, target: 3100 } }], { from: '2026-10-01', to: '2026-10-29' }, { isAmount: true }).fn // → {"kind":"higher","floor":0,"target":2800}
 * targetOver([{ from: '2026-10-01', to: '2026-11-01', score: { kind: 'higher', floor: 0, target: 5 } }], { from: '2026-12-01', to: '2026-12-29' }) // → null
 */
export function targetOver(
  targets: readonly PeriodTarget[],
  period: { readonly from: string; readonly to: string },
  { isAmount = false }: { readonly isAmount?: boolean } = {},
): TargetOver | null {
  const [from, to] = daysOf(period);
  const held = targets.flatMap((target) => {
    const [start, end] = daysOf(target);
    const days = Math.min(to, end) - Math.max(from, start);
    return days > 0 ? [{ target, days, length: end - start }] : [];
  });
  if (held.length === 0) return null;
  const parts = held.map(({ target, days }) => ({ from: target.from, to: target.to, days }));
  const covered = held.reduce((sum, one) => sum + one.days, 0);
  const [only] = held;
  if (
    only &&
    held.length === 1 &&
    (!isAmount || (covered === to - from && only.length === covered))
  ) {
    return { fn: only.target.score, parts, why: null };
  }
  const by = (values: readonly number[]) => {
    const shares = values.map((value, at) => {
      const { days = 0, length = 1 } = held[at] ?? {};
      return isAmount ? (value * days) / length : value * days;
    });
    const total = shares.reduce((sum, one) => sum + one, 0);
    return Number(((isAmount ? total * (to - from) : total) / covered).toPrecision(12));
  };
  const fn = combineFunctions(
    held.map(({ target }) => target.score),
    by,
  );
  const why =
    'The targets within this period are of different kinds and cannot be put together. Make them alike, or report each on its own.';
  return { fn, parts, why: fn === null ? why : null };
}

function daysOf({ from, to }: { readonly from: string; readonly to: string }): [number, number] {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  if (end <= start) throw new RangeError(`a period must end after it begins, got ${from} to ${to}`);
  return [start, end];
}
