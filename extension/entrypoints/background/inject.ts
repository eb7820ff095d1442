import { browser } from 'wxt/browser';
import { NOT_YET, unreadableWords } from '../../messages/handlers/index.ts';
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

/** The browser tells the address of a page that may be read, by its site or by the click on the icon, and of no other. */
const isOpen = ({ url }: { readonly url?: string | undefined }): boolean => url !== undefined;

/** Whether a tab's page may be read now. */
export const mayRead = async (tab: number): Promise<boolean> => {
  const there = await browser.tabs.get(tab).catch(() => null);
  return there !== null && isOpen(there);
};

/** A script for a page that the person opens to us "on click" waits for that click, without an end. */
const PATIENCE_MS = 1000;

/** What the browser says of a script that does nothing; null where it says nothing for a while. */
function refusalOf(tab: number): Promise<unknown> {
  const target = { tabId: tab };
  const touched = browser.scripting
    .executeScript({ target, func: () => 0, injectImmediately: true })
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  return Promise.race([
    touched,
    new Promise<null>((done) => setTimeout(() => done(null), PATIENCE_MS)),
  ]);
}

/**
 * A script of ours that came into a page stays there when the right to the page is taken back, and
 * would go on answering: whoever withdrew it would be read all the same.
 *
 * @param lost What to say where the right is not there.
 * @throws Refusal where the page may not be read, in the person's words.
 */
export async function stillMay(tab: number, gone: string, lost = NOT_YET): Promise<void> {
  const there = await browser.tabs.get(tab).catch(() => null);
  if (!there) throw new Refusal(gone);
  if (isOpen(there)) return;
  const error = await refusalOf(tab);
  if (error === undefined) return;
  const said = error === null ? NOT_YET : await why(tab, error, gone);
  throw new Refusal(said === NOT_YET ? lost : said, { cause: error });
}

/**
 * Puts a script of ours into a tab's page.
 *
 * @param gone What to say where the page went away meanwhile.
 * @throws Refusal where the page cannot be read, in the person's words.
 */
export async function inject(tab: number, file: string, gone: string): Promise<void> {
  await stillMay(tab, gone);
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] });
  } catch (error) {
    throw new Refusal(await why(tab, error, gone), { cause: error });
  }
}
