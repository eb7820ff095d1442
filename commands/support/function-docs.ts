import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_AS } from './analysis-names.ts';
import { ROOT } from './paths.ts';

/** A function that an area of a room offers, as its page in the documentation says it. */
export interface Documented {
  readonly name: string;
  readonly file: string;
  readonly signature: string;
  readonly text: string;
  readonly examples: readonly string[];
}

/** What a door offers in small letters, with the file that it comes from. */
export function offered(door: string): readonly { readonly name: string; readonly file: string }[] {
  const folder = door.replace(/\/[^/]+$/, '');
  const text = readFileSync(join(ROOT, door), 'utf8');
  return [...text.matchAll(/export \{([^}]*)\} from '\.\/([^']+)'/g)].flatMap((found) =>
    (found[1] ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => /^[a-z]\w*$/.test(one))
      .map((name) => ({ name, file: `${folder}/${found[2]}` })),
  );
}

/** The doc block of an exported function and its head, or null where the file has no such function. */
export function documented(name: string, file: string): Documented | null {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const found = new RegExp(
    `(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/)\\nexport (?:async )?function ${name}\\b([\\s\\S]*?)\\{\\n`,
  ).exec(source);
  if (!found) return null;
  const lines = (found[1] ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*\/?\*+\/?\s?/, '').replace(/\s*\*\/\s*$/, ''));
  const at = lines.findIndex((line) => line.startsWith('@example'));
  const text = lines.slice(0, at < 0 ? undefined : at);
  return {
    name,
    file,
    signature: `${name}${(found[2] ?? '').trim()}`.replace(/\s+/g, ' ').replace(/,? \}\)/g, ' })'),
    text: text.join('\n').trim(),
    examples: at < 0 ? [] : lines.slice(at + 1).filter((line) => line.trim() !== ''),
  };
}

function sectionOf({ name, file, signature, text, examples }: Documented): string {
  const also = KNOWN_AS[name];
  // What looks like a tag to Markdown is none here.
  const plain = text.replaceAll('<', '&lt;').replace(/^@(\w+)/gm, '$1:');
  return [
    `### ${name}`,
    ...(also === undefined ? [] : [`Known elsewhere as: ${also}.`]),
    ['```ts', signature, '```'].join('\n'),
    plain,
    ...(examples.length === 0 ? [] : [['```ts', ...examples, '```'].join('\n')]),
    `<sub>\`${file}\`</sub>`,
  ].join('\n\n');
}

/** The shapes that a file declares for what its functions take and give. */
export function shapesOf(file: string): string {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const found =
    source.match(
      /(?:^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?^export (?:interface \w+[^{]*\{[\s\S]*?^\}|type [\s\S]*?;(?=\n\n|\n*$(?![\s\S])))/gm,
    ) ?? [];
  return found.map((one) => one.replace(/^export /m, '')).join('\n\n');
}

/** The functions of an area, each file's shapes after the first of its functions. */
export function areaOf(functions: readonly Documented[]): string[] {
  const seen = new Set<string>();
  return functions.map((one) => {
    const shapes = seen.has(one.file) ? '' : shapesOf(one.file);
    seen.add(one.file);
    return shapes === '' ? sectionOf(one) : `${sectionOf(one)}\n\n\`\`\`ts\n${shapes}\n\`\`\``;
  });
}

/** Whether core's own door offers a name. */
export function isPublic(name: string): boolean {
  const door = readFileSync(join(ROOT, 'core/index.ts'), 'utf8');
  return new RegExp(`^  ${name},$`, 'm').test(door);
}

/** The list of an area's functions with links to their sections. */
export function indexOf(title: string, functions: readonly Documented[]): string {
  const names = functions.map(({ name }) => `[${name}](#${name.toLowerCase()})`);
  return `- **${title}**: ${names.join(', ')}`;
}
