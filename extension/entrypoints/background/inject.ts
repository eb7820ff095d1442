import { browser } from 'wxt/browser';
import { unreadableWords } from '../../messages/handlers/index.ts';
import { Refusal } from '../../messages/index.ts';

/** The browser itself says that the tab or its page is no more. */
const wentAway = (error: unknown): boolean =>
  error instanceof Error &&
  /no tab with id|invalid tab id|tab was closed|frame .*(?:removed|detached)|no frame with id/i.test(
    error.message,
  );

/** Whether the person has allowed the site: then no missing right can be the cause. */
async function isAllowed(url: string | undefined): Promise<boolean> {
  if (!url?.startsWith('http')) return false;
  const origins = [`${new URL(url).origin}/*`];
  return browser.permissions.contains({ origins }).catch(() => false);
}

/** Why no script came into a tab; `gone` where the tab, or the page that was in it, is not there. */
async function why(tab: number, error: unknown, gone: string): Promise<string> {
  if (wentAway(error)) return gone;
  const there = await browser.tabs.get(tab).catch(() => null);
  if (!there) return gone;
  const allowed = await isAllowed(there.url);
  return unreadableWords(there.url, error, allowed ? gone : undefined);
}

/**
 * Puts a script of ours into a tab's page.
 *
 * @param gone What to say where the page went away meanwhile.
 * @throws Refusal where the page cannot be read, in the person's words.
 */
export async function inject(tab: number, file: string, gone: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] });
  } catch (error) {
    throw new Refusal(await why(tab, error, gone), { cause: error });
  }
}
