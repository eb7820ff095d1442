import type { Handler } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Notes on a running session that the host just did something: a voucher, a flash deal, a pin. */
export const liveMark: Handler<'live.mark'> = async ({ id, kind }, { store, clock }) => {
  const session = await store.liveSession(id);
  if (!session || session.endedAt !== null) {
    throw new Refusal('This live session has ended. Nothing was noted.');
  }
  const marked = { ...session, marks: [...session.marks, { at: clock.now(), kind }] };
  await store.keepLiveSession(marked);
  return { session: marked };
};
