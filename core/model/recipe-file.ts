import * as v from 'valibot';
import { type OwnMetric, ownMetricSchema } from './own-metric.ts';
import { type Recipe, recipeOf, recipeSchema } from './recipe.ts';
import { isOwnOffered, whyNotOffered } from './recipe-offered.ts';

/** What the first line of a file of recipes says. */
export const RECIPES_FORMAT = 'fourfold/recipes@1';

/** Most characters and most recipes of a file. */
const MOST_CHARACTERS = 8_000_000;
const MOST_RECIPES = 5000;

/** Recipes as they travel from one machine to another, with the metrics that they name. */
export interface RecipeFile {
  readonly recipes: readonly Recipe[];
  readonly metrics: readonly OwnMetric[];
}

/** What was read of a file: what holds, and what was left out and why, in the person's words. */
export interface RecipeFileRead extends RecipeFile {
  readonly problems: readonly { readonly what: string; readonly at?: number }[];
}

const nothing = (what: string): RecipeFileRead => ({
  recipes: [],
  metrics: [],
  problems: [{ what }],
});

const shape = v.object({
  schema: v.literal(RECIPES_FORMAT),
  recipes: v.array(v.unknown()),
  metrics: v.optional(v.array(v.unknown()), []),
});

/** A file of recipes as text: JSON, one recipe after the other, metrics of the person's own first. */
export function writeRecipes({ recipes, metrics }: RecipeFile): string {
  const used = new Set(recipes.map((recipe) => recipe.metric));
  const named = metrics.filter(({ id }) => used.has(id));
  return `${JSON.stringify({ schema: RECIPES_FORMAT, metrics: named, recipes }, null, 2)}\n`;
}

/** An object without a key that could reach what all objects share. */
function parsed(text: string): unknown {
  return JSON.parse(text, function (this: unknown, key: string, value: unknown) {
    return key === '__proto__' || key === 'constructor' ? undefined : value;
  });
}

/**
 * Reads a file of recipes. A recipe that does not hold is left out and named by its place; ids are
 * made anew from what the recipes say, whatever the file claims.
 *
 * @param text the whole file
 * @param isMetric whether an id is a metric of the catalogue
 * @returns what holds and what does not. Never throws.
 */
export function readRecipes(text: string, isMetric: (id: string) => boolean): RecipeFileRead {
  if (text.length > MOST_CHARACTERS) return nothing('This file is too large to hold recipes.');
  let found: unknown;
  try {
    found = parsed(text);
  } catch {
    return nothing('This file cannot be read: it is damaged, or it is no file of recipes.');
  }
  const file = v.safeParse(shape, found);
  if (!file.success) return nothing('This file holds no recipes, or those of a newer Fourfold.');
  return readParts(file.output, isMetric);
}

function readParts(
  file: v.InferOutput<typeof shape>,
  isMetric: (id: string) => boolean,
): RecipeFileRead {
  const problems: { what: string; at?: number }[] = [];
  const metrics = file.metrics.slice(0, MOST_RECIPES).flatMap((one) => {
    const metric = v.safeParse(ownMetricSchema, one);
    if (metric.success && isOwnOffered(metric.output)) return [metric.output];
    problems.push({ what: 'One of the metrics in this file could not be read. It was left out.' });
    return [];
  });
  if (file.recipes.length > MOST_RECIPES)
    problems.push({ what: `Only the first ${MOST_RECIPES} recipes of this file were read.` });
  const own = new Set(metrics.map(({ id }) => id));
  const recipes = new Map<string, Recipe>();
  for (const [i, one] of file.recipes.slice(0, MOST_RECIPES).entries()) {
    const read = v.safeParse(recipeSchema, one);
    const at = i + 1;
    const why = read.success ? whyNotOffered(read.output) : null;
    if (why) {
      problems.push({ what: `Recipe ${at} ${why}. It was left out.`, at });
    } else if (!read.success) {
      problems.push({ what: `Recipe ${at} could not be read. It was left out.`, at });
    } else if (!isMetric(read.output.metric) && !own.has(read.output.metric)) {
      const what = `Recipe ${at} is for a metric that is not known here. It was left out.`;
      problems.push({ what, at });
    } else {
      const { id: _, version: __, ...content } = read.output;
      const recipe = recipeOf(content);
      recipes.set(recipe.id, recipe);
    }
  }
  return { recipes: [...recipes.values()], metrics, problems };
}
