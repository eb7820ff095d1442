import type {
  Formula,
  FormulaLookup,
  FormulaNeed,
  FormulaNode,
  FormulaUnknown,
  FormulaValue,
} from './formula.ts';
import { isUnknown } from './interval.ts';
import {
  isSound,
  lacking,
  needInWords,
  needKey,
  type Result,
  resultOf,
  type Values,
} from './step.ts';
import { tightBounds } from './tight-bounds.ts';

function andList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The part whose value is taken: of a choice that is the whole formula, the first that is whole. */
function takenOf(node: FormulaNode, values: Values): FormulaNode {
  if (node.kind !== 'call' || node.name !== 'first') return node;
  const taken = node.of.find(
    (part) =>
      lacking(part, values).length === 0 &&
      !isUnknown(resultOf(part, { ...values, used: new Set() })),
  );
  return taken ? takenOf(taken, values) : node;
}

/** Evaluates, and says what the result was made of: all that it needs where there is no result. */
function run(
  formula: Formula,
  lookup: FormulaLookup,
): { result: Result; used: readonly FormulaNeed[] } {
  const { tree, needs, laws, repeats } = formula;
  const known = new Map<string, FormulaValue>();
  const unknown = (why: string) => ({ result: { why }, used: needs });
  for (const need of needs) {
    const found = lookup(need.metric, need.shift);
    if (found === null) continue;
    if (!isSound(found))
      return unknown(`The number for ${needInWords(need, laws)} makes no sense.`);
    known.set(needKey(need), { value: found.value, low: found.low, high: found.high });
  }
  const values: Values = { known, used: new Set(), shift: 0, laws };
  const missing = lacking(tree, values);
  if (missing.length > 0) {
    const names = new Set(missing.map((need) => needInWords(need, laws)));
    return unknown(`${andList([...names])} ${names.size === 1 ? 'is' : 'are'} not known.`);
  }
  const wide = resultOf(tree, values);
  if (isUnknown(wide)) return unknown(wide.why);
  const result = repeats ? tightBounds(takenOf(tree, values), values, wide) : wide;
  return { result, used: needs.filter((need) => values.used.has(needKey(need))) };
}

/**
 * The value of a formula with the interval that it may lie in.
 *
 * Meaning: `lookup` gives each metric's value with its bounds, or null: over the reporting period
 * where its second argument is 0, over the period before where it is 1 (`before`, `change`,
 * `difference` ask for that).
 * Unit: that of `checkFormula`. Missing: where a metric is not known, so is the result, and `why`
 * names all that are missing; nothing missing is ever counted as 0. `first(a, b)` needs only one of
 * its parts and takes value and bounds of the first that has a value. The same as missing is a
 * divisor that is 0 or may be 0 within its bounds, a change from 0 or below, and a result too large
 * for a number. Never NaN or infinite; `low <= value <= high` always. Bounds hold for every choice of
 * true values within the bounds given, and are the narrowest such bounds for a formula that is one
 * fraction of the first degree in each metric, as `share(a, a + b)` is.
 *
 * @example
 * evaluateFormula(parseFormula('content.views / 2'), () => ({ value: 1200, low: 1150, high: 1250 })) // → {"value":600,"low":575,"high":625}
 * evaluateFormula(parseFormula('per(engagement.likes, content.views)'), () => null).why // → "Likes and Views are not known."
 * evaluateFormula(parseFormula('first(content.reach, content.views)'), (id) => (id === 'content.views' ? { value: 7, low: 7, high: 7 } : null)).value // → 7
 */
export function evaluateFormula(
  formula: Formula,
  lookup: FormulaLookup,
): FormulaValue | FormulaUnknown {
  const { result } = run(formula, lookup);
  if (isUnknown(result)) return result;
  // A zero with a minus sign would print as "-0".
  return { value: result.value + 0, low: result.low + 0, high: result.high + 0 };
}

/**
 * The metrics that the value of a formula was made of, each once, in the order written: of
 * `first(a, b)` those of the part that was taken. Where there is no value, all of them.
 *
 * @example
 * metricsUsed(parseFormula('first(content.reach, content.views)'), (id) => (id === 'content.views' ? { value: 7, low: 7, high: 7 } : null)) // → ["content.views"]
 */
export function metricsUsed(formula: Formula, lookup: FormulaLookup): string[] {
  return [...new Set(run(formula, lookup).used.map((need) => need.metric))];
}

/**
 * The same with the period that each value is of: 0 the reporting period, 1 the one before.
 *
 * @example
 * needsUsed(parseFormula('difference(content.views)'), () => null) // → [{"metric":"content.views","shift":0},{"metric":"content.views","shift":1}]
 */
export function needsUsed(formula: Formula, lookup: FormulaLookup): FormulaNeed[] {
  return [...run(formula, lookup).used];
}
