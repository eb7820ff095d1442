import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { METRICS } from '../../core/metrics/index.ts';
import { RULES, type RuleDefinition } from '../../core/rules/index.ts';
import { TEMPLATES } from '../../core/templates/index.ts';
import { ADAPTERS } from '../../extension/adapters/index.ts';
import { ROOT } from './paths.ts';

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

const byName = (a: string, b: string) => (a < b ? -1 : 1);

function metricsTable(): string {
  const areas = new Map<string, string[]>();
  for (const { id, name, deprecated } of METRICS) {
    if (deprecated !== undefined) continue;
    const area = id.split('.')[0] ?? id;
    areas.set(area, [...(areas.get(area) ?? []), name]);
  }
  const rows = [...areas]
    .sort(([a], [b]) => byName(a, b))
    .map(([area, names]) => {
      const some = names.slice(0, 4).join(', ');
      return [area, String(names.length), names.length > 4 ? `${some} …` : some];
    });
  const total = [...areas.values()].reduce((sum, names) => sum + names.length, 0);
  return table(['Area', 'Metrics', 'Such as'], [...rows, ['**all**', `**${total}**`, '']]);
}

/** A shop with a site for each country is named by its first ones. */
function sites(hosts: readonly string[]): string {
  return hosts.length <= 3
    ? hosts.join(', ')
    : `${hosts.slice(0, 2).join(', ')} and ${hosts.length - 2} more`;
}

function adaptersTable(): string {
  const rows = [...ADAPTERS]
    .sort((a, b) => byName(a.id, b.id))
    .map(({ name, hosts, pages }) => [
      name,
      hosts === 'any' ? 'wherever it is hosted' : sites(hosts),
      pages.map(({ id }) => id).join(', '),
    ]);
  return table(['Platform', 'Site', 'Pages'], rows);
}

/** The first sentence of the class's doc block: what an element is stands there and nowhere else. */
export function briefOfClass(source: string): string {
  const block = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export class /.exec(source)?.[1] ?? '';
  const text = block
    .replace(/^\s*\*\s?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [, brief = text] = /^(?:`<[^`]+>`:?\s*)?(.*?\.)(?:\s|$)/.exec(text) ?? [];
  return brief.charAt(0).toUpperCase() + brief.slice(1);
}

const usageOfClass = (source: string, tag: string) =>
  /\/\*\*\s*\*?\s*(`<bsc-[^`]+>`)/.exec(source)?.[1] ?? `\`<${tag}>\``;

function elementsTable(): string {
  const dir = join(ROOT, 'widgets/elements');
  const tags = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const rows = tags.map((tag) => {
    const source = readFileSync(join(dir, tag, `${tag}.ts`), 'utf8');
    return [usageOfClass(source, tag), briefOfClass(source)];
  });
  return table(['Element', 'Shows'], rows);
}

function templatesTable(): string {
  const rows = TEMPLATES.map(({ id, title, brief = '', goals, kpis, risks = [] }) => [
    `\`${id}\``,
    title,
    brief,
    String(goals.length),
    String(kpis.length),
    String(risks.length),
  ]);
  return table(['Template', 'Name', 'What for', 'Goals', 'KPIs', 'Risks'], rows);
}

function rulesTable(scope: NonNullable<RuleDefinition['scope']>): string {
  const all: readonly RuleDefinition[] = RULES;
  const rows = all
    .filter((one) => one.deprecated === undefined && (one.scope ?? 'report') === scope)
    .map(({ id, name, brief }) => [`\`${id}\``, name, brief]);
  return table(['Rule', 'Name', 'Notices'], rows);
}

const TABLES: Readonly<Record<string, () => string>> = {
  metrics: metricsTable,
  adapters: adaptersTable,
  elements: elementsTable,
  templates: templatesTable,
  rules: () => rulesTable('scorecard'),
  'report-rules': () => rulesTable('report'),
};

/**
 * A text with its generated blocks filled anew: what stands between `<!-- metrics:start -->` and
 * `<!-- metrics:end -->`, and the same for the other tables. The rest is left as it is.
 */
export function withTables(text: string): string {
  return Object.entries(TABLES).reduce((filled, [name, make]) => {
    const block = new RegExp(`(<!-- ${name}:start -->)[\\s\\S]*?(<!-- ${name}:end -->)`, 'g');
    if (!block.test(filled)) return filled;
    const made = make();
    return filled.replace(
      block,
      (_, start: string, end: string) => `${start}\n\n${made}\n\n${end}`,
    );
  }, text);
}

/** A text without what a formatter may do to its tables: columns made even, rules drawn out. */
const plain = (text: string) => text.replace(/-{3,}/g, '---').replace(/ {2,}/g, ' ');

/** Whether the tables of a text say what the catalogue says. */
export const isUpToDate = (text: string) => plain(text) === plain(withTables(text));

/** The names of the blocks that a text has. */
export function tablesIn(text: string): readonly string[] {
  return Object.keys(TABLES).filter((name) => text.includes(`<!-- ${name}:start -->`));
}
