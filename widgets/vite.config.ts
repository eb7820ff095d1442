import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { compileTemplates } from './compile-templates.ts';
import { minifyTemplates } from './minify-templates.ts';
import { sharedList, sharedWithFirst } from './shared-with-first.ts';
import { LANGUAGES } from './words/languages.ts';

// The scripts are for people’s pages, whatever asked for the build: never Lit’s development side.
process.env.NODE_ENV = 'production';

const here = import.meta.dirname;
const outDir = resolve(here, '../out/widgets');

/**
 * What the classic scripts have in another's place. They cannot import, so the lazy parts come as
 * scripts of their own; and the first carries only that part of the schema library which the
 * publication uses, and none of the sentences on files that cannot be read.
 */
function standIns(): Plugin {
  return {
    name: 'fourfold:stand-ins',
    enforce: 'pre',
    resolveId(id) {
      if (id === 'valibot') return resolve(here, 'base/small-valibot.ts');
      if (id === 'lit/html.js') return resolve(here, 'base/small-lit.ts');
      if (id === './read-errors.ts') return resolve(here, 'base/read-errors-classic.ts');
      const [, name] = /\/(parts|other-languages)\.ts$/.exec(id) ?? [];
      return name ? resolve(here, `base/${name}-classic.ts`) : null;
    },
  };
}

const WORDS = /^\0fourfold-words-(\w+)$/;

/** The script of a language has no file of its own: it hands over what its strings file holds. */
function wordsOf(): Plugin {
  return {
    name: 'fourfold:words',
    resolveId: (id) => (WORDS.test(`\0${id}`) ? `\0${id}` : null),
    load(id) {
      const [, language] = WORDS.exec(id) ?? [];
      if (!language) return null;
      const text = readFileSync(resolve(here, `words/${language}.json`), 'utf8');
      const all = Object.assign({}, ...Object.values(JSON.parse(text)));
      const from = JSON.stringify(resolve(here, 'base/handover.ts'));
      return `import { handOver } from ${from};\nhandOver({ sections: [${JSON.stringify(all)}] });`;
    },
  };
}

/** Letters outside ASCII may be so many in a hundred before they weigh more when they are written as numbers. */
const FEW = 1;

/**
 * Most of what the first script and the cards hold runs before a scorecard stands on the page. The
 * comment says so (https://v8.dev/blog/explicit-compile-hints): each function is read once, and not
 * first passed over. And a text of ASCII alone is taken as it came, at a byte a letter.
 */
function quickToRead(hint: boolean): Plugin {
  return {
    name: 'fourfold:quick-to-read',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          const plain = inAscii(file.code);
          file.code = (hint ? '//# allFunctionsCalledOnLoad\n' : '') + plain;
        }
      },
    },
  };
}

function inAscii(code: string): string {
  const others = code.match(/[\u0080-\uffff]/g) ?? [];
  if (others.length * 100 > code.length * FEW) return code;
  return code.replace(
    /[\u0080-\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A second copy of the script ends here, before it makes anything of its own. */
const ONCE = `if (customElements.get('bsc-source')?.fourfold) {
  console.warn('Fourfold is on this page twice: remove one');
  return;
}`;

function script(entry: string, fileName: string, intro = ''): InlineConfig {
  const lazy = intro === '';
  return {
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      // First: there is one maker of templates, which knows its own.
      lazy ? sharedWithFirst() : sharedList(),
      standIns(),
      wordsOf(),
      minifyTemplates(),
      compileTemplates(),
      quickToRead(/^(index|cards)\.ts$/.test(entry)),
    ],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      rolldownOptions: {
        // What is taken from a list and not used is left away with it.
        treeshake: { propertyReadSideEffects: false },
        input: entry.startsWith('fourfold-') ? entry : resolve(here, entry),
        output: {
          intro,
          format: 'iife',
          entryFileNames: fileName,
          codeSplitting: false,
        },
      },
      reportCompressedSize: true,
    },
  };
}

/** The lazy parts' scripts are built after the first, by the same command. */
function andParts(): Plugin {
  return {
    name: 'fourfold:parts',
    async closeBundle() {
      for (const name of ['cards', 'more', 'trend'])
        await build(script(`${name}.ts`, `fourfold-${name}.js`));
      // For pages in frames, and for the pages around them. They take nothing of the first script.
      for (const name of ['frame', 'resize'])
        await build(script(`frame/${name}.ts`, `fourfold-${name}.js`));
      for (const language of LANGUAGES)
        await build(script(`fourfold-words-${language}`, `fourfold-words-${language}.js`));
    },
  };
}

const first = script('index.ts', 'fourfold.js', ONCE);

export default defineConfig({ ...first, plugins: [...(first.plugins ?? []), andParts()] });
