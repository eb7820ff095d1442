import type { ScoreFunction } from '../model/index.ts';

/** What kind of function it is, with all in it that is no value of the KPI. */
function shapeOf(fn: ScoreFunction): string {
  switch (fn.kind) {
    case 'band':
      return `band ${fn.shape ?? 'plateau'}`;
    case 'higher':
    case 'lower':
      return `${fn.kind} ${fn.scale ?? ''}`;
    case 'steps':
      return `steps ${fn.between ?? ''} ${fn.steps.map((step) => step.score).join(' ')}`;
    case 'versus-baseline':
      return `versus-baseline ${fn.change ?? 'percent'} ${fn.baseline ?? ''}`;
    default:
      return fn.kind;
  }
}

/**
 * One score function from several of the same shape: each value of the KPI in it made of the values
 * that they have in its place. Of one function this changes its values, as for another period. A
 * change in percent is no value of the KPI and is taken as it is, from the first.
 *
 * Units: those of the KPI. No functions, and functions of different shapes, give null. Whether the
 * result makes sense is seen where a value is scored by it.
 *
 * @example
 * combineFunctions([{ kind: 'higher', floor: 0, target: 10 }, { kind: 'higher', floor: 0, target: 30 }], ([a = 0, b = 0]) => (a + b) / 2) // → {"kind":"higher","floor":0,"target":20}
 * combineFunctions([{ kind: 'higher', floor: 0, target: 10 }, { kind: 'yes-no', atLeast: 1 }], ([a = 0]) => a) // → null
 */
export function combineFunctions(
  functions: readonly ScoreFunction[],
  by: (values: readonly number[]) => number,
): ScoreFunction | null {
  const [first] = functions;
  if (!first || functions.some((one) => shapeOf(one) !== shapeOf(first))) return null;
  const of = <K extends string>(...names: readonly K[]) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        by(functions.map((one) => Number((one as unknown as Record<K, number>)[name]))),
      ]),
    );
  switch (first.kind) {
    case 'higher':
      return { ...first, ...of('floor', 'target') };
    case 'lower':
      return { ...first, ...of('target', 'ceiling') };
    case 'band':
      return { ...first, ...of('low', 'high', 'tolerance') };
    case 'thresholds':
      return { ...first, ...of('redFlag', 'goal') };
    case 'versus-baseline':
      return first.change === 'unit' ? { ...first, ...of('worst', 'best') } : first;
    case 'yes-no':
      return { ...first, ...of('atLeast') };
    case 'steps':
      return {
        ...first,
        steps: first.steps.map(({ score }, at) => ({
          from: by(
            functions.map((one) =>
              one.kind === 'steps' ? (one.steps[at]?.from ?? 0) : Number.NaN,
            ),
          ),
          score,
        })),
      };
  }
}
