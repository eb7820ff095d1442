import ts from 'typescript';

/** A place in a file that a rule of the house speaks of. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** `file:line what`, as an editor opens it. */
export const shown = ({ file, line, what }: Place) => `${file}:${line} ${what}`;

export function parsed(file: string, text: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, kind);
}

const lineOf = (source: ts.SourceFile, position: number) =>
  source.getLineAndCharacterOfPosition(position).line + 1;

function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  ts.forEachChild(node, (child) => visit(child, each));
}

function nameOf(node: ts.Node): string {
  const named = node as ts.Node & { name?: ts.Node };
  if (named.name !== undefined) return named.name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) {
    return parent.name.getText();
  }
  return 'a function without a name';
}

interface Stretch {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

function functionsOf(source: ts.SourceFile): readonly Stretch[] {
  const found: Stretch[] = [];
  visit(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const line = lineOf(source, node.getStart());
    found.push({ name: nameOf(node), line, lines: lineOf(source, node.getEnd()) - line + 1 });
  });
  return found;
}

/** Functions of more lines than are allowed. */
export function longFunctions(file: string, text: string, most: number): readonly Place[] {
  return functionsOf(parsed(file, text))
    .filter(({ lines }) => lines > most)
    .map(({ name, line, lines }) => ({ file, line, what: `${name} has ${lines} lines` }));
}

/**
 * Whether a file is data: functions take less than a tenth of its lines. A catalogue or a table of
 * CLDR forms may be long; a program may not.
 */
export function isData(file: string, text: string): boolean {
  const source = parsed(file, text);
  const taken = new Set<number>();
  for (const { line, lines } of functionsOf(source)) {
    for (let i = 0; i < lines; i += 1) taken.add(line + i);
  }
  return taken.size * 10 < text.split('\n').length;
}

/** `export *`, which hides what a room offers. */
export function starExports(file: string, text: string): readonly Place[] {
  const source = parsed(file, text);
  return source.statements
    .filter((node) => ts.isExportDeclaration(node) && node.exportClause === undefined)
    .map((node) => ({ file, line: lineOf(source, node.getStart()), what: 'export *' }));
}

/** Default exports. */
export function defaultExports(file: string, text: string): readonly Place[] {
  const source = parsed(file, text);
  return source.statements
    .filter((node) => {
      if (ts.isExportAssignment(node)) return true;
      const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
      return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
    })
    .map((node) => ({ file, line: lineOf(source, node.getStart()), what: 'a default export' }));
}

/**
 * Places where one of the names stands in code: as a name, a property, an attribute or a call.
 * Comments and texts do not count.
 */
export function namesUsed(
  file: string,
  text: string,
  names: ReadonlySet<string>,
): readonly Place[] {
  const source = parsed(file, text);
  const found: Place[] = [];
  visit(source, (node) => {
    if (!ts.isIdentifier(node) || !names.has(node.text)) return;
    found.push({ file, line: lineOf(source, node.getStart()), what: node.text });
  });
  return found;
}

const isNamed = (node: ts.Node, name: string) => ts.isIdentifier(node) && node.text === name;

/** Text run as a program: `eval(…)`, `new Function(…)`, and either under another name. */
export function programsFromText(file: string, text: string): readonly Place[] {
  return namesUsed(file, text, new Set(['eval', 'Function'])).filter(({ line, what }) => {
    if (what === 'eval') return true;
    // `Function` also stands as a type; as a value it is called or built.
    return /\bnew\s+Function\b|\bFunction\s*\(/.test(text.split('\n')[line - 1] ?? '');
  });
}

/** A clock or chance in what should give the same answer each time. */
export function clockOrChance(file: string, text: string): readonly Place[] {
  const source = parsed(file, text);
  const found: Place[] = [];
  const note = (node: ts.Node, what: string) =>
    found.push({ file, line: lineOf(source, node.getStart()), what });
  visit(source, (node) => {
    if (ts.isNewExpression(node) && isNamed(node.expression, 'Date')) {
      if ((node.arguments?.length ?? 0) === 0) note(node, 'new Date()');
    }
    if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) note(node, 'Date()');
    if (!ts.isPropertyAccessExpression(node)) return;
    const { expression, name } = node;
    if (isNamed(expression, 'Date') && name.text === 'now') note(node, 'Date.now');
    if (isNamed(expression, 'Math') && name.text === 'random') note(node, 'Math.random');
    if (isNamed(expression, 'Temporal') && name.text === 'Now') note(node, 'Temporal.Now');
  });
  return found;
}

const WRITING_CALLS = new Set([
  ...['appendChild', 'insertBefore', 'replaceChild', 'removeChild', 'replaceWith', 'append'],
  ...['prepend', 'before', 'after', 'replaceChildren', 'remove', 'setAttribute', 'normalize'],
  ...['removeAttribute', 'toggleAttribute', 'setAttributeNS', 'removeAttributeNS', 'attachShadow'],
  ...['insertAdjacentElement', 'insertAdjacentText', 'insertAdjacentHTML', 'insertRule'],
  ...['dispatchEvent', 'click', 'focus', 'blur', 'scrollIntoView', 'scrollTo', 'scrollBy'],
  ...['submit', 'execCommand', 'setProperty', 'adoptNode', 'surroundContents', 'deleteContents'],
]);

const WRITABLE = new Set([
  ...['innerHTML', 'outerHTML', 'textContent', 'innerText', 'nodeValue', 'className', 'hidden'],
  ...['scrollTop', 'scrollLeft', 'cssText', 'title', 'href', 'checked', 'disabled'],
]);

const isAssignment = (kind: ts.SyntaxKind) =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

/** Places that could change a page: calls and assignments by the names that the DOM gives them. */
export function pageWrites(file: string, text: string): readonly Place[] {
  const source = parsed(file, text);
  const found: Place[] = [];
  visit(source, (node) => {
    const line = lineOf(source, node.getStart());
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      // Text has a `normalize` of its own, with a form as its argument; a node's takes none.
      if (name.text === 'normalize' && node.arguments.length > 0) return;
      const isText = name.text === 'normalize' && ts.isStringLiteralLike(expression);
      if (WRITING_CALLS.has(name.text) && !isText) found.push({ file, line, what: name.text });
    }
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) {
      const { left } = node;
      if (!ts.isPropertyAccessExpression(left)) return;
      if (WRITABLE.has(left.name.text)) found.push({ file, line, what: `${left.name.text} =` });
      if (left.expression.getText().endsWith('.style')) found.push({ file, line, what: 'style =' });
    }
  });
  return found;
}
