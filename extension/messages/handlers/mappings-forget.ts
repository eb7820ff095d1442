import type { Handler } from '../context.ts';

/** Forgets what the columns of a table are. Numbers that were stored stay. */
export const mappingsForget: Handler<'mappings.forget'> = async ({ signature }, { store }) => {
  await store.removeMapping(signature);
  return { kept: false };
};
