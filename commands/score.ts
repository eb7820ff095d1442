// npm run -s score -- --scorecard <template id or file> --observations <file.ndjson> --as-of <ISO date> [--unit <id>] [--rates <file>] [--seen-by <ISO date>] [--json]
// npm run -s score -- --check <publication.json>
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  catalogueWith,
  checkPublication,
  checkRates,
  dayNumber,
  type Observation,
  type OwnMetric,
  type Publication,
  publish,
  readPublication,
  type ScorecardDefinition,
  TEMPLATES,
  validateScorecard,
} from '../core/index.ts';
import { readOwnNumbers } from '../extension/imports/index.ts';
import { ArgumentError, main, readArgs } from './support/args.ts';
import { readRates } from './support/read-rates.ts';

const USAGE =
  'Usage: npm run -s score -- --scorecard <template or file> --observations <file.ndjson> --as-of <date> [--unit <id>] [--rates <file.csv or .json>] [--seen-by <date>] [--json], or npm run -s score -- --check <publication.json>';

const here = (path: string) => resolve(process.env.FOURFOLD_CWD ?? process.cwd(), path);

function readScorecard(name: string): ScorecardDefinition {
  const template = TEMPLATES.find((one) => one.id === name);
  if (template) return template;
  if (!existsSync(here(name))) {
    const known = TEMPLATES.map((one) => one.id).join(', ');
    throw new ArgumentError(`There is no template or file "${name}". Templates: ${known}.`);
  }
  if (statSync(here(name)).isDirectory()) {
    throw new ArgumentError(`"${name}" is a folder. Name a scorecard file in it.`);
  }
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(here(name), 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new ArgumentError(
      `${name} is not JSON. A scorecard file is written by Fourfold or after its templates.`,
    );
  }
  const checked = validateScorecard(data);
  if (!checked.ok) throw new ArgumentError(`${name} cannot be used: ${checked.why}`);
  return checked.scorecard;
}

function isDay(text: string): boolean {
  try {
    return Number.isFinite(dayNumber(text));
  } catch {
    return false;
  }
}

function readObservations(file: string, { ownMetrics = [] }: ScorecardDefinition) {
  if (!existsSync(here(file))) throw new ArgumentError(`There is no file "${file}".`);
  if (statSync(here(file)).isDirectory()) throw new ArgumentError(`"${file}" is a folder.`);
  const { observations, problems } = readOwnNumbers(file, readFileSync(here(file)));
  for (const { line, what } of problems)
    process.stderr.write(`${file}${line ? `, line ${line}` : ''}: ${what}\n`);
  for (const [metric, count] of unknownMetrics(observations, ownMetrics)) {
    const numbers = count === 1 ? '1 number is' : `${count} numbers are`;
    process.stderr.write(
      `${file}: ${numbers} of "${metric}", which is no metric that Fourfold knows, and no KPI uses it.\n`,
    );
  }
  return { observations, problems };
}

/** Metrics that neither the catalogue nor the scorecard has, with how often they come: a slip of the pen, often. */
function unknownMetrics(
  observations: readonly Observation[],
  own: readonly OwnMetric[],
): ReadonlyMap<string, number> {
  const { find } = catalogueWith(own);
  const counts = new Map<string, number>();
  for (const { metric } of observations) {
    if (!find(metric)) counts.set(metric, (counts.get(metric) ?? 0) + 1);
  }
  return counts;
}

/** The scorecard with the rates that stand in it and those of the file; each that cannot be used is said. */
function withRates(scorecard: ScorecardDefinition, file: string | undefined, asOf: string) {
  if (file !== undefined && (!existsSync(here(file)) || statSync(here(file)).isDirectory())) {
    throw new ArgumentError(`There is no file "${file}".`);
  }
  const own = checkRates(scorecard.rates ?? [], asOf);
  const read = file === undefined ? { rates: [], problems: [] } : readRates(here(file), asOf);
  const all = checkRates([...own.rates, ...read.rates], asOf);
  const problems = [...new Set([...own.problems, ...read.problems, ...all.problems])];
  for (const what of problems) process.stderr.write(`${file ?? 'rates'}: ${what}\n`);
  const definition = all.rates.length === 0 ? scorecard : { ...scorecard, rates: all.rates };
  return { definition, wrong: problems.length };
}

const figure = (n: number | null) => (n === null ? '—' : n.toFixed(0));

/** "4 h 58 min" for a length of time, "42.5 %" for what else has a unit. */
function valueInWords(value: number, unit: string): string {
  if (unit !== 's') return `${Number(value.toPrecision(6))} ${unit === '1' ? '' : unit}`.trim();
  const steps = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
  ] as const;
  const at = steps.findIndex(([, seconds]) => Math.abs(value) >= seconds);
  const [name, seconds] = steps[at] ?? ['s', 1];
  const [next, part] = steps[at + 1] ?? ['s', 1];
  if (at < 0) return `${Number(value.toPrecision(3))} s`;
  // Rounded before it is parted: 59.9 minutes are the next hour.
  const parts = Math.round(value / part);
  const whole = Math.trunc(parts / (seconds / part));
  const rest = Math.abs(parts % (seconds / part));
  return rest === 0 ? `${whole} ${name}` : `${whole} ${name} ${rest} ${next}`;
}

function printed(publication: Publication): string {
  const { overall } = publication;
  const lines = [
    `${publication.title} as of ${publication.asOf}`,
    `Overall ${figure(overall.score)} (${overall.kpisKnown} of ${overall.kpisTotal} KPIs known, coverage ${Math.round(overall.coverage * 100)} %)`,
  ];
  for (const perspective of publication.perspectives) {
    lines.push(
      '',
      `${perspective.name}: ${figure(perspective.score)}  outlook ${figure(perspective.outlook)}`,
    );
    for (const goal of publication.goals.filter((one) => one.perspective === perspective.id)) {
      lines.push(
        `  ${goal.name}: lagging ${figure(goal.laggingScore)}, leading ${figure(goal.leadingScore)}`,
      );
      for (const kpi of publication.kpis.filter((one) => one.goal === goal.id)) {
        const value =
          kpi.value === null
            ? (kpi.why ?? '—')
            : valueInWords(kpi.value, kpi.unit) + (kpi.why === null ? '' : `. ${kpi.why}`);
        lines.push(
          `    ${kpi.tier === 'lagging' ? '■' : '□'} ${kpi.name}: ${figure(kpi.score)}  ${value.trim()}`,
        );
      }
    }
  }
  return lines.join('\n');
}

/** Computes a publication again from its file alone; 1 where something in it does not follow. */
function check(file: string): number {
  if (!existsSync(here(file))) throw new ArgumentError(`There is no file "${file}".`);
  if (statSync(here(file)).isDirectory()) throw new ArgumentError(`"${file}" is a folder.`);
  const read = readPublication(readFileSync(here(file), 'utf8'));
  if (!read.ok) throw new ArgumentError(`${file} cannot be checked: ${read.why}`);
  const { publication } = read;
  if (publication.profile !== 'full') {
    throw new ArgumentError(`${file} shows scores only, so nothing in it can be computed again.`);
  }
  const mismatches = checkPublication(publication);
  for (const { where, published, again } of mismatches)
    process.stderr.write(`${where}: the file says ${published}, and it gives ${again}.\n`);
  const { kpis, goals, perspectives } = publication;
  const parts = kpis.length + goals.length + perspectives.length + 1;
  process.stdout.write(
    mismatches.length === 0
      ? `${parts} scores of ${publication.title} computed again: every one is the same to the last bit.\n`
      : `${mismatches.length} numbers of ${publication.title} do not follow from the file.\n`,
  );
  return mismatches.length === 0 ? 0 : 1;
}

await main(async () => {
  const { options, flags, rest } = readArgs(
    process.argv.slice(2),
    [
      ...['scorecard', 'observations', 'as-of', 'rates', 'seen-by', 'locale', 'audience'],
      ...['profile', 'unit', 'check'],
    ],
    ['json'],
  );
  const { scorecard, observations: file, 'as-of': asOf, unit } = options;
  if (options.check && Object.keys(options).length === 1 && rest.length === 0) {
    return check(options.check);
  }
  if (!scorecard || !file || !asOf || rest.length > 0) throw new ArgumentError(USAGE);
  if (!isDay(asOf)) throw new ArgumentError(`"${asOf}" is not a date. Write it like 2026-11-23.`);
  const { rates: ratesFile, 'seen-by': seenBy } = options;
  if (seenBy !== undefined && !isDay(seenBy)) {
    throw new ArgumentError(`"${seenBy}" is not a date. Write it like 2026-11-23.`);
  }
  const given = readScorecard(scorecard);
  const { definition, wrong } = withRates(given, ratesFile, asOf);
  if (unit && !definition.units?.some((one) => one.id === unit)) {
    throw new ArgumentError(`The scorecard has no unit "${unit}".`);
  }
  const { observations, problems } = readObservations(file, definition);
  const profile = options.profile ?? 'full';
  if (
    profile !== 'full' &&
    profile !== 'indexed' &&
    profile !== 'banded' &&
    profile !== 'score-only'
  ) {
    throw new ArgumentError('A profile is one of full, indexed, banded, score-only.');
  }
  const publication = publish({
    scorecard: definition,
    observations,
    asOf,
    profile,
    ...(seenBy === undefined ? {} : { seenBy }),
    ...(options.locale ? { locale: options.locale } : {}),
    ...(options.audience ? { audience: options.audience } : {}),
    ...(unit ? { unit } : {}),
  });
  process.stdout.write(
    `${flags.has('json') ? JSON.stringify(publication, null, 1) : printed(publication)}\n`,
  );
  return problems.length + wrong > 0 ? 1 : 0;
});
