import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/paths.ts';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}

/** An element as the Custom Elements Manifest tells it. */
export interface ElementDeclaration extends Named {
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly Named[];
  readonly members: readonly (Named & { readonly kind: string; readonly attribute?: string })[];
  readonly events: readonly Named[];
}

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly ElementDeclaration[];
    readonly exports: readonly { readonly declaration: { readonly module: string } }[];
  }[];
}

/** The manifest that is made from the classes. */
export const manifest = (): Manifest =>
  JSON.parse(readFileSync(join(ROOT, 'widgets/custom-elements.json'), 'utf8')) as Manifest;

export const elementsOf = ({ modules }: Manifest): readonly ElementDeclaration[] =>
  modules.flatMap(({ declarations }) => declarations);

/** The same as the package has it: every class comes from its one module. */
export function packagedManifest(whole: Manifest): object {
  const path = 'index.js';
  return {
    ...whole,
    readme: 'README.md',
    modules: whole.modules.map((module) => ({
      ...module,
      path,
      exports: module.exports.map((one) => ({
        ...one,
        declaration: { ...one.declaration, module: path },
      })),
    })),
  };
}

/** What VS Code says of tags and attributes in HTML. */
export function vsCodeData(elements: readonly ElementDeclaration[]): object {
  return {
    version: 1.1,
    tags: elements.map(({ tagName, description, attributes }) => ({
      name: tagName,
      description,
      attributes: attributes.map((one) => ({
        name: one.name,
        description: one.description ?? '',
        ...(one.type?.text === 'boolean' ? { valueSet: 'v' } : {}),
        ...(valuesOf(one).length > 0 ? { values: valuesOf(one).map((name) => ({ name })) } : {}),
      })),
    })),
  };
}

/** The words that an attribute may be, where it is a list of them. */
const valuesOf = ({ type }: Named): readonly string[] =>
  [...(type?.text.matchAll(/'([^']+)'/g) ?? [])].map(([, value = '']) => value);
