import type { LiveSession } from '../../../core/model/index.ts';
import type { Handler } from '../context.ts';
import { liveIn } from '../live-sessions.ts';
import { LIVE_EVERY_S, liveValues } from '../live-values.ts';
import { Refusal } from '../refusal.ts';
import { readTab } from './page-read.ts';

const NOTHING =
  'No number on this page can be followed. Open the live board and start again. Nothing is recorded.';

/** Begins to record a live board: what it shows now, and from then on what it shows every 15 s. */
export const liveStart: Handler<'live.start'> = async ({ tab }, context) => {
  const { store, clock, tabs } = context;
  const open = await liveIn(tab, store);
  if (open) return { session: open };
  const page = await readTab(tab, undefined, context);
  const values = liveValues(page);
  if (values.length === 0) throw new Refusal(NOTHING);
  const now = clock.now();
  const address = new URL(page.source);
  const session: LiveSession = {
    id: now,
    tab,
    source: address.origin + address.pathname,
    platform: page.platform,
    page: page.page,
    account: page.account?.id ?? null,
    startedAt: now,
    endedAt: null,
    seenAt: now,
    marks: [],
  };
  await store.keepLiveSession(session);
  await store.addLiveSample({ session: session.id, at: now, values });
  await tabs.followLive(tab, LIVE_EVERY_S * 1000);
  return { session };
};
