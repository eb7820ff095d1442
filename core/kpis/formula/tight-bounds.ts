import type { FormulaNode, FormulaValue } from './formula.ts';
import { exactly, isUnknown } from './interval.ts';
import { needKey, type Result, resultOf, type Values } from './step.ts';

/** How often each value stands as a factor above and below the line of a part's fraction. */
interface Degrees {
  readonly above: ReadonlyMap<string, number>;
  readonly below: ReadonlyMap<string, number>;
}

/** With more values than this the corners are too many to try, and the bounds stay as they are. */
const MOST = 8;
const NONE: ReadonlyMap<string, number> = new Map();

function times(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) {
  const all = new Map(a);
  for (const [key, power] of b) all.set(key, (all.get(key) ?? 0) + power);
  return all;
}

function larger(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) {
  const all = new Map(a);
  for (const [key, power] of b) all.set(key, Math.max(all.get(key) ?? 0, power));
  return all;
}

function added(a: Degrees, b: Degrees): Degrees {
  const above = larger(times(a.above, b.below), times(b.above, a.below));
  return { above, below: times(a.below, b.below) };
}

function divided(a: Degrees, b: Degrees): Degrees {
  return { above: times(a.above, b.below), below: times(a.below, b.above) };
}

/** All parts put together by the same step; null where one of them is no fraction. */
function joined(
  parts: readonly (Degrees | null)[],
  step: (a: Degrees, b: Degrees) => Degrees,
): Degrees | null {
  return parts.reduce((a, b) => (a && b ? step(a, b) : null));
}

function degreesOf(node: FormulaNode, shift: 0 | 1): Degrees | null {
  switch (node.kind) {
    case 'number':
      return { above: NONE, below: NONE };
    case 'metric':
      return { above: new Map([[needKey({ metric: node.id, shift }), 1]]), below: NONE };
    case 'minus':
      return degreesOf(node.of, shift);
    case 'operation': {
      const parts = [degreesOf(node.left, shift), degreesOf(node.right, shift)];
      if (node.operator === '/') return joined(parts, divided);
      if (node.operator === '*') {
        return joined(parts, (a, b) => ({
          above: times(a.above, b.above),
          below: times(a.below, b.below),
        }));
      }
      return joined(parts, added);
    }
    case 'call':
      return degreesOfCall(node, shift);
  }
}

function degreesOfCall(node: FormulaNode & { kind: 'call' }, shift: 0 | 1): Degrees | null {
  const parts = (at: 0 | 1) => node.of.map((part) => degreesOf(part, at));
  switch (node.name) {
    case 'sum':
    case 'mean':
      return joined(parts(shift), added);
    case 'share':
    case 'per':
    case 'average':
      return joined(parts(shift), divided);
    case 'minutes':
    case 'hours':
    case 'days':
      return parts(shift)[0] ?? null;
    case 'before':
      return parts(1)[0] ?? null;
    case 'difference':
      return joined([...parts(shift), ...parts(1)], added);
    case 'change':
      return joined([...parts(shift), ...parts(1)], divided);
    default:
      return null;
  }
}

/** The values that are known only within bounds, where the part is straight enough in each of them. */
function loose(node: FormulaNode, values: Values): readonly string[] {
  const degrees = degreesOf(node, values.shift);
  if (!degrees) return [];
  const powers = [...degrees.above.values(), ...degrees.below.values()];
  if (powers.some((power) => power > 1)) return [];
  const keys = [...new Set([...degrees.above.keys(), ...degrees.below.keys()])].filter((key) => {
    const value = values.known.get(key);
    return value !== undefined && value.low < value.high;
  });
  return keys.length <= MOST ? keys : [];
}

/**
 * Bounds that take account of a metric that a formula names twice, as `share(a, a + b)` does: the
 * same true value stands in both places.
 *
 * Method: a formula that is one fraction, above and below the line at most of the first degree in
 * each metric, is rising or falling in each metric alone wherever its divisors are not 0, and the
 * wider bounds have shown that they are not. So its least and greatest values lie at corners of the
 * box of bounds, and all corners are tried. Any other formula, and one with more than eight values
 * known only within bounds, keeps the bounds that it has.
 */
export function tightBounds(node: FormulaNode, values: Values, wide: FormulaValue): FormulaValue {
  const keys = loose(node, values);
  if (keys.length === 0) return wide;
  let { value: low, value: high } = wide;
  for (let corner = 0; corner < 2 ** keys.length; corner += 1) {
    const known = new Map(values.known);
    for (const [i, key] of keys.entries()) {
      const bounds = known.get(key);
      if (bounds) known.set(key, exactly((corner >> i) & 1 ? bounds.high : bounds.low));
    }
    const result: Result = resultOf(node, { ...values, known, used: new Set() });
    if (isUnknown(result)) return wide;
    low = Math.min(low, result.low);
    high = Math.max(high, result.high);
  }
  return { value: wide.value, low: Math.max(low, wide.low), high: Math.min(high, wide.high) };
}
