import type {
  Formula,
  FormulaFunction,
  FormulaNeed,
  FormulaNode,
  FormulaUnknown,
  FormulaValue,
} from './formula.ts';
import { nodeInWords } from './formula-in-words.ts';
import {
  add,
  cornersOf,
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

export type Result = FormulaValue | FormulaUnknown;

/** What is known, the period that a part speaks of, and the values that a result was made of so far. */
export interface Values {
  readonly known: ReadonlyMap<string, FormulaValue>;
  readonly used: Set<string>;
  readonly shift: 0 | 1;
  readonly laws: Formula['laws'];
}

type Call = FormulaNode & { kind: 'call' };

/** Under which a value is known: the metric, and whether it is of the period before. */
export function needKey({ metric, shift }: FormulaNeed): string {
  return `${shift} ${metric}`;
}

export function needInWords({ metric, shift }: FormulaNeed, laws: Formula['laws']): string {
  const name = laws.get(metric)?.name ?? metric;
  return shift === 0 ? name : `${name} of the period before`;
}

function quotient(a: FormulaValue, b: FormulaValue, divisor: FormulaNode, values: Values): Result {
  if (!holdsZero(b)) return divide(a, b);
  if (divisor.kind === 'number') return { why: 'Nothing can be divided by 0.' };
  const name = nodeInWords(divisor, values.laws);
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
  return quotient(left, right, node.right, values);
}

const RISING: Partial<Record<FormulaFunction, (n: readonly number[]) => number>> = {
  sum: sumOf,
  mean: meanOf,
  median: medianOf,
  min: (numbers) => Math.min(...numbers),
  max: (numbers) => Math.max(...numbers),
};

const SECONDS: Partial<Record<FormulaFunction, number>> = {
  minutes: 60,
  hours: 3600,
  days: 86_400,
};

/** Values without which there is no result; a choice lacks nothing while one of its parts is whole. */
export function lacking(
  node: FormulaNode,
  values: Pick<Values, 'known' | 'shift'>,
): readonly FormulaNeed[] {
  switch (node.kind) {
    case 'number':
      return NOTHING;
    case 'metric': {
      const need: FormulaNeed = { metric: node.id, shift: values.shift };
      return values.known.has(needKey(need)) ? NOTHING : [need];
    }
    case 'minus':
      return lacking(node.of, values);
    case 'operation':
      return both(lacking(node.left, values), lacking(node.right, values));
    case 'call':
      return lackingCall(node, values);
  }
}

/** Mostly nothing is lacking, and no list is made to say so. */
const NOTHING: readonly FormulaNeed[] = [];

function both(some: readonly FormulaNeed[], more: readonly FormulaNeed[]): readonly FormulaNeed[] {
  if (some.length === 0) return more;
  return more.length === 0 ? some : [...some, ...more];
}

function lackingAny(
  parts: readonly FormulaNode[],
  values: Pick<Values, 'known' | 'shift'>,
): readonly FormulaNeed[] {
  let all = NOTHING;
  for (const part of parts) all = both(all, lacking(part, values));
  return all;
}

function lackingCall(
  { name, of }: Call,
  values: Pick<Values, 'known' | 'shift'>,
): readonly FormulaNeed[] {
  const back = { known: values.known, shift: 1 } as const;
  if (name === 'before') return lackingAny(of, back);
  if (name === 'first') {
    const isWhole = of.some((part) => lacking(part, values).length === 0);
    return isWhole ? NOTHING : lackingAny(of, values);
  }
  const now = lackingAny(of, values);
  const looksBack = name === 'change' || name === 'difference';
  return looksBack ? both(now, lackingAny(of, back)) : now;
}

/** The first part that gives a number; what the parts before it would have used does not count. */
function firstOf(node: Call, values: Values): Result {
  let result: Result = { why: 'None of the parts is known.' };
  for (const part of node.of) {
    if (lacking(part, values).length > 0) continue;
    const used = new Set<string>();
    result = resultOf(part, { ...values, used });
    if (isUnknown(result)) continue;
    for (const key of used) values.used.add(key);
    return result;
  }
  return result;
}

/** How far a part is from where it was in the period before: in percent of that, or in its own unit. */
function fromBefore(node: Call, part: FormulaNode, values: Values): Result {
  const now = node.name === 'before' ? exactly(0) : resultOf(part, values);
  if (isUnknown(now)) return now;
  const then = resultOf(part, { ...values, shift: 1 });
  if (isUnknown(then) || node.name === 'before') return then;
  if (node.name === 'difference') return subtract(now, then);
  const name = `${nodeInWords(part, values.laws)} of the period before`;
  if (then.low <= 0) {
    const was =
      then.high < 0 ? 'is below 0' : then.high > 0 ? 'may be 0 or below' : 'is 0 or below';
    return { why: `${name} ${was}, and a change cannot be said as a percentage of that.` };
  }
  return cornersOf((a, b) => (100 * (a - b)) / b, now, then);
}

function callOf(node: Call, values: Values): Result {
  const { name, of } = node;
  if (name === 'first') return firstOf(node, values);
  const [one, divisor] = of;
  if ((name === 'before' || name === 'change' || name === 'difference') && one) {
    return fromBefore(node, one, values);
  }
  const parts: FormulaValue[] = [];
  for (const part of of) {
    const result = resultOf(part, values);
    if (isUnknown(result)) return result;
    parts.push(result);
  }
  const [a, b] = parts;
  const [rise, seconds] = [RISING[name], SECONDS[name]];
  if (rise) return rising(rise, parts);
  if (a && seconds !== undefined) return divide(a, exactly(seconds));
  if (!a || !b || !divisor) return { why: `${name}(…) takes 2 parts.` };
  return quotient(name === 'share' ? multiply(exactly(100), a) : a, b, divisor, values);
}

function minusOf(node: FormulaNode & { kind: 'minus' }, values: Values): Result {
  const of = resultOf(node.of, values);
  return isUnknown(of) ? of : negate(of);
}

function knownValue(metric: string, { known, used, shift, laws }: Values): Result {
  const need: FormulaNeed = { metric, shift };
  const key = needKey(need);
  used.add(key);
  return known.get(key) ?? { why: `${needInWords(need, laws)} is not known.` };
}

function stepOf(node: FormulaNode, values: Values): Result {
  switch (node.kind) {
    case 'number':
      return exactly(node.value);
    case 'metric':
      return knownValue(node.id, values);
    case 'operation':
      return operate(node, values);
    case 'call':
      return callOf(node, values);
    case 'minus':
      return minusOf(node, values);
  }
}

/** Each step is looked at: an overflow further in could come out as an ordinary 0. */
export function resultOf(node: FormulaNode, values: Values): Result {
  const result = stepOf(node, values);
  if (isUnknown(result) || isSound(result)) return result;
  return { why: 'The result is too large to be a number.' };
}

export function isSound({ value, low, high }: FormulaValue): boolean {
  // Nothing compares with what is no number, and so only the ends are left to look at.
  return low <= value && value <= high && Number.isFinite(low) && Number.isFinite(high);
}
