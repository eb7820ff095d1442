import {
  dayNumber,
  type KpiDefinition,
  type KpiUse,
  type PeriodTarget,
  type ScoreFunction,
} from '../model/index.ts';
import { combineFunctions, targetOver } from '../scoring/index.ts';
import type { KpiValue } from './evaluate-kpi.ts';
import { choiceInWords, namesInWords, scoringInWords } from './numbers-in-words.ts';
import type { PublishedBaseline } from './read-parts.ts';

/** By what a KPI's value is scored. */
export interface Scoring {
  readonly fn: ScoreFunction;
  readonly words: string;
  /** The currencies that the function may be read in; absent where it has no such bounds. */
  readonly currencies?: readonly string[];
  /** Why this value cannot be scored by it. */
  readonly refusal: string | null;
}

/** What else a KPI's scoring depends on. */
export interface ScoringContext {
  readonly period: { readonly from: string; readonly to: string };
  /** Whether the value is an amount over the period. */
  readonly isAmount: boolean;
  /** The baseline that the scorecard asks for. */
  readonly baseline?: PublishedBaseline | undefined;
}

/**
 * The scorecard's target for the period, or its own score function, or else the suggested one. A
 * suggested target for an amount is scaled by days to the scorecard's period; one for money holds in
 * the currencies that it was written for, because 10,000 euros and 10,000 rupiah are not the same
 * wish. A change against the baseline gets the baseline that it is counted from.
 */
export function scoringFor(
  definition: KpiDefinition,
  use: KpiUse | undefined,
  value: Pick<KpiValue, 'value' | 'unit'>,
  context: ScoringContext,
): Scoring {
  return withBaseline(chosen(definition, use, value, context), value.unit, context.baseline);
}

function chosen(
  definition: KpiDefinition,
  use: KpiUse | undefined,
  value: Pick<KpiValue, 'value' | 'unit'>,
  { period, isAmount }: ScoringContext,
): Scoring {
  const target = use?.targets ? byPeriod(use.targets, value.unit, period, isAmount) : null;
  if (target) return target;
  if (use?.score) return plain(use.score, value.unit);
  if (use?.normaliser) {
    const refusal = `The suggested target is for the plain number, and this one is taken per something. Set a target for it.`;
    return { ...plain(definition.suggested, value.unit), refusal };
  }
  const { suggested, suggestedFor } = definition;
  if (!suggestedFor) return plain(suggested, value.unit);
  const { days, currencies } = suggestedFor;
  const periodDays = dayNumber(period.to) - dayNumber(period.from);
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

/** The target of the period; null where none of the targets by period holds in it. */
function byPeriod(
  targets: readonly PeriodTarget[],
  unit: string,
  period: ScoringContext['period'],
  isAmount: boolean,
): Scoring | null {
  const over = targetOver(targets, period, { isAmount });
  const [first] = targets;
  if (!over || !first) return null;
  if (over.fn === null) return { ...plain(first.score, unit), refusal: over.why };
  const days = over.parts.map(({ from, to, days: of }) => `${of} days of ${from} to ${to}`);
  const words = `${scoringInWords(over.fn, unit)} Targets by period: ${namesInWords(days)}.`;
  return { fn: over.fn, words, refusal: null };
}

function withBaseline(
  scoring: Scoring,
  unit: string,
  baseline: PublishedBaseline | undefined,
): Scoring {
  const { fn } = scoring;
  if (fn.kind !== 'versus-baseline' || fn.baseline !== undefined) return scoring;
  if (baseline?.value === null || baseline?.value === undefined) {
    const none =
      'It is scored by the change against its baseline, and it has none. Set a baseline.';
    return { ...scoring, refusal: scoring.refusal ?? baseline?.why ?? none };
  }
  if (baseline.value === 0 && fn.change !== 'unit') {
    const zero =
      'Its baseline is 0, and no change in percent can be counted from 0. Count the change in units, or set another baseline.';
    return { ...scoring, refusal: scoring.refusal ?? zero };
  }
  const from = { ...fn, baseline: baseline.value };
  return { ...scoring, fn: from, words: scoringInWords(from, unit) };
}

function plain(fn: ScoreFunction, unit: string): Scoring {
  return { fn, words: scoringInWords(fn, unit), refusal: null };
}

/** Every value of the function times the scale, to three digits, as a target is a round number. */
function scaled(fn: ScoreFunction, scale: number): ScoreFunction {
  const by = ([value = 0]: readonly number[]) => Number((value * scale).toPrecision(3));
  return combineFunctions([fn], by) ?? fn;
}
