import { describe, expect, test } from 'vitest';
import { youtubeStudio } from '../../adapters/youtube-studio/youtube-studio.ts';
import { show } from '../fixtures/framed-page.ts';
import { runAdapter } from './engine.ts';

const URL_OF_OVERVIEW = new URL(
  'https://studio.youtube.com/channel/UCbbbbbbbbbbbbbbbbbbbbbb/analytics/tab-overview/period-default',
);
const page = youtubeStudio.pages.find((one) => one.id === 'overview');

/** What a redesigned overview gives: none of the elements of the record is on it but the period. */
async function read(body: string) {
  if (!page) throw new Error('the record has no overview');
  const root = await show(
    `<!doctype html><html lang="en"><body><yta-time-picker><div class="label-text">Last 28 days</div></yta-time-picker>${body}</body></html>`,
  );
  const options = { url: URL_OF_OVERVIEW, today: '2026-11-23' };
  return runAdapter(youtubeStudio, page, root, options).readings;
}

const card = (...lines: string[]) =>
  `<div>${lines.map((line) => `<div>${line}</div>`).join('')}</div>`;
const stored = async (body: string) =>
  (await read(body))
    .filter(({ status, value }) => status === 'ok' && value !== null)
    .map(({ metric, value }) => [metric, value]);

test('a row of cards with known names is read, and said to be less sure', async () => {
  const body = `<div>${card('Views', '7.8K', '79 less than usual')}${card('Watch time (hours)', '25.7')}${card('Subscribers', '+120')}</div>`;
  expect(await stored(body)).toEqual([
    ['content.views', 7800],
    ['content.watch-time', expect.closeTo(92520, 3)],
    ['audience.net-subscribers', 120],
  ]);
  for (const { confidence } of await read(body)) expect(confidence).toBeLessThan(0.9);
});

test('a menu is no row, and two numbers under one name are not chosen from', async () => {
  const body = `<nav><p>Likes</p></nav>${card('Views', '1,204')}${card('Likes', '89', '12')}`;
  expect(await stored(body)).toEqual([['content.views', 1204]]);
  const [, likes] = await read(body);
  expect(likes?.why).toMatch(/showed two numbers for Likes/);
});

describe('a name alone is not enough to store a number', () => {
  const row = `<div>${card('Impressions', '10.6K')}${card('Likes', '503')}</div>`;
  test.each([
    ['the newest video', `<h3>Latest video</h3>${card('How to fire 300 pots', 'Views', '1,204')}`],
    ['the period before', card('Previous period', 'Views', '6.1K')],
    ['the field of a filter', card('Views', 'Greater than', '1000')],
    ['a question', `<div role="dialog">${card('Views', '33')}${card('Likes', '3')}</div>`],
    ['a footer', `<footer>${card('Views', '33')}${card('Shares', '2026')}</footer>`],
    [
      'the card of this hour',
      `<section><h3>Realtime</h3><div>${card('Views', '512')}${card('Likes', '4')}</div></section>`,
    ],
    [
      'the card of two days',
      `<div>${card('Views', '512', 'Last 48 hours')}${card('Likes', '4', 'Last 48 hours')}</div>`,
    ],
    [
      'two rows of cards',
      `${row}<section><div>${card('Views', '512')}${card('Shares', '4')}</div></section>`,
    ],
  ])('%s', async (_, body) => {
    expect(await stored(body)).toEqual([]);
    for (const { why } of await read(body)) expect(why).toMatch(/Nothing was stored for it/);
  });

  test('a total under the name of a change', async () => {
    const body = `<div>${card('Views', '512')}${card('Subscribers', '6,384')}</div>`;
    expect(await stored(body)).toEqual([['content.views', 512]]);
    const [, total] = await read(body);
    expect(total?.why).toBe(
      'YouTube Studio looks different from what Fourfold knows, and Subscribers was found by its name alone. Nothing was stored for it. Check which number it is.',
    );
  });
});
