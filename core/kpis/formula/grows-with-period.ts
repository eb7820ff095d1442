import { metric } from '../../metrics/index.ts';
import type { Formula, FormulaNode } from './formula.ts';

/** With which power of the period's length a part grows; `any` of a bare number, null where parts differ. */
type Power = number | 'any' | null;

function same(powers: readonly Power[]): Power {
  const said = powers.filter((one) => one !== 'any');
  const [first = 'any'] = said;
  return said.every((one) => one === first) ? first : null;
}

function joined(left: Power, right: Power, sign: 1 | -1): Power {
  if (left === null || right === null) return null;
  if (left === 'any' && right === 'any') return 'any';
  return (left === 'any' ? 0 : left) + sign * (right === 'any' ? 0 : right);
}

function powerOf(node: FormulaNode): Power {
  switch (node.kind) {
    case 'number':
      return 'any';
    case 'metric':
      return metric(node.id).kind === 'flow' ? 1 : 0;
    case 'minus':
      return powerOf(node.of);
    case 'operation': {
      const [left, right] = [powerOf(node.left), powerOf(node.right)];
      if (node.operator === '*') return joined(left, right, 1);
      return node.operator === '/' ? joined(left, right, -1) : same([left, right]);
    }
    case 'call': {
      const powers = node.of.map(powerOf);
      const [a = null, b = null] = powers;
      return node.name === 'share' || node.name === 'per' ? joined(a, b, -1) : same(powers);
    }
  }
}

/**
 * True where a formula's value is an amount over the period, so that twice the days give about
 * twice the value: views, or training hours per person. False for levels, quotients and mean times,
 * and where the parts differ in this.
 *
 * @example
 * growsWithPeriod(parseFormula('content.views')) // → true
 * growsWithPeriod(parseFormula('per(engagement.comments, content.posts-published)')) // → false
 */
export function growsWithPeriod(formula: Formula): boolean {
  return powerOf(formula.tree) === 1;
}
