import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../commands/support/index.ts';
import { coreOptions, docBlockOf } from './doc-blocks.ts';

/** A function that others may call through core's own door. */
export interface PublicFunction {
  readonly name: string;
  readonly file: string;
  readonly block: string;
  /** It, or a function of its own file that it calls, throws and nothing of its own catches it. */
  readonly throws: boolean;
}

type Callable = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;

function callableOf(declaration: ts.Declaration | undefined): Callable | null {
  if (declaration === undefined) return null;
  if (ts.isFunctionDeclaration(declaration)) return declaration.body ? declaration : null;
  if (!ts.isVariableDeclaration(declaration)) return null;
  const { initializer } = declaration;
  return initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
    ? initializer
    : null;
}

/** Whether a throw is reached from here without leaving the file; what a `try` catches does not count. */
function reachesThrow(node: ts.Node, checker: ts.TypeChecker, seen: Set<ts.Node>): boolean {
  if (seen.has(node)) return false;
  seen.add(node);
  let found = false;
  const visit = (one: ts.Node): void => {
    if (found) return;
    if (ts.isThrowStatement(one)) {
      found = true;
      return;
    }
    if (ts.isTryStatement(one) && one.catchClause) {
      // What it catches may be thrown again from the clause.
      visit(one.catchClause);
      if (one.finallyBlock) visit(one.finallyBlock);
      return;
    }
    if (ts.isCallExpression(one)) {
      const symbol = checker.getSymbolAtLocation(one.expression);
      const called = (symbol?.declarations ?? []).map(callableOf).find((each) => each !== null);
      if (called && called.getSourceFile() === node.getSourceFile()) {
        if (reachesThrow(called, checker, seen)) found = true;
      }
    }
    ts.forEachChild(one, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

/** Every function of core's own door, with its doc block and whether it throws. */
export function publicFunctions(door = join(ROOT, 'core/index.ts')): readonly PublicFunction[] {
  const program = ts.createProgram({ rootNames: [door], options: coreOptions() });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(door);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) return [];
  return checker.getExportsOfModule(module).flatMap((given): PublicFunction[] => {
    const real = given.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(given) : given;
    const declarations = real.declarations ?? [];
    const bodies = declarations.flatMap((one) => callableOf(one) ?? []);
    if (bodies.length === 0) return [];
    const block = declarations.map(docBlockOf).find((text) => text !== '') ?? '';
    const throws = bodies.some((one) => reachesThrow(one, checker, new Set()));
    const file = bodies[0]?.getSourceFile().fileName ?? '';
    return [{ name: given.name, file: file.replace(`${ROOT}/`, ''), block, throws }];
  });
}

/** What a doc block says before its tags, in plain words. */
export function meaningOf(block: string): string {
  return (
    block
      .replace(/^\/\*\*|\*\/$/g, '')
      .split('\n')
      .map((line) => line.replace(/^\s*\*? ?/, '').trim())
      .join(' ')
      .split(/\s@[a-z]/)[0]
      ?.trim() ?? ''
  );
}

/** Whether a doc block says what is thrown: by the tag, or in its own sentence. */
export const saysErrors = (block: string): boolean => /@throws\b|\b[Tt]hrows\b/.test(block);
