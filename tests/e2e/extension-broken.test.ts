import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { ask, launch, Popup, siteAccess } from './extension-support.ts';

const SHOP = 'https://kilnview.example';
const body = `<!doctype html><html lang="en"><title>Kilnview</title><h1>Overview</h1><p>Last 28 days</p>
<section><div>Impressions</div><div><strong>5,021</strong></div></section>
<section><div>Comments</div><div><strong>212</strong></div></section></html>`;
/** Never at rest, so that a capture of it takes as long as it may. */
const restless = body.replace(
  '</html>',
  '<p id="clock"></p><script>setInterval(() => { document.querySelector("#clock").className = String(Math.random()); }, 50)</script></html>',
);

/** At rest while its numbers are on their way, as pages are that ask a server for them. */
const late = `<!doctype html><html lang="en"><title>Kilnview</title><h1>Overview</h1><p>Last 28 days</p>
<div id="cards" aria-busy="true">Loading</div><script>setTimeout(() => {
  document.querySelector('#cards').outerHTML = '<section><div>Impressions</div><div><strong>5,021</strong></div></section>';
}, 2500)</script></html>`;
const PAGES: Readonly<Record<string, string>> = { '/restless': restless, '/late': late };

let browser: Launched;
let panel: Page;
let opened: Page[] = [];

beforeAll(async () => {
  browser = await launch({
    // With it only a disk that is really full ends the room, and no test may fill a disk.
    without: 'unlimitedStorage',
    origins: [`${SHOP}/*`],
    route: (url) => (url.origin === SHOP ? { body: PAGES[url.pathname] ?? body } : null),
  });
  panel = await browser.open('dashboard.html');
  // What is asked for here is done by hand: the site is not captured by itself.
  await panel.evaluate(() => chrome.scripting.unregisterContentScripts());
});
afterAll(() => browser?.close());
afterEach(async () => {
  await Promise.all(opened.map((one) => one.close()));
  opened = [];
});

async function visit(path: string): Promise<Page> {
  const tab = await browser.context.newPage();
  opened.push(tab);
  await tab.goto(SHOP + path);
  return tab;
}

const count = async () => (await ask(panel, 'observations.count', {})).total;

const tabOf = (page: Page) =>
  panel.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id ?? -1,
    page.url(),
  );

async function stopBackground(): Promise<void> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  const targets = await session?.send('Target.getTargets');
  const worker = targets?.targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(browser.extensionId),
  );
  if (!session || !worker) throw new Error('there is no background to stop');
  await session.send('Target.closeTarget', { targetId: worker.targetId });
}

/** The whole capture or nothing of it. */
const WHOLE = [0, 2];

test('numbers that come late are waited for', async () => {
  const tab = await visit('/late');
  const popup = await Popup.press(browser, tab);
  await popup.says(/^kilnview\.example: 1 number recognised/);
  await popup.close();
});

test('a disk with no room is said in words, and nothing is stored', async () => {
  const before = await count();
  const tab = await visit('/overview');
  const session = await browser.context.newCDPSession(panel);
  const origin = `chrome-extension://${browser.extensionId}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  // Chromium goes by the room that it found at the last writing, for as long as half a minute.
  await panel.waitForTimeout(31_000);
  await expect(ask(panel, 'page.capture', { tab: await tabOf(tab) })).rejects.toThrow(
    /no room left on this disk.*all that was stored before is safe/,
  );
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await count()).toBe(before);
}, 90_000);

test('a tab that is closed while it is captured is said in words, and nothing is stored', async () => {
  const before = await count();
  const tab = await visit('/restless');
  const asked = ask(panel, 'page.capture', { tab: await tabOf(tab) }).then(
    () => 'stored',
    (error: Error) => error.message,
  );
  await tab.waitForTimeout(600);
  await tab.close();
  expect(await asked).toMatch(/page went away while it was read\. Nothing was stored/);
  expect(await count()).toBe(before);
});

test('a tab that is closed before it can be read is said in words, not taken for a missing right', async () => {
  const tab = await visit('/overview');
  const gone = await tabOf(tab);
  await tab.close();
  const asked = ask(panel, 'page.capture', { tab: gone });
  await expect(asked).rejects.toThrow(/page went away while it was read\. Nothing was stored/);
});

test('a right that is taken back while a capture runs is said, and nothing is stored', async () => {
  const before = await count();
  const page = await visit('/restless');
  const tab = await tabOf(page);
  const asked = ask(panel, 'page.capture', { tab }).then(
    () => 'stored',
    (error: Error) => error.message,
  );
  await siteAccess(browser, 'ON_CLICK');
  try {
    // Taken back before the page was looked at, or while it was.
    expect(await asked).toMatch(/may not read this page yet|taken back while it was read/);
    expect(await count()).toBe(before);
    // Its script is still in the page, and is asked no more.
    await expect(ask(panel, 'page.capture', { tab })).rejects.toThrow(/may not read this page yet/);
  } finally {
    await siteAccess(browser, 'ON_ALL_SITES');
  }
  await ask(panel, 'page.capture', { tab });
  expect(await count()).toBe(before + 2);
});

test('the side panel follows the tab in front, and says so when a right is taken back', async () => {
  const [shop, second] = [await visit('/overview'), await visit('/late')];
  const popup = await Popup.press(browser, shop);
  await popup.press(/^Side panel/);
  const beside = await Popup.sidePanel(browser);
  await beside.says(/Comments/);
  await second.bringToFront();
  await beside.says(/Impressions(?![\s\S]*Comments)/);
  await shop.bringToFront();
  await beside.says(/Comments/);
  await siteAccess(browser, 'ON_CLICK');
  try {
    await second.bringToFront();
    await beside.says(/may not read this page yet/);
  } finally {
    await siteAccess(browser, 'ON_ALL_SITES');
  }
  await beside.says(/Impressions/);
  await beside.close();
});

test('a background that is stopped during a capture: all or nothing is stored, and it is said', async () => {
  const tab = await visit('/restless');
  const popup = await Popup.press(browser, tab);
  await popup.says(/Capture 2 numbers/);
  await popup.press(/^Capture \d/);
  await tab.waitForTimeout(400);
  await stopBackground();
  const said = await popup.says(/did not answer/);
  expect(said).toMatch(/nothing is stored twice/);
  expect(WHOLE).toContain(await count());
  await popup.press(/^Capture 2 numbers/);
  await popup.says(/Stored 2 numbers|2 were already known/);
  await popup.close();
  expect(await count()).toBe(2);
});

test('two dashboards at once: one file imported in both is stored once, and both show it', async () => {
  const other = await browser.open('dashboard.html');
  for (const one of [panel, other]) await one.goto(one.url().replace(/#.*|$/, '#numbers'));
  const before = await count();
  const line = {
    metric: 'audience.followers',
    subject: { platform: 'kilnview.example', account: 'kiln' },
    value: 310,
    low: 310,
    high: 310,
    unit: '1',
    from: '2026-10-01',
    to: '2026-10-01',
    seen: '2026-10-01T08:00:00Z',
    source: { kind: 'file' },
  };
  const text = `${JSON.stringify(line)}\n`;
  const file = 'numbers.ndjson';
  const told = await Promise.all([
    ask(panel, 'observations.import', { file, text }),
    ask(other, 'observations.import', { file, text }),
  ]);
  expect(told.map(({ added }) => added).sort()).toEqual([0, 1]);
  expect(await count()).toBe(before + 1);
  for (const one of [panel, other]) await one.getByText('310').first().waitFor();
  await other.close();
});

test('numbers of a newer Fourfold are left alone, and popup and dashboard say so', async () => {
  const before = await count();
  await panel.evaluate(async () => {
    const [found] = await indexedDB.databases();
    const opening = indexedDB.open(found?.name ?? '', (found?.version ?? 0) + 1);
    await new Promise((done, fail) => {
      opening.onsuccess = done;
      opening.onerror = fail;
    });
    opening.result.close();
  });
  const tab = await visit('/overview');
  const popup = await Popup.press(browser, tab);
  await popup.says(/Capture 2 numbers/);
  await popup.press(/^Capture \d/);
  await popup.says(/kept by a newer Fourfold than this one\. Nothing was changed/);
  await popup.close();
  await panel.bringToFront();
  await panel.reload();
  await panel.getByText('newer Fourfold').first().waitFor();
  const rows = await panel.evaluate(async () => {
    const [found] = await indexedDB.databases();
    const opening = indexedDB.open(found?.name ?? '');
    await new Promise((done, fail) => {
      opening.onsuccess = done;
      opening.onerror = fail;
    });
    const counting = opening.result.transaction('observations').objectStore('observations').count();
    await new Promise((done) => {
      counting.onsuccess = done;
    });
    return counting.result;
  });
  expect(rows).toBe(before);
});
