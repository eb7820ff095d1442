import { type MetricCatalogue, type SummaryKind, summaryId } from '../../metrics/index.ts';
import { FormulaError, type FormulaFunction } from './formula.ts';

const FUNCTIONS: ReadonlySet<string> = new Set<FormulaFunction>([
  'sum',
  'mean',
  'median',
  'min',
  'max',
  'share',
  'per',
  'average',
  'first',
  'before',
  'change',
  'difference',
  'minutes',
  'hours',
  'days',
]);

/** What is asked of a distribution, written as a function of it and read as a number of its own. */
const SUMMARIES: Readonly<Record<SummaryKind, string>> = {
  top: 'top(audience.countries)',
  concentration: 'concentration(audience.countries)',
  segment: 'segment(audience.countries, "Indonesia")',
};

/** The functions of the language as a person reads them. */
const FUNCTION_LIST = [...FUNCTIONS, ...Object.keys(SUMMARIES)].join(', ');

export type Token =
  | { readonly kind: 'number'; readonly text: string; readonly at: number }
  | {
      readonly kind: 'metric';
      readonly text: string;
      readonly at: number;
      /** How many characters it was written in, where those are not its text. */
      readonly length?: number;
    }
  | { readonly kind: 'function'; readonly text: FormulaFunction; readonly at: number }
  | { readonly kind: 'sign'; readonly text: string; readonly at: number };

const SPACE = /[ \t\r\n\u00a0]+/y;
// A number that runs into a letter, a digit or another point is no number.
const NUMBER = /\d{1,15}(?:\.\d{1,15})?(?![\w.])/y;
const NAME = /[A-Za-z_$][\w$]*(?:-[\w$]+)*(?:\.[\w$]+(?:-[\w$]+)*)*/y;
const SIGN = /[-+*/(),]/y;
const BLANK = '[ \\t\\r\\n\\u00a0]*';
const ASKED = new RegExp(
  `${BLANK}\\(${BLANK}(${NAME.source})${BLANK}(?:,${BLANK}"([^"\\\\~\\p{Cc}]{1,60})"${BLANK})?\\)`,
  'uy',
);

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function isFunction(text: string): text is FormulaFunction {
  return FUNCTIONS.has(text);
}

function unknownName(name: string, at: number, { find }: MetricCatalogue): FormulaError {
  const cut = [...name.matchAll(/-/g)].find(({ index }) => find(name.slice(0, index)));
  if (cut) {
    const [left, right] = [name.slice(0, cut.index), name.slice(cut.index + 1)];
    const words = `"${name}" is read as one name. For a minus, put spaces around it: ${left} - ${right}.`;
    return new FormulaError(words, at);
  }
  if (name.includes('.')) {
    return new FormulaError(`There is no metric called "${name}".`, at);
  }
  return new FormulaError(
    `"${name}" means nothing here. A metric reads area.thing, such as content.views.`,
    at,
  );
}

/** Where a token stands: what comes before it, and by which catalogue it is read. */
interface Place {
  readonly before: Token | undefined;
  readonly catalogue: MetricCatalogue;
}

function isValueEnd(token: Token | undefined): boolean {
  return token?.kind === 'metric' || token?.kind === 'number' || token?.text === ')';
}

/**
 * A name is taken as long as it goes, hyphens and points included, and must then be a metric or a
 * function: "a.b-c" is never a subtraction, so a formula has one reading only. After a value, `per`
 * is the sign of a quotient: "average(a) per b".
 */
function nameToken(name: string, at: number, isCall: boolean, place: Place): Token {
  if (name === 'per' && isValueEnd(place.before)) return { kind: 'sign', text: name, at };
  if (isCall) {
    if (isFunction(name)) return { kind: 'function', text: name, at };
    throw new FormulaError(
      `There is no function called "${name}". There are: ${FUNCTION_LIST}.`,
      at,
    );
  }
  if (isFunction(name)) {
    throw new FormulaError(`"${name}" needs brackets: ${name}(…).`, at);
  }
  if (place.catalogue.find(name)) return { kind: 'metric', text: name, at };
  throw unknownName(name, at, place.catalogue);
}

const isSummary = (name: string): name is SummaryKind => Object.hasOwn(SUMMARIES, name);

/** `top(a)`, `concentration(a)`, `segment(a, "name")`: one number of the distribution a. */
function summaryToken(text: string, kind: SummaryKind, at: number, place: Place): Token {
  ASKED.lastIndex = at + kind.length;
  const [written = '', metric = '', segment] = ASKED.exec(text) ?? [];
  const isNamed = segment !== undefined && segment.trim() !== '';
  if (written === '' || (kind === 'segment') !== isNamed) {
    throw new FormulaError(`Write ${SUMMARIES[kind]}.`, at);
  }
  const law = place.catalogue.find(metric);
  if (!law) throw unknownName(metric, at, place.catalogue);
  const id = summaryId({ metric, kind, ...(isNamed ? { segment: segment.trim() } : {}) });
  if (!place.catalogue.find(id)) {
    throw new FormulaError(
      `${law.name} is not split into parts: ${kind}(…) takes a distribution, such as audience.countries.`,
      at,
    );
  }
  return { kind: 'metric', text: id, at, length: kind.length + written.length };
}

function tokenAt(text: string, at: number, place: Place): Token {
  const number = match(NUMBER, text, at);
  if (number !== undefined) return { kind: 'number', text: number, at };
  const name = match(NAME, text, at);
  if (name !== undefined) {
    const after = at + name.length;
    const next = after + (match(SPACE, text, after)?.length ?? 0);
    if (isSummary(name) && text[next] === '(') return summaryToken(text, name, at, place);
    return nameToken(name, at, text[next] === '(', place);
  }
  const sign = match(SIGN, text, at);
  if (sign !== undefined) return { kind: 'sign', text: sign, at };
  if (/\d/.test(text[at] ?? '')) {
    throw new FormulaError('Write a number with digits and one point, such as 0.5.', at);
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  throw new FormulaError(
    `"${character}" does not belong in a formula. Use metrics, numbers, + - * / and brackets.`,
    at,
  );
}

/** The formula cut into tokens. Throws a FormulaError on anything that is not of the language. */
export function tokens(text: string, catalogue: MetricCatalogue): readonly Token[] {
  const found: Token[] = [];
  let at = match(SPACE, text, 0)?.length ?? 0;
  while (at < text.length) {
    const token = tokenAt(text, at, { before: found.at(-1), catalogue });
    found.push(token);
    at += ('length' in token ? token.length : undefined) ?? token.text.length;
    at += match(SPACE, text, at)?.length ?? 0;
  }
  return found;
}
