import { isMetricId } from '../../../core/metrics/index.ts';
import { readRecipes } from '../../../core/model/index.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Keeps the recipes of a file, or those of them that the person chose. What is kept already stays as it is. */
export const recipesImport: Handler<'recipes.import'> = async ({ text, ids }, context) => {
  const { store, clock } = context;
  const { recipes, metrics, problems } = readRecipes(text, isMetricId);
  if (recipes.length === 0) {
    throw new Refusal(problems[0]?.what ?? 'This file holds no taught numbers.');
  }
  const wanted = ids ? recipes.filter(({ id }) => ids.includes(id)) : recipes;
  const known = new Set((await store.recipes()).map(({ id }) => id));
  const fresh = wanted.filter(({ id }) => !known.has(id));
  const named = new Set(fresh.map(({ metric }) => metric));
  // What the person says of a metric of their own stands, whatever the file says of it.
  const owned = new Set((await store.ownMetrics()).map(({ id }) => id));
  for (const own of metrics)
    if (named.has(own.id) && !owned.has(own.id)) await store.keepOwnMetric(own);
  const savedAt = clock.now();
  await store.keepRecipes(fresh.map((recipe) => ({ id: recipe.id, recipe, savedAt, state: null })));
  return { added: fresh.length, known: wanted.length - fresh.length };
};
