import { expect, test } from 'vitest';
import { show } from './fixtures/framed-page.ts';
import { readPage } from './index.ts';

const pages = import.meta.glob<string>('../adapters/*/fixtures/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const studio = pages['../adapters/youtube-studio/fixtures/overview.en.html'] ?? '';
const options = {
  url: new URL(
    'https://studio.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa/analytics/tab-overview/period-default',
  ),
  today: '2026-10-29',
  budgetMs: 1e5,
};

test('what the record reads stands, and the general reader adds nothing twice', async () => {
  const found = readPage(await show(studio), options);
  expect(found.platform).toBe('youtube-studio');
  const keys = found.readings.map((one) =>
    JSON.stringify([one.label, one.value, one.unit, one.subject.item, one.subject.segment]),
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(found.readings.some((one) => one.by === 'adapter' && one.metric !== null)).toBe(true);
});

test('what the record does not know is read on the same account', async () => {
  const extra =
    '<section><div>Kiln hours booked</div><div style="font-size:26px">1,204</div></section></body>';
  const found = readPage(await show(studio.replace('</body>', extra)), options);
  const reading = found.readings.find((one) => one.label === 'Kiln hours booked');
  expect(reading).toMatchObject({ value: 1204, by: 'reader', metric: null });
  expect(reading?.subject.platform).toBe('youtube-studio');
  expect(reading?.subject.account).toBe(found.account?.id ?? '');
});

test('only the record names metrics on its platform', async () => {
  const extra =
    '<section><div>Followers</div><div style="font-size:26px">1,204</div></section></body>';
  const found = readPage(await show(studio.replace('</body>', extra)), options);
  const reading = found.readings.find((one) => one.label === 'Followers');
  expect(reading).toMatchObject({ value: 1204, by: 'reader', metric: null });
});

test('where the record knows the period’s place, no other text is taken for it', async () => {
  const without = studio
    .replaceAll(/last 28 days/gi, 'Some days')
    .replaceAll(/[A-Z][a-z]{2} \d{1,2}[^<]{0,30}\d{4}/g, '');
  const extra = '<p>Last 7 days</p></body>';
  const found = readPage(await show(without.replace('</body>', extra)), {
    ...options,
    url: new URL(options.url.href.replace('/period-default', '')),
  });
  expect(found.platform).toBe('youtube-studio');
  expect(found.period?.raw).not.toBe('Last 7 days');
});

test('a page of no known platform is read by the general reader alone', async () => {
  const html =
    '<html lang="en"><body><div><div>Orders</div><div style="font-size:26px">342</div></div></body></html>';
  const found = readPage(await show(html), { ...options, url: new URL('https://shop.example/') });
  expect(found.platform).toBeNull();
  expect(found.readings).toHaveLength(1);
  expect(found.readings[0]).toMatchObject({ label: 'Orders', value: 342, by: 'reader' });
});
