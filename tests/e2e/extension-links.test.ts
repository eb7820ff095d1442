import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AtWork, lookedAt, openSection, sellerAtWork } from './dashboard-support.ts';
import { ask } from './extension-support.ts';

const people = Array.from({ length: 12 }, (_, at) => `potter${at}`);
const CSV = {
  talk: ['Username,Comment', ...people.map((one) => `@${one},"I love ""it"", again"`)],
  known: ['Handle;E-mail', ...people.slice(0, 6).map((one) => `${one};${one}@kiln.example`)],
  sales: [
    'Order ID,Customer email',
    ...people.slice(0, 6).map((one, at) => `#10${at},${one}@kiln.example`),
  ],
};
const file = (name: keyof typeof CSV) => ({
  name: `${name}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(CSV[name].join('\r\n')),
});

let at: AtWork;
let panel: Page;

beforeEach(async () => {
  at = await sellerAtWork('links');
  ({ panel } = at);
});

afterEach(() => at.leave());

const take = async (kind: string, name: keyof typeof CSV, said: string) => {
  await panel.getByLabel('The table tells of').selectOption({ label: kind });
  await panel.getByLabel('Table of people, tickets or sales').setInputFiles(file(name));
  await panel.getByRole('status').getByText(said).waitFor();
};

/** All that the extension keeps on the disk of settings, as text. */
const keptText = () =>
  panel.evaluate(
    () =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open('fourfold');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('settings').objectStore('settings').getAll();
          all.onsuccess = () => {
            opening.result.close();
            done(JSON.stringify(all.result));
          };
        };
      }),
  );

test('S1-M3.2: how many of those who interacted bought is known without a name being kept', async () => {
  await openSection(panel, 'scorecard');
  await panel.getByRole('link', { name: 'Interactions and sales', exact: true }).click();
  await panel.getByText('Say what it is for first.').waitFor();
  await panel.getByLabel('Purpose', { exact: true }).fill('Autumn campaign');
  await take('People who interacted', 'talk', '12 pseudonyms were added');
  await take('Sales', 'sales', '6 pseudonyms were added');
  const card = panel.getByRole('region', { name: 'Autumn campaign' });
  await card.getByText('withheld: fewer than 5 people').first().waitFor();
  await take('Customers', 'known', '6 pseudonyms were added');
  await card.getByText('50 %').waitFor();
  await lookedAt(panel, 'links');
  const kept = await keptText();
  expect(kept).toContain('Autumn campaign');
  for (const raw of ['potter', 'kiln.example', 'love'])
    expect(kept.toLowerCase()).not.toContain(raw);
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save the counts' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved).toBe(
    'purpose,interacted,bought,bought share,asked,asked share\r\n"Autumn campaign",12,6,0.5000,withheld,withheld\r\n',
  );
  await card.getByRole('button', { name: 'Erase the purpose Autumn campaign' }).click();
  await card.getByRole('button', { name: 'Erase it for good' }).click();
  await panel.getByText('No table was taken in yet.').waitFor();
  expect(await keptText()).not.toContain('Autumn campaign');
});

test('S1-M3.2: a new secret erases what was made with the old one, and says so', async () => {
  await openSection(panel, 'links');
  await panel.getByLabel('Purpose', { exact: true }).fill('Autumn campaign');
  await take('People who interacted', 'talk', '12 pseudonyms were added');
  await panel.getByRole('button', { name: 'Make a new secret' }).click();
  await panel.getByRole('button', { name: 'Keep it' }).click();
  expect((await ask(panel, 'links.state', {})).purposes).toHaveLength(1);
  await panel.getByRole('button', { name: 'Make a new secret' }).click();
  await panel.getByRole('button', { name: /they would match nothing any more/ }).click();
  await panel.getByText('No table was taken in yet.').waitFor();
  expect((await ask(panel, 'links.state', {})).purposes).toEqual([]);
});
