import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { Ajv } from 'ajv';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureExtension, type Launched, ROOT } from '../../commands/support/index.ts';
import { readPublication } from '../../core/publication/index.ts';
import { ask, launch, Popup, until } from './extension-support.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const YOUTUBE = 'extension/adapters/youtube-studio/fixtures/overview.en';
const youtube = JSON.parse(read(`${YOUTUBE}.json`)) as {
  url: string;
  readings: { metric: string | null; value: number | null; status: string }[];
};
/** What a person finds on the fixture that may be stored: written beside it, not by us. */
const expected = youtube.readings.filter(
  (one) => one.status === 'ok' && one.metric !== null && one.value !== null,
);

const page = (body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Kilnview</title></head><body>${body}</body></html>`;
const card = (label: string, value: string) =>
  `<section><div>${label}</div><div><strong>${value}</strong></div></section>`;

const SHOP = 'https://kilnview.example';
const PAGES: Readonly<Record<string, string>> = {
  '/empty': page('<h1>Welcome back</h1><p>There is nothing to see here today.</p>'),
  '/two': page(
    `<h1>Overview</h1><p>Last 28 days</p>${card('Views', '1,204')}${card('Views', '88')}`,
  ),
  '/loading': page(
    `<h1>Overview</h1><div aria-busy="true">Loading…</div><script>setInterval(() => {
      document.querySelector('[aria-busy]').textContent = 'Loading' + '.'.repeat(Date.now() / 200 % 4);
    }, 50)</script>`,
  ),
  '/foreign': page(
    `<h1>Mwenendo</h1>${card('Watazamaji wapya', '1,2 zk')}${card('Waliopendezwa', '3,4 zk')}`,
    'xx',
  ),
  '/app': page(
    `<h1>Overview</h1><p>Last 28 days</p><div id="cards">${card('Impressions', '5,021')}</div>`,
  ),
};

/** The 28 days before `now` as YouTube Studio writes them: "Oct 26 – Nov 22, 2026". */
function last28Days(now = Date.now()): string {
  const [first, last] = [28, 1].map((ago) => new Date(now - ago * 86_400_000));
  const written = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
  const year = /, \d+$/;
  const from = written.format(first);
  const isOneYear = first?.getUTCFullYear() === last?.getUTCFullYear();
  return `${isOneYear ? from.replace(year, '') : from} – ${written.format(last)}`;
}

/** The page as it stands today: one of other days would contradict its own "Last 28 days". */
const overview = () => {
  const dated = 'Oct 26 – Nov 22, 2026';
  const html = read(`${YOUTUBE}.html`);
  if (!html.includes(dated)) throw new Error(`the fixture no longer names ${dated}`);
  return html.replaceAll(dated, last28Days());
};

const route = (url: URL) => {
  if (url.host === 'studio.youtube.com') return { body: overview() };
  if (url.origin === SHOP)
    return { body: PAGES[url.pathname] ?? '', status: PAGES[url.pathname] ? 200 : 404 };
  return { status: 404, body: '' };
};

let browser: Launched;
let panel: Page;
let opened: Page[] = [];

const visit = async (url: string): Promise<Page> => {
  const tab = await browser.context.newPage();
  opened.push(tab);
  await tab.goto(url);
  return tab;
};
const count = async () => (await ask(panel, 'observations.count', {})).total;
const badge = async (tab: Page) => {
  const background = await browser.background();
  return background.evaluate(async (url) => {
    const [found] = (await chrome.tabs.query({})).filter((one) => one.url === url);
    return chrome.action.getBadgeText(found?.id === undefined ? {} : { tabId: found.id });
  }, tab.url());
};

afterEach(async () => {
  await Promise.all(opened.map((one) => one.close()));
  opened = [];
});

describe('a click on the button, with no permission but the click', () => {
  beforeAll(async () => {
    browser = await launch({ route });
    panel = await browser.open('dashboard.html');
  });
  afterAll(() => browser?.close());

  test('before anything was captured every section says what will stand there', async () => {
    await panel.goto(panel.url().replace(/#.*|$/, '#today'));
    await panel.getByRole('heading', { name: 'What brings you here?' }).waitFor();
    await panel.getByRole('button', { name: 'Skip for now' }).click();
    await panel.getByRole('link', { name: 'Begin the first steps' }).waitFor();
    for (const section of ['today', 'scorecard', 'numbers', 'publish']) {
      await panel.goto(panel.url().replace(/#.*|$/, `#${section}`));
      await panel.getByText('No numbers yet.').waitFor();
      await panel.getByRole('button', { name: 'Import numbers from a file' }).waitFor();
    }
  });

  test.each([
    ['a page with no numbers', '/empty', /No numbers were found on this page/],
    ['a page that is still loading', '/loading', /page is still loading/],
    ['a number in a language that nobody knows', '/foreign', /2 numbers left out/],
    ['a label with two values', '/two', /shows two numbers for Views/],
  ])('%s is said in words and nothing is stored', async (_, path, words) => {
    const tab = await visit(SHOP + path);
    const popup = await Popup.press(browser, tab);
    const text = await popup.says(words);
    expect(text).toMatch(/0 numbers recognised/);
    expect(text).not.toMatch(/null|undefined|exception|selector/i);
    expect(text.match(/still loading|No numbers were found/g)?.length ?? 0).toBeLessThanOrEqual(1);
    await expect(popup.press(/^Capture \d/)).rejects.toThrow(/no button/);
    await popup.press(/^Read again/);
    await popup.says(words);
    await popup.close();
    expect(await count()).toBe(0);
  });

  test('a page that the browser keeps to itself is refused in words', async () => {
    const tab = await visit('chrome://version/');
    const popup = await Popup.press(browser, tab);
    await popup.says(/The browser lets no extension read its own pages/);
    await popup.close();
  });

  test('a dashboard is captured, stored, scored and shown, and its page is left as it was', async () => {
    const tab = await visit(youtube.url);
    await tab.evaluate(() => {
      const seen = { changes: 0, messages: 0, before: document.documentElement.outerHTML };
      Object.assign(window, { seen });
      addEventListener('message', () => seen.messages++);
      new MutationObserver((records) => {
        seen.changes += records.length;
      }).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    const popup = await Popup.press(browser, tab);
    await popup.says(new RegExp(`^YouTube Studio: ${expected.length} numbers recognised`));
    await popup.press(/^Capture \d/);
    await popup.says(new RegExp(`Stored ${expected.length} numbers\\.`));
    await popup.close();
    const after = await tab.evaluate(() => {
      const { seen } = window as unknown as {
        seen: { changes: number; messages: number; before: string };
      };
      const same = seen.before === document.documentElement.outerHTML;
      return { changes: seen.changes, messages: seen.messages, same };
    });
    expect(after).toEqual({ changes: 0, messages: 0, same: true });
    expect(await badge(tab)).toBe(String(expected.length));

    const { rows } = await ask(panel, 'observations.list', { skip: 0, limit: 100 });
    const pairs = (list: readonly { metric: string | null; value: number | null }[]) =>
      list.map(({ metric, value }) => `${metric} ${value}`).sort();
    expect(pairs(rows)).toEqual(pairs(expected));

    await panel.bringToFront();
    await panel.goto(panel.url().replace(/#.*|$/, '#numbers'));
    await panel.reload();
    await panel
      .getByRole('gridcell', { name: /^Views/ })
      .first()
      .waitFor();
    await panel.goto(panel.url().replace(/#.*|$/, '#scorecard'));
    await panel.getByText('Engaging content').first().waitFor();
    await panel.getByLabel('Template').selectOption('creator');
    await panel.getByText('Grow an audience that stays').first().waitFor();
    const { publication } = await ask(panel, 'scorecard.read', {});
    expect(publication.overall.kpisKnown).toBeGreaterThan(0);
    expect(publication.provenance.platforms).toEqual(['youtube-studio']);
    // Down to the words on the page.
    await panel.getByLabel('KPI').selectOption('views');
    await panel.getByText('7.8K').first().waitFor();
  });

  test('captured again it is known, not stored twice', async () => {
    const tab = await visit(youtube.url);
    const popup = await Popup.press(browser, tab);
    await popup.says(/Capture \d+ numbers/);
    await popup.press(/^Capture \d/);
    await popup.says(/There was nothing new to store\. \d+ were already known\./);
    await popup.close();
    expect(await count()).toBe(expected.length);
  });

  test('a background that was stopped right after the confirmation lost nothing', async () => {
    const session = await browser.context.browser()?.newBrowserCDPSession();
    const targets = await session?.send('Target.getTargets');
    const worker = targets?.targetInfos.find((one) => one.type === 'service_worker');
    expect(worker).toBeDefined();
    await session?.send('Target.closeTarget', { targetId: worker?.targetId ?? '' });
    expect(await count()).toBe(expected.length);
  });

  test('the scorecard is written to a file that passes its schema', async () => {
    await panel.bringToFront();
    await panel.goto(panel.url().replace(/#.*|$/, '#publish'));
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name: 'Download scorecard.json' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('scorecard.json');
    const text = readFileSync(await download.path(), 'utf8');
    const schema = JSON.parse(read('core/publication/publication.schema.json'));
    const valid = new Ajv({ strict: false, allErrors: true }).compile(schema);
    expect(valid(JSON.parse(text)), JSON.stringify(valid.errors)).toBe(true);
    expect(readPublication(text)).toMatchObject({ ok: true });
  });

  test('a file of numbers is imported; lines that are none are named', async () => {
    await panel.goto(panel.url().replace(/#.*|$/, '#numbers'));
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
    await panel.getByLabel('File of numbers').setInputFiles({
      name: 'numbers.ndjson',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(`${JSON.stringify(line)}\n{"metric":"<script>"}\n`),
    });
    await panel.getByText('Stored 1 number. 1 line was left out:').waitFor();
    await panel.getByText(/^Line 2: /).waitFor();
    expect(await count()).toBe(expected.length + 1);
  });

  test.each(['light', 'dark'] as const)(
    'dashboard and popup can be used by everybody: %s',
    async (colorScheme) => {
      await panel.bringToFront();
      await panel.emulateMedia({ colorScheme });
      for (const section of ['today', 'scorecard', 'map', 'numbers', 'publish', 'settings']) {
        await panel.goto(panel.url().replace(/#.*|$/, `#${section}`));
        await panel.locator('h1').waitFor();
        const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode().analyze();
        const told = violations.map((one) => `${section} ${one.id}: ${one.nodes[0]?.html}`);
        expect(told).toEqual([]);
      }
      const tab = await visit(youtube.url);
      const popup = await Popup.press(browser, tab);
      await popup.colours(colorScheme);
      await popup.says(/Capture \d+ numbers/);
      await popup.add(read('node_modules/axe-core/axe.min.js'));
      const told = await popup.evaluate(
        'axe.run().then(({violations}) => violations.map((one) => one.id + " " + one.nodes[0].html))',
      );
      await popup.close();
      expect(told).toEqual([]);
    },
  );

  test('the dashboard fits a narrow window without scrolling sideways', async () => {
    await panel.setViewportSize({ width: 360, height: 740 });
    for (const section of ['today', 'scorecard', 'map', 'numbers', 'publish', 'settings']) {
      await panel.goto(panel.url().replace(/#.*|$/, `#${section}`));
      await panel.locator('h1').waitFor();
      const over = await panel.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, section).toBeLessThanOrEqual(0);
    }
    await panel.setViewportSize({ width: 1280, height: 900 });
  });
});

describe('a site that the person asked to capture from now on', () => {
  beforeEach(async () => {
    browser = await launch({ route, origins: [`${SHOP}/*`] });
    panel = await browser.open('dashboard.html');
  });
  afterEach(() => browser?.close());

  test('is counted and stored when it is opened, and again when its address changes', async () => {
    await until(async () => {
      const { origins } = await ask(panel, 'site.list', {});
      return origins.includes(SHOP) ? true : undefined;
    });
    await until(async () => {
      const scripts = await (await browser.background()).evaluate(() =>
        chrome.scripting.getRegisteredContentScripts(),
      );
      return scripts.length === 1 ? true : undefined;
    });
    const tab = await visit(`${SHOP}/app`);
    await until(async () => ((await count()) === 1 ? true : undefined));
    await until(async () => ((await badge(tab)) === '1' ? true : undefined));
    await tab.evaluate(
      (more) => {
        history.pushState(null, '', '/app?tab=2');
        const cards = document.querySelector('#cards');
        const added = new DOMParser().parseFromString(more, 'text/html').body.firstChild;
        if (added) cards?.append(document.adoptNode(added));
      },
      card('Comments', '212'),
    );
    await until(async () => ((await count()) === 2 ? true : undefined));
    await until(async () => ((await badge(tab)) === '2' ? true : undefined));
  });

  test('a site that nobody asked for stays unread', async () => {
    const tab = await visit(youtube.url);
    await tab.waitForTimeout(2500);
    expect(await badge(tab)).toBe('');
    expect(await count()).toBe(0);
  });
});

describe('what is built', () => {
  test('asks for no site at install, in Chromium and in Firefox', async () => {
    for (const engine of ['chrome', 'firefox'] as const) {
      const manifest = JSON.parse(
        readFileSync(join(await ensureExtension(engine), 'manifest.json'), 'utf8'),
      );
      expect(manifest.manifest_version).toBe(3);
      expect(manifest.host_permissions ?? []).toEqual([]);
      expect(manifest.content_scripts ?? []).toEqual([]);
      const panel = engine === 'firefox' ? [] : ['sidePanel'];
      expect([...manifest.permissions].sort()).toEqual([
        'activeTab',
        'alarms',
        'scripting',
        ...panel,
        'storage',
        'unlimitedStorage',
      ]);
      expect(manifest.optional_permissions).toEqual(['notifications']);
      expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    }
  });

  test('in Firefox the background is an event page and no data is collected', async () => {
    const manifest = JSON.parse(
      readFileSync(join(await ensureExtension('firefox'), 'manifest.json'), 'utf8'),
    );
    expect(manifest.background.scripts).toHaveLength(1);
    expect(manifest.background.service_worker).toBeUndefined();
    const { gecko } = manifest.browser_specific_settings;
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});
