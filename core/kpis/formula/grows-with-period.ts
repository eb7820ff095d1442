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

/** What a level gains over a period grows with the period. */
function isLevel(node: FormulaNode | undefined, laws: Formula['laws']): boolean {
  return node?.kind === 'metric' && laws.get(node.id)?.kind === 'stock';
}

function powerOf(node: FormulaNode, laws: Formula['laws']): Power {
  switch (node.kind) {
    case 'number':
      return 'any';
    case 'metric':
      return laws.get(node.id)?.kind === 'flow' ? 1 : 0;
    case 'minus':
      return powerOf(node.of, laws);
    case 'operation': {
      const [left, right] = [powerOf(node.left, laws), powerOf(node.right, laws)];
      if (node.operator === '*') return joined(left, right, 1);
      return node.operator === '/' ? joined(left, right, -1) : same([left, right]);
    }
    case 'call': {
      const powers = node.of.map((part) => powerOf(part, laws));
      const [a = null, b = null] = powers;
      if (node.name === 'change') return 0;
      if (node.name === 'difference') return a === 0 && isLevel(node.of[0], laws) ? 1 : a;
      const isQuotient = node.name === 'share' || node.name === 'per' || node.name === 'average';
      return isQuotient ? joined(a, b, -1) : same(powers);
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
  return powerOf(formula.tree, formula.laws) === 1;
}
