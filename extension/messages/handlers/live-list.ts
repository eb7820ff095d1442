import type { Handler } from '../context.ts';

/** Live sessions, the last begun first. */
export const liveList: Handler<'live.list'> = async ({ limit }, { store }) => ({
  sessions: await store.liveSessions(limit),
});
