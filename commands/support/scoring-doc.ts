import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  areaOf,
  type Documented,
  documented,
  indexOf,
  isPublic,
  offered,
  shapesOf,
} from './function-docs.ts';
import { ROOT } from './paths.ts';

/** The rooms between an observation and a publication, in the order of the house. */
const ROOMS: readonly (readonly [room: string, title: string])[] = [
  ['model', 'Observations and definitions'],
  ['metrics', 'Metric catalogue'],
  ['kpis', 'KPIs, formulas and rubrics'],
  ['series', 'Values over a period'],
  ['scoring', 'Scores'],
  ['strategy', 'Goals, themes and what-if'],
  ['templates', 'Scorecards: reading, editing, composing'],
  ['rules', 'What is noticed'],
  ['publication', 'Publications'],
];

const RUBRICS = 'core/kpis/rubrics/index.ts';

/** The public functions of a room, by the name that its door gives them. */
function functionsOf(room: string): readonly Documented[] {
  const doors = [`core/${room}/index.ts`, ...(room === 'kpis' ? [RUBRICS] : [])];
  const found = doors.flatMap(offered).filter(({ name }) => isPublic(name));
  return found.flatMap(({ name, file }) => documented(name, file) ?? []);
}

/** What goes in and comes out, by the files that declare it. */
const SHAPES = [
  ...['subject', 'observation', 'metric', 'own-metric', 'score-function', 'kpi', 'kpi-scoring'].map(
    (name) => `core/model/${name}.ts`,
  ),
  ...['core/model/scorecard.ts', 'core/model/calendar.ts', 'core/model/rate.ts'],
  'core/series/metric-value.ts',
];

/** How an observation becomes a score, and every function of core on that way, as one page. */
export function scoringDoc(): string {
  const rooms = ROOMS.flatMap(([room, title]) => {
    const functions = functionsOf(room);
    return functions.length === 0 ? [] : [{ title, functions }];
  });
  return `${[
    '# Scoring',
    'Made by `npx tsx commands/generate-scoring.ts` out of `docs/scoring-first.md` and the doc blocks; do not edit. All are exported by `core/index.ts`; every example is run by `npm test`.',
    readFileSync(join(ROOT, 'docs/scoring-first.md'), 'utf8').trim(),
    '## Shapes',
    'The file that `publish` writes has its [JSON Schema](../core/publication/publication.schema.json).',
    ...SHAPES.map((file) => `\`${file}\`\n\n\`\`\`ts\n${shapesOf(file)}\n\`\`\``),
    '## Functions',
    rooms.map(({ title, functions }) => indexOf(title, functions)).join('\n'),
    ...rooms.map(({ title, functions }) => [`## ${title}`, ...areaOf(functions)].join('\n\n')),
  ].join('\n\n')}\n`;
}
