import type { Handler } from '../context.ts';
import { liveTotals } from '../live-totals.ts';
import { Refusal } from '../refusal.ts';

/** Ends a live session and stores what it came to. Ending it twice stores nothing twice. */
export const liveStop: Handler<'live.stop'> = async ({ id }, { store }) => {
  const session = await store.liveSession(id);
  if (!session) throw new Refusal('This live session is not known any more.');
  const samples = await store.liveSamples(id);
  const endedAt = session.endedAt ?? samples.at(-1)?.at ?? session.startedAt;
  const ended = { ...session, endedAt };
  await store.keepLiveSession(ended);
  const { added } = await store.addObservations(liveTotals(ended, samples));
  return { session: ended, added: added.length };
};
