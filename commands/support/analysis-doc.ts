import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  areaOf,
  type Documented,
  documented,
  indexOf,
  isPublic,
  offered,
} from './function-docs.ts';
import { ROOT } from './paths.ts';

const TITLES: Readonly<Record<string, string>> = {
  anomaly: 'Unusual values and authenticity',
  association: 'Lead and lag',
  attribution: 'Attribution and budgets',
  content: 'Content and audience',
  control: 'Breaches that last',
  impact: 'Experiments and impact',
  mix: 'Marketing mix',
  purchase: 'Purchase probability',
  readability: 'Readability',
  retention: 'Retention and customer value',
  sentiment: 'Feelings, trust and bias',
  weights: 'Weights from evidence',
  statistics: 'Foundations',
};

/** The rules that all analyses keep, from the comment at the head of their door. */
function contract(): string {
  const text = readFileSync(join(ROOT, 'core/analysis/index.ts'), 'utf8');
  return text
    .slice(0, text.indexOf('*/'))
    .split('\n')
    .map((line) => line.replace(/^\/?\s?\*\s?/, ''))
    .join('\n')
    .trim();
}

/** Every analysis that core offers, and the statistics beneath, as one page. */
export function analysisDoc(): string {
  const all = [...offered('core/analysis/index.ts'), ...offered('core/statistics/index.ts')];
  const seen = new Set<string>();
  const areas = new Map<string, Documented[]>();
  for (const { name, file } of all) {
    const [, room = '', folder = ''] = file.split('/');
    const area = room === 'statistics' ? 'statistics' : folder;
    const one = seen.has(name) || !isPublic(name) ? null : documented(name, file);
    if (!one) continue;
    seen.add(name);
    areas.set(area, [...(areas.get(area) ?? []), one]);
  }
  const titles = Object.entries(TITLES).filter(([area]) => areas.has(area));
  const index = titles.map(([area, title]) => indexOf(title, areas.get(area) ?? []));
  const sections = titles.map(([area, title]) =>
    [`## ${title}`, ...areaOf(areas.get(area) ?? [])].join('\n\n'),
  );
  return `${[
    '# Analyses',
    'Made by `npx tsx commands/generate-analysis.ts` out of the doc blocks; do not edit. All are exported by `core/index.ts`; every example is run by `npm test`.',
    contract(),
    index.join('\n'),
    ...sections,
  ].join('\n\n')}\n`;
}
