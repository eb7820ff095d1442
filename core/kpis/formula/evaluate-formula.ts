import { metric } from '../../metrics/index.ts';
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
type Values = ReadonlyMap<string, FormulaValue>;

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
  Record<Exclude<FormulaFunction, 'share' | 'per'>, (n: readonly number[]) => number>
> = { sum: sumOf, mean: meanOf, median: medianOf, min: smallest, max: largest };

function callOf(node: FormulaNode & { kind: 'call' }, values: Values): Result {
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
      return values.get(node.id) ?? { why: `${metric(node.id).name} is not known.` };
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

/**
 * The value of a formula with the interval that it may lie in.
 *
 * Meaning: `lookup` gives each metric's value over the reporting period with its bounds, or null.
 * Unit: that of `checkFormula`. Missing: where a metric is not known, so is the result, and `why`
 * names all that are missing; nothing missing is ever counted as 0. The same where a divisor is 0
 * or may be 0 within its bounds, and where a result is too large for a number. Never NaN or
 * infinite; `low <= value <= high` always.
 *
 * @example
 * evaluateFormula(parseFormula('content.views / 2'), () => ({ value: 1200, low: 1150, high: 1250 })) // → {"value":600,"low":575,"high":625}
 * evaluateFormula(parseFormula('per(engagement.likes, content.views)'), () => null).why // → "Likes and Views are not known."
 */
export function evaluateFormula(
  formula: Formula,
  lookup: (metricId: string) => FormulaValue | null,
): FormulaValue | FormulaUnknown {
  const values = new Map<string, FormulaValue>();
  const missing: string[] = [];
  for (const id of formula.metrics) {
    const found = lookup(id);
    if (found === null) missing.push(metric(id).name);
    else if (!isSound(found)) return { why: `The number for ${metric(id).name} makes no sense.` };
    else values.set(id, { value: found.value, low: found.low, high: found.high });
  }
  if (missing.length > 0) {
    return { why: `${andList(missing)} ${missing.length === 1 ? 'is' : 'are'} not known.` };
  }
  const result = resultOf(formula.tree, values);
  if (isUnknown(result)) return result;
  // A zero with a minus sign would print as "-0".
  return { value: result.value + 0, low: result.low + 0, high: result.high + 0 };
}
