import * as v from 'valibot';
import { healedRecipe, recipeSchema } from '../../../core/model/index.ts';
import { captureOne } from '../capture-one.ts';
import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

const GONE = 'This number is not on the page now. Nothing was changed. Show Fourfold where it is.';

/** The person says that the number in doubt is right: where it stands now is where it is looked for. */
export const recipesConfirm: Handler<'recipes.confirm'> = async ({ tab, id }, context) => {
  const { store, overlay } = context;
  const row = (await store.recipes()).find((one) => one.id === id);
  if (!row) throw new Refusal(GONE);
  const anew = v.safeParse(recipeSchema, await overlay.adopt(tab, row.recipe));
  if (!anew.success) throw new Refusal(GONE);
  const { anchors, unit } = anew.output;
  const recipe = { ...healedRecipe(row.recipe, anchors), unit };
  await store.keepRecipes([{ ...row, recipe }]);
  return captureOne(tab, recipe, context);
};
