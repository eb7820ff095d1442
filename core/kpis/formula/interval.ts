import type { FormulaUnknown, FormulaValue } from './formula.ts';

/**
 * Arithmetic on values that are known only within bounds (interval arithmetic, Moore 1966): the
 * result's bounds hold for every choice of true values within the operands' bounds. Where a metric
 * stands twice in a formula the bounds may be wider than need be, never too narrow.
 */
export function exactly(value: number): FormulaValue {
  return { value, low: value, high: value };
}

/** Bounds that hold the value in spite of the last digit's rounding. */
function around(value: number, a: number, b: number, c = a, d = b): FormulaValue {
  return { value, low: Math.min(value, a, b, c, d), high: Math.max(value, a, b, c, d) };
}

export function negate(a: FormulaValue): FormulaValue {
  return { value: -a.value, low: -a.high, high: -a.low };
}

export function add(a: FormulaValue, b: FormulaValue): FormulaValue {
  return around(a.value + b.value, a.low + b.low, a.high + b.high);
}

export function subtract(a: FormulaValue, b: FormulaValue): FormulaValue {
  return add(a, negate(b));
}

export function multiply(a: FormulaValue, b: FormulaValue): FormulaValue {
  return cornersOf(times, a, b);
}

const times = (a: number, b: number) => a * b;
const over = (a: number, b: number) => a / b;

/** A function of two values that rises or falls in each of them alone, taken of all four corners. */
export function cornersOf(
  of: (a: number, b: number) => number,
  a: FormulaValue,
  b: FormulaValue,
): FormulaValue {
  return around(
    of(a.value, b.value),
    of(a.low, b.low),
    of(a.low, b.high),
    of(a.high, b.low),
    of(a.high, b.high),
  );
}

/** True where the bounds of a divisor leave 0 possible. */
export function holdsZero(b: FormulaValue): boolean {
  return b.low <= 0 && b.high >= 0;
}

/** The quotient; the caller has made sure that the divisor cannot be 0. */
export function divide(a: FormulaValue, b: FormulaValue): FormulaValue {
  return cornersOf(over, a, b);
}

/** A function that rises with each of its parts, taken of the values, the lows and the highs. */
export function rising(
  of: (numbers: readonly number[]) => number,
  parts: readonly FormulaValue[],
): FormulaValue {
  return around(
    of(parts.map((part) => part.value)),
    of(parts.map((part) => part.low)),
    of(parts.map((part) => part.high)),
  );
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

export function meanOf(numbers: readonly number[]): number {
  return sumOf(numbers) / numbers.length;
}

/** The middle number; of an even count, the mean of the two in the middle. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return meanOf(middle);
}

export function isUnknown(result: FormulaValue | FormulaUnknown): result is FormulaUnknown {
  return 'why' in result;
}
