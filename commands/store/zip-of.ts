import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The first moment that a zip can name. What was built when is nobody's business, and changes the bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** Files by their path within a zip, with `/` between folders. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** All files under a folder, by path. */
export function filesIn(folder: string): Files {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    all
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [relative(folder, path).split(sep).join('/'), readFileSync(path)];
      }),
  );
}

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A zip of files, the same to the last byte wherever and whenever it is made. */
export function zipOf(files: Files): Uint8Array {
  const sorted: Zippable = {};
  for (const name of Object.keys(files).sort(byName)) {
    const file = files[name];
    if (file) sorted[name] = [file, { mtime: NO_TIME, level: 9, os: 3 }];
  }
  return zipSync(sorted);
}
