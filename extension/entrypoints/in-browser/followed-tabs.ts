import { browser } from 'wxt/browser';
import { originPattern, Refusal } from '../../messages/index.ts';
import type { FollowedTabs } from '../../views/index.ts';

/** The browser's tabs, as far as a page of ours may follow them. */
export const followedTabs: FollowedTabs = {
  find: async (origin) => {
    // Of sites that the person has not allowed the browser names no tab.
    const url = originPattern(origin, !import.meta.env.FIREFOX);
    const tabs = await browser.tabs.query({ url });
    const [last] = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
    return last?.id ?? null;
  },
  open: async (url) => {
    const { id } = await browser.tabs.create({ url, active: false });
    if (id === undefined) throw new Refusal('The browser opened no page. Try again.');
    return id;
  },
  show: async (tab) => {
    const shown = await browser.tabs.update(tab, { active: true });
    if (shown?.windowId !== undefined) {
      await browser.windows.update(shown.windowId, { focused: true });
    }
  },
  follow: (tab, tell) => {
    const updated = (id: number, { status }: { readonly status?: string }) => {
      if (id === tab && status === 'complete') tell('changed');
    };
    const removed = (id: number) => {
      if (id === tab) tell('closed');
    };
    // Who comes back from the page has often just made its numbers appear.
    const seen = () => {
      if (!document.hidden) tell('changed');
    };
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onRemoved.addListener(removed);
    document.addEventListener('visibilitychange', seen);
    return () => {
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(removed);
      document.removeEventListener('visibilitychange', seen);
    };
  },
};
