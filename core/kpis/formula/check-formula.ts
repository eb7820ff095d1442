import { metric } from '../../metrics/index.ts';
import type { Dimension } from '../../model/index.ts';
import { type Formula, FormulaError, type FormulaNode } from './formula.ts';
import { nodeInWords } from './formula-in-words.ts';

/** The unit of a part; `plain` where it is made of numbers alone and so takes any unit's side. */
interface Measure {
  readonly unit: Dimension;
  readonly plain: boolean;
}

const WORDS: Readonly<Record<Dimension, string>> = {
  '1': 'a count',
  '%': 'a percentage',
  s: 'a length of time',
  B: 'a size in bytes',
  money: 'money',
};

function refuse(what: string): never {
  throw new FormulaError(what, 0);
}

/** The common unit of things put side by side: added, averaged, compared. */
function together(nodes: readonly FormulaNode[], doing: string): Measure {
  const measures = nodes.map((node) => ({ node, ...measure(node) }));
  const first = measures.find((one) => !one.plain);
  if (!first) return { unit: '1', plain: true };
  for (const one of measures) {
    // A bare number beside a count or a percentage is one itself ("100 - bounce rate"); beside
    // money or time nobody says in which currency or in hours or seconds.
    if (one.plain && (first.unit === '1' || first.unit === '%')) continue;
    if (!one.plain && one.unit === first.unit) continue;
    const [left, right] = [nodeInWords(first.node), nodeInWords(one.node)];
    refuse(
      `${left} is ${WORDS[first.unit]} and ${right} is ${WORDS[one.unit]}: they cannot be ${doing}.`,
    );
  }
  return { unit: first.unit, plain: false };
}

function product(left: FormulaNode, right: FormulaNode): Measure {
  const [a, b] = [measure(left), measure(right)];
  if (a.plain) return b;
  if (b.plain) return a;
  if (a.unit === '1' && b.unit !== '%') return { unit: b.unit, plain: false };
  if (b.unit === '1' && a.unit !== '%') return { unit: a.unit, plain: false };
  return refuse(
    `${nodeInWords(left)} is ${WORDS[a.unit]} and ${nodeInWords(right)} is ${WORDS[b.unit]}: multiplied they have no unit.`,
  );
}

function quotient(left: FormulaNode, right: FormulaNode): Measure {
  const [a, b] = [measure(left), measure(right)];
  if (b.plain) return a;
  if (a.unit === b.unit && !a.plain) return { unit: '1', plain: false };
  if (b.unit === '1' && a.unit !== '%') return { unit: a.unit, plain: false };
  return refuse(
    `${nodeInWords(left)} is ${WORDS[a.unit]} and ${nodeInWords(right)} is ${WORDS[b.unit]}: divided they have no unit.`,
  );
}

function share(left: FormulaNode, right: FormulaNode): Measure {
  const unit = together([left, right], 'put in relation as a percentage');
  return unit.plain ? refuse('A percentage needs a metric.') : { unit: '%', plain: false };
}

/** A bare number would stand in for what is not known, and missing is not a number. */
function choice(nodes: readonly FormulaNode[]): Measure {
  if (nodes.some((node) => measure(node).plain)) {
    refuse('Each part of first(…) needs a metric: what is not known is not a number.');
  }
  return together(nodes, 'taken in place of each other');
}

function measure(node: FormulaNode): Measure {
  switch (node.kind) {
    case 'number':
      return { unit: '1', plain: true };
    case 'metric':
      return { unit: metric(node.id).unit, plain: false };
    case 'minus':
      return measure(node.of);
    case 'operation':
      if (node.operator === '*') return product(node.left, node.right);
      if (node.operator === '/') return quotient(node.left, node.right);
      return together([node.left, node.right], 'added or subtracted');
    case 'call': {
      const [a, b] = node.of;
      if (node.name === 'share' && a && b) return share(a, b);
      if (node.name === 'per' && a && b) return quotient(a, b);
      if (node.name === 'first') return choice(node.of);
      return together(node.of, 'taken together');
    }
  }
}

/** The unit that a formula gives, or why its parts do not fit together. */
export type FormulaUnit =
  | { readonly ok: true; readonly unit: Dimension }
  | { readonly ok: false; readonly why: string };

/**
 * The unit that a formula gives, or why its parts do not fit together.
 *
 * Meaning: money divided by a count is money, a count by a count is a count, like by like is a
 * count; `share` gives a percentage, and nothing else makes one: `100 * a / b` is a count. Unlike
 * units cannot be added, averaged, compared or taken in place of each other, a percentage cannot be multiplied by a metric, and
 * a bare number may be added to a count or a percentage only. A formula needs a metric.
 *
 * @example
 * checkFormula(parseFormula('commerce.revenue / commerce.orders')) // → {"ok":true,"unit":"money"}
 * checkFormula(parseFormula('share(social.leads-converted, social.leads)')) // → {"ok":true,"unit":"%"}
 * checkFormula(parseFormula('membership.open-rate + membership.members')).ok // → false
 */
export function checkFormula(formula: Formula): FormulaUnit {
  if (formula.metrics.length === 0) return { ok: false, why: 'The formula uses no metric.' };
  try {
    return { ok: true, unit: measure(formula.tree).unit };
  } catch (problem) {
    if (problem instanceof FormulaError) return { ok: false, why: problem.message };
    throw problem;
  }
}
