import type { Handler } from '../context.ts';
import { dataStateOf } from './data-state.ts';

/** Notes that a backup stands whole where the person wanted it. */
export const dataBackedUp: Handler<'data.backed-up'> = async (_, context) => {
  await context.store.choose('backedUp', context.clock.now());
  return dataStateOf(context);
};
