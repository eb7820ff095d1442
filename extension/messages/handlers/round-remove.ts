import type { Handler } from '../context.ts';

/** Takes a page off the round. What was stored stays; the next capture by hand puts it back. */
export const roundRemove: Handler<'round.remove'> = async ({ key }, { store }) => {
  await store.removeStop(key);
  return { removed: true };
};
