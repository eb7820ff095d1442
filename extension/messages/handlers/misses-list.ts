import type { Handler } from '../context.ts';

/** Numbers that are not on their pages any more, the oldest miss first. */
export const missesList: Handler<'misses.list'> = (_, { store }) => store.misses();
