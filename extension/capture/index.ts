export { discover } from './discover.ts';
export type { ReadOptions } from './options.ts';
export { readPage } from './read-page.ts';
export {
  type Agreement,
  type Choice,
  choose,
  lookAt,
  type Match,
  type Matches,
  makeRecipe,
  matchesOf,
  type Pointed,
  type PointOptions,
  type RecipeOptions,
  type RecipeReading,
  type RecipeReadings,
  readRecipe,
  readRecipes,
  recipesFor,
  type Taught,
  withRecipes,
} from './recipe/index.ts';
export { type Stillness, type StillOptions, whenStill } from './still.ts';
