import type { ScoreFunction } from '../model/index.ts';
import type { ScoreShape } from './score-tree.ts';

/** What is known of the KPI: its value now, and numbers that the person gave. Null is not known. */
export interface KnownOfKpi {
  readonly value: number | null;
  readonly target: number | null;
  readonly zero: number | null;
}

/**
 * A score function with its numbers, and what they stand on: `given` by the person, worked out from
 * the value `now`, or a `convention`. Without any ground there is no function, and the numbers are
 * for the person to give.
 */
export interface ScoreProposal {
  readonly fn: ScoreFunction | null;
  readonly ground: 'given' | 'now' | 'convention' | 'nothing';
}

const roundTo2 = (value: number) => Number(value.toPrecision(2));
const NOTHING: ScoreProposal = { fn: null, ground: 'nothing' };

/** A fifth beyond a value, in the better way or the worse. */
const beyond = (value: number, way: 1 | -1) => roundTo2(value + way * Math.abs(value) * 0.2);

type By = Pick<ScoreProposal, 'ground'> & { readonly target: number };

/** The person's target, else one a fifth better than now; null where neither is known. */
function targetOf({ value, target }: KnownOfKpi, way: 1 | -1): By | null {
  if (target !== null) return { target, ground: 'given' };
  return value === null || value === 0 ? null : { target: beyond(value, way), ground: 'now' };
}

/** What the person gave for 0, where a logarithm can begin there. */
const zeroOf = ({ zero }: KnownOfKpi, isLog: boolean) =>
  isLog && zero !== null && zero <= 0 ? null : zero;

function higherOf(known: KnownOfKpi, isLog: boolean): ScoreProposal {
  const by = targetOf(known, 1);
  if (!by) return NOTHING;
  const floor = zeroOf(known, isLog) ?? (isLog ? by.target / 10 : Math.min(0, 2 * by.target));
  if (floor >= by.target || (isLog && floor <= 0)) return NOTHING;
  const { target, ground } = by;
  return { fn: { kind: 'higher', floor, target, ...(isLog ? { scale: 'log' } : {}) }, ground };
}

function lowerOf(known: KnownOfKpi, isLog: boolean): ScoreProposal {
  const by = targetOf(known, -1);
  if (!by) return NOTHING;
  const { target, ground } = by;
  const ceiling =
    zeroOf(known, isLog) ?? (isLog ? 10 * target : target > 0 ? 2 * target : target + 1);
  if (ceiling <= target || (isLog && target <= 0)) return NOTHING;
  return { fn: { kind: 'lower', target, ceiling, ...(isLog ? { scale: 'log' } : {}) }, ground };
}

function bandOf({ value, target, zero }: KnownOfKpi, shape: ScoreShape & { kind: 'band' }) {
  const isGiven = target !== null && zero !== null && target <= zero;
  if (!isGiven && (value === null || value === 0)) return NOTHING;
  const [a, b] = isGiven ? [target, zero] : [0.9 * (value ?? 0), 1.1 * (value ?? 0)].map(roundTo2);
  const [low, high] = [Math.min(a ?? 0, b ?? 0), Math.max(a ?? 0, b ?? 0)];
  // As wide again on each side, as the form has it.
  const tolerance = Math.max(high - low, Math.abs(low) / 2, 1);
  const shaped = shape.shape === 'plateau' ? {} : { shape: shape.shape };
  const fn: ScoreFunction = { kind: 'band', low, high, tolerance, ...shaped };
  return { fn, ground: isGiven ? 'given' : 'now' } as const;
}

function thresholdsOf(known: KnownOfKpi, better: 'higher' | 'lower'): ScoreProposal {
  const way = better === 'higher' ? 1 : -1;
  const by = targetOf(known, way);
  if (!by) return NOTHING;
  const { target: goal, ground } = by;
  const { value, zero } = known;
  const around = ground === 'now' && value !== null ? value : goal;
  const redFlag = zero ?? beyond(around, way === 1 ? -1 : 1);
  if (way * (goal - redFlag) <= 0) return NOTHING;
  return { fn: { kind: 'thresholds', redFlag, goal }, ground };
}

/** Levels 1 to 5, from nothing to all. */
const LEVELS = [1, 2, 3, 4, 5].map((from) => ({ from, score: 25 * (from - 1) }));

/**
 * The numbers of a score function that a tree proposed, from what is known of the KPI.
 *
 * Rule: what the person gave stays; else the target lies a fifth beyond the value now, the red flag
 * a fifth before it, a band a tenth around it; against the past 20 % better scores 100 and 20 % worse
 * 0; levels are 1 to 5. Nothing known, or numbers that do not go together, give no function.
 *
 * @example
 * proposeScore({ kind: 'higher' }, { value: 500, target: null, zero: null }) // → {"fn":{"kind":"higher","floor":0,"target":600},"ground":"now"}
 * proposeScore({ kind: 'higher' }, { value: null, target: null, zero: null }).ground // → "nothing"
 */
export function proposeScore(shape: ScoreShape, known: KnownOfKpi): ScoreProposal {
  switch (shape.kind) {
    case 'higher':
      return higherOf(known, shape.scale === 'log');
    case 'lower':
      return lowerOf(known, shape.scale === 'log');
    case 'band':
      return bandOf(known, shape);
    case 'thresholds':
      return thresholdsOf(known, shape.better);
    case 'versus-baseline': {
      const way = shape.better === 'higher' ? 1 : -1;
      return {
        fn: { kind: 'versus-baseline', worst: -20 * way, best: 20 * way },
        ground: 'convention',
      };
    }
    case 'steps': {
      const between = shape.between ? { between: shape.between } : {};
      return { fn: { kind: 'steps', steps: LEVELS, ...between }, ground: 'convention' };
    }
    case 'yes-no':
      return { fn: { kind: 'yes-no', atLeast: 1 }, ground: 'convention' };
  }
}
