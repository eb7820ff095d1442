export { lookAt, makeRecipe, type Pointed, type PointOptions, type Taught } from './make-recipe.ts';
export { type Choice, choose, type Matches, matchesOf } from './matches-of.ts';
export { type RecipeOptions, type RecipeReading, readRecipe } from './read-recipe.ts';
export {
  type RecipeReadings,
  readRecipes,
  recipesFor,
  withRecipes,
  withRecipesSteps,
} from './read-recipes.ts';
export type { Agreement, Match } from './weigh.ts';
