import type { ScoreFunction } from '../model/index.ts';
import { band } from './band.ts';
import { higher } from './higher.ts';
import { lower } from './lower.ts';
import { steps } from './steps.ts';
import { thresholds } from './thresholds.ts';
import { versusBaseline } from './versus-baseline.ts';
import { yesNo } from './yes-no.ts';

/**
 * The score of a value by a score function given as data.
 *
 * Units: the value in the KPI's unit; the score has none. Range: 0–100. Missing (null) gives null,
 * never 0; the options are checked all the same. Throws RangeError, naming the offending value, on
 * options that make no sense (target equal to floor, no steps, no baseline to compare with …) and on
 * a value that is not finite.
 *
 * @example
 * applyScoreFunction({ kind: 'higher', floor: 0, target: 200 }, 50) // → 25
 * applyScoreFunction({ kind: 'yes-no', atLeast: 1 }, null) // → null
 */
export function applyScoreFunction(fn: ScoreFunction, value: number): number;
export function applyScoreFunction(fn: ScoreFunction, value: number | null): number | null;
export function applyScoreFunction(fn: ScoreFunction, value: number | null): number | null {
  const score = scoreOf(fn, value ?? 0);
  return value === null ? null : score;
}

function scoreOf(fn: ScoreFunction, value: number): number {
  switch (fn.kind) {
    case 'higher':
      return higher(value, fn);
    case 'lower':
      return lower(value, fn);
    case 'band':
      return band(value, fn);
    case 'steps':
      return steps(value, fn);
    case 'thresholds':
      return thresholds(value, fn);
    case 'versus-baseline':
      return versusBaseline(value, { ...fn, baseline: fn.baseline ?? Number.NaN });
    case 'yes-no':
      return yesNo(value, fn);
    default:
      throw new RangeError(
        `score function: no kind called ${String((fn as { kind: unknown }).kind)}`,
      );
  }
}
