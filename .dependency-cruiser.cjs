// The doors of the house: who may import whom. `npm test` checks them over every file
// (tests/house/doors.test.ts), and that each rule catches what it is there for.
// Imports of types count as well: a room that knows another's types is bound to it.

/** The floors of core, lowest first. A room stands only on floors below its own. */
const FLOORS = [
  ['model'],
  ['text', 'metrics', 'registers', 'statistics'],
  ['kpis', 'series'],
  ['scoring', 'analysis'],
  ['strategy', 'choices'],
  ['templates', 'rules'],
  ['publication'],
];

/** Steps within a floor. Aliases of metrics are compared as text compares labels. */
const ASIDE = { metrics: ['text'] };

/** Definitions as data. Wider floors are open to them by height, but they need none of them. */
const NARROWER = {
  // A scorecard ready to use names KPIs and goals; it evaluates nothing.
  templates: ['model', 'kpis'],
  // Questions that lead to a proposal name score functions and methods; they compute neither.
  choices: ['model', 'analysis'],
};

/** What core may use of others, each pure (no DOM, no Node) and each with its reason. */
const CORE_PACKAGES = [
  'valibot', // schemas of all that comes from outside
  'jsep', // the formula language's grammar
  'canonicalize', // RFC 8785: the same content gives the same bytes, and so the same id
  '@noble/hashes', // SHA-256 without a browser's or Node's crypto
];

/**
 * The side of the publication that widgets carry to every intranet page. It stands on model alone;
 * were it to touch the making side, each page would load all of core.
 */
const READING_SIDE = '^core/publication/(?:publication|reading|read-[a-z-]+|verify|explain)\\.ts$';

/** A room's second doors: files that other rooms may enter beside its index.ts. */
const SECOND_DOORS = [
  READING_SIDE,
  // What answers stands apart from what asks: handlers hold the store, and views must not reach it.
  '^extension/messages/handlers/index\\.ts$',
  // A page in which feelings are read needs none of the other analyses.
  '^core/analysis/sentiment/index\\.ts$',
  // The background reads numbers of our own alone: what reads platforms' files weighs as much again.
  '^extension/imports/own-numbers/own-numbers\\.ts$',
  // Which languages the widgets speak: the dashboard hands out a script for each.
  '^widgets/words/languages\\.ts$',
  // What pages are given to show a scorecard: snippets, tables, pictures and whole files.
  '^widgets/embed/index\\.ts$',
  // The map that a person edits lies as the map that is shown.
  '^widgets/charts/map-layout\\.ts$',
  // The icons of the perspectives, which are the same everywhere.
  '^widgets/base/perspective-paths\\.ts$',
  // The English strings: each view takes its own section, and no page the whole file.
  '^extension/words/en\\.json$',
];

/** What proves the product and is not part of it: tests, and the fixtures that they stand on. */
const TESTS = '\\.test\\.tsx?$|/fixtures/';

/** Widgets are built by Vite with a plug-in of their own, which never reaches a page. */
const WIDGETS =
  '^widgets/(?!vite\\.config\\.ts$|(minify|compile)-templates\\.ts$|shared-with-first\\.ts$)';
const packages = (...names) => `(?:^|/)node_modules/(?:@types/)?(?:${names.join('|')})(?:/|$)`;
const ANY_PACKAGE = '(?:^|/)node_modules/';
const CONTENT_SCRIPT = '^extension/entrypoints/(?:capture|picker|sentiment)\\.content\\.ts$';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A rule for product code: tests beside it may reach further to build what they test. */
const door = (name, comment, path, to) => rule(name, comment, { path, pathNot: TESTS }, to);

function floorRules() {
  const below = [];
  const rules = [];
  for (const floor of FLOORS) {
    for (const room of floor) {
      const open = NARROWER[room] ?? [...below, ...(ASIDE[room] ?? [])];
      const allowed = [room, ...open].map((name) => `^core/${name}/`);
      rules.push(
        door(
          `floor-of-${room}`,
          `core/${room} stands on ${open.length === 0 ? 'nothing' : open.join(', ')}: a floor that leans on one above it cannot be understood, tested or shipped without it.`,
          `^core/${room}/`,
          { path: '^core/', pathNot: allowed },
        ),
      );
    }
    below.push(...floor);
  }
  return rules;
}

const coreRules = [
  door(
    'core-leaves-nothing',
    'core is pure: it knows neither the extension, the widgets nor the commands, so that a number is computed alike in a browser, in Node and in a test.',
    '^core/',
    { pathNot: ['^core/', ANY_PACKAGE, '^[^/]+$'], dependencyTypesNot: ['core', 'unknown'] },
  ),
  door(
    'core-packages',
    'core uses a short list of pure packages. Whatever joins it says why in CORE_PACKAGES.',
    '^core/',
    { path: ANY_PACKAGE, pathNot: packages(...CORE_PACKAGES) },
  ),
  door(
    'core-without-node',
    'core has no Node API: it runs in pages and service workers.',
    '^core/',
    { dependencyTypes: ['core'] },
  ),
  rule(
    'reading-side-reaches-only-model',
    'Whoever shows or checks a publication needs the schema and the nouns, and no more: not even through another file.',
    { path: READING_SIDE },
    { path: '^core/', pathNot: ['^core/model/', READING_SIDE], reachable: true },
  ),
];

const widgetRules = [
  door(
    'widgets-doors',
    'All that a widget shows is in the publication, so widgets use its reading side and the model, and of packages lit and chart.js.',
    WIDGETS,
    {
      path: '.',
      pathNot: ['^widgets/', '^core/model/', READING_SIDE, packages('lit', 'chart\\.js')],
    },
  ),
  door(
    'widgets-compute-nothing',
    'A widget that reached scoring could show a number that is not in the approved file, and every intranet page would load the engine.',
    WIDGETS,
    {
      path: '^core/(?:text|metrics|registers|statistics|kpis|series|scoring|analysis|strategy|templates|rules)/',
      reachable: true,
    },
  ),
  door(
    'chart-js-has-one-door',
    'Chart.js is most of the weight. It enters by the lazy part, which pages load only where a trend is shown.',
    '.',
    { path: packages('chart\\.js'), dependencyTypesNot: ['type-only'] },
  ),
];
widgetRules[2].from.pathNot = [
  TESTS,
  '^widgets/charts/',
  '^widgets/parts/trend\\.ts$',
  '^widgets/trend\\.ts$',
];

const extensionRules = [
  door(
    'adapters-are-records',
    'An adapter is data for one engine. One that could import the engine, the store or a browser would be code for its platform.',
    '^extension/adapters/',
    { path: '.', pathNot: ['^extension/adapters/', '^core/'] },
  ),
  door(
    'capture-doors',
    'Capture runs inside another site: it carries adapters and core, and the one small package that writes selectors while a person points at a number.',
    '^extension/capture/',
    {
      path: '.',
      pathNot: ['^extension/(?:capture|adapters)/', '^core/', packages('@medv/finder')],
    },
  ),
  door(
    'picker-doors',
    'The picker runs inside another site, as capture does: it reads through capture and writes nowhere but into its own overlay.',
    '^extension/picker/',
    { path: '.', pathNot: ['^extension/(?:picker|capture|words)/', '^core/'] },
  ),
  door(
    'words-doors',
    'Numbers and times in a person’s language are said alike in every view and in the picker, so they stand apart from both.',
    '^extension/words/',
    { path: '.', pathNot: ['^extension/words/', '^core/'] },
  ),
  door(
    'imports-doors',
    'Files that platforms export are read by the same text and metrics as pages. Papa Parse reads delimited text, read-excel-file workbooks, @e965/xlsx those of the old kind and fflate zips: each in pages, workers and Node alike.',
    '^extension/imports/',
    {
      path: '.',
      pathNot: [
        '^extension/imports/',
        '^core/',
        packages('valibot', 'papaparse', 'read-excel-file', '@e965/xlsx', 'fflate'),
      ],
    },
  ),
  door(
    'questions-doors',
    'Questions compute in a worker: they read what they are given, say it in words, and reach neither page nor store. Papa Parse reads the tables that a person brings.',
    '^extension/questions/',
    {
      path: '.',
      pathNot: ['^extension/(?:questions|words)/', '^core/', packages('papaparse')],
    },
  ),
  rule(
    'pages-never-compute-answers',
    'A page that reached the analyses would stand still while they run. It knows what questions say, not how.',
    { path: '^extension/(?:views|entrypoints/(?:dashboard|popup|sidepanel))/', pathNot: TESTS },
    { path: '^extension/questions/', dependencyTypesNot: ['type-only'] },
  ),
  door(
    'store-doors',
    'The store keeps observations; it neither reads pages nor shows anything. What comes back from a backup is checked by schema.',
    '^extension/store/',
    { path: '.', pathNot: ['^extension/store/', '^core/', packages('idb', 'valibot')] },
  ),
  door(
    'messages-doors',
    'A handler needs no browser to test: it gets its store and clock handed in. Imports are pure, and nobody else could call them.',
    '^extension/messages/',
    {
      path: '.',
      pathNot: ['^extension/(?:messages|store|imports)/', '^core/', packages('valibot', 'wxt')],
    },
  ),
  door(
    'handlers-without-browser',
    'Only the asking side speaks to the browser; what answers is plain functions.',
    '^extension/messages/(?!ask\\.ts$)',
    { path: packages('wxt') },
  ),
  door(
    'views-doors',
    'A view asks by message and shows the answer. With the store in reach it would show what no handler vouches for.',
    '^extension/views/',
    {
      path: '.',
      pathNot: [
        '^extension/(?:views|messages|imports|words|questions)/',
        '^core/',
        '^widgets/',
        packages('preact', '@preact/signals'),
      ],
    },
  ),
  rule(
    'views-never-reach-the-store',
    'Not through the handlers either: only the background touches IndexedDB from here.',
    { path: '^extension/views/', pathNot: TESTS },
    { path: ['^extension/store/', packages('idb')], reachable: true },
  ),
  rule(
    'content-script-stays-light',
    'Chrome gives a content script no customElements, and its IndexedDB is the site’s: widgets would throw there and the store would write into the wrong database. Not even through another file.',
    { path: CONTENT_SCRIPT },
    {
      path: [
        '^widgets/',
        '^extension/(?:store|views)/',
        packages(
          'idb',
          'lit',
          'lit-html',
          'lit-element',
          '@lit',
          'preact',
          '@preact',
          'chart\\.js',
        ),
      ],
      reachable: true,
    },
  ),
  door(
    'nobody-imports-entrypoints',
    'Entry points are wiring: what they wire is built from rooms.',
    '^(?:core|widgets|commands|extension/(?!entrypoints/))',
    { path: '^extension/entrypoints/' },
  ),
];

/** From one room into the inside of another. `$1` is the room that the importing file stands in. */
const roomRules = [
  door(
    'rooms-have-doors',
    'Rooms of core meet at index.ts, so that a room can be rebuilt inside without asking anybody.',
    '^core/([^/]+)/',
    {
      path: '^core/[^/]+/',
      pathNot: ['^core/$1/', '^core/[^/]+/index\\.ts$', ...SECOND_DOORS],
    },
  ),
  door(
    'rooms-have-doors-extension',
    'The same for rooms of the extension, and for what they take from core.',
    '^extension/([^/]+)/',
    {
      path: ['^core/[^/]+/', '^extension/[^/]+/', '^widgets/'],
      pathNot: [
        '^extension/$1/',
        '^(?:core|extension)/[^/]+/index\\.ts$',
        '^widgets/index\\.ts$',
        ...SECOND_DOORS,
      ],
    },
  ),
  door(
    'rooms-have-doors-outside',
    'Widgets and commands enter rooms by the same doors.',
    '^(?:widgets|commands)/',
    {
      path: ['^core/[^/]+/', '^extension/[^/]+/'],
      pathNot: ['^(?:core|extension)/[^/]+/index\\.ts$', ...SECOND_DOORS],
    },
  ),
];

const everywhere = [
  rule(
    'nobody-imports-tests',
    'Tests are not part of what is shipped or run. What commands and tests share stands in commands/support; the gallery alone shows what the tests show.',
    {
      path: '^(?:core|extension|widgets|commands)/',
      pathNot: [TESTS, '^commands/gallery/states\\.ts$'],
    },
    { path: ['^tests/', TESTS] },
  ),
  rule(
    'commands-are-not-imported',
    'Commands are run. Product code that imported one would bring Node and Playwright along.',
    { path: '^(?:core|extension|widgets)/', pathNot: TESTS },
    { path: '^commands/' },
  ),
  door(
    'no-development-packages',
    'What is shipped is made of dependencies alone; wxt builds the extension and is its one exception.',
    `^(?:core|extension)/|${WIDGETS}`,
    { dependencyTypes: ['npm-dev'], pathNot: packages('wxt') },
  ),
  rule(
    'no-cycles',
    'Files in a circle can only be tested and loaded all at once, in an order that nobody chose.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  rule(
    'no-cycles-of-types',
    'Files whose types need each other are read all at once; what both need has a file of its own. Elements are the exception: their drawings come later, and know the element that they draw.',
    { path: '^(?:core|extension|commands)/' },
    { circular: true },
  ),
  rule(
    'no-orphans',
    'A file that nobody imports and that imports nothing is forgotten.',
    {
      orphan: true,
      path: '^(?:core|extension|widgets|commands)/',
      pathNot: ['\\.d\\.ts$', '/index\\.ts$', '^extension/entrypoints/', TESTS, '^commands/[^/]+$'],
    },
    {},
  ),
  rule(
    'no-unresolvable',
    'An import that leads nowhere is a misspelling or a package that is not installed.',
    { pathNot: '\\.config\\.ts$' },
    { couldNotResolve: true, pathNot: ['^virtual:', '^#imports$', '\\?(?:raw|url|inline)$'] },
  ),
  rule(
    'no-undeclared-packages',
    'A package that is there by chance, through another one, is gone with that one’s next version.',
    { pathNot: TESTS },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...coreRules,
    ...floorRules(),
    ...widgetRules,
    ...extensionRules,
    ...roomRules,
    ...everywhere,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)fixtures/.*\\.(?:html|json|tsv|css)$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'module', 'browser', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
