import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const HERE = import.meta.dirname;
const FILE = resolve(HERE, 'base/shared.ts');
const FROM_FIRST = '\0fourfold:from-first';
const OBJECT = /export const shared = \{([^}]*)\}/;

const namesIn = (list: string) => list.split(',').flatMap((name) => name.trim() || []);

/** In the first script: a list in place of the object, because names of properties weigh. */
export function sharedList(): Plugin {
  return {
    name: 'fourfold:shared-list',
    enforce: 'pre',
    transform: (code, id) =>
      id === FILE ? code.replace(OBJECT, 'export const shared = [$1]') : null,
  };
}

/**
 * In a lazy part's script: what the first script has is taken from the list that it put on the
 * part's script element. A name that is not in the list ends the build, with what to do.
 */
export function sharedWithFirst(): Plugin {
  const text = readFileSync(FILE, 'utf8');
  const names = namesIn(OBJECT.exec(text)?.[1] ?? '');
  const files = new Set(
    [...text.matchAll(/^import \{[^}]+\} from '([^']+)'/gm)].map(([, from = '']) =>
      from.startsWith('.') ? resolve(HERE, 'base', from) : from,
    ),
  );
  return {
    name: 'fourfold:shared-with-first',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!importer) return null;
      return files.has(id.startsWith('.') ? resolve(importer, '..', id) : id) ? FROM_FIRST : null;
    },
    load(id) {
      if (id !== FROM_FIRST) return null;
      const taken = names.map((name, at) => `export const ${name} = shared[${at}];`);
      return `const shared = document.currentScript.fourfold;\n${taken.join('\n')}`;
    },
    onLog(_level, log) {
      if (log.code === 'MISSING_EXPORT' || log.code === 'IMPORT_IS_UNDEFINED') {
        throw new Error(`${log.message}. List the name in widgets/base/shared.ts.`);
      }
    },
  };
}
