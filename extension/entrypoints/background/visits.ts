import { browser } from 'wxt/browser';
import type { Tabs } from '../../messages/handlers/index.ts';
import { Refusal } from '../../messages/index.ts';

const LOOK_MS = 250;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const CLOSED = 'The page was closed before it was read. Nothing was stored from it.';

async function tabOf(id: number) {
  try {
    return await browser.tabs.get(id);
  } catch (error) {
    throw new Refusal(CLOSED, { cause: error });
  }
}

async function frontOf(windowId: number | undefined): Promise<number | undefined> {
  if (windowId === undefined) return undefined;
  const [front] = await browser.tabs.query({ active: true, windowId });
  return front?.id;
}

/** What a round does with tabs: opened behind the one in front, looked at, closed. */
export const visits: Pick<Tabs, 'open' | 'loaded' | 'inFront' | 'close'> = {
  open: async (url) => {
    const { id } = await browser.tabs.create({ url, active: false });
    if (id === undefined) throw new Refusal('The browser opened no page. Try again.');
    return id;
  },
  loaded: async (id, patienceMs) => {
    const end = Date.now() + patienceMs;
    for (;;) {
      const { status, url } = await tabOf(id);
      const isThere = status === 'complete' && url !== 'about:blank';
      if (isThere || Date.now() > end) return url;
      await pause(LOOK_MS);
    }
  },
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
  close: (id) => browser.tabs.remove(id).catch(() => undefined),
};
