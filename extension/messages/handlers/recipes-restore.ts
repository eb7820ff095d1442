import type { Handler } from '../context.ts';

/** Keeps a recipe again that was just taken away. */
export const recipesRestore: Handler<'recipes.restore'> = async ({ recipe }, { store, clock }) => {
  await store.keepRecipes([{ id: recipe.id, recipe, savedAt: clock.now(), state: null }]);
  return { kept: true };
};
