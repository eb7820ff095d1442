import { writeRecipes } from '../../../core/model/index.ts';
import type { Handler } from '../context.ts';

/** Recipes as a file, with the metrics of the person's own that they name. */
export const recipesExport: Handler<'recipes.export'> = async ({ ids }, { store }) => {
  const rows = await store.recipes();
  const wanted = ids ? rows.filter(({ id }) => ids.includes(id)) : rows;
  const recipes = wanted.map(({ recipe }) => recipe);
  const text = writeRecipes({ recipes, metrics: await store.ownMetrics() });
  return { name: 'fourfold-taught-numbers.json', text, count: recipes.length };
};
