import type { Handler } from '../context.ts';
import { lastOf, metricNameOf } from '../taught.ts';

/** Every number that the person taught, the last first, and how each goes. */
export const recipesList: Handler<'recipes.list'> = async (_data, { store }) => {
  const [rows, own, observations] = await Promise.all([
    store.recipes(),
    store.ownMetrics(),
    store.observations(),
  ]);
  return rows.map(({ recipe, savedAt, state }) => ({
    recipe,
    name: metricNameOf(recipe.metric, own),
    savedAt,
    last: lastOf(recipe, observations),
    state,
  }));
};
