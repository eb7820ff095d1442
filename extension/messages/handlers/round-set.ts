import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Sets how often a page of the round is captured. */
export const roundSet: Handler<'round.set'> = async ({ key, every }, { store }) => {
  const stop = (await store.stops()).find((one) => one.key === key);
  if (!stop) throw new Refusal('This page is not on your round any more.');
  await store.keepStop({ ...stop, every });
  return { every };
};
