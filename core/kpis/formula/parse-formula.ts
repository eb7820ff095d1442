import jsep from 'jsep';
import { HOUSE_CATALOGUE, type MetricCatalogue, observedMetric } from '../../metrics/index.ts';
import type { MetricDefinition } from '../../model/index.ts';
import {
  type Formula,
  FormulaError,
  type FormulaFunction,
  type FormulaNeed,
  type FormulaNode,
} from './formula.ts';
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
    ...(['average', 'before', 'change', 'difference', 'minutes', 'hours', 'days'] as const).map(
      (name) => [name, { least: 1, most: 1 }] as const,
    ),
  ]);

/** How `per` between two parts is said to jsep: a sign that it binds like a division, and that no person can write. */
const PER = '%';

/** The names that stand for metrics and functions while jsep finds out what belongs to what. */
type Names = ReadonlyMap<string, Token>;

/**
 * jsep would read "a.b-c" as a member of `a` less `c`; so each metric and function goes in under a
 * plain name of our own, and nothing that the person wrote reaches it but numbers and signs.
 */
function disguise(list: readonly Token[]): { text: string; names: Names } {
  const names = new Map<string, Token>();
  const parts = list.map((token, index) => {
    if (token.kind === 'sign' && token.text === 'per') return PER;
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
  if (operator === PER) return ratio(node, names);
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

/** `average(a) per b`, and `a per b`. */
function ratio(node: jsep.Expression, names: Names): FormulaNode {
  const { left, right } = node;
  const divisor = convert(right, names);
  if (isExpression(left) && left.type === 'CallExpression' && isExpression(left.callee)) {
    const token = names.get(String(left.callee.name));
    if (token?.text === 'average' && Array.isArray(left.arguments) && left.arguments.length === 1) {
      return { kind: 'call', name: 'average', of: [convert(left.arguments[0], names), divisor] };
    }
  }
  return { kind: 'call', name: 'per', of: [convert(left, names), divisor] };
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
  if (token.text === 'average') {
    throw new FormulaError('An average is written with per: average(a) per b.', token.at);
  }
  return { kind: 'call', name: token.text, of };
}

/** Every value that a part names, as often as it names it. A period before the one before is no word of the language. */
function needsOf(node: FormulaNode, shift: 0 | 1): FormulaNeed[] {
  switch (node.kind) {
    case 'number':
      return [];
    case 'metric':
      return [{ metric: node.id, shift }];
    case 'minus':
      return needsOf(node.of, shift);
    case 'operation':
      return [...needsOf(node.left, shift), ...needsOf(node.right, shift)];
    case 'call': {
      const looksBack = BACK.has(node.name);
      if (looksBack && shift === 1) {
        throw new FormulaError('before, change and difference cannot stand in each other.', 0);
      }
      const back = looksBack ? node.of.flatMap((part) => needsOf(part, 1)) : [];
      return node.name === 'before'
        ? back
        : [...node.of.flatMap((part) => needsOf(part, shift)), ...back];
    }
  }
}

const BACK: ReadonlySet<FormulaFunction> = new Set(['before', 'change', 'difference']);

/** The same value once, in the order written. */
function once(needs: readonly FormulaNeed[]): FormulaNeed[] {
  const seen = new Map<string, FormulaNeed>();
  for (const need of needs) {
    const key = `${need.shift} ${need.metric}`;
    if (!seen.has(key)) seen.set(key, need);
  }
  return [...seen.values()];
}

/**
 * Reads a formula.
 *
 * Meaning: metric ids (`area.thing`), numbers, `+ - * /`, a minus in front, brackets, and the
 * functions `sum`, `mean`, `median`, `min`, `max` (one part or more), `share(a, b)` (a as a
 * percentage of b: the one way to write a percentage), `per(a, b)` (a per b: the quotient, also
 * written `a per b`, and `average(a) per b` where a total of a is spread over a total of b),
 * `first(a, b, …)` (the first of them that is known, for a number that some pages show ready made),
 * `before(a)` (a over the period before), `change(a)` (how far a is from there, in percent of it),
 * `difference(a)` (the same in a's own unit), and `minutes(a)`, `hours(a)`, `days(a)` (a length of
 * time as a count of them).
 * Of a distribution, `top(a)` is its largest part, `concentration(a)` how concentrated it is (the sum
 * of the squares of its shares) and `segment(a, "name")` one of its parts, each in percent.
 * A hyphen between letters belongs to the name; a minus after a name has spaces around it.
 * At most 400 characters. A metric stands for its value over the reporting period. Metrics are those
 * of `catalogue`, by default the house's; with `catalogueWith(own)` a person's own are its equals.
 *
 * Throws a FormulaError, in the person's words, on anything else; whether the units fit together is
 * for `checkFormula` to say.
 *
 * @example
 * parseFormula('share(social.leads-converted, social.leads)').metrics // → ["social.leads-converted","social.leads"]
 * parseFormula('commerce.revenue / commerce.orders').tree.operator // → "/"
 * parseFormula('top(audience.countries)').needs // → [{"metric":"audience.countries~top","shift":0}]
 */
export function parseFormula(text: string, catalogue: MetricCatalogue = HOUSE_CATALOGUE): Formula {
  if (text.length > LONGEST) {
    throw new FormulaError(
      `A formula has at most ${LONGEST} characters; this one has ${text.length}.`,
      LONGEST,
    );
  }
  const list = tokens(text, catalogue);
  checkOrder(list, text.length);
  const { text: disguised, names } = disguise(list);
  const tree = convert(jsep(disguised), names);
  const laws = new Map<string, MetricDefinition>();
  for (const token of list) {
    const law = token.kind === 'metric' ? catalogue.find(token.text) : undefined;
    if (law) laws.set(token.text, law);
  }
  const named = needsOf(tree, 0);
  const needs = once(named);
  return {
    text,
    tree,
    metrics: [...new Set([...laws.keys()].map(observedMetric))],
    needs,
    repeats: needs.length < named.length,
    laws,
  };
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
