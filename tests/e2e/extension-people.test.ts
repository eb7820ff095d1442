import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { PEOPLE_PAGES } from '../../extension/capture/crowd/fixtures/people-pages.ts';
import { ask, launch, Popup } from './extension-support.ts';
import { OverlaySight } from './overlay-support.ts';

/** Anything of anybody planted in the pages, whatever the case. */
const TRACE = /planta|namesk|handlesk|mailsk|5550-71|zwown|z[qwj]\d{1,2}\b/i;

const route = (url: URL) => {
  const found = PEOPLE_PAGES.find((one) => {
    const known = new URL(one.url);
    return known.host === url.host && known.pathname === url.pathname;
  });
  return found ? { body: found.html } : { status: 404, body: '' };
};

let profile = '';
let browser: Launched;
let panel: Page;

/** Everything in every store of every database of the extension. */
const dump = () =>
  panel.evaluate(async () => {
    const opened = (name: string) =>
      new Promise<IDBDatabase>((done, fail) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
    const all = (db: IDBDatabase, store: string) =>
      new Promise<unknown[]>((done, fail) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
    const found: Record<string, unknown> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await opened(name);
      for (const store of db.objectStoreNames) found[`${name} ${store}`] = await all(db, store);
      db.close();
    }
    return JSON.stringify(found);
  });

/** Every file below a folder whose bytes hold a trace, in one byte or two a letter. */
function filesWithTraces(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((file) => statSync(file).isFile())
    .filter((file) => {
      const bytes = readFileSync(file);
      return (
        TRACE.test(bytes.toString('latin1')) ||
        TRACE.test(bytes.toString('utf16le')) ||
        TRACE.test(bytes.subarray(1).toString('utf16le'))
      );
    });
}

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'fourfold-people-'));
  browser = await launch({ route, profile });
  panel = await browser.open('dashboard.html');
  // All that content scripts answer, and all that they send by themselves.
  const background = await browser.background();
  await background.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const send = chrome.tabs.sendMessage.bind(chrome.tabs);
    chrome.tabs.sendMessage = (async (...sent: Parameters<typeof send>) => {
      const answer: unknown = await send(...sent);
      heard.push(JSON.stringify(answer));
      return answer;
    }) as typeof chrome.tabs.sendMessage;
    chrome.runtime.onMessage.addListener((message) => {
      heard.push(JSON.stringify(message));
      return false;
    });
  });
});

afterAll(async () => {
  await browser?.close();
  await rm(profile, { recursive: true, force: true });
});

const heard = async (): Promise<string[]> => {
  const background = await browser.background();
  return background.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
};

describe('pages on which people speak, captured by the built extension', () => {
  test.each(PEOPLE_PAGES.map((one) => [one.id, one] as const))('%s', async (_, one) => {
    const tab = await browser.context.newPage();
    await tab.goto(one.url);
    expect(await tab.content()).toMatch(TRACE);
    const popup = await Popup.press(browser, tab);
    const text = await popup.says(/No text or name is kept\./);
    expect(text).not.toMatch(TRACE);
    await popup.press(/^Capture \d/);
    await popup.says(/Stored \d+ numbers/);
    await popup.close();
    await tab.close();
  });

  test('the popup says how people feel where enough was understood', async () => {
    const [studio] = PEOPLE_PAGES;
    const tab = await browser.context.newPage();
    await tab.goto(studio?.url ?? '');
    const popup = await Popup.press(browser, tab);
    await popup.says(
      /12 comments on this page: 58 % positive, 17 % negative, 25 % neutral\. No text or name is kept\./,
    );
    await popup.close();
    await tab.close();
  });

  test('a number beside somebody is not taught: what stands around it would be kept', async () => {
    const inbox = PEOPLE_PAGES.find(({ id }) => id === 'meta-inbox');
    const tab = await browser.context.newPage();
    await tab.goto(inbox?.url ?? '');
    const popup = await Popup.press(browser, tab);
    await popup.says(/recognised/);
    await popup.press(/^Teach a number/);
    const sight = await OverlaySight.of(tab);
    await sight.says(/Point at a number/);
    const box = await tab.getByText('92%', { exact: true }).boundingBox();
    if (!box) throw new Error('no 92%');
    await tab.mouse.move(box.x + 10, box.y + box.height / 2, { steps: 3 });
    await tab.mouse.click(box.x + 10, box.y + box.height / 2);
    await sight.says(/Teach this number|Best guess/);
    await tab.keyboard.press('Enter');
    await sight.says(/People speak here/);
    expect(await ask(panel, 'recipes.list', {})).toEqual([]);
    await tab.close();
  });

  test('S2-E6: what was counted is stored, and of people nothing', async () => {
    const { rows } = await ask(panel, 'observations.list', { skip: 0, limit: 500 });
    const stored = new Map(rows.map((row) => [row.metric, row.value]));
    for (const metric of [
      'community.comments-shown',
      'service.unread-conversations',
      'community.comment-sentiment',
    ])
      expect(stored.has(metric), metric).toBe(true);
    const kept = await dump();
    expect(kept).toContain('community.comments-shown');
    expect(kept.match(TRACE)?.[0]).toBeUndefined();
    for (const { planted } of PEOPLE_PAGES)
      expect(planted.filter((text) => kept.includes(text))).toEqual([]);
  });

  test('no message from a page carried anything of anybody', async () => {
    const messages = await heard();
    expect(messages.some((one) => one.includes('community.comments-shown'))).toBe(true);
    expect(messages.filter((one) => TRACE.test(one))).toEqual([]);
  });

  test('the search finds what is planted, in a store and in a file', async () => {
    expect(TRACE.test(JSON.stringify({ label: 'PlantaYt Namesk3' }))).toBe(true);
    expect(TRACE.test(Buffer.from('…zq7…', 'utf16le').toString('utf16le'))).toBe(true);
  });

  test('nor do the files of the profile’s databases on the disk', async () => {
    await browser.close();
    const stores = join(profile, 'Default');
    const found = [
      'IndexedDB',
      'Local Extension Settings',
      'Extension State',
      'Service Worker',
      'Local Storage',
    ]
      .map((name) => join(stores, name))
      .filter((dir) => {
        try {
          return statSync(dir).isDirectory();
        } catch {
          return false;
        }
      });
    expect(found.some((dir) => dir.endsWith('IndexedDB'))).toBe(true);
    expect(found.flatMap(filesWithTraces)).toEqual([]);
  });
});
