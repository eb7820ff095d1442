import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { ask, launch, until } from './extension-support.ts';

const folder = process.env.FOURFOLD_SHOTS;
let dir: string;
let launched: Launched;
let panel: Page;

const day = (i: number) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);

/** Views that go up and down week by week, and forty a day more from day 90 on. */
const viewsOn = (i: number) =>
  400 + ([0, 12, 25, 40, 22, 8, -15][i % 7] ?? 0) + ((i * 37) % 11) - 5 + (i >= 90 ? 40 : 0);

const line = (metric: string, i: number, value: number) =>
  JSON.stringify({
    metric,
    subject: { platform: 'tiktok-studio', account: 'kiln' },
    value,
    low: value,
    high: value,
    unit: '1',
    from: day(i),
    to: day(i + 1),
    seen: `${day(i + 1)}T08:00:00.000Z`,
    source: { kind: 'file' },
  });

const NUMBERS = [
  ...Array.from({ length: 120 }, (_, i) => line('content.views', i, viewsOn(i))),
  ...Array.from({ length: 4 }, (_, i) => line('engagement.shares', i, 3 + i)),
].join('\n');

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fourfold-analysis-'));
  launched = await launch({ profile: join(dir, 'profile') });
  panel = await launched.open('dashboard.html');
  await ask(panel, 'observations.import', { file: 'kiln.ndjson', text: NUMBERS });
  await panel.goto(panel.url().replace(/#.*|$/, '#analysis'));
  await panel.reload();
  await panel.getByRole('button', { name: /^Which channel brings the sales/ }).waitFor();
});

afterAll(async () => {
  await launched?.close();
  await rm(dir, { recursive: true, force: true });
});

const choose = async (question: string) => {
  const back = panel.getByRole('button', { name: 'All questions' });
  if (await back.isVisible()) await back.click();
  await panel.getByRole('button', { name: new RegExp(`^${question}`) }).click();
  await panel.getByRole('heading', { name: question }).waitFor();
};

const shoot = async (name: string) => {
  if (!folder) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    for (const width of [1280, 360]) {
      await panel.setViewportSize({ width, height: 900 });
      await panel.waitForTimeout(300);
      await panel.screenshot({
        path: join(folder, `analysis-${name}-${colorScheme}-${width}.png`),
        fullPage: true,
      });
    }
  }
  await panel.setViewportSize({ width: 1280, height: 900 });
  await panel.emulateMedia({ colorScheme: 'light' });
};

const sound = async () => {
  const { violations } = await new AxeBuilder({ page: panel }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
};

test('S2-G8-c: numbers from a file, a question about an event, an answer in words with its evidence', async () => {
  await shoot('questions');
  await sound();
  await choose('Did this event change anything');
  await panel.getByText('TikTok Studio, kiln: 120 days, Jan 1, 2026 to Apr 30, 2026').waitFor();
  await panel.getByLabel('Day', { exact: true }).first().fill(day(90));
  await panel.getByRole('button', { name: 'Answer', exact: true }).click();
  const head = panel.locator('#answer');
  await head.waitFor({ timeout: 60_000 });
  expect(await head.textContent()).toMatch(
    /^Yes: after “2026-04-01” it was (3|4)\d(\.\d+)? a day higher/,
  );
  await panel.getByText('What was assumed').waitFor();
  await panel.getByRole('table').filter({ hasText: 'Line before and after' }).waitFor();
  await panel.locator('bsc-trend canvas').waitFor();
  await shoot('event');
  await sound();
});

test('an answer is kept with its date and sent among the findings, and stands there after a reload', async () => {
  await panel.getByRole('button', { name: 'Keep and add to findings' }).click();
  await panel.getByText('Kept, and added to your findings.').waitFor();
  const { publication } = await ask(panel, 'scorecard.read', {});
  const found = publication.findings.find(({ rule }) => rule === 'asked');
  expect(found?.what).toMatch(/^Did this event change anything\? Yes: after/);
  await panel.reload();
  await panel.getByRole('heading', { name: 'Kept answers' }).waitFor();
  await panel.getByRole('button', { name: 'Take out of findings' }).click();
  await panel.getByText('Taken out of your findings.').waitFor();
  expect(
    (await ask(panel, 'scorecard.read', {})).publication.findings.some(
      ({ rule }) => rule === 'asked',
    ),
  ).toBe(false);
});

test('too few data are refused in words that say what is needed', async () => {
  await choose('Is it spreading');
  await panel.getByText('TikTok Studio, kiln: 4 days').waitFor();
  await panel.getByRole('button', { name: 'Answer', exact: true }).click();
  await panel.getByRole('heading', { name: 'No answer yet' }).waitFor();
  await panel.getByText('4 steps are too few: at least').waitFor();
  await shoot('refused');
  await sound();
});

test('S1-M4.1: paths from a file, credited to channels', async () => {
  const file = join(dir, 'paths.csv');
  await writeFile(
    file,
    'Path,Conversions,Lost,Value\nsearch > email,40,60,900\nsocial,10,190,150\nsocial > search,20,80,400\nemail,30,70,700\n',
  );
  await choose('Which channel brings the sales');
  await panel.getByLabel('File of Paths').setInputFiles(file);
  await panel.getByText('4 rows. Found Path, Conversions, Value, Lost.').waitFor();
  await panel.getByRole('button', { name: 'Answer', exact: true }).click();
  await panel.locator('#answer').waitFor({ timeout: 60_000 });
  expect(await panel.locator('#answer').textContent()).toMatch(
    /^(search|email) brings the most: \d/,
  );
  const [saved] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save as a workbook' }).first().click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^fourfold-answer-\d{4}-\d\d-\d\d\.xlsx$/);
  await shoot('channels');
  await sound();
});

test('what takes long shows how far it has come, can be stopped at once, and asked again', async () => {
  let state = 7;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const rows = Array.from({ length: 30_000 }, () => {
    const touches = Array.from(
      { length: 2 + Math.floor(10 * next()) },
      () => `c${Math.floor(200 * next())}`,
    );
    return `${touches.join(' > ')},${Math.floor(2 * next())},${Math.floor(4 * next())}`;
  });
  const file = join(dir, 'many.csv');
  await writeFile(file, `Path,Conversions,Lost\n${rows.join('\n')}`);
  await panel.getByLabel('File of Paths').setInputFiles(file);
  await panel.getByText('30,000 rows.').waitFor({ timeout: 30_000 });
  await panel.getByRole('combobox', { name: 'Method' }).selectOption('Markov chain');
  await panel
    .getByRole('combobox', { name: 'A Markov chain remembers' })
    .selectOption('the last three touches');
  await panel.evaluate(() => {
    // The longest stretch in which the page did nothing else, while the worker computes.
    const seen = { last: performance.now(), longest: 0 };
    Object.assign(globalThis, { seen });
    setInterval(() => {
      seen.longest = Math.max(seen.longest, performance.now() - seen.last);
      seen.last = performance.now();
    }, 10);
  });
  await panel.getByRole('button', { name: 'Answer', exact: true }).click();
  await panel.getByRole('progressbar').waitFor({ timeout: 30_000 });
  const at = Date.now();
  await panel.getByRole('button', { name: 'Stop' }).click();
  await panel.getByText('Stopped. Nothing was kept of it.').waitFor();
  expect(Date.now() - at).toBeLessThan(5000);
  expect(await panel.locator('#answer').count()).toBe(0);
  await panel.getByRole('combobox', { name: 'Method' }).selectOption('Last touch');
  await panel.getByRole('button', { name: 'Answer', exact: true }).click();
  await panel.locator('#answer').waitFor({ timeout: 60_000 });
  expect(await panel.locator('#answer').textContent()).toContain('brings the most');
});

test('a question is asked and answered by keyboard alone', async () => {
  await panel.getByRole('button', { name: 'All questions' }).focus();
  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: /^Is this test decided/ }).focus();
  await panel.keyboard.press('Enter');
  await until(async () =>
    (await panel.evaluate(() => document.activeElement?.id)) === 'asking' ? true : undefined,
  );
  for (const value of ['10000', '500', '10050', '640']) {
    await panel.keyboard.press('Tab');
    await panel.keyboard.type(value);
  }
  await panel.keyboard.press('Enter');
  await until(async () =>
    (await panel.evaluate(() => document.activeElement?.id)) === 'answer' ? true : undefined,
  );
  expect(await panel.locator('#answer').textContent()).toBe('Decided: B is ahead by 1.37 points.');
});

test('an event of the calendar is kept and offered', async () => {
  await panel.getByText('Your calendar').click();
  await panel.getByLabel('What happened', { exact: true }).fill('Opening of the kiln');
  await panel.getByLabel('First day').fill(day(90));
  await panel.getByRole('button', { name: 'Note it' }).click();
  await panel.getByText('“Opening of the kiln” was noted.').waitFor();
  await choose('Did this event change anything');
  await panel.getByLabel('Of your calendar').selectOption('2026-04-01: Opening of the kiln');
  await panel.getByRole('button', { name: 'Answer', exact: true }).click();
  await panel.locator('#answer').waitFor({ timeout: 60_000 });
  expect(await panel.locator('#answer').textContent()).toMatch(/^Yes: after “Opening of the kiln”/);
});
