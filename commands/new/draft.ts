import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Changes to a checkout that are kept in memory until all of them are known to be possible: a
 * refusal halfway leaves nothing behind.
 */
export class Draft {
  readonly #files = new Map<string, string>();

  constructor(readonly root: string) {}

  has(file: string): boolean {
    return this.#files.has(file) || existsSync(join(this.root, file));
  }

  async read(file: string): Promise<string> {
    return this.#files.get(file) ?? readFile(join(this.root, file), 'utf8');
  }

  /** A new file. */
  create(file: string, text: string): void {
    this.#files.set(file, text.trimStart());
  }

  /** A file that is there, changed. */
  async change(file: string, edit: (text: string) => string): Promise<void> {
    this.#files.set(file, edit(await this.read(file)));
  }

  /** Adds to a list of ids that only grows, in order. */
  async keep(file: string, id: string): Promise<void> {
    const before = this.has(file) ? (JSON.parse(await this.read(file)) as string[]) : [];
    const ids = [...new Set([...before, id])].sort();
    this.#files.set(file, `${JSON.stringify(ids, null, 2)}\n`);
  }

  /** Writes everything and says which files. */
  async write(): Promise<readonly string[]> {
    for (const [file, text] of this.#files) {
      const path = join(this.root, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    return [...this.#files.keys()].sort();
  }
}
