import type { Formula, FormulaFunction, FormulaNode } from './formula.ts';

/** The definitions by which a part is named. */
type Laws = Formula['laws'];

const VERBS = { '+': 'plus', '-': 'minus', '*': 'times', '/': 'divided by' } as const;

const OF: Partial<Record<FormulaFunction, string>> = {
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
function enclosed(node: FormulaNode, laws: Laws): string {
  const words = nodeInWords(node, laws);
  return node.kind === 'metric' || node.kind === 'number' ? words : `(${words})`;
}

/** A part of a formula in words: metrics by their names. */
export function nodeInWords(node: FormulaNode, laws: Laws): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'metric':
      return laws.get(node.id)?.name ?? node.id;
    case 'minus':
      return `minus ${enclosed(node.of, laws)}`;
    case 'operation':
      return `${enclosed(node.left, laws)} ${VERBS[node.operator]} ${enclosed(node.right, laws)}`;
    case 'call':
      return callInWords(node, laws);
  }
}

function callInWords(node: FormulaNode & { kind: 'call' }, laws: Laws): string {
  const parts = node.of.map((part) => enclosed(part, laws));
  const [one = ''] = parts;
  switch (node.name) {
    case 'share':
      return `${parts.join(' divided by ')}, as a percentage`;
    case 'per':
      return parts.join(' per ');
    case 'average':
      return `average ${parts.join(' per ')}`;
    case 'first':
      return node.of.map((part) => nodeInWords(part, laws)).join(', or where that is not known ');
    case 'before':
      return `${one} of the period before`;
    case 'change':
      return `the change of ${one} against the period before, as a percentage`;
    case 'difference':
      return `${one} less ${one} of the period before`;
    case 'minutes':
    case 'hours':
    case 'days':
      return `${one} in ${node.name}`;
    default:
      return parts.length === 1 ? one : `${OF[node.name]} ${list(parts)}`;
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
  const words = nodeInWords(formula.tree, formula.laws);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
