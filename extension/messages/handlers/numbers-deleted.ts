import type { Handler } from '../context.ts';

const MOST = 500;

/** The numbers that were deleted last. */
export const numbersDeleted: Handler<'numbers.deleted'> = (_, { store }) => store.removed(MOST);
