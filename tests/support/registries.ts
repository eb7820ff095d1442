import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../commands/support/index.ts';
import type {
  KpiDefinition,
  MetricDefinition,
  ScorecardDefinition,
} from '../../core/model/index.ts';
import { isTest, repositoryFiles, textOf } from './files.ts';

/** A definition as every registry holds it. */
export interface Defined {
  readonly id: string;
  readonly deprecated?: string;
  readonly renamedTo?: string;
}

/** Loaded when a test asks for it, so that one room that does not load fails its own test alone. */
async function load(file: string): Promise<Readonly<Record<string, unknown>>> {
  return import(/* @vite-ignore */ pathToFileURL(join(ROOT, file)).href);
}

async function listOf<T>(file: string, name: string): Promise<readonly T[]> {
  const list = (await load(file))[name];
  if (!Array.isArray(list)) throw new Error(`${file} exports no list ${name}`);
  return list;
}

export const metrics = () => listOf<MetricDefinition>('core/metrics/index.ts', 'METRICS');
export const kpis = () => listOf<KpiDefinition>('core/kpis/index.ts', 'KPIS');
export const rubrics = () => listOf<Defined>('core/kpis/index.ts', 'RUBRICS');
export const templates = () => listOf<ScorecardDefinition>('core/templates/index.ts', 'TEMPLATES');
export const registers = () => listOf<Defined>('core/registers/index.ts', 'REGISTERS');
export const rules = () => listOf<Defined>('core/rules/index.ts', 'RULES');

/**
 * What a metric is measured in and how, beside its id: numbers that people keep were counted so, and
 * a metric measured otherwise is another metric.
 */
export const metricLaws = async (): Promise<readonly Defined[]> =>
  (await metrics()).map(({ id, unit, kind, distinct }) => ({
    id: `${id} ${unit} ${kind}${distinct ? ' distinct' : ''}`,
  }));

/** Every kind of definition that is never removed, by the name of its list. */
export const KEPT: Readonly<Record<string, () => Promise<readonly Defined[]>>> = {
  metrics,
  'metric-laws': metricLaws,
  kpis,
  rubrics,
  templates,
  registers,
  rules,
};

/** The files of a folder that define units: those that call the maker, and are not the maker's own. */
export function definingFiles(folder: string, maker: RegExp): readonly string[] {
  return repositoryFiles().filter(
    (file) =>
      file.startsWith(`${folder}/`) &&
      file.split('/').length === folder.split('/').length + 1 &&
      file.endsWith('.ts') &&
      !isTest(file) &&
      maker.test(textOf(file)),
  );
}

const isDefined = (thing: unknown): thing is Defined =>
  typeof thing === 'object' && thing !== null && 'id' in thing && typeof thing.id === 'string';

/** The ids of all that a file exports, alone or in lists. */
export async function idsDefinedIn(file: string): Promise<readonly string[]> {
  const values = Object.values(await load(file)).flat();
  return values.filter(isDefined).map(({ id }) => id);
}

export const idsOf = (list: readonly Defined[]) => list.map(({ id }) => id);

/** Ids that stand in a list more than once. */
export const twice = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i);

const WORD = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const KEBAB = new RegExp(`^${WORD}$`);
const DOTTED = new RegExp(`^${WORD}\\.${WORD}$`);

export const isKebab = (id: string) => KEBAB.test(id);
export const isDotted = (id: string) => DOTTED.test(id);

/** Definitions that say they were renamed to something that is not there. */
export function lostRenames(list: readonly Defined[]): readonly string[] {
  const ids = new Set(idsOf(list));
  return list
    .filter(({ renamedTo }) => renamedTo !== undefined && !ids.has(renamedTo))
    .map(({ id, renamedTo }) => `${id} → ${renamedTo}`);
}
