import type { ScoreFunction } from '../model/index.ts';

/** The values at which a score function gives 0 and 100, in the KPI's unit. */
export interface Scale {
  readonly zero: number;
  readonly full: number;
}

/**
 * The ends of a score function's scale: from the value that scores 0 to the one that scores 100.
 *
 * Units: that of the KPI. Null where there are no two such ends (a band, steps, a yes or no, a change
 * against a baseline that is not known), and where an end is past the largest number.
 *
 * @example
 * scaleOf({ kind: 'lower', target: 10, ceiling: 60 }) // → {"zero":60,"full":10}
 * scaleOf({ kind: 'thresholds', redFlag: 500, goal: 700 }) // → {"zero":300,"full":900}
 * scaleOf({ kind: 'yes-no', atLeast: 1 }) // → null
 */
export function scaleOf(fn: ScoreFunction): Scale | null {
  const ends = endsOf(fn);
  return ends && Number.isFinite(ends.zero) && Number.isFinite(ends.full) ? ends : null;
}

function endsOf(fn: ScoreFunction): Scale | null {
  switch (fn.kind) {
    case 'higher':
      return { zero: fn.floor, full: fn.target };
    case 'lower':
      return { zero: fn.ceiling, full: fn.target };
    case 'thresholds': {
      const step = fn.goal - fn.redFlag;
      return { zero: fn.redFlag - step, full: fn.goal + step };
    }
    case 'versus-baseline': {
      const { baseline, change, worst, best } = fn;
      if (baseline === undefined) return null;
      const part = change === 'unit' ? 1 : Math.abs(baseline) / 100;
      return { zero: baseline + worst * part, full: baseline + best * part };
    }
    default:
      return null;
  }
}
