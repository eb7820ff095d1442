import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { ask, launch } from './extension-support.ts';

const NUMBERS = [1200, 40, 7]
  .map((value, i) =>
    JSON.stringify({
      metric: 'content.views',
      subject: { platform: i === 2 ? 'shop.example' : 'tiktok-studio', account: 'kiln' },
      value,
      low: value,
      high: value,
      unit: '1',
      from: `2026-0${i + 1}-01`,
      to: `2026-0${i + 2}-01`,
      seen: '2026-10-29T08:00:00.000Z',
      source: { kind: 'file', label: 'Views' },
    }),
  )
  .join('\n');

const folder = process.env.FOURFOLD_SHOTS;
let dir: string;
let launched: Launched;
let panel: Page;

async function open(name: string) {
  launched = await launch({
    profile: join(dir, name),
    origins: ['https://kilnview.example/*'],
  });
  panel = await launched.open('dashboard.html#settings');
  await panel.getByRole('heading', { name: 'Backup' }).waitFor();
}

const backup = () => join(dir, 'backup.ndjson.gz');

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fourfold-care-'));
  await open('first');
});

afterAll(async () => {
  await launched.close();
  await rm(dir, { recursive: true, force: true });
});

test('a backup made on one machine is restored on another, and nothing is doubled (S1-M3.6)', async () => {
  await ask(panel, 'observations.import', { file: 'kiln.ndjson', text: NUMBERS });
  await ask(panel, 'scorecard.choose', { id: 'creator' });
  const button = panel.getByRole('button', { name: 'Back up now' }).last();
  await panel.getByText('3 numbers, kept here').waitFor();
  const [download] = await Promise.all([panel.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(/^fourfold-backup-\d{4}-\d\d-\d\d\.ndjson\.gz$/);
  await download.saveAs(backup());
  await panel.getByText('was written to your downloads').waitFor();
  expect((await ask(panel, 'data.state', {})).backedUp).not.toBeNull();
  await launched.close();

  await open('second');
  await panel.getByLabel('Backup to restore').setInputFiles(backup());
  await panel.getByText('It would add 3 numbers').waitFor();
  expect((await ask(panel, 'observations.count', {})).total).toBe(0);
  await panel.getByRole('button', { name: 'Restore it' }).click();
  await panel.getByText('Restored. 3 numbers were not here before.').waitFor();
  const { rows } = await ask(panel, 'observations.list', { skip: 0, limit: 9 });
  expect(rows.map(({ value }) => value).sort((a, b) => a - b)).toEqual([7, 40, 1200]);
  expect((await ask(panel, 'scorecard.read', {})).template).toBe('creator');

  await panel.getByLabel('Backup to restore').setInputFiles(backup());
  await panel.getByText('Everything in it is here already.').waitFor();
  await panel.getByRole('button', { name: 'Close' }).click();
});

test('the numbers come out as CSV and as a workbook', async () => {
  for (const [name, start] of [
    ['CSV', '\ufeffmetric,name,value'],
    ['Excel', 'PK'],
  ] as const) {
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name, exact: true }).click(),
    ]);
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8').startsWith(start)).toBe(true);
  }
});

test('erasing a site asks first, and takes that site alone from the disk (S1-M6.6)', async () => {
  await panel.getByRole('button', { name: 'Erase everything of TikTok Studio' }).click();
  await panel.getByText('This takes 2 numbers').waitFor();
  if (folder) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      await panel.screenshot({ path: join(folder, `care-${colorScheme}.png`), fullPage: true });
    }
  }
  const { violations } = await new AxeBuilder({ page: panel }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  await panel.getByRole('button', { name: 'Erase for good' }).click();
  await panel.getByText('Erased. 2 numbers are gone').waitFor();
  await launched.close();
  await open('second');
  await panel.getByText('1 number, kept here').waitFor();
  const { rows } = await ask(panel, 'observations.list', { skip: 0, limit: 9 });
  expect(rows.map(({ value }) => value)).toEqual([7]);
});
