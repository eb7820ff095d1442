import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import {
  ensureWidgets,
  findChromium,
  type Launched,
  type Served,
  serve,
} from '../../commands/support/index.ts';
import { signedPublication } from '../../widgets/fixtures/signed.ts';
import { launch, Popup, until } from './extension-support.ts';
import { intranetPage, STRICT, storyPages } from './story-pages.ts';

const { channel, answers } = storyPages();

let sites: Served[] = [];
let browsers: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(browsers.map((one) => one.close()));
  await Promise.all(sites.map((one) => one.close()));
  [sites, browsers] = [[], []];
});

async function dashboards(): Promise<Served> {
  const site = await serve('.', { answers });
  sites.push(site);
  return site;
}

/** A browser in which Fourfold was just installed, and the page that it opened by itself. */
async function installed(site: Served): Promise<{ launched: Launched; first: Page }> {
  const launched = await launch({
    withWelcome: true,
    // What a person answers when the browser asks; here nobody is there to be asked.
    origins: [`${site.origin}/*`, `${site.origin.replace('127.0.0.1', 'localhost')}/*`],
  });
  browsers.push(launched);
  const first = await until(async () =>
    launched.context.pages().find((page) => page.url().endsWith('/dashboard.html#first')),
  );
  first.setDefaultTimeout(60_000);
  return { launched, first };
}

async function faults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).exclude('bsc-source').analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 200))]);
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** From the first question to the dashboards, with those that the person typed in. */
async function choose(page: Page, who: RegExp, template: RegExp, addresses: readonly string[]) {
  await page.getByRole('button', { name: who }).click();
  await page.getByRole('button', { name: template }).first().click();
  for (const address of addresses) {
    await page.getByLabel('Address of another dashboard').fill(address);
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: new URL(address).host }).waitFor();
  }
  await page.getByRole('button', { name: /^Go on with \d/ }).click();
}

/** Waits for words; where they do not come, the failure says what stood there instead. */
async function sees(page: Page, words: string | RegExp): Promise<void> {
  try {
    await page.getByText(words).first().waitFor();
  } catch (cause) {
    // biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
    const said = await page.locator('body').innerText();
    throw new Error(`the page does not say ${words}, but:\n${said}`, { cause });
  }
}

/** Opens the dashboard that is next, sees its numbers and takes them. */
async function capture(page: Page, host: string, n: number): Promise<void> {
  await sees(page, `Your browser will ask whether Fourfold may read ${host}.`);
  await page.getByRole('button', { name: `Open ${host}` }).click();
  await page.getByRole('button', { name: `Capture ${n} numbers` }).click();
  await page.getByRole('heading', { name: 'Your first score' }).waitFor();
}

const score = async (page: Page) =>
  Number.parseInt((await page.locator('.huge').textContent()) ?? '', 10);

test('a specialist: from the install by a round over two dashboards to a published file, which an intranet owner shows under a strict policy', async () => {
  const site = await dashboards();
  const elsewhere = site.origin.replace('127.0.0.1', 'localhost');
  const [host, other] = [new URL(site.origin).host, new URL(elsewhere).host];
  const { launched, first } = await installed(site);

  // The first run: what was chosen outlives the tab.
  await choose(first, /^I look after several/, /^Social media strategy/, [
    `${site.origin}/channel`,
    `${elsewhere}/shop`,
  ]);
  await first.reload();
  expect(await faults(first)).toEqual([]);
  await first.setViewportSize({ width: 360, height: 740 });
  expect(await wide(first)).toBeLessThanOrEqual(0);
  await capture(first, host, 3);
  expect(await faults(first)).toEqual([]);
  expect(await wide(first)).toBeLessThanOrEqual(0);
  await first.setViewportSize({ width: 1280, height: 900 });
  const before = await score(first);
  expect(before).toBeGreaterThan(0);
  await first.getByRole('button', { name: `Go on with ${other}` }).click();
  await capture(first, other, 2);
  await first.getByRole('button', { name: 'Open the scorecard' }).click();
  await first.locator('bsc-scorecard').getByText('Social media strategy').first().waitFor();

  // The round: both dashboards are on it, and one shows a number that cannot be right.
  channel.impressions = '48.2M';
  channel.comments = '190';
  await first.getByRole('link', { name: 'Today', exact: true }).click();
  for (const name of [`${host}/channel`, `${other}/shop`]) {
    await first.getByRole('button', { name: `Capture ${name} now` }).click();
    await sees(first, 'Captured 1 page.');
  }
  await sees(first, /1 left out/);

  // The number in doubt: the page was wrong, it shows the right one again, and that is taken.
  const tab = await launched.context.newPage();
  await tab.goto(`${site.origin}/channel`);
  const popup = await Popup.press(launched, tab);
  await popup.says(/1 number left out[\s\S]*Impressions/);
  await popup.close();
  channel.impressions = '52,900';
  await tab.reload();
  const again = await Popup.press(launched, tab);
  await again.says(/3 numbers recognised/);
  await again.press(/^Capture \d/);
  // The site is captured whenever it is opened, so it may be stored already.
  await again.says(/Stored 1 number|nothing new to store/);
  await again.close();
  await tab.close();

  // The publication, to a file.
  await first.bringToFront();
  await first.getByRole('link', { name: 'Publish', exact: true }).click();
  await first.getByRole('radio', { name: /^Scores/ }).check();
  await first.getByRole('radio', { name: /downloads/i }).check();
  const download = first.waitForEvent('download');
  await first.getByRole('button', { name: 'Download scorecard.json' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ profile: 'score-only', title: 'Social media strategy' });
  for (const secret of ['48.2M', '52,900', '52900', host]) expect(file).not.toContain(secret);
  const lines = (await first.locator('pre.snippet code').first().textContent()) ?? '';

  // The intranet owner has the file and the lines, and no extension.
  const intranet = await serve('.', {
    csp: STRICT,
    mounts: { '/widgets/': await ensureWidgets() },
    answers: {
      '/': { type: 'text/html; charset=utf-8', body: intranetPage(lines) },
      '/scorecard.json': { type: 'application/json', body: file },
      '/favicon.ico': { type: 'image/x-icon', body: '' },
    },
  });
  sites.push(intranet);
  const plain = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox'],
  });
  browsers.push(plain);
  const page = await plain.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && wrong.push(message.text())));
  page.on('pageerror', (error) => void wrong.push(error.message));
  await page.goto(intranet.origin);
  await page.locator('bsc-scorecard').getByText('Social media strategy').first().waitFor();
  await page
    .locator('bsc-scorecard')
    .getByText(/of 100/)
    .first()
    .waitFor();
  expect(wrong).toEqual([]);
});

test('an intranet owner who was sent a signed file: it is checked and made ready, without any number of their own', async () => {
  const site = await dashboards();
  const { first } = await installed(site);
  const signed = await signedPublication();
  const sent = (content: unknown) => ({
    name: 'scorecard.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  });
  await first.getByRole('button', { name: /^I look after an intranet page/ }).click();
  const file = first.getByLabel('Scorecard file');
  await file.setInputFiles(sent({ ...signed, title: 'All is well' }));
  await sees(first, 'This file was changed after it was signed.');
  expect(await first.locator('.rung').count()).toBe(0);
  await file.setInputFiles(sent(signed));
  await sees(first, 'Signed, and unchanged since it was signed.');
  await first.getByLabel('The sender’s key').fill(signed.signature.publicKey);
  await sees(first, 'It was signed with this key.');
  await first.locator('bsc-scorecard').getByText(signed.title).first().waitFor();
  const lines = await first.locator('.rung pre').first().textContent();
  expect(lines).toContain('<bsc-scorecard src="scorecard.json"');
  expect(lines).toContain(`pubkey="${signed.signature.publicKey}"`);
  expect(await faults(first)).toEqual([]);
  await first.setViewportSize({ width: 360, height: 740 });
  expect(await wide(first)).toBeLessThanOrEqual(0);
  const stored = await first.evaluate(() =>
    chrome.runtime.sendMessage({ type: 'observations.count' }),
  );
  expect(stored).toMatchObject({ value: { total: 0 } });
});

test('a creator: one channel, a plan with a target, and today’s answer whether it works; S2-N5: a tour on sample data that leaves nothing behind', async () => {
  const site = await dashboards();
  const host = new URL(site.origin).host;
  channel.impressions = '48,200';
  const { launched, first } = await installed(site);

  // A look around first, among numbers that say what they are.
  await first.getByRole('link', { name: 'Look around with sample numbers first' }).click();
  await first.getByText('These are sample numbers of an invented shop.').waitFor();
  await first
    .locator('bsc-scorecard')
    .getByText(/^Sample: /)
    .first()
    .waitFor();
  for (const title of [
    'Every score opens',
    'What there is to do',
    'Only what you let',
    'Now with your',
  ]) {
    await first.getByRole('button', { name: 'Next' }).click();
    await first.getByRole('heading', { name: title }).waitFor();
    expect(await faults(first)).toEqual([]);
  }
  await first.getByRole('button', { name: 'Begin with your own' }).click();
  await first.getByRole('heading', { name: 'What brings you here?' }).waitFor();
  const databases = () =>
    first.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(databases).not.toContain('fourfold-sample');
  expect(await first.getByText('sample numbers of an invented shop').count()).toBe(0);

  await choose(first, /^I publish on a channel/, /^Social media strategy/, [
    `${site.origin}/channel`,
  ]);
  await capture(first, host, 3);
  await first.getByRole('button', { name: 'Open the scorecard' }).click();

  // The plan: many more impressions than there are.
  await first.getByRole('link', { name: 'KPIs', exact: true }).first().click();
  await first.getByRole('button', { name: 'Change Impressions' }).click();
  await first.getByLabel('Target (score 100)').fill('480000');
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await first
    .getByText(/Target: 480,000 or more/)
    .first()
    .waitFor();

  // Today's answer, and what it is made of.
  await first.getByRole('link', { name: 'Today', exact: true }).click();
  const look = first.getByRole('region', { name: 'Needs a look' });
  await look.getByRole('button', { name: 'Impressions' }).click();
  await first
    .getByRole('dialog')
    .getByText(/read on the page/)
    .waitFor();
  await first.keyboard.press('Escape');
  await look.getByText(/^Off track: score 1\d of 100$/).waitFor();
  expect(launched.context.pages().length).toBeGreaterThan(0);
});
