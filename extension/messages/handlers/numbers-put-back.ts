import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Puts deleted numbers back where they were. */
export const numbersPutBack: Handler<'numbers.put-back'> = async (
  { ids, why },
  { store, clock },
) => {
  const back = await store.putBack(ids, { at: clock.now(), why });
  if (back.length === 0) throw new Refusal('This number is not among the deleted ones any more.');
  return { ids: back.map(({ id }) => id) };
};
