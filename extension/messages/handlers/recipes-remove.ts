import type { Handler } from '../context.ts';

/** Forgets how a number is found. The numbers that it gave stay. */
export const recipesRemove: Handler<'recipes.remove'> = async ({ id }, { store }) => {
  const row = (await store.recipes()).find((one) => one.id === id);
  if (row) await store.keepRecipes([], [id]);
  return { removed: row?.recipe ?? null };
};
