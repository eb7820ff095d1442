import type { Handler } from '../context.ts';

/** Keeps what the person said of a number in doubt: that it is right, or what it is taken for. */
export const numberDecide: Handler<'number.decide'> = async (
  { key, kind, right },
  { store, clock },
) => {
  await store.decide({ key, kind, right, at: clock.now() });
  return { right };
};
