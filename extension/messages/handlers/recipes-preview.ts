import { isMetricId } from '../../../core/metrics/index.ts';
import { readRecipes } from '../../../core/model/index.ts';
import type { Handler } from '../context.ts';
import { metricNameOf } from '../taught.ts';

/** What a file of recipes holds, before anything of it is kept. */
export const recipesPreview: Handler<'recipes.preview'> = async ({ text }, { store }) => {
  const { recipes, metrics, problems } = readRecipes(text, isMetricId);
  const known = new Set((await store.recipes()).map(({ id }) => id));
  return {
    recipes: recipes.map(({ id, label, metric, site }) => ({
      id,
      label,
      name: metricNameOf(metric, metrics),
      site: site.origin,
      isKnown: known.has(id),
    })),
    problems: problems.map(({ what }) => ({ what })),
  };
};
