import { describe, expect, test } from 'vitest';
import { etsy } from '../../adapters/etsy/etsy.ts';
import { tiktokStudio } from '../../adapters/tiktok-studio/tiktok-studio.ts';
import { runAdapter } from '../adapter/engine.ts';
import { show } from '../fixtures/framed-page.ts';
import { readPage } from '../read-page.ts';

// S0-I5: a number of this hour is not stored as one of the page's days.

const open = (body: string): Promise<Document> =>
  show(`<!doctype html><html lang="en"><body>${body}</body></html>`);

const card = (label: string, value: string, note = '') =>
  `<div style="width:200px;border:1px solid;padding:8px"><div>${label}</div><div style="font-size:24px">${value}</div>${note}</div>`;
const row = (...cards: string[]) => `<div style="display:flex;gap:8px">${cards.join('')}</div>`;

async function read(body: string, url = 'https://dashboard.example/') {
  const root = await open(body);
  return readPage(root, { url: new URL(url), today: '2026-11-24' }).readings.map(
    ({ label, value, status }) => [label, value, status],
  );
}

describe('the general reader', () => {
  test('a section of this hour beside the page’s own numbers', async () => {
    const body = `<p>Last 28 days</p><section><h3>Real-time</h3>${row(card('Likes', '4'))}</section><section><h3>Your channel</h3>${row(card('Views', '12,408'), card('Shares', '311'))}</section>`;
    expect(await read(body)).toEqual([
      ['Likes', 4, 'quarantined'],
      ['Views', 12408, 'ok'],
      ['Shares', 311, 'ok'],
    ]);
  });

  test('a note in one card says nothing of its neighbours', async () => {
    const body = `<p>Last 28 days</p>${row(card('Likes', '4', '<div>Last 60 minutes</div>'), card('Shares', '311'))}`;
    expect(await read(body)).toEqual([
      ['Likes', 4, 'quarantined'],
      ['Shares', 311, 'ok'],
    ]);
  });

  test('what stands under a heading of this hour is held back also where nothing names its metric', async () => {
    const body = `<p>Last 28 days</p><section><h3>Real-time</h3>${row(card('Wobbles', '4'))}</section><section><h3>Your channel</h3>${row(card('Views', '12,408'), card('Shares', '311'))}</section>`;
    expect(await read(body)).toEqual([
      ['Wobbles', 4, 'quarantined'],
      ['Views', 12408, 'ok'],
      ['Shares', 311, 'ok'],
    ]);
  });

  test('a page that is of this hour as a whole is read as it is', async () => {
    const body = `<h1>Real-time</h1>${row(card('Viewers', '57'), card('Likes', '4'))}`;
    expect((await read(body)).map(([, , status]) => status)).toEqual(['ok', 'ok']);
  });
});

test('names of a record: a card of this hour, with the own ones’ names gone', async () => {
  const body = `<section><h3>Real-time</h3>${card('Orders', '86')}</section><p>Last 30 days</p>${row(card('Bestellte', '31'), card('Besuchte', '1,204'))}`;
  const { readings } = readPage(await open(body), {
    url: new URL('https://www.etsy.com/your/shops/me/stats'),
    today: '2026-11-24',
  });
  expect(etsy.id).toBe('etsy');
  expect(readings.find(({ metric }) => metric === 'commerce.orders')).toMatchObject({
    status: 'quarantined',
    why: expect.stringContaining('Real-time'),
  });
});

describe('cards of a record', () => {
  const page = tiktokStudio.pages.find(({ id }) => id === 'video');
  const tile = (label: string, value: string, note = '') =>
    `<div data-tt="VideoOverviewPage_VideoMetricsCard_FlexItem"><div><span class="TUXText">${label}</span></div><div class="absolute-value"><span class="TUXText">${value}</span></div>${note}</div>`;

  async function cards(body: string) {
    if (!page) throw new Error('the record has no page of a video');
    const url = new URL('https://www.tiktok.com/tiktokstudio/analytics/7412345678901234567');
    const options = { url, today: '2026-11-24' };
    return runAdapter(tiktokStudio, page, await open(body), options).readings;
  }

  test.each(['Yesterday', 'Real-time · last 48 hours', 'Last 60 minutes'])(
    'a card that says “%s”',
    async (note) => {
      const [first, second] = await cards(
        `${tile('New followers', '97', `<div>${note}</div>`)}${tile('Video views', '2,210')}`,
      );
      expect(first).toMatchObject({ value: 97, status: 'quarantined' });
      expect(first?.why).toContain(note);
      expect(second).toMatchObject({ value: 2210, status: 'ok' });
    },
  );

  test('two cards of one name, one of which has no number yet', async () => {
    const readings = await cards(`${tile('New followers', '97')}${tile('New followers', '--')}`);
    expect(readings.map(({ status }) => status)).toEqual(['quarantined']);
  });
});
