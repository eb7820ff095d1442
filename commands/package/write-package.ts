import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { minifyTemplates } from '../../widgets/minify-templates.ts';
import { ROOT } from '../support/paths.ts';
import { elementsOf, manifest, packagedManifest, vsCodeData } from './manifest.ts';
import { elementTypes, preactTypes, reactTypes, vueTypes } from './types.ts';

const NAME = 'fourfold-elements';

const README = `# ${NAME}

The elements that show a Fourfold scorecard, as modules.

\`\`\`js
import '${NAME}';
\`\`\`

\`\`\`html
<bsc-scorecard src="scorecard.json"></bsc-scorecard>
\`\`\`

- Importing registers the elements; it needs a browser. What is rarely shown is loaded when it first is.
- React 19 and later: add \`"types": ["${NAME}/react"]\` to the compiler's options; Preact: \`${NAME}/preact\`;
  Vue: \`${NAME}/vue\`, and tell its compiler \`isCustomElement: (tag) => tag.startsWith('bsc-')\`.
- VS Code: \`"html.customData": ["./node_modules/${NAME}/vscode.html-custom-data.json"]\`.
- Works under \`default-src 'self'\` and with Trusted Types (policies \`lit-html\` and \`fourfold\`).
`;

function packageJson(): object {
  const { version, license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  return {
    name: NAME,
    version,
    description: 'Web components that show a Fourfold scorecard on any page.',
    license,
    type: 'module',
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './react': { types: './react.d.ts' },
      './preact': { types: './preact.d.ts' },
      './vue': { types: './vue.d.ts' },
      './custom-elements.json': './custom-elements.json',
      './vscode.html-custom-data.json': './vscode.html-custom-data.json',
      './package.json': './package.json',
    },
    types: './index.d.ts',
    customElements: 'custom-elements.json',
    sideEffects: true,
    peerDependencies: { preact: '>=10', react: '>=19', vue: '>=3.3' },
    peerDependenciesMeta: {
      preact: { optional: true },
      react: { optional: true },
      vue: { optional: true },
    },
  };
}

/** All files of the package but its modules, by their names. */
export function packageFiles(): Readonly<Record<string, string>> {
  const whole = manifest();
  const elements = elementsOf(whole);
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'package.json': json(packageJson()),
    'README.md': README,
    'index.d.ts': elementTypes(elements),
    'react.d.ts': reactTypes(elements),
    'preact.d.ts': preactTypes(elements),
    'vue.d.ts': vueTypes(elements),
    'custom-elements.json': json(packagedManifest(whole)),
    'vscode.html-custom-data.json': json(vsCodeData(elements)),
  };
}

/** The modules: the first has every element's outline, the others come when they are needed. */
async function writeModules(outDir: string): Promise<void> {
  process.env.NODE_ENV = 'production';
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    plugins: [minifyTemplates()],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: join(ROOT, 'widgets/index.ts'),
        output: {
          format: 'es',
          entryFileNames: 'index.js',
          chunkFileNames: 'parts/[name].js',
        },
      },
    },
  });
}

/** Writes the package anew and gives the names of its files. */
export async function writePackage(outDir: string): Promise<readonly string[]> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  await writeModules(outDir);
  for (const [name, text] of Object.entries(packageFiles()))
    writeFileSync(join(outDir, name), text);
  cpSync(join(ROOT, 'LICENSE'), join(outDir, 'LICENSE'));
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' }).sort();
}
