import { isMetricId, metric } from '../../core/metrics/index.ts';
import {
  healedRecipe,
  type Observation,
  type OwnMetric,
  type PageReadings,
  type Recipe,
} from '../../core/model/index.ts';
import type { RecipeRow } from '../store/index.ts';
import type { GoodNumber } from './answers.ts';
import type { Context } from './context.ts';

/** A metric as people call it. */
export function metricNameOf(id: string, own: readonly OwnMetric[]): string {
  if (isMetricId(id)) return metric(id).name;
  return own.find((one) => one.id === id)?.name ?? id;
}

/** The origin of an address as recipes keep it; null for one that has none. */
export function originOf(address: string | undefined): string | null {
  try {
    const { protocol, origin } = new URL(address ?? '');
    if (protocol === 'file:') return '';
    return /^https?:$/.test(protocol) ? origin : null;
  } catch {
    return null;
  }
}

/** What the person taught on the site that a tab shows. Other sites' recipes are not its business. */
export async function recipesOf(tab: number, { store, tabs }: Context): Promise<Recipe[]> {
  const rows = await store.recipes();
  if (rows.length === 0) return [];
  const origin = originOf(await tabs.address(tab));
  return rows.map(({ recipe }) => recipe).filter(({ site }) => site.origin === origin);
}

/** An observation as a number that was right. */
export function goodNumber(one: Observation): GoodNumber {
  const { value, low, high, unit, from, to, seen } = one;
  return { value, low, high, unit, from, to, seen };
}

/** The last number that a recipe gave, of all that are stored. */
export function lastOf(recipe: Recipe, rows: readonly Observation[]): GoodNumber | null {
  const label = recipe.anchors.label;
  const { item, segment } = recipe.subject;
  const last = rows.findLast(
    ({ metric: id, subject, source }) =>
      id === recipe.metric &&
      (source.label === label || source.label === recipe.label) &&
      (item === undefined || subject.item === item) &&
      (segment === undefined || subject.segment === segment),
  );
  return last ? goodNumber(last) : null;
}

/**
 * How the recipes of a captured page went, and where those that healed stand now. A recipe whose
 * number was not accepted keeps its old anchors: what is in doubt teaches nothing.
 */
export function recipesAfter(
  page: PageReadings,
  taken: readonly number[],
  left: readonly { readonly reading: number; readonly why: string }[],
  rows: readonly RecipeRow[],
  seen: string,
): RecipeRow[] {
  const why = new Map(left.map((one) => [one.reading, one.why]));
  return rows.flatMap((row) => {
    const at = page.readings.findIndex((reading) => reading.recipe === row.id);
    if (at < 0) return [];
    const isGood = taken.includes(at);
    const reason = why.get(at) ?? page.readings[at]?.why;
    const state = { seen, isGood, ...(isGood || !reason ? {} : { why: reason }) };
    const healed = isGood ? page.healed?.find(({ recipe }) => recipe === row.id) : undefined;
    const recipe = healed ? healedRecipe(row.recipe, healed.anchors) : row.recipe;
    return [{ ...row, recipe, state }];
  });
}
