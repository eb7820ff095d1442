import { browser } from 'wxt/browser';
import type { Tabs } from '../../messages/handlers/index.ts';
import { Refusal } from '../../messages/index.ts';

const LOOK_MS = 250;
const NAMELESS_MS = 1500;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const CLOSED = 'The page was closed before it was read. Nothing was stored from it.';

async function tabOf(id: number) {
  try {
    return await browser.tabs.get(id);
  } catch (error) {
    throw new Refusal(CLOSED, { cause: error });
  }
}

/** Opened tabs, and whether each has begun to load what it was opened for. */
const opened = new Map<number, boolean>();
/** Tabs that began to load while one was being opened, whose number is not known yet. */
const early = new Set<number>();

function note(id: number, { status }: { readonly status?: string }): void {
  if (status !== 'loading') return;
  if (opened.has(id)) opened.set(id, true);
  else early.add(id);
}

async function openBehind(url: string): Promise<number> {
  // Listened to only meanwhile: the background need not wake for the tabs of others.
  browser.tabs.onUpdated.addListener(note);
  const { id } = await browser.tabs.create({ url, active: false });
  if (id === undefined) throw new Refusal('The browser opened no page. Try again.');
  opened.set(id, early.has(id));
  early.clear();
  return id;
}

async function close(id: number): Promise<void> {
  opened.delete(id);
  if (opened.size === 0) browser.tabs.onUpdated.removeListener(note);
  await browser.tabs.remove(id).catch(() => undefined);
}

/**
 * Waits until a tab's page is there, and gives its address. No address is told of a site that is not
 * allowed, which is where a sign-in leads to; nor of the blank page that Firefox shows as complete
 * before it begins to load. So a page without an address is one only after the loading began, and
 * once it has stayed so for a while.
 */
async function loaded(id: number, patienceMs: number): Promise<string | undefined> {
  const end = Date.now() + patienceMs;
  let nameless = Number.POSITIVE_INFINITY;
  for (;;) {
    const { status, url } = await tabOf(id);
    const now = Date.now();
    const isNameless = status === 'complete' && url === undefined && opened.get(id) !== false;
    nameless = isNameless ? Math.min(nameless, now) : Number.POSITIVE_INFINITY;
    const isNamed = status === 'complete' && url !== undefined && url !== 'about:blank';
    if (isNamed || now - nameless >= NAMELESS_MS || now > end) return url;
    await pause(LOOK_MS);
  }
}

async function frontOf(windowId: number | undefined): Promise<number | undefined> {
  if (windowId === undefined) return undefined;
  const [front] = await browser.tabs.query({ active: true, windowId });
  return front?.id;
}

/** What a round does with tabs: opened behind the one in front, looked at, closed. */
export const visits: Pick<Tabs, 'open' | 'loaded' | 'inFront' | 'close'> = {
  open: openBehind,
  loaded,
  inFront: async (id, work) => {
    const { windowId } = await tabOf(id);
    const before = await frontOf(windowId);
    await browser.tabs.update(id, { active: true });
    try {
      return await work();
    } finally {
      if (before !== undefined) {
        await browser.tabs.update(before, { active: true }).catch(() => undefined);
      }
    }
  },
  close,
};
