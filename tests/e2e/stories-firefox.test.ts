import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureExtension, ensureWidgets } from '../../commands/support/build.ts';
import { type Served, serve } from '../../commands/support/serve.ts';
import { signedPublication } from '../../widgets/fixtures/signed.ts';
import { control, Firefox, firefox, press, sees, write } from './firefox-support.ts';
import { intranetPage, STRICT, storyPages } from './story-pages.ts';

const pages = storyPages();

describe.skipIf(!firefox)('in a real Firefox', () => {
  let browser: Firefox;
  let site: Served;
  let first: Page;

  beforeAll(async () => {
    [site, browser] = await Promise.all([
      serve('.', { answers: pages.answers }),
      ensureExtension('firefox').then((folder) => Firefox.launch(folder)),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    first = await browser.install();
  });
  afterEach(() => browser.uninstall());

  /** From the first question to the dashboards, with those that the person typed in. */
  async function choose(who: RegExp, template: RegExp, addresses: readonly string[]) {
    await press(first, who);
    await press(first, template);
    for (const address of addresses) {
      await write(first, /^Address of another dashboard/, address);
      await first.keyboard.press('Enter');
      await sees(first, new RegExp(`Any other page\\s[\\s\\S]*${new URL(address).host}`));
    }
    await press(first, /^Go on with \d/);
  }

  /** Opens the dashboard that is next, says yes to Firefox's question, and takes the numbers. */
  async function capture(host: string, n: number) {
    await press(first, new RegExp(`^Open ${host}`));
    expect(await browser.answer('Allow')).toContain(host.replace(/:\d+$/, ''));
    await press(first, new RegExp(`^Capture ${n} numbers`));
    await sees(first, /Your first score/);
  }

  /** Waits until an element of ours says it. */
  const shows = (page: Page, words: string, element = 'bsc-scorecard') =>
    page.waitForFunction(
      (text, tag) => document.querySelector(tag)?.shadowRoot?.textContent?.includes(text) === true,
      { timeout: 60_000, polling: 100 },
      ...[words, element],
    );

  test('a specialist: from the install by a round over two dashboards to a published file', async () => {
    const elsewhere = site.origin.replace('127.0.0.1', 'localhost');
    const [host, other] = [new URL(site.origin).host, new URL(elsewhere).host];
    await choose(/^I look after several/, /^Social media strategy/, [
      `${site.origin}/channel`,
      `${elsewhere}/shop`,
    ]);
    // Who says no is told what that means, and is where they were.
    await press(first, new RegExp(`^Open ${host}`));
    await browser.answer('Deny');
    await sees(first, /The browser was not allowed to read .*Nothing was opened/);
    await capture(host, 3);
    await press(first, new RegExp(`^Go on with ${other}`));
    await capture(other, 2);
    await press(first, /^Open the scorecard/);
    await shows(first, 'Social media strategy');

    // The round: both dashboards are on it, and one shows a number that cannot be right.
    pages.channel.impressions = '48.2M';
    pages.channel.comments = '190';
    await press(first, /^Today$/);
    for (const name of [`${host}/channel`, `${other}/shop`]) {
      await press(first, new RegExp(`^Capture ${name} now`));
      await sees(first, /Captured 1 page\./);
    }
    await sees(first, /1 left out/);

    // The number in doubt: the page was wrong, it shows the right one again, and that is taken.
    const tab = await browser.visit(`${site.origin}/channel`);
    await browser.openPopup();
    await browser.popupSays(/1 number left out[\s\S]*Impressions/);
    await browser.closePopup();
    pages.channel.impressions = '52,900';
    await tab.reload();
    await browser.openPopup();
    await browser.popupSays(/3 numbers recognised/);
    await browser.popupPress(/^Capture \d/);
    // The site is captured whenever it is opened, so it may be stored already.
    await browser.popupSays(/Stored 1 number|nothing new to store/);

    // The sidebar follows the tab in front, with the readings of its page.
    await browser.popupPress(/^Side panel/);
    await browser.closePopup();
    await browser.sidebarSays(/Impressions/);
    const shop = await browser.visit(`${elsewhere}/shop`);
    await browser.sidebarSays(/Social leads converted(?![\s\S]*Impressions)/);
    await shop.close();
    await tab.bringToFront();
    await browser.sidebarSays(/Impressions/);
    await tab.close();

    // The publication, to a file.
    await first.bringToFront();
    await press(first, /^Publish$/);
    await press(first, /^Scores\s/);
    await press(first, /^To your downloads/);
    await press(first, /^Download scorecard\.json/);
    const file = await browser.downloaded('scorecard.json');
    expect(JSON.parse(file)).toMatchObject({
      profile: 'score-only',
      title: 'Social media strategy',
    });
    for (const secret of ['48.2M', '52,900', '52900', host]) expect(file).not.toContain(secret);
  });

  test('a creator: a tour on sample data, one channel, a plan with a target, and today’s answer', async () => {
    const host = new URL(site.origin).host;
    pages.channel.impressions = '48,200';
    await press(first, /^Look around with sample numbers first/);
    await sees(first, /These are sample numbers of an invented shop\./);
    await shows(first, 'Sample: ');
    for (const title of ['Every score', 'What there is', 'Only what you', 'Now with your']) {
      await press(first, /^Next/);
      await sees(first, new RegExp(title));
    }
    await press(first, /^Begin with your own/);
    await sees(first, /What brings you here\?/);

    await choose(/^I publish on a channel/, /^Social media strategy/, [`${site.origin}/channel`]);
    await capture(host, 3);
    await press(first, /^Open the scorecard/);
    await press(first, /^KPIs$/);
    await press(first, /^Change Impressions/);
    await write(first, /^Target \(score 100\)/, '480000');
    await press(first, /^Save$/);
    await sees(first, /Target: 480,000 or more/);
    await press(first, /^Today$/);
    await sees(first, /Off track: score 1\d of 100/);
    await press(first, /^Impressions$/);
    await shows(first, 'read on the page', 'dialog[open] bsc-explain');
  });

  test('an intranet owner: a signed file that was sent is opened, checked, and shown on a page under a strict policy', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fourfold-sent-'));
    const signed = await signedPublication();
    const file = join(folder, 'scorecard.json');
    await writeFile(file, JSON.stringify(signed));
    await press(first, /^I look after an intranet page/);
    await control(first, /^Choose the file/);
    const input = await first.waitForSelector('input[type=file][aria-label="Scorecard file"]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await sees(first, /Signed, and unchanged since it was signed/);
    await write(first, /^The sender’s key/, signed.signature.publicKey);
    await sees(first, /It was signed with this key/);
    await shows(first, signed.title);
    const lines = await first.$eval('.rung pre', (one) => one.textContent ?? '');
    expect(lines).toContain(`pubkey="${signed.signature.publicKey}"`);

    const intranet = await serve('.', {
      csp: STRICT,
      mounts: { '/widgets/': await ensureWidgets() },
      answers: {
        '/': { type: 'text/html; charset=utf-8', body: intranetPage(lines) },
        '/scorecard.json': { type: 'application/json', body: JSON.stringify(signed) },
      },
    });
    const page = await browser.visit(intranet.origin);
    await shows(page, signed.title);
    await page.close();
    await intranet.close();
    await rm(folder, { recursive: true, force: true });
  });
});
