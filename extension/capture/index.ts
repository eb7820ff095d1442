export { isAmongPeople } from './crowd/among-people.ts';
export type { Feeling, Feelings, FeelingsTogether } from './crowd/feelings.ts';
export { discover } from './discover.ts';
export { followLive } from './follow-live.ts';
export type { ReadOptions } from './options.ts';
export { type Rest, type Stillness, type StillOptions, settle, whenStill } from './page/still.ts';
export type { Named } from './point/labels-near.ts';
export { PageNumbers, type Shown } from './point/page-numbers.ts';
export { elementAt } from './point/place-of.ts';
export { scrollerAt } from './point/scroller-at.ts';
export { type Level, type Spot, textBox } from './point/spot.ts';
export { spotBox } from './point/spot-box.ts';
export { type LiveOptions, readLive } from './read-live.ts';
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
export { RowsSeen } from './rows-seen.ts';
