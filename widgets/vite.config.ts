import { resolve } from 'node:path';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { minifyTemplates } from './minify-templates.ts';

// The scripts are for people’s pages, whatever asked for the build: never Lit’s development side.
process.env.NODE_ENV = 'production';

const here = import.meta.dirname;
const outDir = resolve(here, '../out/widgets');

/**
 * What the classic scripts have in another's place. They cannot import, so the trend's part comes as
 * a second script; and they carry only that part of the schema library which the publication uses.
 */
function standIns(lazy: boolean): Plugin {
  return {
    name: 'fourfold:stand-ins',
    enforce: 'pre',
    resolveId(id) {
      if (lazy && id === 'lit/html.js') return resolve(here, 'base/template-only.ts');
      if (id === 'valibot') return resolve(here, 'base/small-valibot.ts');
      return id.endsWith('/trend-loader.ts') ? resolve(here, 'base/trend-loader-classic.ts') : null;
    },
  };
}

/** A second copy of the script ends here, before it makes anything of its own. */
const ONCE = `if (customElements.get('bsc-source')?.fourfold) {
  console.warn('Fourfold is on this page twice. The copy that came first stays; remove one of the two scripts.');
  return;
}`;

function script(entry: string, fileName: string, intro = ''): InlineConfig {
  return {
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [standIns(entry === 'trend.ts'), minifyTemplates()],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      rolldownOptions: {
        input: resolve(here, entry),
        output: { intro, format: 'iife', entryFileNames: fileName, codeSplitting: false },
      },
      reportCompressedSize: true,
    },
  };
}

/** The trend's script is built after the main one, by the same command. */
function andTrend(): Plugin {
  return {
    name: 'fourfold:trend',
    async closeBundle() {
      await build(script('trend.ts', 'fourfold-trend.js'));
    },
  };
}

const main = script('index.ts', 'fourfold.js', ONCE);

export default defineConfig({ ...main, plugins: [...(main.plugins ?? []), andTrend()] });
