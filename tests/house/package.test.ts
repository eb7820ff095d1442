import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageFiles } from '../../commands/package/write-package.ts';
import { elementDocs } from '../../commands/support/element-docs.ts';

const FILES = packageFiles();
const TAGS = elementDocs().elements.map(({ tag }) => tag);
const json = (name: string) => JSON.parse(FILES[name] ?? '');
let dir: string;

/** As much of React's and Vue's own types as the package adds to; both are other people's to install. */
const REACT = `export interface HTMLAttributes<T> { className?: string | undefined; children?: unknown; title?: string | undefined }
export interface ClassAttributes<T> { key?: string | undefined }
export type DetailedHTMLProps<E extends HTMLAttributes<T>, T> = ClassAttributes<T> & E;
export namespace JSX { interface Element {} interface ElementChildrenAttribute { children: {} } interface IntrinsicElements {} }`;
const VUE = `export interface HTMLAttributes { class?: unknown; title?: string | undefined }
export interface GlobalComponents {}`;

/** Whether the compiler finds a fault (1) or none (0) in each text that uses the package. One program for all: it is dear. */
function faults(texts: Readonly<Record<string, string>>, jsx?: 'react' | 'preact') {
  const fileOf = (name: string) => join(dir, `${jsx ?? 'plain'}-${name}.tsx`);
  for (const [name, text] of Object.entries(texts)) writeFileSync(fileOf(name), text);
  const program = ts.createProgram(Object.keys(texts).map(fileOf), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipDefaultLibCheck: true,
    skipLibCheck: jsx === 'preact',
    types: [],
    ...(jsx ? { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: jsx } : {}),
  });
  const said = ts.getPreEmitDiagnostics(program);
  const names = Object.keys(texts);
  return {
    ...Object.fromEntries(
      names.map((name) => [name, Number(said.some(({ file }) => file?.fileName === fileOf(name)))]),
    ),
    elsewhere: said.filter(({ file }) => !names.some((name) => file?.fileName === fileOf(name)))
      .length,
  };
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'fourfold-package-'));
  const packages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'fourfold-elements': { ...FILES, 'index.js': '' },
    react: {
      'package.json': '{"name":"react","types":"index.d.ts"}',
      'index.d.ts': REACT,
      'jsx-runtime.d.ts': "export { JSX } from './index';",
    },
    vue: { 'package.json': '{"name":"vue","types":"index.d.ts"}', 'index.d.ts': VUE },
  };
  for (const [name, files] of Object.entries(packages)) {
    mkdirSync(join(dir, 'node_modules', name), { recursive: true });
    for (const [file, text] of Object.entries(files))
      writeFileSync(join(dir, 'node_modules', name, file), text);
  }
  symlinkSync(resolve('node_modules/preact'), join(dir, 'node_modules/preact'));
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the npm package', () => {
  test('names every file that it points to, and every element in each list', () => {
    const { exports, customElements } = json('package.json');
    const named = [...Object.values(exports), `./${customElements}`].flatMap((one) =>
      typeof one === 'string' ? [one] : Object.values(one as Record<string, string>),
    );
    const missing = named.filter((one) => one !== './index.js' && !(one.slice(2) in FILES));
    expect(missing).toEqual([]);
    const tags = (list: { name: string }[]) => list.map(({ name }) => name).sort();
    expect(tags(json('vscode.html-custom-data.json').tags)).toEqual([...TAGS].sort());
    for (const name of ['index.d.ts', 'react.d.ts', 'preact.d.ts', 'vue.d.ts'])
      for (const tag of TAGS) expect(FILES[name]).toContain(`'${tag}': `);
    const modules = json('custom-elements.json').modules as { path: string }[];
    expect(new Set(modules.map(({ path }) => path))).toEqual(new Set(['index.js']));
  });

  test('elements, events and templates of Vue are typed', () => {
    const use = (line: string) => `import 'fourfold-elements';\n${line}\nexport {};`;
    const kpi = "const kpi = document.querySelector('bsc-kpi'); if (kpi) kpi";
    const hear = "document.addEventListener('bsc-error', (event) => event.detail";
    const vue = (props: string) =>
      `import type { GlobalComponents } from 'vue';\nimport type {} from 'fourfold-elements/vue';\nexport const props: InstanceType<GlobalComponents['bsc-kpi']>['$props'] = ${props};`;
    expect(
      faults({
        set: use(`${kpi}.kpi = 'views';`),
        'set-badly': use(`${kpi}.theme = 'blue';`),
        hear: use(`${hear}.why.length);`),
        'hear-badly': use(`${hear}.nothing);`),
        vue: vue("{ kpi: 'views', theme: 'dark', onBscSelect: (event) => event.detail.id }"),
        'vue-badly': vue("{ kpi: 'views', theme: 'blue' }"),
      }),
    ).toEqual({
      ...{ set: 0, 'set-badly': 1, hear: 0, 'hear-badly': 1, vue: 0, 'vue-badly': 1 },
      elsewhere: 0,
    });
  });

  test.each(['react', 'preact'] as const)('tags are typed in JSX of %s', (jsx) => {
    const use = (tag: string) =>
      `import type {} from 'fourfold-elements/${jsx}';\nexport const Card = () => ${tag};`;
    const good =
      '<bsc-source src="scorecard.json"><bsc-kpi kpi="views" theme="dark" onbsc-select={(event) => event.detail.id} /></bsc-source>';
    expect(
      faults(
        {
          good: use(good),
          theme: use('<bsc-kpi kpi="views" theme="blue" />'),
          name: use('<bsc-kpi kpis="views" />'),
          tag: use('<bsc-kpis kpi="views" />'),
        },
        jsx,
      ),
    ).toEqual({ good: 0, theme: 1, name: 1, tag: 1, elsewhere: 0 });
  });
});
