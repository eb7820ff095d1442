import type { Handler } from '../context.ts';

/** Takes a missed number off the list: the person does not look for it any more. */
export const missesForget: Handler<'misses.forget'> = async ({ key }, { store }) => {
  await store.noteMisses([], [key]);
  return store.misses();
};
