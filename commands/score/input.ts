import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  catalogueWith,
  checkRates,
  composeScorecards,
  type Observation,
  type OwnMetric,
  type ScorecardDefinition,
  TEMPLATES,
  type TemplateConflict,
  updateScorecard,
  validateScorecard,
  withoutLayer,
} from '../../core/index.ts';
import { readOwnNumbers } from '../../extension/imports/index.ts';
import { ArgumentError } from '../support/args.ts';
import { readRates } from '../support/read-rates.ts';

/** A path as the person's shell means it. */
export const here = (path: string) => resolve(process.env.FOURFOLD_CWD ?? process.cwd(), path);

/** The text of a file; a path that leads to none is a bad argument. */
export function readText(file: string): string {
  if (!existsSync(here(file))) throw new ArgumentError(`There is no file "${file}".`);
  if (statSync(here(file)).isDirectory()) throw new ArgumentError(`"${file}" is a folder.`);
  return readFileSync(here(file), 'utf8').replace(/^\uFEFF/, '');
}

/** A template by its id, or a scorecard file. */
export function readScorecard(name: string): ScorecardDefinition {
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
    data = JSON.parse(readText(name));
  } catch {
    throw new ArgumentError(
      `${name} is not JSON. A scorecard file is written by Fourfold or after its templates.`,
    );
  }
  const checked = validateScorecard(data);
  if (!checked.ok) throw new ArgumentError(`${name} cannot be used: ${checked.why}`);
  return checked.scorecard;
}

/** What is done to a scorecard before it is used. */
export interface Changes {
  readonly update: boolean;
  /** Template or file of a scorecard that is added to it. */
  readonly add: string | undefined;
  /** Id of a layer that is taken off. */
  readonly without: string | undefined;
}

/** The scorecard updated to its template's version, with a layer more and one less. */
export function changed(
  scorecard: ScorecardDefinition,
  { update, add, without }: Changes,
): { readonly scorecard: ScorecardDefinition; readonly conflicts: readonly TemplateConflict[] } {
  try {
    const updated = update ? updateScorecard(scorecard) : { scorecard, conflicts: [] };
    const more = add === undefined ? null : readScorecard(add);
    const grown = more ? composeScorecards(updated.scorecard, more) : updated.scorecard;
    const after = without === undefined ? grown : withoutLayer(grown, without);
    return { scorecard: after, conflicts: updated.conflicts };
  } catch (error) {
    if (error instanceof RangeError) throw new ArgumentError(error.message);
    throw error;
  }
}

/** Observations of a file, with what could not be read of it; both are said on stderr. */
export function readObservations(file: string, { ownMetrics = [] }: ScorecardDefinition) {
  readText(file);
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
export function withRates(scorecard: ScorecardDefinition, file: string | undefined, asOf: string) {
  if (file !== undefined) readText(file);
  const own = checkRates(scorecard.rates ?? [], asOf);
  const read = file === undefined ? { rates: [], problems: [] } : readRates(here(file), asOf);
  const all = checkRates([...own.rates, ...read.rates], asOf);
  const problems = [...new Set([...own.problems, ...read.problems, ...all.problems])];
  for (const what of problems) process.stderr.write(`${file ?? 'rates'}: ${what}\n`);
  const definition = all.rates.length === 0 ? scorecard : { ...scorecard, rates: all.rates };
  return { definition, wrong: problems.length };
}
