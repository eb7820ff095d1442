import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../commands/support/index.ts';
import { foldersIn, productFiles, textOf } from './files.ts';

/** One line of an `@example`: an expression, and the JSON that it must give. */
export interface Example {
  readonly file: string;
  readonly line: number;
  readonly room: string;
  readonly expression: string;
  readonly expected: string;
}

/** Examples of a file, and lines below an `@example` that are none. */
export interface Examples {
  readonly examples: readonly Example[];
  readonly illFormed: readonly string[];
}

const BLOCK = /\/\*\*[\s\S]*?\*\//g;
const ARROW = ' // → ';

const roomOf = (file: string) => file.split('/')[1] ?? '';

/** The examples of a text, each with its line. Only lines after `@example` and before the next tag count. */
export function examplesIn(file: string, text: string): Examples {
  const examples: Example[] = [];
  const illFormed: string[] = [];
  for (const match of text.matchAll(BLOCK)) {
    const first = text.slice(0, match.index).split('\n').length;
    let inside = false;
    for (const [offset, raw] of match[0].split('\n').entries()) {
      const line = raw.replace(/^\s*\/?\*+\/?\s?/, '').replace(/\s*\*\/\s*$/, '');
      if (/^\s*@\w/.test(line)) {
        inside = /^\s*@example\b/.test(line);
        const rest = line.replace(/^\s*@example\s*/, '');
        if (inside && rest !== '') illFormed.push(`${file}:${first + offset} ${rest}`);
        continue;
      }
      if (!inside || line.trim() === '') continue;
      const at = line.indexOf(ARROW);
      if (at < 0) {
        illFormed.push(`${file}:${first + offset} ${line.trim()}`);
        continue;
      }
      examples.push({
        file,
        line: first + offset,
        room: roomOf(file),
        expression: line.slice(0, at).trim(),
        expected: line.slice(at + ARROW.length).trim(),
      });
    }
  }
  return { examples, illFormed };
}

/** All examples of core. */
export function coreExamples(): Examples {
  const all = productFiles('core').map((file) => examplesIn(file, textOf(file)));
  return {
    examples: all.flatMap(({ examples }) => examples),
    illFormed: all.flatMap(({ illFormed }) => illFormed),
  };
}

/** A function that a room offers. */
export interface Offered {
  readonly room: string;
  readonly name: string;
  readonly file: string;
  /** The text of its doc block, or "" where it has none. */
  readonly block: string;
}

/** The doc block that stands before a declaration, or "". */
export function docBlockOf(declaration: ts.Declaration): string {
  // The block of `export const f = () => …` stands before the whole statement.
  const carrier = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const text = carrier.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, carrier.getFullStart()) ?? [];
  const blocks = ranges
    .map(({ pos, end }) => text.slice(pos, end))
    .filter((comment) => comment.startsWith('/**'));
  return blocks.at(-1) ?? '';
}

const isFunction = (declaration: ts.Declaration): boolean => {
  if (ts.isFunctionDeclaration(declaration)) return true;
  if (!ts.isVariableDeclaration(declaration)) return false;
  const { initializer } = declaration;
  return (
    initializer !== undefined &&
    (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
  );
};

/** The options that core is compiled with. */
export function coreOptions(): ts.CompilerOptions {
  const file = join(ROOT, 'core/tsconfig.json');
  const { config } = ts.readConfigFile(file, (path) => readFileSync(path, 'utf8'));
  return ts.parseJsonConfigFileContent(config, ts.sys, join(ROOT, 'core')).options;
}

/** Rooms of core that have a door, and every function that they offer through it. */
export function offeredFunctions(): readonly Offered[] {
  const doors = foldersIn('core')
    .map((room) => ({ room, door: join(ROOT, 'core', room, 'index.ts') }))
    .filter(({ door }) => ts.sys.fileExists(door));
  const program = ts.createProgram({
    rootNames: doors.map(({ door }) => door),
    options: coreOptions(),
  });
  const checker = program.getTypeChecker();
  return doors.flatMap(({ room, door }) => {
    const source = program.getSourceFile(door);
    const symbol = source && checker.getSymbolAtLocation(source);
    if (symbol === undefined) return [];
    return checker.getExportsOfModule(symbol).flatMap((given): Offered[] => {
      const real = given.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(given) : given;
      const declared = (real.declarations ?? []).filter(isFunction);
      if (declared.length === 0) return [];
      // Overloads share one block, on whichever of them it stands.
      const block = declared.map(docBlockOf).find((text) => text !== '') ?? '';
      const file = declared[0]?.getSourceFile().fileName.slice(ROOT.length + 1) ?? '';
      return [{ room, name: given.name, file, block }];
    });
  });
}
