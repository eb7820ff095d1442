import type { Handler } from '../context.ts';

/** One window of the numbers that are searched or filtered for. */
export const numbersFind: Handler<'numbers.find'> = ({ skip, limit, ...query }, { store }) =>
  store.find(query, { skip, limit });
