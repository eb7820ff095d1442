import ts from 'typescript';

/** Thrown where a registry does not look as it should, so that nothing is written into the wrong place. */
export class EditError extends Error {}

const parse = (text: string) => ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022, true);

const inserted = (text: string, at: number, piece: string) =>
  text.slice(0, at) + piece + text.slice(at);

/** What a variable is made of, without `as const`, `satisfies`, `Object.freeze(…)` and calls around it. */
function core(node: ts.Expression): ts.Expression {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return core(node.expression);
  if (ts.isCallExpression(node)) {
    const last = node.arguments.at(-1);
    return last === undefined ? node : core(last);
  }
  return node;
}

function variable(source: ts.SourceFile, name: string): ts.Expression {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const one of statement.declarationList.declarations) {
      if (one.name.getText() === name && one.initializer !== undefined) {
        return core(one.initializer);
      }
    }
  }
  throw new EditError(`there is no list called ${name}`);
}

/** Adds behind the last of some nodes, or right behind the opening bracket where there are none. */
function behind(
  text: string,
  nodes: ts.NodeArray<ts.Node>,
  opening: number,
  piece: string,
  separator: string,
): string {
  const last = nodes.at(-1);
  if (last === undefined) return inserted(text, opening, piece + separator);
  const line = piece.replace(/^\n/, '');
  const end = last.getEnd();
  const ended = text.slice(end).match(/^\s*[,;]/) !== null || /[,;]$/.test(last.getText());
  if (!ended) return inserted(text, end, `${separator}\n${line}${separator}`);
  const at = end + (text.slice(end).match(/^\s*[,;]/)?.[0].length ?? 0);
  return inserted(text, at, `\n${line}${separator}`);
}

/** A text in which a list has one more entry at its end. */
export function addToList(text: string, name: string, entry: string): string {
  const list = variable(parse(text), name);
  if (!ts.isArrayLiteralExpression(list)) throw new EditError(`${name} is no list`);
  return behind(text, list.elements, list.getStart() + 1, entry, ',');
}

/** A text in which a record (an object literal) has one more property at its end. */
export function addToRecord(text: string, name: string, property: string): string {
  const record = variable(parse(text), name);
  if (!ts.isObjectLiteralExpression(record)) throw new EditError(`${name} is no record`);
  return behind(text, record.properties, record.getStart() + 1, property, ',');
}

/** A text in which an interface has one more member at its end. */
export function addToInterface(text: string, name: string, member: string): string {
  const source = parse(text);
  const found = source.statements.find(
    (node): node is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(node) && node.name.text === name,
  );
  if (found === undefined) throw new EditError(`there is no interface called ${name}`);
  const opening = text.indexOf('{', found.name.getEnd()) + 1;
  return behind(text, found.members, opening, member, ';');
}

/** A text with one more import behind its last one; the formatter sorts them. */
export function addImport(text: string, line: string): string {
  const last = parse(text).statements.filter(ts.isImportDeclaration).at(-1);
  return last === undefined ? `${line}\n${text}` : inserted(text, last.getEnd(), `\n${line}`);
}

/** The names of a record's properties, as they stand there without quotes. */
export function keysOf(text: string, name: string): readonly string[] {
  const record = variable(parse(text), name);
  if (!ts.isObjectLiteralExpression(record)) throw new EditError(`${name} is no record`);
  return record.properties.map((one) => one.name?.getText().replace(/^['"]|['"]$/g, '') ?? '');
}
