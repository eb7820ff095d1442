import type { ScoreShape } from '../../../core/choices/index.ts';
import type { Direction, ScoreFunction } from '../../../core/model/index.ts';
import { typed } from '../work/scores.ts';

/** The ways of scoring that the form shows, in the order in which they are offered. */
export const SCORE_KINDS = [
  'higher',
  'lower',
  'band',
  'thresholds',
  'versus-baseline',
  'yes-no',
  'steps',
  'line',
  'band-linear',
  'band-bell',
  'higher-log',
  'lower-log',
] as const;

export type ScoreKind = (typeof SCORE_KINDS)[number];

/** What stands in the fields of a score. */
export interface ScoreFields {
  readonly kind: ScoreKind;
  readonly target: string;
  readonly zero: string;
}

/** Ways whose marks stand in one field. */
export const isOfMarks = (kind: string): boolean => kind === 'steps' || kind === 'line';

/** Ways that need no second number. */
export const isOfOne = (kind: string): boolean => isOfMarks(kind) || kind === 'yes-no';

const MOST_MARKS = 50;

/** Marks such as `1 = 0; 3 = 50; 5 = 100`; null where they are none, or do not rise. */
function marksOf(text: string): readonly { from: number; score: number }[] | null {
  const marks = text.split(';').map((one) => one.split('=').map(typed));
  const isRight = marks.every(([from, score, ...more], at) => {
    const before = marks[at - 1]?.[0] ?? null;
    return (
      more.length === 0 &&
      typeof from === 'number' &&
      (before === null || from > before) &&
      typeof score === 'number' &&
      score >= 0 &&
      score <= 100
    );
  });
  if (!isRight || marks.length > MOST_MARKS) return null;
  return marks.map(([from, score]) => ({ from: from ?? 0, score: score ?? 0 }));
}

function bandOf({ kind, target, zero }: ScoreFields, best: number): ScoreFunction {
  const high = typed(zero) ?? best;
  const shape = kind === 'band-linear' ? 'linear' : kind === 'band-bell' ? 'bell' : null;
  const tolerance = Math.max(high - best, Math.abs(best) / 2, 1);
  return { kind: 'band', low: typed(target) ?? best, high, tolerance, ...(shape ? { shape } : {}) };
}

/** The score function of the fields; null while they do not make one. */
export function scoreOf(fields: ScoreFields): ScoreFunction | null {
  const { kind, target, zero } = fields;
  if (kind === 'steps' || kind === 'line') {
    const steps = marksOf(target);
    return steps && { kind: 'steps', steps, ...(kind === 'line' ? { between: 'proportion' } : {}) };
  }
  const [best, worst] = [typed(target), typed(zero)];
  if (best === null) return null;
  switch (kind) {
    case 'higher':
      return { kind, target: best, floor: worst ?? 0 };
    case 'lower':
      return { kind, target: best, ceiling: worst ?? (best > 0 ? 2 * best : best + 1) };
    case 'higher-log':
      return { kind: 'higher', target: best, floor: worst ?? best / 10, scale: 'log' };
    case 'lower-log':
      return { kind: 'lower', target: best, ceiling: worst ?? 10 * best, scale: 'log' };
    case 'thresholds':
      return worst === null ? null : { kind, goal: best, redFlag: worst };
    case 'versus-baseline':
      return { kind, best, worst: worst ?? 0 };
    case 'yes-no':
      return { kind, atLeast: best };
    default:
      return bandOf(fields, best);
  }
}

/** The fields of a score function; null of one that the form does not show. */
export function fieldsOf(fn: ScoreFunction): ScoreFields | null {
  const of = (kind: ScoreKind, target: number, zero: number | '') => ({
    ...{ kind, target: String(target), zero: String(zero) },
  });
  switch (fn.kind) {
    case 'higher':
      return of(fn.scale ? 'higher-log' : 'higher', fn.target, fn.floor);
    case 'lower':
      return of(fn.scale ? 'lower-log' : 'lower', fn.target, fn.ceiling);
    case 'band': {
      const { shape = 'plateau' } = fn;
      return of(shape === 'plateau' ? 'band' : `band-${shape}`, fn.low, fn.high);
    }
    case 'thresholds':
      return of(fn.kind, fn.goal, fn.redFlag);
    case 'versus-baseline':
      // A change in units, or against a number of its own, has no fields here.
      if (fn.change === 'unit' || fn.baseline !== undefined) return null;
      return of(fn.kind, fn.best, fn.worst);
    case 'yes-no':
      return of(fn.kind, fn.atLeast, '');
    case 'steps':
      return {
        kind: fn.between ? 'line' : 'steps',
        target: fn.steps.map(({ from, score }) => `${from} = ${score}`).join('; '),
        zero: '',
      };
  }
}

/** The way of scoring that a shape without numbers stands for. */
export function kindOf(shape: ScoreShape): ScoreKind {
  switch (shape.kind) {
    case 'higher':
    case 'lower':
      return shape.scale ? `${shape.kind}-log` : shape.kind;
    case 'band':
      return shape.shape === 'plateau' ? 'band' : `band-${shape.shape}`;
    case 'steps':
      return shape.between ? 'line' : 'steps';
    default:
      return shape.kind;
  }
}

/** Which way is better by a score function. */
export function directionOf(fn: ScoreFunction): Direction {
  switch (fn.kind) {
    case 'lower':
    case 'band':
      return fn.kind;
    case 'thresholds':
      return fn.goal < fn.redFlag ? 'lower' : 'higher';
    case 'versus-baseline':
      return fn.best < fn.worst ? 'lower' : 'higher';
    default:
      return 'higher';
  }
}

const roundTo2 = (value: number) => Number(value.toPrecision(2));

/** A target to begin with: a fifth better than now, or what is usual where the value says nothing. */
export function firstFor(kind: ScoreKind, value: number | null): string {
  if (isOfMarks(kind)) return '1 = 0; 2 = 25; 3 = 50; 4 = 75; 5 = 100';
  if (kind === 'yes-no') return '1';
  if (kind === 'versus-baseline') return '20';
  if (value === null || value === 0) return '';
  return String(roundTo2(value * (kind.startsWith('lower') ? 0.8 : 1.2)));
}

/** Ways whose numbers mean the same: what stands in one can stand in the other. */
const familyOf = (kind: string): string =>
  isOfMarks(kind) ? 'marks' : (/^(higher|lower|band)/.exec(kind)?.[0] ?? kind);

const OF_TARGET: ReadonlySet<string> = new Set(['higher', 'lower', 'thresholds']);

/** The numbers in the fields that still mean something for another way of scoring. */
export function numbersFor(
  shape: ScoreShape,
  fields: { readonly kind: string; readonly target: string; readonly zero: string },
): { readonly target: number | null; readonly zero: number | null } {
  const [to, from] = [familyOf(kindOf(shape)), familyOf(fields.kind)];
  if (to === from) return { target: typed(fields.target), zero: typed(fields.zero) };
  const isTarget = OF_TARGET.has(to) && OF_TARGET.has(from);
  return { target: isTarget ? typed(fields.target) : null, zero: null };
}
