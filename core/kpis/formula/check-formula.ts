import type { Dimension } from '../../model/index.ts';
import { type Formula, FormulaError, type FormulaFunction, type FormulaNode } from './formula.ts';
import { nodeInWords } from './formula-in-words.ts';

/** The definitions that units come from. */
type Laws = Formula['laws'];

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
function together(nodes: readonly FormulaNode[], laws: Laws, doing: string): Measure {
  const measures = nodes.map((node) => ({ node, ...measure(node, laws) }));
  const first = measures.find((one) => !one.plain);
  if (!first) return { unit: '1', plain: true };
  for (const one of measures) {
    // A bare number beside a count or a percentage is one itself ("100 - bounce rate"); beside
    // money or time nobody says in which currency or in hours or seconds.
    if (one.plain && (first.unit === '1' || first.unit === '%')) continue;
    if (!one.plain && one.unit === first.unit) continue;
    const [left, right] = [nodeInWords(first.node, laws), nodeInWords(one.node, laws)];
    refuse(
      `${left} is ${WORDS[first.unit]} and ${right} is ${WORDS[one.unit]}: they cannot be ${doing}.`,
    );
  }
  return { unit: first.unit, plain: false };
}

function product(left: FormulaNode, right: FormulaNode, laws: Laws): Measure {
  const [a, b] = [measure(left, laws), measure(right, laws)];
  if (a.plain) return b;
  if (b.plain) return a;
  if (a.unit === '1' && b.unit !== '%') return { unit: b.unit, plain: false };
  if (b.unit === '1' && a.unit !== '%') return { unit: a.unit, plain: false };
  return refuse(
    `${nodeInWords(left, laws)} is ${WORDS[a.unit]} and ${nodeInWords(right, laws)} is ${WORDS[b.unit]}: multiplied they have no unit.`,
  );
}

function quotient(left: FormulaNode, right: FormulaNode, laws: Laws): Measure {
  const [a, b] = [measure(left, laws), measure(right, laws)];
  if (b.plain) return a;
  if (a.unit === b.unit && !a.plain) return { unit: '1', plain: false };
  if (b.unit === '1' && a.unit !== '%') return { unit: a.unit, plain: false };
  return refuse(
    `${nodeInWords(left, laws)} is ${WORDS[a.unit]} and ${nodeInWords(right, laws)} is ${WORDS[b.unit]}: divided they have no unit.`,
  );
}

function share(left: FormulaNode, right: FormulaNode, laws: Laws): Measure {
  const unit = together([left, right], laws, 'put in relation as a percentage');
  return unit.plain ? refuse('A percentage needs a metric.') : { unit: '%', plain: false };
}

/** A bare number would stand in for what is not known, and missing is not a number. */
function choice(nodes: readonly FormulaNode[], laws: Laws): Measure {
  if (nodes.some((node) => measure(node, laws).plain)) {
    refuse('Each part of first(…) needs a metric: what is not known is not a number.');
  }
  return together(nodes, laws, 'taken in place of each other');
}

/** A length of time as a count of minutes, hours or days. */
function counted(node: FormulaNode, name: FormulaFunction, laws: Laws): Measure {
  const { unit } = measure(node, laws);
  if (unit === 's') return { unit: '1', plain: false };
  return refuse(`${nodeInWords(node, laws)} is ${WORDS[unit]}: ${name}(…) takes a length of time.`);
}

/** A part of the period before, or how far it is from there. */
function fromBefore(node: FormulaNode, name: FormulaFunction, laws: Laws): Measure {
  const inner = measure(node, laws);
  if (inner.plain) refuse(`${name}(…) needs a metric: a number is the same in every period.`);
  return name === 'change' ? { unit: '%', plain: false } : inner;
}

function measureCall({ name, of }: FormulaNode & { kind: 'call' }, laws: Laws): Measure {
  const [a, b] = of;
  if (name === 'share' && a && b) return share(a, b, laws);
  if ((name === 'per' || name === 'average') && a && b) return quotient(a, b, laws);
  if (name === 'first') return choice(of, laws);
  if ((name === 'before' || name === 'change' || name === 'difference') && a) {
    return fromBefore(a, name, laws);
  }
  if ((name === 'minutes' || name === 'hours' || name === 'days') && a) {
    return counted(a, name, laws);
  }
  return together(of, laws, 'taken together');
}

function measure(node: FormulaNode, laws: Laws): Measure {
  switch (node.kind) {
    case 'number':
      return { unit: '1', plain: true };
    case 'metric':
      return { unit: laws.get(node.id)?.unit ?? '1', plain: false };
    case 'minus':
      return measure(node.of, laws);
    case 'operation':
      if (node.operator === '*') return product(node.left, node.right, laws);
      if (node.operator === '/') return quotient(node.left, node.right, laws);
      return together([node.left, node.right], laws, 'added or subtracted');
    case 'call':
      return measureCall(node, laws);
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
 * a bare number may be added to a count or a percentage only. A change is a percentage, whatever
 * changed; minutes, hours and days of a length of time are counts. A formula needs a metric. Throws
 * nothing on a formula that was read: what does not fit comes back in words.
 *
 * @example
 * checkFormula(parseFormula('commerce.revenue / commerce.orders')) // → {"ok":true,"unit":"money"}
 * checkFormula(parseFormula('share(social.leads-converted, social.leads)')) // → {"ok":true,"unit":"%"}
 * checkFormula(parseFormula('membership.open-rate + membership.members')).ok // → false
 */
export function checkFormula(formula: Formula): FormulaUnit {
  if (formula.metrics.length === 0) return { ok: false, why: 'The formula uses no metric.' };
  try {
    return { ok: true, unit: measure(formula.tree, formula.laws).unit };
  } catch (problem) {
    if (problem instanceof FormulaError) return { ok: false, why: problem.message };
    throw problem;
  }
}
