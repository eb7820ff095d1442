import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { LANGUAGES as SPOKEN } from './extension/words/languages.ts';
import { LANGUAGES } from './widgets/words/languages.ts';

const CAPTURE = 'capture';

/** What runs in pages. Each stands in `content-scripts`, whoever starts it. */
const IN_PAGE: readonly string[] = [CAPTURE, 'sentiment', 'picker'];

/** What an intranet page loads. `npm run build` makes them first; the dashboard hands them out. */
const WIDGET_SCRIPTS = [
  'fourfold.js',
  'fourfold-cards.js',
  'fourfold-more.js',
  'fourfold-trend.js',
  'fourfold-frame.js',
  'fourfold-resize.js',
  ...LANGUAGES.map((language) => `fourfold-words-${language}.js`),
];

/** What the catalogue says for people and for scores: a page's reader asks it for neither. */
const NOT_FOR_PAGES =
  /^ {4}(?:brief:\s*'(?:[^'\\\n]|\\.)*'|(?:direction|stage): '[a-z]+'|cadenceDays: \d+|drivers: \[[^\]\n]*\]),\n/gm;

/** Leaves that out of the script that is carried into every page. */
const leanCatalogue = {
  name: 'lean-catalogue',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /core\/metrics\/[a-z-]+\.ts$/.test(id) ? code.replace(NOT_FOR_PAGES, '') : undefined,
};

const ENGLISH = resolve('extension/words/en.json');
const SECTION = '\0words-of:';

/**
 * Each section of the English strings as a module of its own. A file is a whole to the bundler: the
 * popup would carry the words of every view.
 */
const sectionsApart = {
  name: 'sections-apart',
  enforce: 'pre' as const,
  resolveId: (id: string, importer?: string) =>
    id.startsWith(SECTION) || (importer && resolve(importer, '..', id) === ENGLISH)
      ? { id: id.startsWith(SECTION) ? id : `${SECTION}*`, moduleSideEffects: false }
      : undefined,
  load(id: string) {
    if (!id.startsWith(SECTION)) return;
    const sections = JSON.parse(readFileSync(ENGLISH, 'utf8')) as Record<string, unknown>;
    const name = id.slice(SECTION.length);
    if (name !== '*') return `export default ${JSON.stringify(sections[name])};`;
    return Object.keys(sections)
      .map((one) => `export { default as ${one} } from ${JSON.stringify(SECTION + one)};`)
      .join('\n');
  },
};

/** Where libraries set text as HTML, and what stands there instead. */
const AS_HTML: readonly (readonly [file: RegExp, what: RegExp, instead: string])[] = [
  // `dangerouslySetInnerHTML`: no view has it, and with this none can.
  [/preact\/dist\/preact\.module\.js$/, /\(\w+\.innerHTML=\w+\.__html\)/, '0'],
  // Lit's templates are texts of our own source. They are read apart from the page and then taken in.
  [
    /lit-html\/(?:development\/)?lit-html\.js$/,
    /const (\w+)=\w+\.createElement\("template"\);return \1\.innerHTML=(\w+),\1\}/,
    'return new DOMParser().parseFromString("<template>"+$2+"</template>","text/html").querySelector("template")}',
  ],
];

/** Nothing in a page of the extension is set as HTML, by no library either: stores look for that. */
const nothingAsHtml = {
  name: 'nothing-as-html',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    const file = id.replace(/\?.*$/, '');
    const found = AS_HTML.find(([one]) => one.test(file));
    if (!found) return;
    const [, what, instead] = found;
    if (!what.test(code)) throw new Error(`${file} sets HTML in another way than it did`);
    return code.replace(what, instead);
  },
};

/** One build for each engine: `.output/chrome-mv3`, `.output/edge-mv3`, `.output/firefox-mv3`. */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [sectionsApart, nothingAsHtml],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { modulePreload: { polyfill: false } },
  }),
  hooks: {
    // The scripts in pages are started at run time: where the site is remembered, or where the
    // person asks. As WXT's own kind of content script they would announce themselves to the page
    // by postMessage; as plain scripts they are silent.
    'entrypoints:found': (_wxt, infos) => {
      for (const info of infos) if (IN_PAGE.includes(info.name)) info.type = 'unlisted-script';
    },
    'entrypoints:resolved': (wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (!IN_PAGE.includes(entrypoint.name)) continue;
        entrypoint.outputDir = resolve(wxt.config.outDir, 'content-scripts');
      }
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === CAPTURE)) return;
      config.plugins = [...(config.plugins ?? []), leanCatalogue];
    },
    'build:publicAssets': (_wxt, files) => {
      // What the background says, which may import nothing once it runs.
      for (const file of ['', 'names/', 'said/', 'library/'].flatMap((folder) =>
        SPOKEN.map((language) => `words/${folder}${language}.json`),
      )) {
        const absoluteSrc = resolve('extension', file);
        if (existsSync(absoluteSrc)) files.push({ absoluteSrc, relativeDest: file });
      }
      for (const name of WIDGET_SCRIPTS) {
        const absoluteSrc = resolve('out/widgets', name);
        if (existsSync(absoluteSrc)) files.push({ absoluteSrc, relativeDest: `intranet/${name}` });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: 'Fourfold',
    // What stores and the browser's list of extensions say, in `public/_locales`; 132 characters at most.
    default_locale: 'en',
    description: '__MSG_description__',
    // Each is justified in docs/permissions.md; a test compares.
    permissions: [
      'activeTab',
      // Wakes once an hour to see whether there is something to tell.
      'alarms',
      'scripting',
      // What an organisation fixed: `storage.managed`.
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: 'Fourfold' },
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fourfold@fourfold.example',
              // Before, Firefox for Android does not show what is said of collected data.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '123',
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
