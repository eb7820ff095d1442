import { browser } from 'wxt/browser';
import type { Recipe } from '../../../core/model/index.ts';
import type { Tabs } from '../../messages/handlers/index.ts';
import {
  type LiveRequest,
  type ReadAnswer,
  type ReadRequest,
  Refusal,
} from '../../messages/index.ts';
import { inject, mayRead, stillMay } from './inject.ts';
import { visits } from './visits.ts';

/** Where the build puts the content script. */
export const CAPTURE_SCRIPT = '/content-scripts/capture.js';

/** Knows the words of feeling; only pages on which people speak get it. */
const SENTIMENT_SCRIPT = '/content-scripts/sentiment.js';

const GONE = 'The page went away while it was read. Nothing was stored. Try again.';
const WITHDRAWN =
  'The right to read this page was taken back while it was read, or the page led to another site. Nothing was stored. To read it again, click the Fourfold icon while it is in front.';

/**
 * The content script is asked first and injected only where none answers: one that watches would
 * begin anew with each injection, and report, and be read again without end.
 */
async function read(tab: number, waitMs: number, recipes: readonly Recipe[]): Promise<unknown> {
  await stillMay(tab, GONE);
  const answer = await answerOf(tab, waitMs, recipes);
  await stillMay(tab, GONE, WITHDRAWN);
  return answer;
}

async function answerOf(tab: number, waitMs: number, recipes: readonly Recipe[]): Promise<unknown> {
  const request: ReadRequest = { type: 'page.read', waitMs, recipes };
  const send = () => browser.tabs.sendMessage(tab, request, { frameId: 0 });
  // Another script of ours may be there and let the question pass: that is no answer either.
  const answer = (await send().catch(() => null)) ?? null;
  if (isHeard(answer)) return answer;
  if (answer === null) await inject(tab, CAPTURE_SCRIPT, GONE);
  try {
    return await listened(tab, answer ?? (await send()), send);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(GONE, { cause: error });
  }
}

const isHeard = (answer: unknown): boolean => answer !== null && !needsSentiment(answer);

const needsSentiment = (answer: unknown): boolean =>
  (answer as Partial<ReadAnswer> | null)?.needs === 'sentiment';

/** Where people speak, the page is read once more with what knows their words of feeling. */
async function listened(
  tab: number,
  answer: unknown,
  send: () => Promise<unknown>,
): Promise<unknown> {
  if (!needsSentiment(answer)) return answer;
  await inject(tab, SENTIMENT_SCRIPT, GONE);
  return send();
}

/** The content script is there already: it has just read the board. */
async function followLive(tab: number, everyMs: number): Promise<void> {
  const request: LiveRequest = { type: 'live.follow', everyMs };
  await browser.tabs.sendMessage(tab, request, { frameId: 0 });
}

/** A tab may close between two steps; its badge is then nobody's loss. */
const unlessClosed = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => undefined,
    () => undefined,
  );

/**
 * A right was taken back: what was shown of pages that may not be read any more goes, and `left`
 * ends what was under way there.
 */
export async function leave(left: (tab: number) => Promise<unknown>): Promise<void> {
  const open = (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
  for (const id of open) {
    if (await mayRead(id)) continue;
    await left(id);
    await tabs.badge(id, null);
  }
}

/** The browser's tabs. */
export const tabs: Tabs = {
  ...visits,
  read,
  watch: (tab) => inject(tab, CAPTURE_SCRIPT, GONE),
  followLive,
  address: async (tab) => (await browser.tabs.get(tab).catch(() => null))?.url,
  badge: (tabId, count) =>
    unlessClosed(
      Promise.all([
        browser.action.setBadgeBackgroundColor({ tabId, color: '#0f6a70' }),
        browser.action.setBadgeText({ tabId, text: count ? String(count) : '' }),
        browser.action.setTitle({
          tabId,
          title: count ? `Fourfold: ${count} numbers recognised on this page` : 'Fourfold',
        }),
      ]),
    ),
  trouble: (tabId, why) =>
    unlessClosed(
      Promise.all([
        browser.action.setBadgeBackgroundColor({ tabId, color: '#a8410a' }),
        browser.action.setBadgeText({ tabId, text: '!' }),
        browser.action.setTitle({ tabId, title: `Fourfold: ${why}` }),
      ]),
    ),
};
