import jsep from 'jsep';
import type { MetricId } from '../../metrics/index.ts';
import { type Formula, FormulaError, type FormulaFunction, type FormulaNode } from './formula.ts';
import { checkOrder } from './order.ts';
import { type Token, tokens } from './tokens.ts';

/** Longest formula, in characters. */
const LONGEST = 400;

/** How many parts a function takes, at least and at most; the rest take one or more. */
const PARTS: ReadonlyMap<FormulaFunction, { readonly least: number; readonly most: number }> =
  new Map([
    ['share', { least: 2, most: 2 }],
    ['per', { least: 2, most: 2 }],
    ['first', { least: 2, most: Number.POSITIVE_INFINITY }],
  ]);

/** The names that stand for metrics and functions while jsep finds out what belongs to what. */
type Names = ReadonlyMap<string, Token>;

/**
 * jsep would read "a.b-c" as a member of `a` less `c`; so each metric and function goes in under a
 * plain name of our own, and nothing that the person wrote reaches it but numbers and signs.
 */
function disguise(list: readonly Token[]): { text: string; names: Names } {
  const names = new Map<string, Token>();
  const parts = list.map((token, index) => {
    if (token.kind === 'number' || token.kind === 'sign') return token.text;
    names.set(`v${index}`, token);
    return `v${index}`;
  });
  return { text: parts.join(' '), names };
}

function isExpression(node: unknown): node is jsep.Expression {
  return typeof node === 'object' && node !== null && 'type' in node;
}

/** jsep's tree as ours, with everything refused that is not of the language. */
function convert(node: unknown, names: Names): FormulaNode {
  if (isExpression(node)) {
    const found =
      literal(node) ?? operand(node, names) ?? operation(node, names) ?? call(node, names);
    if (found) return found;
  }
  throw new FormulaError('This formula cannot be read.', 0);
}

function literal(node: jsep.Expression): FormulaNode | undefined {
  if (node.type !== 'Literal' || typeof node.value !== 'number') return undefined;
  return { kind: 'number', value: node.value };
}

function operand(node: jsep.Expression, names: Names): FormulaNode | undefined {
  if (node.type !== 'Identifier') return undefined;
  const token = names.get(String(node.name));
  return token?.kind === 'metric' ? { kind: 'metric', id: token.text } : undefined;
}

function operation(node: jsep.Expression, names: Names): FormulaNode | undefined {
  const operator = node.operator;
  if (node.type === 'UnaryExpression' && operator === '-') {
    return { kind: 'minus', of: convert(node.argument, names) };
  }
  if (node.type !== 'BinaryExpression') return undefined;
  if (operator !== '+' && operator !== '-' && operator !== '*' && operator !== '/') {
    return undefined;
  }
  return {
    kind: 'operation',
    operator,
    left: convert(node.left, names),
    right: convert(node.right, names),
  };
}

function call(node: jsep.Expression, names: Names): FormulaNode | undefined {
  const [callee, given] = [node.callee, node.arguments];
  if (node.type !== 'CallExpression' || !isExpression(callee) || !Array.isArray(given)) {
    return undefined;
  }
  const token = names.get(String(callee.name));
  if (token?.kind !== 'function') return undefined;
  const of = given.map((part) => convert(part, names));
  const wanted = PARTS.get(token.text);
  if (wanted !== undefined && (of.length < wanted.least || of.length > wanted.most)) {
    const parts = wanted.most > wanted.least ? 'parts or more' : 'parts';
    throw new FormulaError(
      `${token.text}(…) takes ${wanted.least} ${parts} with a comma between them, not ${of.length}.`,
      token.at,
    );
  }
  return { kind: 'call', name: token.text, of };
}

/**
 * Reads a formula.
 *
 * Meaning: metric ids (`area.thing`), numbers, `+ - * /`, a minus in front, brackets, and the
 * functions `sum`, `mean`, `median`, `min`, `max` (one part or more), `share(a, b)` (a as a
 * percentage of b: the one way to write a percentage), `per(a, b)` (a per b: the quotient) and
 * `first(a, b, …)` (the first of them that is known, for a number that some pages show ready made).
 * A hyphen between letters belongs to the name; a minus after a name has spaces around it.
 * At most 400 characters. A metric stands for its value over the reporting period.
 *
 * Throws a FormulaError, in the person's words, on anything else; whether the units fit together is
 * for `checkFormula` to say.
 *
 * @example
 * parseFormula('share(social.leads-converted, social.leads)').metrics // → ["social.leads-converted","social.leads"]
 * parseFormula('commerce.revenue / commerce.orders').tree.operator // → "/"
 */
export function parseFormula(text: string): Formula {
  if (text.length > LONGEST) {
    throw new FormulaError(
      `A formula has at most ${LONGEST} characters; this one has ${text.length}.`,
      LONGEST,
    );
  }
  const list = tokens(text);
  checkOrder(list, text.length);
  const { text: disguised, names } = disguise(list);
  const tree = convert(jsep(disguised), names);
  const metrics = new Set<MetricId>();
  for (const token of list) if (token.kind === 'metric') metrics.add(token.text);
  return { text, tree, metrics: [...metrics] };
}

/**
 * The metrics that a formula needs, each once, in the order written.
 *
 * @example
 * formulaMetrics(parseFormula('content.views + content.reach - content.views')) // → ["content.views","content.reach"]
 */
export function formulaMetrics(formula: Formula): string[] {
  return [...formula.metrics];
}
