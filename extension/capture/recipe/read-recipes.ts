import {
  type Healed,
  isOfPattern,
  type PageReadings,
  type Reading,
  type Recipe,
} from '../../../core/model/index.ts';
import { pathOf } from './make-recipe.ts';
import { type RecipeOptions, readRecipe } from './read-recipe.ts';

/** What the recipes of a page gave. */
export interface RecipeReadings {
  readonly readings: readonly Reading[];
  readonly healed: readonly Healed[];
  /** The elements of their numbers: settled for whoever reads the page after. */
  readonly claimed: readonly Element[];
}

/** The recipes that are for this address. */
export function recipesFor(url: URL, recipes: readonly Recipe[]): Recipe[] {
  const origin = /^https?:$/.test(url.protocol) ? url.origin : '';
  const path = pathOf(url);
  return recipes.filter(({ site }) => site.origin === origin && isOfPattern(site.path, path));
}

/** Reads the recipes of this address; those of other pages are passed over. */
export function readRecipes(
  recipes: readonly Recipe[],
  page: Document,
  options: RecipeOptions,
): RecipeReadings {
  const readings: Reading[] = [];
  const healed: Healed[] = [];
  const claimed: Element[] = [];
  for (const recipe of recipesFor(options.url, recipes)) {
    const read = readRecipe(recipe, page, options);
    readings.push(read.reading);
    if (read.healed) healed.push(read.healed);
    if (read.element) claimed.push(read.element);
  }
  return { readings, healed, claimed };
}

/**
 * A page with the readings of its recipes in front. What the person taught stands for its metric and
 * subject; the same number read otherwise is left out, and so is one that a recipe could not settle.
 */
export function withRecipes(
  page: PageReadings,
  root: Document,
  recipes: readonly Recipe[],
  options: RecipeOptions,
): PageReadings {
  const found = readRecipes(recipes, root, {
    ...options,
    ...(page.platform ? { platform: page.platform } : {}),
    ...(page.account ? { account: page.account.id } : {}),
    ...(page.period ? { period: page.period } : {}),
  });
  if (found.readings.length === 0) return page;
  const taught = new Set(found.readings.map(keyOf));
  const places = new Set(found.readings.map(({ place }) => place));
  const others = page.readings.filter(
    (reading) =>
      !taught.has(keyOf(reading)) && !(reading.metric === null && places.has(reading.place)),
  );
  const problems = found.readings.flatMap(({ status, why, label }) =>
    status === 'quarantined' && why ? [{ what: why, label }] : [],
  );
  return {
    ...page,
    readings: [...found.readings, ...others],
    problems: [...problems, ...page.problems],
    ...(found.healed.length > 0 ? { healed: found.healed } : {}),
  };
}

const keyOf = ({ metric, subject, period }: Reading): string =>
  JSON.stringify([metric, subject.item ?? '', subject.segment ?? '', period?.from, period?.to]);
