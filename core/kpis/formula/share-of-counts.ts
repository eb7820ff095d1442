import { checkFormula } from './check-formula.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import type { Formula, FormulaLookup, FormulaNode, FormulaValue } from './formula.ts';
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
 * first is more than the second, because that is no part of a whole. A balance, as positive less
 * negative of both, is no part of a whole either.
 *
 * @example
 * shareOfCounts(parseFormula('share(social.leads-converted, social.leads)'), (id) => (id === 'social.leads' ? { value: 20, low: 20, high: 20 } : { value: 3, low: 3, high: 3 })).n.value // → 20
 * shareOfCounts(parseFormula('share(commerce.revenue, commerce.revenue)'), () => ({ value: 5, low: 5, high: 5 })) // → null
 */
export function shareOfCounts(formula: Formula, lookup: FormulaLookup): ShareOfCounts | null {
  const share = shareIn(formula.tree, formula, lookup);
  const [a, b] = share ?? [];
  if (!a || !b || isBalance(a, b)) return null;
  if (unitOf(a, formula) !== '1' || unitOf(b, formula) !== '1') return null;
  const [hits, n] = [a, b].map((node) => evaluateFormula({ ...formula, tree: node }, lookup));
  if (!hits || !n || isUnknown(hits) || isUnknown(n)) return null;
  return hits.low >= 0 && n.low > 0 && hits.value <= n.value ? { hits, n } : null;
}

/** Whether something is taken away above the line that stands below it as well: `share(a - b, a + b)`. */
function isBalance(above: FormulaNode, below: FormulaNode): boolean {
  const whole = new Set(metricsIn(below));
  return takenAway(above).some((id) => whole.has(id));
}

function partsOf(node: FormulaNode): readonly FormulaNode[] {
  if (node.kind === 'operation') return [node.left, node.right];
  if (node.kind === 'call') return node.of;
  return node.kind === 'minus' ? [node.of] : [];
}

function metricsIn(node: FormulaNode): string[] {
  return node.kind === 'metric' ? [node.id] : partsOf(node).flatMap(metricsIn);
}

function takenAway(node: FormulaNode): string[] {
  if (node.kind === 'minus') return metricsIn(node.of);
  if (node.kind === 'operation' && node.operator === '-') {
    return [...takenAway(node.left), ...metricsIn(node.right)];
  }
  return partsOf(node).flatMap(takenAway);
}

const units = new WeakMap<FormulaNode, { readonly unit: string | null }>();

/** A part's unit follows from the formula alone, and one is asked for with every number that comes. */
function unitOf(node: FormulaNode, formula: Formula): string | null {
  const known = units.get(node);
  if (known) return known.unit;
  const found = checkFormula({ ...formula, tree: node });
  const unit = found.ok ? found.unit : null;
  units.set(node, { unit });
  return unit;
}

/** The parts of the share that the value is; of a choice, of its first part that has a value. */
function shareIn(
  node: FormulaNode,
  formula: Formula,
  lookup: FormulaLookup,
): readonly FormulaNode[] | null {
  if (node.kind !== 'call') return null;
  if (node.name === 'share') return node.of;
  if (node.name !== 'first') return null;
  const taken = node.of.find(
    (part) => !isUnknown(evaluateFormula({ ...formula, tree: part }, lookup)),
  );
  return taken ? shareIn(taken, formula, lookup) : null;
}
