import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../../commands/support/index.ts';
import { utf16, workbook, zipOf } from '../../extension/imports/fixtures/build.ts';
import { ask, launch } from './extension-support.ts';

const asFile = (name: string, data: string | Uint8Array) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(data),
});

const YOUTUBE = zipOf({
  'Table data.csv': 'Content,Video title,Views\nTotal,,30\nAbCdEfGhIj0,words of a person,30\n',
  'Totals.csv': 'Date,Views\n2026-10-01,10\n2026-10-02,20\n',
});
const REACH = utf16(
  'sep=,\n"Instagram reach"\n"Date","Primary"\n"2026-03-28T00:00:00","31"\n"2026-03-29T00:00:00","0"\n',
);
const OWN = 'Tag;Besucher;Umsatz\n13.10.2026;1.250;12,50\n14.10.2026;980;9,75\n';

const folder = process.env.FOURFOLD_SHOTS;

describe('files of numbers', () => {
  let profile: string;
  let launched: Launched;
  let panel: Page;

  const open = async () => {
    launched = await launch({ profile, origins: ['https://kilnview.example/*'] });
    panel = await launched.open('dashboard.html#import');
    await panel.getByRole('heading', { name: 'Import' }).waitFor();
  };
  const choose = (...files: ReturnType<typeof asFile>[]) =>
    panel.getByLabel('Files of numbers').setInputFiles(files);
  const total = async () => (await ask(panel, 'observations.count', {})).total;
  const shot = async (name: string) => {
    if (!folder) return;
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      await panel.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), fullPage: true });
    }
  };

  beforeAll(async () => {
    profile = join(await mkdtemp(join(tmpdir(), 'fourfold-import-')), 'profile');
    await open();
  });

  afterAll(async () => {
    await launched.close();
    await rm(join(profile, '..'), { recursive: true, force: true });
  });

  test('dropped files are shown first, then stored; a second time adds nothing', async () => {
    await shot('empty');
    const dropped = await panel.evaluateHandle(
      (files) => {
        const data = new DataTransfer();
        for (const { name, bytes } of files)
          data.items.add(new File([new Uint8Array(bytes)], name));
        return data;
      },
      [
        { name: 'export.zip', bytes: [...YOUTUBE] },
        { name: 'Reach.csv', bytes: [...REACH] },
        { name: 'photo.csv', bytes: [0x89, 0x50, 0x4e, 0x47, 13, 10] },
      ],
    );
    await panel.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped });
    await panel.getByRole('heading', { name: '4 files, nothing stored yet' }).waitFor();
    await shot('preview');
    expect(await total()).toBe(0);
    const table = panel.getByRole('region', { name: 'export.zip/Table data.csv', exact: true });
    expect(await table.textContent()).toContain('YouTube Studio, table');
    expect(await table.textContent()).not.toContain('words of a person');
    expect(
      await panel.getByRole('region', { name: 'photo.csv', exact: true }).textContent(),
    ).toContain('This is a picture');
    await panel.getByRole('button', { name: 'Store 6 numbers' }).click();
    await panel.getByText('Stored 6 numbers.').waitFor();
    expect(await total()).toBe(6);

    await choose(asFile('export.zip', YOUTUBE), asFile('Reach.csv', REACH));
    await panel.getByRole('button', { name: 'Store 6 numbers' }).click();
    await panel.getByText('Stored 0 numbers. 6 were already known.').waitFor();
    expect(await total()).toBe(6);
  });

  test('a newer export corrects a day, and says nothing of the others', async () => {
    await choose(asFile('Totals.csv', 'Date,Views\n2026-10-01,10\n2026-10-02,25\n'));
    await panel.getByRole('button', { name: 'Store 2 numbers' }).click();
    await panel.getByText('Stored 1 number. 1 was already known.').waitFor();
    const { rows } = await ask(panel, 'observations.list', { skip: 0, limit: 20 });
    const [corrected] = rows.filter(({ value }) => value === 25);
    expect(corrected).toMatchObject({
      metric: 'content.views',
      from: '2026-10-02',
      source: { kind: 'file', adapter: 'youtube-studio', label: 'Views', raw: '25' },
    });
    expect(rows.find(({ id }) => id === corrected?.supersedes)?.value).toBe(20);
  });

  test('what a file does not say is asked for: days and currency', async () => {
    await choose(
      asFile('Geo.csv', 'Geography,Views\nTotal,9\nID,9\n'),
      asFile('sales.csv', 'Day,Orders,Gross sales,Net sales\n2026-10-01,3,30.50,28.25\n'),
    );
    await panel.getByRole('button', { name: 'Store 1 number' }).waitFor();
    await panel.getByLabel('First day').fill('2026-10-01');
    await panel.getByLabel('Last day').fill('2026-10-28');
    await panel.getByLabel('Last day').blur();
    await panel.getByRole('button', { name: 'Store 3 numbers' }).waitFor();
    await panel.getByLabel('Currency').fill('eur');
    await panel.getByLabel('Currency').blur();
    await panel.getByRole('button', { name: 'Store 5 numbers' }).waitFor();
    await shot('questions');
    await panel.getByRole('button', { name: 'Start over' }).click();
  });

  test('a table that nobody knows is described once, by keyboard, and remembered', async () => {
    await choose(asFile('kasse.csv', OWN));
    await panel.getByRole('heading', { name: 'One file, nothing stored yet' }).waitFor();
    await panel.getByRole('button', { name: 'Remember these columns' }).waitFor();
    expect(await panel.getByRole('button', { name: 'Store 0 numbers' }).isDisabled()).toBe(true);
    await panel.getByLabel('Name of this table').fill('Till');
    await panel.getByLabel('What Besucher is').selectOption('number');
    await panel.getByLabel('Metric of Besucher').selectOption('traffic.unique-visitors');
    await panel.getByLabel('What Umsatz is').selectOption('number');
    await panel.getByLabel('Metric of Umsatz').selectOption('commerce.revenue');
    await panel.getByLabel('Currency of amounts').fill('EUR');
    await panel.getByLabel('Numbers such as 1.234').selectOption('comma');
    await shot('mapping');
    const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await panel.getByRole('button', { name: 'Remember these columns' }).press('Enter');
    await panel.getByRole('button', { name: 'Store 4 numbers' }).click();
    await panel.getByText('Stored 4 numbers.').waitFor();
    const { rows } = await ask(panel, 'observations.list', { skip: 0, limit: 20 });
    const told = rows
      .filter(({ from }) => from === '2026-10-13')
      .map(({ metric, value, unit }) => [metric, value, unit]);
    expect(told.sort()).toEqual([
      ['commerce.revenue', 12.5, 'EUR'],
      ['traffic.unique-visitors', 1250, '1'],
    ]);

    // The browser is closed and opened: what was said of the columns holds.
    await launched.close();
    await open();
    await panel.getByText('Till').waitFor();
    await choose(asFile('kasse-november.csv', OWN.replaceAll('.10.2026', '.11.2026')));
    await panel.getByRole('button', { name: 'Store 4 numbers' }).waitFor();
    await panel.getByRole('button', { name: 'Start over' }).click();
  });

  test('a workbook and a large file leave the page alive', async () => {
    const rows = Array.from(
      { length: 400_000 },
      (_, i) => `2026-10-${String((i % 28) + 1).padStart(2, '0')},v${i},"A film",${i}\n`,
    );
    const large = `Date,Content,Video title,Views\n${rows.join('')}`;
    await choose(
      asFile(
        'FOLLOWERS.xlsx',
        workbook({
          FOLLOWERS: [
            ['Total followers on 8/5/2026:', 129],
            [null],
            ['Date', 'New followers'],
            ['8/13/2025', 5],
          ],
        }),
      ),
      asFile('Chart data.csv', large),
    );
    await panel.getByText(/^Reading/).waitFor();
    const longest = await panel.evaluate(async () => {
      let most = 0;
      let before = performance.now();
      while (document.querySelector('progress')) {
        await new Promise((done) => setTimeout(done));
        const now = performance.now();
        most = Math.max(most, now - before);
        before = now;
      }
      return most;
    });
    expect(longest).toBeLessThan(3000);
    await panel.getByRole('button', { name: 'Store 400,002 numbers' }).waitFor();
    await panel.getByRole('button', { name: 'Start over' }).click();
  });

  test.each(['light', 'dark'] as const)('everybody can use it: %s', async (colorScheme) => {
    await panel.emulateMedia({ colorScheme });
    await choose(
      asFile('Reach.csv', REACH),
      asFile('photo.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
    );
    await panel.getByRole('heading', { name: '2 files, nothing stored yet' }).waitFor();
    const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await panel.getByRole('button', { name: 'Start over' }).click();
  });
});
