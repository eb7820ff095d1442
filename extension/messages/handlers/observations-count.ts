import type { Handler } from '../context.ts';

/** How many numbers are stored. */
export const observationsCount: Handler<'observations.count'> = async (_data, { store }) => ({
  total: await store.count(),
});
