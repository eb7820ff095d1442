import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from '../../commands/support/index.ts';

/** What is made by tools and never kept. */
const MADE = new Set(['node_modules', 'out', '.output', '.wxt', '.real', '.git', 'test-results']);

function walk(dir: string, into: string[]): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (MADE.has(entry.name)) continue;
    const path = join(dir, entry.name);
    if (entry.isDirectory()) walk(path, into);
    else if (entry.isFile()) into.push(path);
  }
}

/** All files of the repository as `core/model/unit.ts`, sorted. */
export function repositoryFiles(root = ROOT): readonly string[] {
  const found: string[] = [];
  walk(root, found);
  return found.map((path) => relative(root, path).split(sep).join('/')).sort();
}

/** The text of a file named as `repositoryFiles` names it. */
export function textOf(file: string, root = ROOT): string {
  return readFileSync(join(root, file), 'utf8');
}

export const isTest = (file: string) => /\.test\.tsx?$/.test(file);
export const isFixture = (file: string) => file.includes('/fixtures/');

/** TypeScript that is shipped or run: no tests, no fixtures, no declarations. */
export function productFiles(...rooms: readonly string[]): readonly string[] {
  return repositoryFiles().filter(
    (file) =>
      rooms.some((room) => file.startsWith(`${room}/`)) &&
      /(?<!\.d)\.tsx?$/.test(file) &&
      !isTest(file) &&
      !isFixture(file),
  );
}

/** The folders right below a folder, by name. */
export function foldersIn(dir: string, root = ROOT): readonly string[] {
  const path = join(root, dir);
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
