import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** One live session with all that its board showed. */
export const liveRead: Handler<'live.read'> = async ({ id }, { store }) => {
  const session = await store.liveSession(id);
  if (!session) throw new Refusal('This live session is not known any more.');
  return { session, samples: await store.liveSamples(id) };
};
