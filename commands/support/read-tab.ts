import type { Page } from 'playwright';
import type { PageReadings } from '../../core/index.ts';
import type { Launched } from './browser.ts';

/**
 * What the extension's own content script reads on a page: injected and asked by the background,
 * the way a click on the button does it.
 * @throws Error when the page cannot be reached.
 */
export async function readTab(
  browser: Launched,
  page: Page,
  waitMs: number,
): Promise<PageReadings> {
  const background = await browser.background();
  // A tab is known to the extension by number and to Playwright by page: the address alone may be
  // open twice, so the one in front is taken.
  await page.bringToFront();
  const readings: PageReadings | null = await background.evaluate(
    async ({ url, waitMs }) => {
      const tabs = await chrome.tabs.query({});
      const tab =
        tabs.find((one) => one.active && one.url === url) ?? tabs.find((one) => one.url === url);
      if (tab?.id === undefined) throw new Error('the tab was closed');
      await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        files: ['/content-scripts/capture.js'],
      });
      return chrome.tabs.sendMessage(tab.id, { type: 'page.read', waitMs });
    },
    { url: page.url(), waitMs },
  );
  if (!readings) throw new Error('the page was not read to its end');
  return readings;
}
