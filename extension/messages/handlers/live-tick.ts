import type { Handler } from '../context.ts';
import { liveIn } from '../live-sessions.ts';
import { LIVE_EVERY_S, liveValues } from '../live-values.ts';
import { readTab } from './page-read.ts';

/** Clocks of a page and of the background differ a little. */
const SLACK_MS = 500;

/**
 * A content script says that its page is in view and that it is time to look. What the page shows is
 * asked for by the background itself; a page that says so more often is not looked at more often.
 */
export const liveTick: Handler<'live.tick'> = async (_data, context) => {
  const { sender, store, clock } = context;
  if (sender.kind !== 'content') return { go: false };
  const session = await liveIn(sender.tab, store);
  if (!session) return { go: false };
  const now = clock.now();
  const since = Date.parse(now) - Date.parse(session.seenAt ?? session.startedAt);
  if (since < LIVE_EVERY_S * 1000 - SLACK_MS) return { go: true };
  const page = await readTab(sender.tab, 0, context);
  const { origin, pathname } = new URL(page.source);
  // The tab shows something else for a while: that is a gap, not a number.
  if (origin + pathname !== session.source) return { go: true };
  const values = liveValues(page);
  if (values.length === 0) return { go: true };
  await store.addLiveSample({ session: session.id, at: now, values });
  const newest = (await store.liveSession(session.id)) ?? session;
  if (newest.endedAt === null) await store.keepLiveSession({ ...newest, seenAt: now });
  return { go: newest.endedAt === null };
};
