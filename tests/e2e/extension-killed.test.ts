import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import type { MessageData, MessageType } from '../../extension/messages/index.ts';
import { ask, launch, until } from './extension-support.ts';

const SHOP = 'https://kilnview.example';
const body = `<!doctype html><html lang="en"><title>Kilnview</title><h1>Overview</h1><p>Last 28 days</p>
<section><div>Impressions</div><div><strong>5,021</strong></div></section>
<section><div>Comments</div><div><strong>212</strong></div></section></html>`;

/** How often the background is stopped in the middle of each kind of work. */
const TIMES = 6;
const LINES = 300;

let browser: Launched;
let panel: Page;
let page: Page;

beforeAll(async () => {
  browser = await launch({
    origins: [`${SHOP}/*`],
    route: (url) => (url.origin === SHOP ? { body } : null),
  });
  panel = await browser.open('dashboard.html#settings');
  await panel.evaluate(() => chrome.scripting.unregisterContentScripts());
  page = await browser.context.newPage();
  await page.goto(`${SHOP}/overview`);
});
afterAll(() => browser?.close());

/** The same moments in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const random = chance(20_261_126);

async function stopBackground(): Promise<void> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  const targets = await session?.send('Target.getTargets');
  const worker = targets?.targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(browser.extensionId),
  );
  // Before the first message it may not have begun yet.
  if (worker) await session?.send('Target.closeTarget', { targetId: worker.targetId });
  await session?.detach();
}

/** Asks, and stops the background after so long; gives the answer, or null where none came. */
async function askAndStop<T extends MessageType>(type: T, data: MessageData<T>, afterMs: number) {
  const answer = ask(panel, type, data).then(
    (value) => value,
    () => null,
  );
  await new Promise((done) => setTimeout(done, afterMs));
  await stopBackground();
  return answer;
}

/** What really stands in the database, past all that is said of it. */
const rowsOnDisk = () =>
  panel.evaluate(async () => {
    const settle = (request: IDBRequest) =>
      new Promise<unknown>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const db = (await settle(indexedDB.open('fourfold'))) as IDBDatabase;
    const tx = db.transaction(['observations', 'removed', 'captures']);
    const counts = ['observations', 'removed', 'captures'].map((name) =>
      settle(tx.objectStore(name).count()),
    );
    const [stored, removed, captures] = (await Promise.all(counts)) as number[];
    db.close();
    return { stored, removed, captures };
  });

/** What is said of the numbers is what stands there. */
async function agrees() {
  const { stored } = await rowsOnDisk();
  const { total } = await until(() => ask(panel, 'observations.count', {}).catch(() => undefined));
  const found = await ask(panel, 'numbers.find', { skip: 0, limit: 1 });
  expect([total, found.total]).toEqual([stored, stored]);
  return stored ?? 0;
}

const lines = (round: number) =>
  Array.from({ length: LINES }, (_, n) =>
    JSON.stringify({
      metric: 'content.views',
      subject: { platform: 'youtube-studio', account: `kiln-${round}`, item: `post-${n}` },
      value: n,
      low: n,
      high: n,
      unit: '1',
      from: '2026-10-01',
      to: '2026-10-29',
      seen: '2026-10-29T08:00:00.000Z',
      source: { kind: 'file' },
    }),
  ).join('\n');

test('stopped at any moment of an import: what was confirmed is there, all or nothing, and never twice', async () => {
  for (let round = 0; round < TIMES; round++) {
    const before = await agrees();
    const data = { file: 'numbers.ndjson', text: lines(round) };
    const answer = await askAndStop('observations.import', data, random() * 250);
    const after = await agrees();
    expect([before, before + LINES]).toContain(after);
    if (answer) expect(after).toBe(before + LINES);
    await until(() => ask(panel, 'observations.import', data).catch(() => undefined));
    expect(await agrees()).toBe(before + LINES);
  }
});

test('stopped at any moment of a capture: the whole capture with its record, or none of it', async () => {
  const tab = await panel.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id ?? -1,
    page.url(),
  );
  const before = await rowsOnDisk();
  for (let round = 0; round < TIMES; round++) {
    const answer = await askAndStop('page.capture', { tab }, random() * 600);
    const { stored, captures } = await rowsOnDisk();
    const added = (stored ?? 0) - (before.stored ?? 0);
    expect([0, 2]).toContain(added);
    if (added > 0) expect(captures).toBeGreaterThan(before.captures ?? 0);
    if (answer) expect(added).toBe(2);
    await agrees();
  }
  await until(() => ask(panel, 'page.capture', { tab }).catch(() => undefined));
  expect(await agrees()).toBe((before.stored ?? 0) + 2);
});

test('stopped while a number is deleted, put back or corrected: it is in one place, whole', async () => {
  const { rows } = await ask(panel, 'numbers.find', { skip: 0, limit: 1 });
  const id = rows[0]?.observation.id ?? '';
  const before = await rowsOnDisk();
  const both = (before.stored ?? 0) + (before.removed ?? 0);
  for (let round = 0; round < TIMES; round++) {
    const type = round % 2 === 0 ? 'numbers.delete' : 'numbers.put-back';
    const answer = await askAndStop(type, { ids: [id], why: 'a test' }, random() * 60);
    const now = await rowsOnDisk();
    expect((now.stored ?? 0) + (now.removed ?? 0)).toBe(both);
    if (answer)
      expect(now.removed).toBe((before.removed ?? 0) + (type === 'numbers.delete' ? 1 : 0));
    await agrees();
    // The next round begins from what this one wanted.
    await ask(panel, type, { ids: [id], why: 'a test' }).catch(() => undefined);
  }
});

test('stopped while it publishes: the answer is whole or none, and the next one is the same file', async () => {
  const whole = await ask(panel, 'publish.file', { asOf: '2026-10-30' });
  for (let round = 0; round < TIMES; round++) {
    const data = { asOf: '2026-10-30' };
    const answer = await askAndStop('publish.file', data, random() * 400);
    if (answer) expect(answer.text).toBe(whole.text);
    await askAndStop('publish.rules', { audience: `round ${round}` }, random() * 40);
    const { audience } = await until(() => ask(panel, 'publish.state', {}).catch(() => undefined));
    expect([`round ${round}`, `round ${round - 1}`, '']).toContain(audience);
  }
  expect((await ask(panel, 'publish.file', { asOf: '2026-10-30' })).text).toBe(whole.text);
});
