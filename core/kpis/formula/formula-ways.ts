import type { Formula, FormulaNode } from './formula.ts';

/** Choices within choices multiply; a person is told of no more than these. */
const MOST = 16;

function both(left: readonly string[][], right: readonly string[][]): string[][] {
  const all = left.flatMap((a) => right.map((b) => [...new Set([...a, ...b])]));
  return all.slice(0, MOST);
}

function waysOf(node: FormulaNode): string[][] {
  switch (node.kind) {
    case 'number':
      return [[]];
    case 'metric':
      return [[node.id]];
    case 'minus':
      return waysOf(node.of);
    case 'operation':
      return both(waysOf(node.left), waysOf(node.right));
    case 'call': {
      const parts = node.of.map(waysOf);
      return node.name === 'first' ? parts.flat().slice(0, MOST) : parts.reduce(both, [[]]);
    }
  }
}

/**
 * The ways to a value, best first, each the metrics that it needs: one way, and one more for every
 * further part of `first(…)`. At most 16.
 *
 * @example
 * formulaWays(parseFormula('first(content.reach, content.views / 2)')) // → [["content.reach"],["content.views"]]
 * formulaWays(parseFormula('content.views + content.reach')) // → [["content.views","content.reach"]]
 */
export function formulaWays(formula: Formula): string[][] {
  return waysOf(formula.tree);
}
