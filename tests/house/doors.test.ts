import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../commands/support/index.ts';
import { doorViolations, withRepository } from '../support/doors.ts';
import { repositoryFiles } from '../support/files.ts';

/** One forbidden import: the rule that says so, the file that it stands in, and what it imports. */
type Breach = readonly [rule: string, file: string, imported: string];

/** Every rule stands here at least once; a rule that nothing breaks could be one that never works. */
const BREACHES: readonly Breach[] = [
  ['core-leaves-nothing', 'core/model/leaves.ts', '../../extension/store/index.ts'],
  ['core-packages', 'core/model/shows.ts', 'lit'],
  ['core-without-node', 'core/model/reads.ts', 'node:fs'],
  ['floor-of-model', 'core/model/up.ts', '../text/index.ts'],
  ['floor-of-text', 'core/text/up.ts', '../kpis/index.ts'],
  ['floor-of-text', 'core/text/aside.ts', '../metrics/index.ts'],
  ['floor-of-metrics', 'core/metrics/up.ts', '../series/index.ts'],
  ['floor-of-registers', 'core/registers/aside.ts', '../metrics/index.ts'],
  ['floor-of-statistics', 'core/statistics/aside.ts', '../metrics/index.ts'],
  ['floor-of-kpis', 'core/kpis/aside.ts', '../series/index.ts'],
  ['floor-of-series', 'core/series/up.ts', '../scoring/index.ts'],
  ['floor-of-scoring', 'core/scoring/aside.ts', '../analysis/index.ts'],
  ['floor-of-analysis', 'core/analysis/up.ts', '../strategy/index.ts'],
  ['floor-of-choices', 'core/choices/computes.ts', '../scoring/index.ts'],
  ['floor-of-strategy', 'core/strategy/up.ts', '../templates/index.ts'],
  ['floor-of-templates', 'core/templates/evaluates.ts', '../scoring/index.ts'],
  ['floor-of-rules', 'core/rules/up.ts', '../publication/index.ts'],
  ['widgets-doors', 'widgets/elements/needs-idb.ts', 'idb'],
  ['chart-js-has-one-door', 'widgets/elements/draws.ts', 'chart.js'],
  ['adapters-are-records', 'extension/adapters/acts.ts', '../capture/index.ts'],
  ['capture-doors', 'extension/capture/keeps.ts', '../store/index.ts'],
  ['picker-doors', 'extension/picker/asks.ts', '../messages/index.ts'],
  ['words-doors', 'extension/words/keeps.ts', '../store/index.ts'],
  ['imports-doors', 'extension/imports/keeps.ts', '../store/index.ts'],
  ['questions-doors', 'extension/questions/asks.ts', '../messages/index.ts'],
  ['pages-never-compute-answers', 'extension/views/computes.ts', '../questions/index.ts'],
  ['store-doors', 'extension/store/asks.ts', '../messages/index.ts'],
  ['messages-doors', 'extension/messages/reads.ts', '../capture/index.ts'],
  ['handlers-without-browser', 'extension/messages/handlers/b.ts', 'wxt/browser'],
  ['views-doors', 'extension/views/reads.ts', '../capture/index.ts'],
  ['nobody-imports-entrypoints', 'extension/capture/wires.ts', '../entrypoints/popup/main.ts'],
  ['rooms-have-doors', 'core/kpis/inside.ts', '../model/inside.ts'],
  ['rooms-have-doors-extension', 'extension/store/inside.ts', '../../core/model/inside.ts'],
  ['rooms-have-doors-outside', 'commands/inside.ts', '../extension/capture/inside.ts'],
  ['nobody-imports-tests', 'core/model/tested.ts', './real.test.ts'],
  ['nobody-imports-tests', 'commands/tested.ts', '../tests/support/thing.ts'],
  ['commands-are-not-imported', 'extension/views/runs.ts', '../../commands/run.ts'],
  ['no-development-packages', 'extension/store/dev.ts', 'vitest'],
  ['no-unresolvable', 'extension/store/nowhere.ts', './nowhere-at-all.ts'],
  ['no-undeclared-packages', 'widgets/elements/chance.ts', 'lit-html'],
];

/** Breaches that go through another file, or need more than one import: whole files. */
const FURTHER: Readonly<Record<string, string>> = {
  'core/publication/index.ts': 'export const door = 1;',
  'core/publication/reading.ts': "import './helper.ts';",
  'core/publication/helper.ts': "import '../scoring/index.ts';",
  'widgets/elements/counts.ts': "import '../../core/publication/reading.ts';",
  'extension/entrypoints/capture.content.ts': "import '../adapters/leak.ts';",
  'extension/adapters/leak.ts': "import '../../core/index.ts';",
  'core/index.ts': "import './series/leak.ts';",
  'core/series/leak.ts': "import 'idb';",
  'extension/views/asks.ts': "import '../messages/index.ts';",
  'extension/messages/index.ts': "import '../store/index.ts';",
  'core/strategy/round.ts': "import './about.ts';\nexport const round = 1;",
  'core/strategy/about.ts': "import './round.ts';\nexport const about = 1;",
  'core/strategy/one-type.ts': "import type { Two } from './two-type.ts';\nexport type One = Two;",
  'core/strategy/two-type.ts': "import type { One } from './one-type.ts';\nexport type Two = One;",
  'core/scoring/forgotten.ts': 'export const forgotten = 1;',
};

const FURTHER_EXPECTED: readonly (readonly [rule: string, file: string])[] = [
  ['reading-side-reaches-only-model', 'core/publication/reading.ts'],
  ['widgets-compute-nothing', 'widgets/elements/counts.ts'],
  ['content-script-stays-light', 'extension/entrypoints/capture.content.ts'],
  ['views-never-reach-the-store', 'extension/views/asks.ts'],
  ['no-cycles', 'core/strategy/about.ts'],
  ['no-cycles-of-types', 'core/strategy/one-type.ts'],
  ['no-orphans', 'core/scoring/forgotten.ts'],
];

/** What the rules allow, beside each kind of breach, so that a rule that forbids all is caught too. */
const ALLOWED: Readonly<Record<string, string>> = {
  'core/metrics/uses-text.ts': "import '../text/index.ts';\nimport '../model/index.ts';",
  'core/publication/index.ts': "import '../rules/index.ts';\nimport '../text/index.ts';",
  'core/publication/publication.ts': "import 'valibot';\nimport '../model/index.ts';",
  'core/publication/verify.ts': "import './publication.ts';",
  'core/templates/names.ts': "import '../kpis/index.ts';",
  'core/kpis/parses.ts': "import 'jsep';\nimport '@noble/hashes/sha2.js';\nimport 'canonicalize';",
  'core/text/helper.test.ts': "import 'vitest';\nimport '../publication/index.ts';",
  'widgets/elements/fine.ts': "import 'lit';\nimport '../../core/publication/verify.ts';",
  'widgets/charts/line.ts': "import 'chart.js';",
  'extension/store/fine.ts': "import 'idb';\nimport '../../core/model/index.ts';",
  'extension/views/fine.ts': "import 'preact';\nimport '../messages/index.ts';",
  'extension/messages/index.ts': "import './ask.ts';",
  'extension/messages/ask.ts': "import 'wxt/browser';",
  'extension/messages/handlers/index.ts': "import '../../store/index.ts';",
  'extension/entrypoints/background.ts': "import '../messages/handlers/index.ts';",
  'extension/capture/fine.ts': "import '../adapters/index.ts';\nimport '../../core/text/index.ts';",
  'commands/fine.ts': "import 'playwright';\nimport '../core/index.ts';",
  'tests/fine.test.ts': "import '../core/kpis/parses.ts';\nimport '../commands/run.ts';",
  // An element and what draws it: a circle of types is none when it runs.
  'widgets/base/one.ts': "import type { Two } from './two.ts';\nexport type One = Two | 1;",
  'widgets/base/two.ts':
    "import { type One } from './one.ts';\nimport './three.ts';\nexport type Two = One;",
  'widgets/base/three.ts': "import '../../core/model/index.ts';",
};

const ROOMS = [
  ...[
    'model',
    'text',
    'metrics',
    'registers',
    'statistics',
    'kpis',
    'series',
    'scoring',
    'analysis',
  ],
  ...['strategy', 'choices', 'templates', 'rules'],
].map((room) => `core/${room}/index.ts`);

const BASE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ROOMS.map((file) => [file, 'export const door = 1;'])),
  'core/model/inside.ts': "import './index.ts';",
  'core/model/real.test.ts': "import './index.ts';",
  'extension/capture/index.ts': 'export const door = 1;',
  'extension/capture/inside.ts': "import './index.ts';",
  'extension/adapters/index.ts': 'export const door = 1;',
  'extension/store/index.ts': 'export const door = 1;',
  'extension/questions/index.ts': 'export const door = 1;',
  'extension/entrypoints/popup/main.ts': 'export const door = 1;',
  'commands/run.ts': 'export const door = 1;',
  'tests/support/thing.ts': 'export const door = 1;',
};

const importing = (breach: Breach) => `import '${breach[2]}';\nexport const here = 1;\n`;

const rules = (
  createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
    forbidden: readonly { name: string; comment: string }[];
  }
).forbidden;

const packageJson = JSON.stringify({
  dependencies: {
    lit: '*',
    idb: '*',
    'chart.js': '*',
    valibot: '*',
    jsep: '*',
    canonicalize: '*',
    '@noble/hashes': '*',
    preact: '*',
  },
  devDependencies: { wxt: '*', vitest: '*', playwright: '*' },
});

describe('the doors of the house', () => {
  test('every import in the repository goes through a door', async () => {
    const { violations, files } = await doorViolations(ROOT);
    expect(files).toBeGreaterThan(100);
    expect(violations).toEqual([]);
  });

  test('each rule catches what it is there for, at the file where it happens', async () => {
    const files = {
      ...BASE,
      ...Object.fromEntries(BREACHES.map((breach) => [breach[1], importing(breach)])),
      ...FURTHER,
      'package.json': packageJson,
    };
    const { violations } = await withRepository(files, doorViolations);
    const caught = new Set(violations.map(({ rule, from }) => `${rule}: ${from}`));
    const expected = [...BREACHES, ...FURTHER_EXPECTED].map(([rule, file]) => `${rule}: ${file}`);
    expect(expected.filter((breach) => !caught.has(breach))).toEqual([]);
    // A file breaks several rules at times, but a file without a breach breaks none.
    const guilty = new Set([...BREACHES.map((breach) => breach[1]), ...Object.keys(FURTHER)]);
    expect(violations.filter(({ from }) => !guilty.has(from))).toEqual([]);
  });

  test('no rule is without a breach that proves it, and none without its reason', () => {
    const proven = new Set([...BREACHES, ...FURTHER_EXPECTED].map(([rule]) => rule));
    // Everything of core may stand below the publication: there is nothing above it to forbid.
    proven.add('floor-of-publication');
    expect(rules.map((rule) => rule.name).filter((name) => !proven.has(name))).toEqual([]);
    expect(rules.filter((rule) => rule.comment.length < 40)).toEqual([]);
  });

  test('the files that rules name are there: a rule for a file that was renamed guards nothing', () => {
    const files = repositoryFiles();
    const named = [
      'extension/entrypoints/capture.content.ts',
      'extension/messages/handlers/index.ts',
      'extension/messages/ask.ts',
      'core/publication/reading.ts',
      'core/publication/publication.ts',
      'widgets/trend.ts',
      'widgets/parts/trend.ts',
      'widgets/shared-with-first.ts',
      'widgets/vite.config.ts',
      'widgets/minify-templates.ts',
      'widgets/compile-templates.ts',
    ];
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  test('what the doors allow is allowed', async () => {
    const files = { ...BASE, ...ALLOWED, 'core/index.ts': '', 'package.json': packageJson };
    const { violations } = await withRepository(files, doorViolations);
    expect(violations).toEqual([]);
  });
});
