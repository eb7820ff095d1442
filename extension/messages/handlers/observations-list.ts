import type { Handler } from '../context.ts';

/** The numbers that were seen last. */
export const observationsList: Handler<'observations.list'> = async (
  { skip, limit },
  { store },
) => ({
  rows: await store.latest(skip, limit),
  total: await store.count(),
});
