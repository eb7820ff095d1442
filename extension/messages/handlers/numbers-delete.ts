import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Deletes numbers for a reason: they count nowhere any more, and can be put back. */
export const numbersDelete: Handler<'numbers.delete'> = async ({ ids, why }, { store, clock }) => {
  if (why === '') throw new Refusal('Say why it is deleted. Nothing was changed.');
  const taken = await store.remove(ids, { at: clock.now(), why });
  if (taken.length === 0) {
    throw new Refusal('This number is not here any more. Nothing was changed.');
  }
  return { ids: taken.map(({ id }) => id) };
};
