import type { Page, Worker } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, type Served, serve } from '../../commands/support/index.ts';
import { ask, launch, Popup, until } from './extension-support.ts';

const card = (label: string, value: string) =>
  `<section><div>${label}</div><div><strong>${value}</strong></div></section>`;
const dashboard = (views: string) =>
  `<!doctype html><html lang="en"><title>Kilnview</title><h1>Overview</h1><p>Last 28 days</p>${card('Impressions', views)}${card('Comments', '212')}</html>`;
/** A board that counts up by itself, as a live one does. */
const board = `<!doctype html><html lang="en"><title>Board</title><h1>Live now</h1>
${card('GMV', '<span id="gmv">$1,200</span>')}${card('Orders', '<span id="orders">31</span>')}
<script>
  let n = 0;
  setInterval(() => { n += 1; gmv.textContent = '$' + (1200 + 10 * n).toLocaleString('en'); orders.textContent = String(31 + n); }, 1000);
</script></html>`;

let day = 1;
let launched: Launched;
let shop: Served;
let other: Served;
let login: Served;
let elsewhere = '';
const html = (body: string) => ({ type: 'text/html; charset=utf-8', body });
// Real servers: tabs that an extension opens are on their way before a route could take their place.
beforeAll(async () => {
  login = await serve('.', { answers: { '/start': html('<h1>Sign in</h1>') } });
  shop = await serve('.', {
    answers: {
      '/overview': () => html(dashboard(day === 1 ? '5,021' : '6,130')),
      '/room': html(board),
    },
  });
  other = await serve('.', {
    answers: {
      '/overview': () =>
        day === 1
          ? html(dashboard('77'))
          : { status: 302, body: '', headers: { location: `${login.origin}/start` } },
    },
  });
  // Another host: two ports of one host are one site, and its numbers are held against each other.
  elsewhere = other.origin.replace('127.0.0.1', 'localhost');
  launched = await launch({
    origins: [`${shop.origin}/*`, `${elsewhere}/*`],
    allowed: 'notifications',
  });
});
afterAll(async () => {
  await launched.close();
  for (const one of [shop, other, login]) await one.close();
});

const tabOf = (page: { url(): string }, panel: { evaluate: typeof Object.prototype.valueOf }) =>
  (panel as never as import('playwright').Page).evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id ?? -1,
    page.url(),
  );

test('one click captures every due dashboard in turn behind the page, and says how each went', async () => {
  const panel = await launched.open('dashboard.html');
  for (const address of [`${shop.origin}/overview`, `${elsewhere}/overview`]) {
    const page = await launched.context.newPage();
    await page.goto(address);
    const tab = await tabOf(page, panel as never);
    await ask(panel, 'page.capture', { tab });
    await page.close();
  }
  const { pages } = await ask(panel, 'round.list', {});
  expect(pages.map(({ address, due }) => [address, due])).toEqual([
    [`${shop.origin}/overview`, false],
    [`${elsewhere}/overview`, false],
  ]);

  // The next day: what was captured yesterday is due.
  day = 2;
  await panel.evaluate(async () => {
    const open = indexedDB.open('fourfold');
    const db: IDBDatabase = await new Promise((done) => {
      open.onsuccess = () => done(open.result);
    });
    const tx = db.transaction('round', 'readwrite');
    const all = tx.objectStore('round').getAll();
    all.onsuccess = () => {
      for (const row of all.result) tx.objectStore('round').put({ ...row, day: '2020-01-01' });
    };
    await new Promise((done) => {
      tx.oncomplete = done;
    });
    db.close();
  });
  await panel.reload();
  const button = panel.getByRole('button', { name: 'Capture all 2' });
  await button.waitFor();
  const opened: string[] = [];
  launched.context.on('page', (page) => opened.push(page.url()));
  await button.click();
  await panel.getByText('Captured 1 page. 1 page gave no numbers, see below.').waitFor();
  await panel.getByText(/ led to .*You may be signed out there/).waitFor();
  expect(opened).toHaveLength(2);
  // Both are closed again, and the person still stands where they stood.
  expect(launched.context.pages().map((page) => new URL(page.url()).protocol)).not.toContain(
    'http:',
  );
  const { rows } = await ask(panel, 'observations.list', { skip: 0, limit: 50 });
  const values = rows
    .filter((row) => row.metric === 'content.impressions')
    .map((row) => row.value)
    .sort((a, b) => a - b);
  expect(values).toEqual([77, 5021, 6130]);
});

interface Told {
  readonly title: string;
  readonly message: string;
}

/** Remembers what the worker gives the browser to show; the browser itself tells only which are there. */
const listening = (worker: Worker) =>
  worker.evaluate(() => {
    const scope = globalThis as unknown as { told: Told[] };
    if (scope.told) return;
    scope.told = [];
    const show = chrome.notifications.create.bind(chrome.notifications);
    chrome.notifications.create = ((id: string, options: Told) => {
      scope.told.push({ title: options.title, message: options.message });
      return show(id, options as never);
    }) as never;
  });

/** The hour strikes: the worker looks whether there is something to tell. */
async function look(
  panel: Page,
): Promise<readonly [ids: readonly string[], told: readonly Told[]]> {
  const worker = await launched.background();
  await listening(worker);
  const before = await notified(panel);
  await worker.evaluate(() => chrome.alarms.create('look', { when: Date.now() }));
  await until(async () => ((await notified(panel)) === before ? undefined : true), 20_000);
  // What is told is remembered before it is shown.
  await new Promise((done) => setTimeout(done, 500));
  return worker.evaluate(async () => {
    const scope = globalThis as unknown as { told: Told[] };
    const all = await chrome.notifications.getAll();
    const told = scope.told.splice(0);
    for (const id of Object.keys(all)) await chrome.notifications.clear(id);
    return [Object.keys(all).sort(), told] as const;
  });
}

/** What the extension keeps of what it told last. */
const notified = (panel: Page): Promise<string> =>
  panel.evaluate(async () => {
    const open = indexedDB.open('fourfold');
    const db: IDBDatabase = await new Promise((done) => {
      open.onsuccess = () => done(open.result);
    });
    const all = db.transaction('settings').objectStore('settings').getAll();
    await new Promise((done) => {
      all.onsuccess = done;
    });
    db.close();
    return JSON.stringify(all.result.filter((row) => row.key === 'notified'));
  });

const clockAt = (hours: number) =>
  new Date(Date.now() + hours * 3_600_000).toTimeString().slice(0, 5);

test('due captures and what went off track are notified of: not in quiet hours, and without numbers unless they are wanted', async () => {
  const panel = await launched.open('dashboard.html#settings');
  await panel.getByLabel(/Tell me when captures are due/).check();
  await panel.getByLabel('Quiet from').waitFor();
  await ask(panel, 'scorecard.choose', { id: 'creator' });
  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  await ask(panel, 'observations.store', {
    observations: [
      {
        ...{ metric: 'content.click-through-rate', value: 0.4, low: 0.35, high: 0.45, unit: '%' },
        ...{ subject: { platform: 'kilnview', account: 'kiln' }, from: day(28), to: day(0) },
        ...{ id: 'unset', seen: new Date().toISOString(), source: { kind: 'manual' } },
      },
    ],
  });
  // A page that was captured long ago is due.
  await panel.evaluate(async () => {
    const open = indexedDB.open('fourfold');
    const db: IDBDatabase = await new Promise((done) => {
      open.onsuccess = () => done(open.result);
    });
    const tx = db.transaction('round', 'readwrite');
    const all = tx.objectStore('round').getAll();
    all.onsuccess = () => {
      for (const row of all.result) tx.objectStore('round').put({ ...row, day: '2020-01-01' });
    };
    await new Promise((done) => {
      tx.oncomplete = done;
    });
    db.close();
  });

  await ask(panel, 'notify.rules', { quietFrom: clockAt(-1), quietTo: clockAt(1) });
  expect(await look(panel)).toEqual([[], []]);

  await ask(panel, 'notify.rules', { quietFrom: clockAt(2), quietTo: clockAt(3) });
  const [ids, told] = await look(panel);
  expect(ids).toEqual(['breach', 'due']);
  expect(told.map((one) => one.title).sort()).toEqual(['Captures are due', 'Off track']);
  // A locked screen tells nobody which pages, which KPI and how it stands.
  for (const { message } of told) expect(message).not.toMatch(/\d|127\.0|Click/);

  // Told once: the same day says nothing twice.
  expect(await look(panel)).toEqual([[], []]);

  // With numbers where they are wanted, and in the language that was chosen.
  await panel.getByLabel(/With names and scores/).check();
  await panel.getByLabel(/Language of Fourfold/).selectOption('id');
  await panel.getByRole('heading', { name: 'Pengaturan' }).waitFor();
  await panel.evaluate(async () => {
    const open = indexedDB.open('fourfold');
    const db: IDBDatabase = await new Promise((done) => {
      open.onsuccess = () => done(open.result);
    });
    const tx = db.transaction('settings', 'readwrite');
    tx.objectStore('settings').delete('notified');
    await new Promise((done) => {
      tx.oncomplete = done;
    });
    db.close();
  });
  const [, again] = await look(panel);
  const breach = again.find(({ title }) => title === 'Meleset');
  expect(breach?.message).toMatch(/^Rasio klik-tayang \(\d+ dari 100\)$/);
  expect(again.find(({ title }) => title === 'Waktunya mengambil angka')?.message).toMatch(
    /^Waktunya diambil: 127\.0\.0\.1:\d+/,
  );
  await panel.getByLabel(/Bahasa halaman Fourfold/).selectOption('en');
  await panel.getByRole('heading', { name: 'Settings' }).waitFor();
  await panel.close();
});

test('S0-I7, S0-F3: a live board is recorded while it runs, at most every 15 seconds', async () => {
  const page = await launched.context.newPage();
  await page.goto(`${shop.origin}/room`);
  const popup = await Popup.press(launched, page);
  await popup.says(/recognised/);
  await popup.press(/Record this live/);
  const panel = await until(async () =>
    launched.context.pages().find((one) => one.url().endsWith('dashboard.html#live')),
  );
  await page.bringToFront();
  const samples = async () => {
    const { sessions } = await ask(panel, 'live.list', { limit: 1 });
    return (await ask(panel, 'live.read', { id: sessions[0]?.id ?? '' })).samples;
  };
  const two = await until(async () => {
    const found = await samples();
    return found.length >= 2 ? found : undefined;
  }, 25_000);
  const [first, second] = two.map(({ at, values }) => ({
    at: Date.parse(at),
    gmv: values.find(({ label }) => label === 'GMV'),
  }));
  // Ten dollars a second, looked at 15 seconds apart: to the second that a look takes.
  const seconds = ((second?.at ?? 0) - (first?.at ?? 0)) / 1000;
  expect(seconds).toBeGreaterThanOrEqual(14.5);
  const gained = (second?.gmv?.value ?? 0) - (first?.gmv?.value ?? 0);
  expect(Math.abs(gained - 10 * seconds)).toBeLessThanOrEqual(25);
  expect(second?.gmv?.unit).toBe('USD');

  await panel.getByRole('button', { name: 'Voucher' }).click();
  await panel.getByText('Noted.').waitFor();
  await panel.getByRole('button', { name: 'End session' }).click();
  await panel.getByText(/The session has ended/).waitFor();
  await page.close();
});
