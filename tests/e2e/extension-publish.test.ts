import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { ensureBuilt } from '../../commands/support/index.ts';
import { ask, launch, siteAccess, until } from './extension-support.ts';

const folder = process.env.FOURFOLD_SHOTS;
const put: { url: string; body: string; headers: Record<string, unknown> }[] = [];
let answer = 201;
let server: Server;
let origin: string;
let dir: string;
let launched: Launched;
let panel: Page;

/** So many days from the person's own today: the scorecard is of the last 28. */
const day = (from: number) => {
  const now = new Date();
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + from, 12);
  return at.toISOString().slice(0, 10);
};

const NUMBERS = ['content.views', 'engagement.likes', 'engagement.comments', 'engagement.shares']
  .map((metric, i) =>
    JSON.stringify({
      metric,
      subject: { platform: 'tiktok-studio', account: 'secret-kiln' },
      value: 45_613 + i,
      low: 45_613 + i,
      high: 45_613 + i,
      unit: '1',
      from: day(-28),
      to: day(0),
      seen: new Date().toISOString(),
      source: { kind: 'page', label: 'Secret label', raw: String(45_613 + i) },
    }),
  )
  .join('\n');

beforeAll(async () => {
  const { widgets } = await ensureBuilt();
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'PUT') {
        const body = Buffer.concat(chunks).toString('utf8');
        put.push({ url: request.url ?? '', body, headers: request.headers });
        response.writeHead(answer).end();
        return;
      }
      const name = (request.url ?? '').slice(1);
      const here = /^fourfold(?:-[a-z]+)*\.js$/.test(name)
        ? readFileSync(join(widgets, name), 'utf8')
        : name === 'scorecard.json'
          ? put.at(-1)?.body
          : undefined;
      const type = name.endsWith('.js') ? 'text/javascript' : 'application/json';
      response.writeHead(here ? 200 : 404, { 'content-type': type }).end(here ?? '');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  dir = await mkdtemp(join(tmpdir(), 'fourfold-publish-'));
  launched = await launch({ profile: join(dir, 'profile'), origins: ['http://127.0.0.1/*'] });
  panel = await launched.open('dashboard.html');
  await ask(panel, 'observations.import', { file: 'kiln.ndjson', text: NUMBERS });
  await ask(panel, 'scorecard.choose', { id: 'creator' });
  await panel.goto(panel.url().replace(/#.*|$/, '#publish'));
  await panel.reload();
  await panel.getByRole('heading', { name: 'Choose what leaves this machine' }).waitFor();
});

afterAll(async () => {
  await launched.close();
  server.close();
  await rm(dir, { recursive: true, force: true });
});

test('what leaves is said in figures before it does, in the whole and in scores alone', async () => {
  const cell = (name: string, at: number) =>
    panel.getByRole('row', { name }).getByRole('cell').nth(at).textContent();
  await panel.getByRole('row', { name: 'Accounts secret-kiln' }).waitFor();
  await panel.getByRole('radio', { name: /^Scores/ }).check();
  await panel.getByRole('row', { name: 'Accounts none secret-kiln' }).waitFor();
  expect(await cell('Values of the past', 0)).toBe('0');
  await panel.getByRole('button', { name: 'See the file' }).click();
  const shown = await panel.locator('pre.file').textContent();
  expect(shown).toContain('"profile": "score-only"');
  for (const secret of ['secret-kiln', 'Secret label', '45613'])
    expect(shown).not.toContain(secret);
  if (folder) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      await panel.screenshot({ path: join(folder, `publish-${colorScheme}.png`), fullPage: true });
    }
  }
  // Where the page is narrow, what is wider scrolls in its box.
  for (const width of [1280, 420]) {
    await panel.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page: panel }).exclude('bsc-source').analyze();
    expect(violations.map(({ id, nodes }) => [width, id, nodes.map((node) => node.html)])).toEqual(
      [],
    );
  }
  await panel.setViewportSize({ width: 1280, height: 900 });
});

test('it is put at an address, signed, and a page that asks for the key shows it and nothing else', async () => {
  await panel.getByRole('radio', { name: /^To an address/ }).check();
  await panel.getByLabel('Address of the file').fill(`${origin}/scorecard.json`);
  await panel.getByLabel('Password').fill('kiln');
  await panel.getByRole('button', { name: 'Publish now' }).click();
  await panel.getByText('The scorecard was put at').waitFor();
  expect(put.length).toBe(1);
  expect(put[0]?.headers.cookie).toBeUndefined();
  expect(put[0]?.headers.authorization).toBe(`Basic ${btoa(':kiln')}`);
  expect(put[0]?.body).not.toContain('secret-kiln');
  const snippet = (await panel.locator('pre.snippet code').textContent()) ?? '';
  expect(snippet).toContain('pubkey="');

  const page = await launched.context.newPage();
  await page.route(`${origin}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>x</title>${snippet}` }),
  );
  await page.goto(`${origin}/`);
  await page.locator('bsc-scorecard').getByText('Creator').first().waitFor();
  const file = JSON.parse(put[0]?.body ?? '');
  put.push({ url: '', body: JSON.stringify({ ...file, title: 'Forged' }), headers: {} });
  await page.reload();
  await page.getByText('not signed with the key that this page trusts').waitFor();
  expect(await page.getByText('Forged').count()).toBe(0);
  await page.close();
});

test('an address that refuses is said, and the last publication stands', async () => {
  answer = 403;
  const before = (await ask(panel, 'publish.state', {})).published;
  await panel.getByRole('button', { name: 'Publish now' }).click();
  await panel.getByText('did not let Fourfold write there (403)').waitFor();
  expect((await ask(panel, 'publish.state', {})).published).toBe(before);
  await panel.getByLabel('Address of the file').fill('http://127.0.0.1:9/scorecard.json');
  await panel.getByRole('button', { name: 'Publish now' }).click();
  await panel.getByText('Nobody answered at this address.').waitFor();
});

/** As if it was last published so many days ago. */
const publishedBefore = (days: number) =>
  panel.evaluate(async (at) => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const asked = indexedDB.open('fourfold');
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    const settings = db.transaction('settings', 'readwrite').objectStore('settings');
    const kept = settings.get('publishing');
    await new Promise<void>((done) => {
      kept.onsuccess = () => {
        const value = JSON.stringify({ ...JSON.parse(kept.result.value), published: at });
        settings.put({ key: 'publishing', value }).onsuccess = () => done();
      };
    });
    db.close();
  }, new Date(Date.now() - days * 86_400_000).toISOString());

test('a right to write that is taken back before a publication is due is said on Today, and one press mends it', async () => {
  answer = 201;
  await panel.getByLabel('Address of the file').fill(`${origin}/scorecard.json`);
  await panel.getByRole('combobox', { name: 'Published' }).selectOption({ label: 'every day' });
  await until(async () => ((await ask(panel, 'publish.state', {})).every === 1 ? true : undefined));
  await publishedBefore(2);
  const before = put.length;
  await siteAccess(launched, 'ON_CLICK');
  await panel.goto(panel.url().replace(/#.*|$/, '#today'));
  await panel.reload();
  await panel.getByRole('heading', { name: 'The scorecard is due to be published' }).waitFor();
  await panel.getByText(`lets Fourfold write to ${origin} no more`).waitFor();
  expect(put.length).toBe(before);
  expect((await ask(panel, 'publish.state', {})).isDue).toBe(true);
  await siteAccess(launched, 'ON_ALL_SITES');
  await panel.getByRole('button', { name: 'Publish now' }).click();
  await panel
    .getByRole('heading', { name: 'The scorecard is due to be published' })
    .waitFor({ state: 'detached' });
  expect(put.length).toBe(before + 1);
  // The next time it is due, it is published by itself as soon as the page is opened.
  await publishedBefore(2);
  await panel.reload();
  await until(async () => (put.length === before + 2 ? true : undefined));
  // Noted too: what was put and is not noted is due again.
  await until(async () => ((await ask(panel, 'publish.state', {})).isDue ? undefined : true));
});

/** Fits in both widths, light and dark; pictures of it where a folder is given. */
async function shown(name: string): Promise<void> {
  for (const width of [420, 1280]) {
    await panel.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['dark', 'light'] as const) {
      await panel.emulateMedia({ colorScheme });
      const wider = await panel.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([name, width, wider]).toEqual([name, width, 0]);
      if (!folder) continue;
      const path = join(folder, `review-${name}-${width}-${colorScheme}.png`);
      await panel.screenshot({ path, fullPage: true });
    }
  }
}

test('S1-M5.3 S1-M6.1 S1-M5.6: a file is handed in, approved by somebody else, published as it was approved, and locked', async () => {
  answer = 201;
  await panel.goto(panel.url().replace(/#.*|$/, '#publish'));
  await panel.reload();
  const title = panel.getByRole('heading', { name: 'Check and approve' });
  await title.waitFor();
  // Nothing is due by itself, so that whatever leaves was pressed for.
  await panel.getByRole('combobox', { name: 'Published' }).selectOption({ label: 'by hand only' });
  await until(async () => ((await ask(panel, 'publish.state', {})).every === 0 ? true : undefined));
  const name = panel.getByLabel('Your name');
  await panel.getByLabel('For whom').fill('The board');
  await name.fill('Dewi');
  await until(async () =>
    (await ask(panel, 'publish.state', {})).audience === 'The board' ? true : undefined,
  );
  await panel.getByRole('radio', { name: /^Publish after review/ }).click();
  await panel.getByText('Fourfold cannot know who sits at this machine').waitFor();
  await panel.getByLabel('Address of the file').fill(`${origin}/scorecard.json`);
  await panel.getByRole('button', { name: 'Publish now' }).click();
  await panel.getByText('Nothing is approved.').waitFor();
  await shown('draft');
  await name.fill('Dewi');
  await panel.getByRole('button', { name: 'Hand in for review' }).click();
  await panel.getByText('Dewi handed it in').waitFor();
  // Whoever approves it looks at the very file that was handed in.
  const step = panel.getByRole('listitem').filter({ has: title });
  await step.getByRole('button', { name: 'See the file' }).click();
  await step.getByText('fourfold/publication@1').waitFor();
  await shown('in-review');
  await step.getByRole('button', { name: 'See the file' }).click();
  await name.fill('dewi');
  await panel.getByRole('button', { name: 'Approve' }).click();
  await panel.getByText('Somebody else has to look at it.').waitFor();
  await name.fill('Made');
  await panel.getByRole('button', { name: 'Approve' }).click();
  await panel.getByText('Made approved what Dewi handed in.').waitFor();
  await shown('approved');
  const before = put.length;
  await panel.getByRole('button', { name: 'Publish now' }).click();
  // Said once it is locked, and not by what explains the choice.
  await panel.getByText(/^What was published up to .* is locked\.$/).waitFor();
  expect(put.length).toBe(before + 1);
  const state = await ask(panel, 'release.state', {});
  expect(state.record.check.ok).toBe(true);
  const [last] = state.record.entries;
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(put.at(-1)?.body ?? ''),
  );
  expect(last?.about.file).toBe(Buffer.from(digest).toString('hex'));
  expect(put.at(-1)?.body).not.toContain('Dewi');
  await panel.getByText(/^Record of what was done/).click();
  await shown('published');
  const { violations } = await new AxeBuilder({ page: panel }).exclude('bsc-source').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
