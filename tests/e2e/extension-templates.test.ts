import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AtWork, lookedAt, mineOf, openSection, sellerAtWork } from './dashboard-support.ts';

let at: AtWork;
let panel: Page;

const looked = (name: string) => lookedAt(panel, name);
const mine = () => mineOf(panel);
const button = (name: string) => panel.getByRole('button', { name, exact: true });

// Every try begins with a browser of its own: a second one finds nothing that the first left behind.
beforeEach(async () => {
  at = await sellerAtWork('templates');
  ({ panel } = at);
});

afterEach(() => at.leave());

test('S1-T1: a plan is started from a template, saved as a file, and opened again after it was undone', async () => {
  await openSection(panel, 'plan');
  await panel.getByRole('link', { name: 'Start from a template' }).click();
  await panel.getByRole('radio', { name: 'Response plan' }).waitFor();
  await looked('templates-ready');
  await button('Look at “Many look and few order”').click();
  await panel
    .getByLabel('Goal for “Many come from our posts and few of them order.”')
    .selectOption({ label: 'Find out what sells' });
  await panel.getByRole('heading', { name: '4 changes' }).waitFor();
  await looked('templates-look');
  expect((await mine()).initiatives).toBeUndefined();
  await button('Put it into the scorecard').click();
  await panel
    .getByText('The template “Many look and few order” was put into the scorecard.')
    .first()
    .waitFor();
  const planned = await mine();
  expect(planned.initiatives).toHaveLength(3);
  const downloading = panel.waitForEvent('download');
  await button('Save the file').click();
  const path = join(at.dir, 'plan.json');
  await (await downloading).saveAs(path);
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    ...{ schema: 'fourfold/template@1', kind: 'plan' },
    parts: [{ name: 'Find out what sells', actions: [{ inDays: 0, days: 7 }, {}, {}] }],
  });
  await button('Undo').first().click();
  await panel.getByText('No challenge is written down').waitFor();
  expect((await mine()).initiatives).toBeUndefined();
  const broken = join(at.dir, 'half.json');
  await writeFile(broken, (await readFile(path, 'utf8')).slice(0, 200));
  await panel.getByLabel('Template file', { exact: true }).setInputFiles(broken);
  await panel.getByText('half.json was not opened. The file breaks off or is damaged.').waitFor();
  await panel.getByLabel('Template file', { exact: true }).setInputFiles(path);
  await panel.getByRole('heading', { name: '4 changes' }).waitFor();
  await button('Put it into the scorecard').click();
  await panel.getByText('“Response plan of Seller” was put into the scorecard.').first().waitFor();
  const again = await mine();
  expect(again.initiatives).toEqual(planned.initiatives);
  expect(again.goals).toEqual(planned.goals);
});

test('S1-T1: responsibilities, reviews and goals of another scorecard are put in from ready templates', async () => {
  await openSection(panel, 'templates/raci');
  await button('Look at “Shared out by perspective”').click();
  await button('Put it into the scorecard').click();
  await panel.getByText('“Shared out by perspective” was put').first().waitFor();
  await panel.getByRole('radio', { name: 'Reviews' }).check();
  await button('Look at “The first ninety days”').click();
  await button('Put it into the scorecard').click();
  await panel.getByText('“The first ninety days” was put').first().waitFor();
  await panel.getByRole('radio', { name: 'Scorecard' }).check();
  await button('Look at “Social commerce”').click();
  await panel.getByText('The goal “Social return” was added.').waitFor();
  await looked('templates-scorecard');
  await button('Put it into the scorecard').click();
  await panel.getByText('“Social commerce” was put').first().waitFor();
  const after = await mine();
  expect(after.raci?.length).toBeGreaterThan(3);
  expect(after.reviews?.map(({ name }) => name)).toContain('Are the numbers right?');
  expect(after.layers?.map(({ id }) => id)).toEqual(['social-commerce-2025']);
});
