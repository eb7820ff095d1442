import type { Handler } from '../context.ts';
import { lastOf, metricNameOf } from '../taught.ts';

/** Every number that the person taught, the last first, and how each goes. */
export const recipesList: Handler<'recipes.list'> = async (_data, { store }) => {
  const [rows, own] = await Promise.all([store.recipes(), store.ownMetrics()]);
  const observations = await store.observationsAbout(rows.map(({ recipe }) => recipe.metric));
  return rows.map(({ recipe, savedAt, state }) => ({
    recipe,
    name: metricNameOf(recipe.metric, own),
    savedAt,
    last: lastOf(recipe, observations),
    state,
  }));
};
