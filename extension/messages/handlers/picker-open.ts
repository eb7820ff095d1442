import type { Handler } from '../context.ts';
import { pickingIn } from '../picking.ts';
import { originOf } from '../taught.ts';

/** Puts the overlay on a page in which the person wants to pick a number, or to put one right. */
export const pickerOpen: Handler<'picker.open'> = async ({ tab, fix }, context) => {
  const { store, clock, tabs, overlay } = context;
  const address = await tabs.address(tab);
  const [own, rows] = await Promise.all([store.ownMetrics(), store.recipes()]);
  const recipe = rows.find(({ id }) => id === fix?.recipe)?.recipe;
  const before = fix
    ? {
        metric: recipe?.metric ?? fix.metric,
        label: fix.label,
        time: recipe?.time ?? null,
        good: fix.good ?? null,
        why: fix.why,
        place: fix.place,
        raw: fix.raw,
        ...(recipe ? { recipe: recipe.id } : {}),
      }
    : null;
  await overlay.pick(
    tab,
    own.map(({ id, name, brief, unit, kind }) => ({ id, name, brief, unit, kind })),
    before,
  );
  await store.choose('picking', pickingIn(tab, originOf(address) || 'null', clock.now()));
  return { opened: true };
};
