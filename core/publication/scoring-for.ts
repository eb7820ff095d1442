import type { KpiDefinition, KpiUse, ScoreFunction } from '../model/index.ts';
import type { KpiValue } from './evaluate-kpi.ts';
import { choiceInWords, scoringInWords } from './numbers-in-words.ts';

/** By what a KPI's value is scored. */
export interface Scoring {
  readonly fn: ScoreFunction;
  readonly words: string;
  /** The currencies that the function may be read in; absent where it has no such bounds. */
  readonly currencies?: readonly string[];
  /** Why this value cannot be scored by it. */
  readonly refusal: string | null;
}

/**
 * The scorecard's own score function, or else the suggested one. A suggested target for an amount is
 * scaled by days to the scorecard's period; one for money holds in the currencies that it was
 * written for, because 10,000 euros and 10,000 rupiah are not the same wish.
 */
export function scoringFor(
  definition: KpiDefinition,
  use: KpiUse | undefined,
  value: KpiValue,
  periodDays: number,
  isAmount: boolean,
): Scoring {
  if (use?.score) return plain(use.score, value.unit);
  const { suggested, suggestedFor } = definition;
  if (!suggestedFor) return plain(suggested, value.unit);
  const { days, currencies } = suggestedFor;
  const scale = isAmount && days !== periodDays ? periodDays / days : 1;
  const fn = scale === 1 ? suggested : scaled(suggested, scale);
  const scaling = scale === 1 ? '' : ` Suggested for ${days} days and scaled to ${periodDays}.`;
  if (definition.unit !== 'money') {
    return { ...plain(fn, value.unit), words: scoringInWords(fn, value.unit) + scaling };
  }
  if (value.value === null || currencies.includes(value.unit)) {
    const words = scoringInWords(fn, value.unit) + scaling;
    return { fn, words, currencies, refusal: null };
  }
  const meant = `The suggested target is for ${choiceInWords(currencies)}`;
  return {
    fn,
    words: `${meant} and says nothing of ${value.unit}.`,
    currencies,
    refusal: `${meant}, and this number is in ${value.unit}. Set a target for it.`,
  };
}

function plain(fn: ScoreFunction, unit: string): Scoring {
  return { fn, words: scoringInWords(fn, unit), refusal: null };
}

/** Every value of the function times the scale, to three digits, as a target is a round number. */
function scaled(fn: ScoreFunction, scale: number): ScoreFunction {
  const by = (value: number) => Number((value * scale).toPrecision(3));
  switch (fn.kind) {
    case 'higher':
      return { ...fn, floor: by(fn.floor), target: by(fn.target) };
    case 'lower':
      return { ...fn, target: by(fn.target), ceiling: by(fn.ceiling) };
    case 'band':
      return { ...fn, low: by(fn.low), high: by(fn.high), tolerance: by(fn.tolerance) };
    case 'steps':
      return { ...fn, steps: fn.steps.map(({ from, score }) => ({ from: by(from), score })) };
    case 'thresholds':
      return { ...fn, redFlag: by(fn.redFlag), goal: by(fn.goal) };
    case 'versus-baseline':
      return fn.change === 'unit' ? { ...fn, worst: by(fn.worst), best: by(fn.best) } : fn;
    case 'yes-no':
      return { ...fn, atLeast: by(fn.atLeast) };
  }
}
