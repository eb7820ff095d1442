import type { LiveSession } from '../../core/model/index.ts';
import type { Store } from '../store/index.ts';

/** Sessions that still run are among the last begun. */
const LOOK_AT = 50;

const running = async (store: Store): Promise<LiveSession[]> =>
  (await store.liveSessions(LOOK_AT)).filter(({ endedAt }) => endedAt === null);

/** The session that a tab records, if one does. */
export async function liveIn(tab: number, store: Store): Promise<LiveSession | undefined> {
  return (await running(store)).find((session) => session.tab === tab);
}

/**
 * Ends the sessions of a tab that was closed; with null, all of them, for after a restart no tab is
 * what it was. They end when their boards were last seen.
 */
export async function endLive(tab: number | null, store: Store): Promise<LiveSession[]> {
  const gone = (await running(store)).filter((one) => tab === null || one.tab === tab);
  const ended = gone.map((one) => ({ ...one, endedAt: one.seenAt ?? one.startedAt }));
  for (const session of ended) await store.keepLiveSession(session);
  return ended;
}
