import { FormulaError } from './formula.ts';
import type { Token } from './tokens.ts';

const OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', '/', 'per']);

function wrong(token: Token, what: string): FormulaError {
  return new FormulaError(what, token.at);
}

/** What may not stand where a value is expected. */
function refuseAsValue(token: Token, before: Token | undefined): void {
  if (token.kind !== 'sign' || token.text === '(' || token.text === '-') return;
  if (before === undefined) throw wrong(token, `A formula cannot begin with "${token.text}".`);
  throw wrong(token, `Something is missing between "${before.text}" and "${token.text}".`);
}

/** What may not follow a value. */
function refuseAfterValue(token: Token, before: Token | undefined): void {
  if (token.kind === 'sign' && token.text !== '(') return;
  const sides = `"${before?.text ?? ''}" and "${token.text}"`;
  throw wrong(token, `Something is missing between ${sides}: write + - * or / there.`);
}

/** Opens, closes and counts brackets; a comma stands only in those of a function. */
function bracket(token: Token, before: Token | undefined, open: boolean[]): void {
  if (token.text === '(') open.push(before?.kind === 'function');
  if (token.text === ')' && open.pop() === undefined) {
    throw wrong(token, 'This closing bracket was never opened.');
  }
  if (token.text === ',' && open.at(-1) !== true) {
    throw wrong(
      token,
      'A comma stands only between the parts of a function. Decimals take a point.',
    );
  }
}

/**
 * Throws a FormulaError where tokens stand in an order that has no meaning. The parser behind it is
 * made for JavaScript and lets stray commas and missing operators pass; here nothing is guessed.
 */
export function checkOrder(tokens: readonly Token[], length: number): void {
  const open: boolean[] = [];
  let wantsValue = true;
  let before: Token | undefined;
  for (const token of tokens) {
    if (wantsValue) refuseAsValue(token, before);
    else refuseAfterValue(token, before);
    if (token.kind === 'sign') bracket(token, before, open);
    wantsValue =
      token.kind === 'function' ||
      (token.kind === 'sign' && (OPERATORS.has(token.text) || '(,'.includes(token.text)));
    before = token;
  }
  if (before === undefined) throw new FormulaError('The formula is empty.', 0);
  if (wantsValue) throw wrong(before, `Something is missing after "${before.text}".`);
  if (open.length > 0) throw new FormulaError('A bracket is not closed.', length);
}
