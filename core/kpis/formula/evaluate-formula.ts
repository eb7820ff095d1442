import { type MetricId, metric } from '../../metrics/index.ts';
import type {
  Formula,
  FormulaFunction,
  FormulaNode,
  FormulaUnknown,
  FormulaValue,
} from './formula.ts';
import { nodeInWords } from './formula-in-words.ts';
import {
  add,
  divide,
  exactly,
  holdsZero,
  isUnknown,
  meanOf,
  medianOf,
  multiply,
  negate,
  rising,
  subtract,
  sumOf,
} from './interval.ts';

type Result = FormulaValue | FormulaUnknown;

/** What is known, and the metrics that a result was made of so far. */
interface Values {
  readonly known: ReadonlyMap<string, FormulaValue>;
  readonly used: Set<MetricId>;
}

function quotient(a: FormulaValue, b: FormulaValue, divisor: FormulaNode): Result {
  if (!holdsZero(b)) return divide(a, b);
  if (divisor.kind === 'number') return { why: 'Nothing can be divided by 0.' };
  const name = nodeInWords(divisor);
  return b.low === 0 && b.high === 0
    ? { why: `${name} is 0, and nothing can be divided by 0.` }
    : { why: `${name} may be 0, and nothing can be divided by 0.` };
}

function operate(node: FormulaNode & { kind: 'operation' }, values: Values): Result {
  const left = resultOf(node.left, values);
  if (isUnknown(left)) return left;
  const right = resultOf(node.right, values);
  if (isUnknown(right)) return right;
  if (node.operator === '+') return add(left, right);
  if (node.operator === '-') return subtract(left, right);
  if (node.operator === '*') return multiply(left, right);
  return quotient(left, right, node.right);
}

function largest(numbers: readonly number[]): number {
  return Math.max(...numbers);
}

function smallest(numbers: readonly number[]): number {
  return Math.min(...numbers);
}

const RISING: Readonly<
  Record<Exclude<FormulaFunction, 'share' | 'per' | 'first'>, (n: readonly number[]) => number>
> = { sum: sumOf, mean: meanOf, median: medianOf, min: smallest, max: largest };

/** Metrics without which there is no value; a choice lacks nothing while one of its parts is whole. */
function lacking(node: FormulaNode, known: Values['known']): MetricId[] {
  switch (node.kind) {
    case 'number':
      return [];
    case 'metric':
      return known.has(node.id) ? [] : [node.id];
    case 'minus':
      return lacking(node.of, known);
    case 'operation':
      return [...lacking(node.left, known), ...lacking(node.right, known)];
    case 'call': {
      const parts = node.of.map((part) => lacking(part, known));
      const isWhole = node.name === 'first' && parts.some((ids) => ids.length === 0);
      return isWhole ? [] : parts.flat();
    }
  }
}

/** The first part that gives a number; what the parts before it would have used does not count. */
function firstOf(node: FormulaNode & { kind: 'call' }, values: Values): Result {
  let result: Result = { why: 'None of the parts is known.' };
  for (const part of node.of) {
    if (lacking(part, values.known).length > 0) continue;
    const used = new Set<MetricId>();
    result = resultOf(part, { known: values.known, used });
    if (isUnknown(result)) continue;
    for (const id of used) values.used.add(id);
    return result;
  }
  return result;
}

function callOf(node: FormulaNode & { kind: 'call' }, values: Values): Result {
  if (node.name === 'first') return firstOf(node, values);
  const parts: FormulaValue[] = [];
  for (const part of node.of) {
    const result = resultOf(part, values);
    if (isUnknown(result)) return result;
    parts.push(result);
  }
  if (node.name !== 'share' && node.name !== 'per') return rising(RISING[node.name], parts);
  const [a, b, divisor] = [parts[0], parts[1], node.of[1]];
  if (!a || !b || !divisor) return { why: `${node.name}(…) takes 2 parts.` };
  return quotient(node.name === 'share' ? multiply(exactly(100), a) : a, b, divisor);
}

function minusOf(node: FormulaNode & { kind: 'minus' }, values: Values): Result {
  const of = resultOf(node.of, values);
  return isUnknown(of) ? of : negate(of);
}

function stepOf(node: FormulaNode, values: Values): Result {
  switch (node.kind) {
    case 'number':
      return exactly(node.value);
    case 'metric':
      values.used.add(node.id);
      return values.known.get(node.id) ?? { why: `${metric(node.id).name} is not known.` };
    case 'operation':
      return operate(node, values);
    case 'call':
      return callOf(node, values);
    case 'minus':
      return minusOf(node, values);
  }
}

/** Each step is looked at: an overflow further in could come out as an ordinary 0. */
function resultOf(node: FormulaNode, values: Values): Result {
  const result = stepOf(node, values);
  if (isUnknown(result) || isSound(result)) return result;
  return { why: 'The result is too large to be a number.' };
}

function isSound({ value, low, high }: FormulaValue): boolean {
  return [value, low, high].every(Number.isFinite) && low <= value && value <= high;
}

function andList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Evaluates, and says what the result was made of: all the metrics where there is no result. */
function run(formula: Formula, lookup: (metricId: string) => FormulaValue | null) {
  const known = new Map<string, FormulaValue>();
  const used = new Set<MetricId>();
  const unknown = (why: string) => ({ result: { why }, used: formula.metrics });
  for (const id of formula.metrics) {
    const found = lookup(id);
    if (found === null) continue;
    if (!isSound(found)) return unknown(`The number for ${metric(id).name} makes no sense.`);
    known.set(id, { value: found.value, low: found.low, high: found.high });
  }
  const missing = [...new Set(lacking(formula.tree, known))].map((id) => metric(id).name);
  if (missing.length > 0) {
    return unknown(`${andList(missing)} ${missing.length === 1 ? 'is' : 'are'} not known.`);
  }
  const result = resultOf(formula.tree, { known, used });
  return isUnknown(result)
    ? unknown(result.why)
    : { result, used: formula.metrics.filter((id) => used.has(id)) };
}

/**
 * The value of a formula with the interval that it may lie in.
 *
 * Meaning: `lookup` gives each metric's value over the reporting period with its bounds, or null.
 * Unit: that of `checkFormula`. Missing: where a metric is not known, so is the result, and `why`
 * names all that are missing; nothing missing is ever counted as 0. `first(a, b)` needs only one of
 * its parts and takes value and bounds of the first that has a value. The same as missing is a
 * divisor that is 0 or may be 0 within its bounds, and a result too large for a number. Never NaN
 * or infinite; `low <= value <= high` always.
 *
 * @example
 * evaluateFormula(parseFormula('content.views / 2'), () => ({ value: 1200, low: 1150, high: 1250 })) // → {"value":600,"low":575,"high":625}
 * evaluateFormula(parseFormula('per(engagement.likes, content.views)'), () => null).why // → "Likes and Views are not known."
 * evaluateFormula(parseFormula('first(content.reach, content.views)'), (id) => (id === 'content.views' ? { value: 7, low: 7, high: 7 } : null)).value // → 7
 */
export function evaluateFormula(
  formula: Formula,
  lookup: (metricId: string) => FormulaValue | null,
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
export function metricsUsed(
  formula: Formula,
  lookup: (metricId: string) => FormulaValue | null,
): string[] {
  return [...run(formula, lookup).used];
}
