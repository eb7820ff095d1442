import ts from 'typescript';
import { parsed } from '../support/source.ts';

/** What stands in for a value that is filled in, and for one that is a sentence by itself. */
const NAME = 'Xx7';
const SENTENCE = 'Nothing was stored.';

/** A value between the end of one sentence and the beginning of the next is a sentence. */
function filler(before: string, after: string): string {
  const opens = before === '' || /[.!?] $/.test(before);
  const closes = after === '' || /^ [\p{Lu}“"]/u.test(after);
  return opens && closes ? SENTENCE : NAME;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.templateSpans.reduce(
    (text, { literal }) => text + filler(text, literal.text) + literal.text,
    node.head.text,
  );
}

/** A sentence for people: words that begin and end as sentences do. Patterns are none. */
function isSentence(text: string): boolean {
  const words = text.replaceAll(NAME, '').match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 2 && /^["“]?\p{Lu}.* .*[.?]$/u.test(text) && !/[\\|]/.test(text);
}

/** What a programmer is told, and what no page shows. */
const NOT_SHOWN = /^(?:TypeError|RangeError|Error|SyntaxError)$/;
const DATA = new Set(['evidence', 'unverified', 'source', 'example', 'pitfalls', 'brief']);

function isHidden(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return NOT_SHOWN.test(node.expression.getText());
  if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return true;
  return ts.isPropertyAssignment(node) && DATA.has(node.name.getText());
}

/**
 * The sentences that a file says, as they come out with something filled in. A sentence that is put
 * together of several texts is not found: each of its parts is looked at by itself.
 */
export function sentencesIn(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isHidden(node)) return;
    const said = textOf(node)?.trim();
    if (said !== undefined && isSentence(said)) found.push(said);
    ts.forEachChild(node, visit);
  };
  visit(parsed(file, text));
  return found;
}
