import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { ask, dayFromToday as day, launch, numbersOfMonth } from './extension-support.ts';

const folder = process.env.FOURFOLD_SHOTS;
let dir: string;
let launched: Launched;
let panel: Page;

const NUMBERS = numbersOfMonth([
  ['commerce.orders', 40],
  ['engagement.comments', 60],
  ['engagement.likes', 900],
]);

async function open(page: Page, section: string): Promise<void> {
  await page.goto(page.url().replace(/#.*|$/, `#${section}`));
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function faults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).exclude('bsc-source').analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 200))]);
}

async function shots(page: Page, name: string): Promise<void> {
  if (!folder) return;
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(150);
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

const widest = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fourfold-editors-'));
  launched = await launch({ profile: join(dir, 'profile') });
  panel = await launched.open('dashboard.html');
  await ask(panel, 'observations.import', { file: 'kiln.ndjson', text: NUMBERS });
  await ask(panel, 'scorecard.choose', { id: 'seller' });
  await open(panel, 'kpis');
});

afterAll(async () => {
  await launched.close();
  await rm(dir, { recursive: true, force: true });
});

test('a KPI is made by keyboard in a few strokes, previewed over the person’s own numbers, scored and published', async () => {
  await panel.getByRole('heading', { name: 'Win orders, and win them again' }).waitFor();
  await panel.getByRole('button', { name: 'New KPI' }).focus();
  const began = Date.now();
  await panel.keyboard.press('Enter');
  // The field of the search has the focus; Enter takes the first metric that is found.
  await panel.getByLabel('Metric', { exact: true }).waitFor();
  await panel.keyboard.type('comments');
  await panel.getByRole('list', { name: 'Metrics found' }).waitFor();
  await panel.keyboard.press('Enter');
  const worth = panel.locator('.worth');
  await worth.getByText('60', { exact: true }).waitFor();
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('ControlOrMeta+a');
  await panel.keyboard.type('engagement.comments per');
  // An error is told in words with its place.
  await worth.getByText(/^At character 21: Something is missing after/).waitFor();
  await panel.keyboard.type(' commerce.orders');
  await worth.getByText('1.5', { exact: true }).waitFor();
  expect(await worth.textContent()).toContain('Public comments per Orders');
  expect(await faults(panel)).toEqual([]);
  await shots(panel, 'kpi-form');
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('ControlOrMeta+a');
  await panel.keyboard.type('Replies per order');
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('ControlOrMeta+a');
  await panel.keyboard.type('3');
  await panel.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Replies per order', exact: true }).waitFor();
  expect(Date.now() - began).toBeLessThan(20_000);
  const { publication } = await ask(panel, 'scorecard.read', {});
  // 60 comments on 40 orders are 1.5 of the 3 aimed at.
  const kpi = publication.kpis.find(({ id }) => id === 'replies-per-order');
  expect(kpi).toMatchObject({ value: 1.5, score: 50, goal: 'win-orders' });
  const { text } = await ask(panel, 'publish.file', {});
  expect(text).toContain('Replies per order');
});

test('a KPI of the library is added with one press, changed, retired, brought back, and each edit undone', async () => {
  await panel.getByRole('button', { name: 'Add from the library' }).click();
  await panel.getByLabel('Search the library').fill('likes');
  await panel.getByText('Example and pitfalls of Likes').click();
  await panel.getByText('Pitfalls: A vanity number').waitFor();
  expect(await faults(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Add Likes' }).click();
  await panel.getByRole('button', { name: 'Change Likes' }).waitFor();
  await panel.getByRole('button', { name: 'Close the library' }).click();
  await panel.getByRole('button', { name: 'Change Likes' }).click();
  await panel.getByLabel('Target (score 100)').fill('1800');
  await panel.getByLabel('Weight in its goal').fill('2');
  await panel.getByRole('button', { name: 'Add a period' }).click();
  await panel.getByLabel('From', { exact: true }).fill(day(-400));
  await panel.getByLabel('Until before').fill(day(-300));
  await panel.getByLabel('Target then').fill('500');
  expect(await faults(panel)).toEqual([]);
  await shots(panel, 'kpis');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByText('Target: 1,800 or more · weight 2').waitFor();
  const likes = async () =>
    (await ask(panel, 'scorecard.read', {})).publication.kpis.find(({ id }) => id === 'likes');
  // 900 of 1,800.
  expect((await likes())?.score).toBe(50);
  await panel.getByRole('button', { name: 'Change Likes' }).click();
  await panel.getByRole('button', { name: 'Retire' }).click();
  await panel.getByRole('heading', { name: 'Retired' }).waitFor();
  expect(await likes()).toBeUndefined();
  await panel.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await panel.getByText('Undone: The KPI “Likes” was retired.').first().waitFor();
  await panel.getByText('Target: 1,800 or more · weight 2').waitFor();
  // An edit further back is undone by itself: what came after it stays.
  await panel.getByText(/^What was done/).click();
  await panel.getByRole('button', { name: 'Undo: The KPI “Replies per order” was added' }).click();
  await panel
    .getByText(/^Undone: The KPI “Replies per order”/)
    .first()
    .waitFor();
  const ids = (await ask(panel, 'scorecard.read', {})).publication.kpis.map(({ id }) => id);
  expect([ids.includes('replies-per-order'), ids.includes('likes')]).toEqual([false, true]);
  expect(await faults(panel)).toEqual([]);
});

test('S1-T4: who is in doubt answers a few questions, sees why, and has the form filled', async () => {
  await open(panel, 'kpis');
  await panel.getByRole('button', { name: 'Change Likes' }).click();
  const form = panel.getByRole('form', { name: 'Change “Likes”' });
  const answer = (name: string) => form.getByRole('radio', { name, exact: true }).check();
  await form.getByText('Which score fits this number? Answer a few questions').click();
  await answer('How much, how many or how long');
  await answer('More');
  await answer('A goal, and a line at which somebody has to act');
  await form.getByText('Goal and red flag').last().waitFor();
  expect(await faults(panel)).toEqual([]);
  await shots(panel, 'advice');
  // Another answer to an earlier question, and the later ones are asked anew.
  await answer('Less');
  await form.getByRole('radio', { name: 'More', exact: true }).check();
  await form.getByRole('button', { name: 'Put it into the form' }).click();
  await form.getByText('It stands in the form. Nothing is stored until you save.').waitFor();
  expect(await form.getByLabel('How it is scored').inputValue()).toBe('thresholds');
  await form.getByLabel('Goal value').waitFor();
  await form.getByLabel('Red flag').fill('600');
  await form.getByText('Which thresholds fit? Answer a few questions').click();
  await answer('We lose something, and can make up for it');
  await form.getByRole('radio', { name: 'Yes', exact: true }).check();
  await form.getByRole('button', { name: 'Put it into the form' }).last().click();
  expect(await form.getByLabel('On track from score').inputValue()).toBe('66');
  await shots(panel, 'advice-filled');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByText('Target: goal 1,800, red flag 600').waitFor();
  const { scorecard } = await ask(panel, 'scorecard.mine', {});
  expect(scorecard.kpis.find(({ kpi }) => kpi === 'likes')).toMatchObject({
    score: { kind: 'thresholds', goal: 1800, redFlag: 600 },
    thresholds: { good: 66, watch: 34 },
  });
  // 900 of a red flag at 600 and a goal at 1,800: a third, and a quarter of the next third.
  const { publication } = await ask(panel, 'scorecard.read', {});
  expect(publication.kpis.find(({ id }) => id === 'likes')?.score).toBeCloseTo(41.67, 2);
});

test('S1-T4: which attribution fits is asked where money is counted, and leads to the question', async () => {
  await panel.getByRole('button', { name: 'Change Orders' }).click();
  const form = panel.getByRole('form', { name: 'Change “Orders”' });
  const answer = (name: string) => form.getByRole('radio', { name, exact: true }).check();
  await form.getByText('Which attribution fits? Answer a few questions').click();
  await answer('30 or more');
  await answer('How the credit is to be shared');
  await answer('Yes');
  await form.getByRole('radio', { name: 'Yes', exact: true }).nth(1).check();
  await form.getByRole('radio', { name: 'No', exact: true }).last().check();
  await form.getByText('Shapley value').waitFor();
  await form.getByRole('link', { name: 'Ask with this method' }).click();
  await panel.getByRole('heading', { name: 'Which channel brings the sales?' }).waitFor();
  expect(await panel.getByLabel('Method').inputValue()).toBe('shapley');
});

test('goals are renamed, moved and linked by keyboard alone; a circle is told and not drawn', async () => {
  await open(panel, 'map');
  const goal = panel.getByRole('button', { name: /^Find out what sells/ });
  await goal.focus();
  await panel.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Find out what sells', level: 2 }).waitFor();
  await panel.getByLabel('Name of the goal').focus();
  await panel.keyboard.press('ControlOrMeta+a');
  await panel.keyboard.type('Try things out');
  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: /^Try things out/ }).waitFor();
  await panel.getByLabel('Link to…').focus();
  await panel.getByLabel('Link to…').selectOption({ label: 'Grow revenue' });
  await panel.getByRole('button', { name: 'Draw the link' }).focus();
  await panel.keyboard.press('Enter');
  await panel.getByLabel('Strength of the link to Grow revenue').selectOption({ label: 'Strong' });
  await panel.getByText('strong, counts in what is to be expected').first().waitFor();
  await panel.getByLabel('Days until Grow revenue follows').fill('30');
  await panel.keyboard.press('Tab');
  await panel.locator('.board svg.links text', { hasText: '30 d' }).waitFor();
  expect(await faults(panel)).toEqual([]);
  await shots(panel, 'map');
  await panel.getByRole('button', { name: 'Close' }).click();
  const revenue = panel.getByRole('button', { name: /^Grow revenue/ });
  await revenue.focus();
  await panel.keyboard.press('Enter');
  await panel.getByLabel('Link to…').selectOption({ label: 'Try things out' });
  await panel
    .getByText(/would close a circle: Grow revenue → Try things out → Grow revenue/)
    .waitFor();
  expect(await panel.getByRole('button', { name: 'Draw the link' }).isDisabled()).toBe(true);
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.getByRole('button', { name: /^Try things out/ }).focus();
  await panel.keyboard.press('Alt+ArrowUp');
  await panel.getByRole('status').getByText('was moved in “Internal processes”').waitFor();
  await expect
    .poll(() => panel.evaluate(() => document.activeElement?.id))
    .toBe('goal-find-what-sells');
  await panel.getByText('The map as a list').click();
  await panel.getByText('drives “Grow revenue”: strong, after 30 days').waitFor();
  const { scorecard } = await ask(panel, 'scorecard.mine', {});
  expect(scorecard.goals.find(({ id }) => id === 'find-what-sells')?.perspective).toBe('internal');
});

test('goals are moved and linked with the pointer, and a link that is there is not drawn twice', async () => {
  const centre = async (selector: string) => {
    const box = await panel.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not in view`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const drag = async (from: string, to: string) => {
    await panel.locator(from).scrollIntoViewIfNeeded();
    const [a, b] = [await centre(from), await centre(to)];
    await panel.mouse.move(a.x, a.y);
    await panel.mouse.down();
    await panel.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 4 });
    await panel.mouse.move(b.x, b.y, { steps: 4 });
    await panel.mouse.up();
  };
  await drag('#goal-find-what-sells', '[data-lane="learning"] .goals');
  await panel.getByText('was moved in “Learning and growth”').first().waitFor();
  await drag('[data-goal="find-what-sells"] .knob', '#goal-win-orders');
  await panel
    .getByText('“Try things out” drives “Win orders, and win them again” now.')
    .first()
    .waitFor();
  await drag('[data-goal="find-what-sells"] .knob', '#goal-win-orders');
  await panel
    .getByText('“Try things out” drives “Win orders, and win them again” already.')
    .waitFor();
});

test('the same goal edited in two tabs: the second is told what was done, and nothing is lost', async () => {
  const other = await launched.open('dashboard.html');
  await open(other, 'map');
  await open(panel, 'map');
  for (const page of [panel, other]) {
    await page.getByRole('button', { name: /^Deliver what was promised/ }).click();
    await page.getByLabel('Name of the goal').waitFor();
  }
  await panel.getByLabel('Name of the goal').fill('Deliver in time');
  await other.getByLabel('Name of the goal').fill('Deliver whole');
  await other.getByLabel('What it means').fill('Nothing breaks.');
  await panel.getByRole('button', { name: 'Save the goal' }).click();
  await panel.getByRole('status').getByText('is called “Deliver in time” now').waitFor();
  await other.getByRole('button', { name: 'Save the goal' }).click();
  const told = other.getByRole('alert');
  await told.getByText('This was edited in another tab').waitFor();
  const words = await told.textContent();
  expect(words).toContain('name changed from “Deliver what was promised” to “Deliver in time”');
  expect(words).toContain('Yours: “Deliver whole”. There: “Deliver in time”.');
  expect(await faults(other)).toEqual([]);
  await shots(other, 'two-tabs');
  await other.getByRole('button', { name: /^Keep mine/ }).click();
  await other.getByRole('button', { name: /^Deliver whole/ }).waitFor();
  const { scorecard, notes } = await ask(other, 'scorecard.mine', {});
  expect(scorecard.goals.find(({ id }) => id === 'deliver-well')).toMatchObject({
    name: 'Deliver whole',
    brief: 'Nothing breaks.',
  });
  expect(notes[1]?.what).toContain('Deliver in time');
  await other.close();
});

test('at 360 pixels nothing is wider than the page', async () => {
  await panel.setViewportSize({ width: 360, height: 800 });
  for (const section of ['kpis', 'map']) {
    await open(panel, section);
    await panel.getByText(/^What was done/).waitFor();
    if (section === 'map') await panel.getByRole('button', { name: /^Grow revenue/ }).click();
    else await panel.getByRole('button', { name: 'Change Orders' }).click();
    expect([section, await widest(panel)]).toEqual([section, 0]);
  }
});
