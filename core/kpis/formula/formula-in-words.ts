import { metric } from '../../metrics/index.ts';
import type { Formula, FormulaFunction, FormulaNode } from './formula.ts';

const VERBS = { '+': 'plus', '-': 'minus', '*': 'times', '/': 'divided by' } as const;

const OF: Readonly<Record<Exclude<FormulaFunction, 'share' | 'per' | 'first'>, string>> = {
  sum: 'the sum of',
  mean: 'the mean of',
  median: 'the median of',
  min: 'the smallest of',
  max: 'the largest of',
};

function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** In brackets where the node has words on both sides of which could be torn apart. */
function enclosed(node: FormulaNode): string {
  const words = nodeInWords(node);
  return node.kind === 'metric' || node.kind === 'number' ? words : `(${words})`;
}

/** A part of a formula in words: metrics by their names. */
export function nodeInWords(node: FormulaNode): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'metric':
      return metric(node.id).name;
    case 'minus':
      return `minus ${enclosed(node.of)}`;
    case 'operation':
      return `${enclosed(node.left)} ${VERBS[node.operator]} ${enclosed(node.right)}`;
    case 'call': {
      const parts = node.of.map(enclosed);
      if (node.name === 'share') return `${parts.join(' divided by ')}, as a percentage`;
      if (node.name === 'per') return parts.join(' per ');
      if (node.name === 'first')
        return node.of.map(nodeInWords).join(', or where that is not known ');
      return parts.length === 1 ? (parts[0] ?? '') : `${OF[node.name]} ${list(parts)}`;
    }
  }
}

/**
 * A formula in words that a person can check: metrics by their names, signs spelt out.
 *
 * @example
 * formulaInWords(parseFormula('share(social.leads-converted, social.leads)')) // → "Social leads converted divided by Social leads, as a percentage"
 * formulaInWords(parseFormula('(content.views + content.reach) * 2')) // → "(Views plus Reach) times 2"
 */
export function formulaInWords(formula: Formula): string {
  const words = nodeInWords(formula.tree);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
