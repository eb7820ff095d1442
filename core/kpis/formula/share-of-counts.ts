import { checkFormula } from './check-formula.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import type { Formula, FormulaNode, FormulaValue } from './formula.ts';
import { isUnknown } from './interval.ts';

/** The two counts of a share, with what their rounding allows. */
export interface ShareOfCounts {
  readonly hits: FormulaValue;
  readonly n: FormulaValue;
}

/**
 * The counts behind a formula that is a share of counts, `share(a, b)`, on its own or as the part
 * that a choice takes: what an interval for few cases is made from.
 *
 * Units: counts. Null where the formula is anything else, where a count is not known, and where the
 * first is more than the second, because that is no part of a whole.
 *
 * @example
 * shareOfCounts(parseFormula('share(social.leads-converted, social.leads)'), (id) => (id === 'social.leads' ? { value: 20, low: 20, high: 20 } : { value: 3, low: 3, high: 3 })).n.value // → 20
 * shareOfCounts(parseFormula('share(commerce.revenue, commerce.revenue)'), () => ({ value: 5, low: 5, high: 5 })) // → null
 */
export function shareOfCounts(
  formula: Formula,
  lookup: (metricId: string) => FormulaValue | null,
): ShareOfCounts | null {
  const share = shareIn(formula.tree, formula, lookup);
  const [a, b] = share ?? [];
  if (!a || !b || unitOf(a, formula) !== '1' || unitOf(b, formula) !== '1') return null;
  const [hits, n] = [a, b].map((node) => evaluateFormula({ ...formula, tree: node }, lookup));
  if (!hits || !n || isUnknown(hits) || isUnknown(n)) return null;
  return hits.low >= 0 && n.low > 0 && hits.value <= n.value ? { hits, n } : null;
}

function unitOf(node: FormulaNode, formula: Formula): string | null {
  const unit = checkFormula({ ...formula, tree: node });
  return unit.ok ? unit.unit : null;
}

/** The parts of the share that the value is; of a choice, of its first part that has a value. */
function shareIn(
  node: FormulaNode,
  formula: Formula,
  lookup: (metricId: string) => FormulaValue | null,
): readonly FormulaNode[] | null {
  if (node.kind !== 'call') return null;
  if (node.name === 'share') return node.of;
  if (node.name !== 'first') return null;
  const taken = node.of.find(
    (part) => !isUnknown(evaluateFormula({ ...formula, tree: part }, lookup)),
  );
  return taken ? shareIn(taken, formula, lookup) : null;
}
