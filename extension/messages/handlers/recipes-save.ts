import { isMetricId } from '../../../core/metrics/index.ts';
import { type Recipe, recipeOf } from '../../../core/model/index.ts';
import { captureOne } from '../capture-one.ts';
import type { Context, Handler } from '../context.ts';
import { isPicking } from '../picking.ts';
import { Refusal } from '../refusal.ts';

const NOT_PICKING =
  'Fourfold is not being taught on this page any more. Nothing was stored. Click its icon and choose “Teach a number”.';
const OTHER_SITE = 'This number belongs to another site. Nothing was stored.';
const NO_METRIC = 'Fourfold does not know this metric. Nothing was stored. Choose another.';

/** A number taught again keeps the ways in which it was found before. */
function kept(recipe: Recipe, before: Recipe | undefined): Recipe {
  const { id: _, version: __, past: ___, ...content } = recipe;
  const made = recipeOf(content);
  if (before?.id !== made.id) return made;
  return { ...made, past: [before.anchors, ...(before.past ?? [])].slice(0, 3) };
}

async function checkSender(recipe: Recipe, { sender, store, clock }: Context): Promise<number> {
  if (sender.kind !== 'content') throw new Refusal(NOT_PICKING);
  const { tab, origin } = sender;
  if (!isPicking(await store.setting('picking'), tab, origin, clock.now())) {
    throw new Refusal(NOT_PICKING);
  }
  const own = origin === 'null' ? '' : origin;
  if (recipe.site.origin !== own) throw new Refusal(OTHER_SITE);
  return tab;
}

/**
 * Keeps how a number is found that the person pointed at, and stores the number at once. Only a tab
 * in which the person asked to teach may do so, and only for its own site.
 */
export const recipesSave: Handler<'recipes.save'> = async ({ recipe, own, replaces }, context) => {
  const tab = await checkSender(recipe, context);
  const { store, clock } = context;
  const metrics = await store.ownMetrics();
  const isOwn = own?.id === recipe.metric || metrics.some(({ id }) => id === recipe.metric);
  if (!isMetricId(recipe.metric) && !isOwn) throw new Refusal(NO_METRIC);
  const rows = await store.recipes();
  const made = kept(recipe, rows.find(({ id }) => id === (replaces ?? recipe.id))?.recipe);
  if (own?.id === recipe.metric) await store.keepOwnMetric(own);
  const row = { id: made.id, recipe: made, savedAt: clock.now(), state: null };
  const without = replaces && replaces !== made.id ? [replaces] : [];
  await store.keepRecipes([row], without);
  return captureOne(tab, made, context);
};
