import {
  type Healed,
  isOfPattern,
  type PageReadings,
  type Reading,
  type Recipe,
} from '../../../core/model/index.ts';
import { atOnce, type Steps } from '../page/pace.ts';
import { pathOf } from './make-recipe.ts';
import { PageTexts } from './page-texts.ts';
import { type RecipeOptions, recipeSteps } from './read-recipe.ts';

/** What the recipes of a page gave. */
export interface RecipeReadings {
  readonly readings: readonly Reading[];
  readonly healed: readonly Healed[];
  /** The elements of their numbers: settled for whoever reads the page after. */
  readonly claimed: readonly Element[];
  /** Readings whose number something on the page speaks against. */
  readonly against: ReadonlySet<Reading>;
}

/** More than a person teaches on one page; a file that was made to hold a page up may have more. */
const MOST_OF_PAGE = 300;

/** The recipes that are for this address. */
export function recipesFor(url: URL, recipes: readonly Recipe[]): Recipe[] {
  const origin = /^https?:$/.test(url.protocol) ? url.origin : '';
  const path = pathOf(url);
  return recipes
    .filter(({ site }) => site.origin === origin && isOfPattern(site.path, path))
    .slice(0, MOST_OF_PAGE);
}

/** Reads the recipes of this address; those of other pages are passed over. */
export function readRecipes(
  recipes: readonly Recipe[],
  page: Document,
  options: RecipeOptions,
): RecipeReadings {
  return atOnce(recipesSteps(recipes, page, options));
}

/** The same in steps, between which the page may go on. */
function* recipesSteps(
  recipes: readonly Recipe[],
  page: Document,
  options: RecipeOptions,
): Steps<RecipeReadings> {
  const texts = new PageTexts(page);
  const readings: Reading[] = [];
  const healed: Healed[] = [];
  const claimed: Element[] = [];
  const against = new Set<Reading>();
  for (const recipe of recipesFor(options.url, recipes)) {
    const read = yield* recipeSteps(recipe, page, options, texts);
    yield;
    readings.push(read.reading);
    if (read.healed) healed.push(read.healed);
    if (read.element) claimed.push(read.element);
    if (read.isAgainst) against.add(read.reading);
  }
  return { readings, healed, claimed, against };
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
  return atOnce(withRecipesSteps(page, root, recipes, options));
}

/** The same in steps. */
export function* withRecipesSteps(
  page: PageReadings,
  root: Document,
  recipes: readonly Recipe[],
  options: RecipeOptions,
): Steps<PageReadings> {
  const found = yield* recipesSteps(recipes, root, {
    ...options,
    ...(page.platform ? { platform: page.platform } : {}),
    ...(page.account ? { account: page.account.id } : {}),
    ...(page.period ? { period: page.period } : {}),
  });
  if (found.readings.length === 0) return page;
  const speaksAgainst = (taught: Reading): boolean =>
    found.against.has(taught) || isContested(taught, page.readings);
  const against = new Map(found.readings.map((taught) => [taught, speaksAgainst(taught)]));
  const others = page.readings.filter(
    (reading) =>
      !found.readings.some((taught) => standsFor(taught, reading, against.get(taught) === true)),
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

const sameThing = (a: Reading, b: Reading): boolean =>
  a.metric === b.metric &&
  (a.subject.item ?? '') === (b.subject.item ?? '') &&
  (a.subject.segment ?? '') === (b.subject.segment ?? '');

/** Whether others know more than one number for what a recipe is in doubt of. */
function isContested(taught: Reading, others: readonly Reading[]): boolean {
  if (taught.status === 'ok') return false;
  const known = others.filter((other) => other.value !== null && sameThing(taught, other));
  return new Set(known.map(({ period, value }) => `${period?.from} ${value}`)).size > 1;
}

const sameDays = (a: Reading, b: Reading): boolean =>
  a.period?.from === b.period?.from && a.period?.to === b.period?.to;

/** The number of one item, taken for the whole account's. */
const isOfItem = (taught: Reading, other: Reading): boolean =>
  taught.status === 'ok' &&
  taught.value !== null &&
  taught.metric === other.metric &&
  taught.value === other.value &&
  taught.raw === other.raw &&
  taught.subject.item !== undefined &&
  other.subject.item === undefined;

/**
 * Whether what was taught takes the place of another reading. The general reader is not asked for a
 * metric that was taught. A platform's record may know the same metric of other days; but where a
 * recipe does not find its number, or doubts it, a record that sees another one settles nothing; and
 * the same one neither, where the page speaks against it.
 */
function standsFor(taught: Reading, other: Reading, isAgainst: boolean): boolean {
  const isThere = taught.place !== '' && taught.place === other.place;
  // The very number that was taught is no other one's as well.
  if (other.metric === null || (isThere && taught.status === 'ok')) return isThere;
  if (isOfItem(taught, other)) return true;
  if (!sameThing(taught, other)) return false;
  if (other.by === 'reader' || sameDays(taught, other)) return true;
  return isAgainst || (taught.status !== 'ok' && taught.value !== other.value);
}
