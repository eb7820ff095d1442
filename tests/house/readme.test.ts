import { describe, expect, test } from 'vitest';
import {
  briefOfClass,
  isUpToDate,
  tablesIn,
  withTables,
} from '../../commands/support/readme-tables.ts';
import { METRICS } from '../../core/metrics/index.ts';
import { ADAPTERS } from '../../extension/adapters/index.ts';
import { foldersIn, textOf } from '../support/files.ts';

const HOW = 'fill them with: node --import tsx commands/generate-readme.ts';

describe('the README’s tables equal the catalogue', () => {
  test('each table is there', () => {
    expect(tablesIn(textOf('README.md'))).toEqual([
      'metrics',
      'adapters',
      'elements',
      'templates',
      'rules',
      'report-rules',
    ]);
  });

  test('and is up to date', () => {
    expect(isUpToDate(textOf('README.md')), HOW).toBe(true);
  });
});

describe('what the tables are made of', () => {
  const filled = withTables(
    ['metrics', 'adapters', 'elements']
      .map((name) => `# ${name}\n<!-- ${name}:start -->\nold\n<!-- ${name}:end -->\nkept ${name}`)
      .join('\n'),
  );

  test('what was there between the marks goes, what stands around them stays', () => {
    expect(filled).not.toMatch(/^old$/m);
    expect(filled.match(/^kept \w+$/gm)).toHaveLength(3);
    expect(withTables(filled)).toBe(filled);
    expect(withTables('nothing to fill')).toBe('nothing to fill');
  });

  test('a formatter may even out the columns, but no word may differ', () => {
    const even = filled.replaceAll(' | ', '   |   ').replaceAll('---', '--------');
    expect(isUpToDate(even)).toBe(true);
    expect(isUpToDate(filled.replace('**all**', '**some**'))).toBe(false);
  });

  test('all metrics are counted, each platform and each element has a row', () => {
    const current = METRICS.filter(({ deprecated }) => deprecated === undefined);
    expect(filled).toContain(`| **all** | **${current.length}** |`);
    for (const { name } of ADAPTERS) expect(filled).toContain(`| ${name} |`);
    for (const tag of foldersIn('widgets/elements')) expect(filled).toContain(`<${tag}`);
  });

  test('an element’s row says what its class says of itself', () => {
    const source =
      'const a = 1; /** Not this. */\n/**\n * `<bsc-kpi kpi="x">`: one KPI.\n * The rest.\n */\nexport class BscKpi {}';
    expect(briefOfClass(source)).toBe('One KPI.');
    expect(briefOfClass('export class Bare {}')).toBe('');
  });
});
