import { describe, expect, test } from 'vitest';
import { defineAdapter, type LabelSource } from '../../adapters/adapter.ts';
import { show } from '../fixtures/framed-page.ts';
import { readKnown } from '../read-page.ts';
import { currencyAt } from './engine.ts';
import { readPeriod } from './period.ts';

/** A shop that nobody has seen: "Tayangan" is views here, "Penjualan" depends on the chosen tab. */
const CLAIMS: LabelSource['claims'] = [
  { metric: 'content.views', labels: { id: ['Tayangan'], en: ['Views'] } },
  {
    metric: 'commerce.revenue',
    labels: { id: ['Penjualan'], en: ['Sales'] },
    when: { id: ['Pesanan Dibuat'], en: ['Placed orders'] },
    in: { unit: 'money', scale: 1 },
  },
  {
    metric: 'commerce.gmv',
    labels: { id: ['Penjualan'], en: ['Sales'] },
    when: { id: ['Pesanan Dibayar'], en: ['Paid orders'] },
    in: { unit: 'money', scale: 1 },
  },
  {
    metric: 'commerce.orders',
    labels: { id: ['Pesanan'], en: ['Orders'] },
    range: [0, 1000],
    unverified: { id: 'this name is known from exported files alone' },
  },
];

const shop = (source: Partial<LabelSource> = {}, evidence = 'names on the live page') =>
  defineAdapter({
    id: 'probe-shop',
    name: 'Probe Shop',
    version: '1',
    hosts: ['seller.probe.example'],
    currencies: { hosts: { 'seller.probe.example': 'IDR' } },
    account: { parameter: { name: 'shop', id: /^(\d+)$/ } },
    pages: [
      {
        id: 'overview',
        when: () => true,
        evidence,
        period: { at: [], range: { first: 'from', last: 'to' } },
        reads: [{ kind: 'labels', claims: CLAIMS, ...source }],
      },
    ],
  });

async function read(body: string, adapter = shop(), lang = 'id') {
  const page = adapter.pages[0];
  if (!page) throw new Error('the record has no page');
  const root = await show(`<!doctype html><html lang="${lang}"><body>${body}</body></html>`);
  const url = new URL('https://seller.probe.example/?shop=77&from=2026-10-01&to=2026-10-07');
  return readKnown({ adapter, page }, root, {
    url,
    today: '2026-11-23',
    budgetMs: 1e5,
  });
}

const card = (label: string, value: string, more = '') =>
  `<div style="padding:12px"><div style="font-size:14px">${label}</div><div style="font-size:26px">${value}</div>${more}</div>`;
const row = (...cards: string[]) => `<section style="display:flex">${cards.join('')}</section>`;

describe('a page known by names alone', () => {
  test('a pair that a person sees gets the record’s metric, period and account', async () => {
    const { readings, account, period } = await read(row(card('Tayangan', '10,6 rb')));
    expect(account).toEqual({ platform: 'probe-shop', id: '77' });
    expect(period).toMatchObject({ from: '2026-10-01', to: '2026-10-08' });
    expect(readings).toEqual([
      expect.objectContaining({
        label: 'Tayangan',
        metric: 'content.views',
        value: 10_600,
        low: 10_550,
        high: 10_650,
        unit: '1',
        status: 'ok',
        by: 'adapter',
        subject: { platform: 'probe-shop', account: '77' },
        period: expect.objectContaining({ from: '2026-10-01', to: '2026-10-08' }),
      }),
    ]);
    expect(readings[0]).not.toHaveProperty('unverified');
  });

  test('names outrank what the page says of its own language', async () => {
    const { readings } = await read(
      row(card('Tayangan', '10,6 rb'), card('Pesanan', '597')),
      shop(),
      'en',
    );
    expect(readings.map(({ value }) => value)).toEqual([10_600, 597]);
  });

  test('a name that the record does not know has no metric, whatever it means elsewhere', async () => {
    const { readings } = await read(row(card('Tayangan', '1.204'), card('Pengikut', '77')));
    expect(readings.map(({ metric, by }) => [metric, by])).toEqual([
      ['content.views', 'adapter'],
      [null, 'reader'],
    ]);
  });

  test.each([
    ['more than can be', row(card('Pesanan', '5.000')), /cannot be right/],
    ['a share of them', row(card('Pesanan', '12 jam')), /is not a count/],
    [
      'two numbers under one name',
      row(card('Tayangan', '512')) + row(card('Tayangan', '77')),
      /two numbers for Tayangan/,
    ],
    [
      'a page on its way',
      `<div aria-busy="true">${row(card('Tayangan', '512'))}</div>`,
      /still loading/,
    ],
  ])('is not stored: %s', async (_, body, why) => {
    const { readings } = await read(body);
    expect(readings.length).toBeGreaterThan(0);
    for (const reading of readings) {
      expect(reading).toMatchObject({ status: 'quarantined', by: 'adapter' });
      expect(reading.why).toMatch(why);
    }
  });

  test('what stands outside is not read, and within only what is within', async () => {
    const body = `<div class="realtime">${row(card('Tayangan', '5'))}</div>${row(card('Tayangan', '512'))}`;
    const outside = await read(body, shop({ outside: '.realtime' }));
    expect(outside.readings.map(({ value }) => value)).toEqual([512]);
    const within = await read(body, shop({ within: '.nowhere' }));
    expect(within.readings.map(({ metric }) => metric)).not.toContain('content.views');
  });
});

describe('a name that counts in several ways', () => {
  const tabs = (chosen: number) =>
    `<div role="tablist">${['Pesanan Dibuat', 'Pesanan Dibayar']
      .map((word, i) => `<button role="tab" aria-selected="${i === chosen}">${word}</button>`)
      .join('')}</div>`;
  const sales = row(card('Penjualan', '597.844.051'));

  test.each([
    ['the first tab', tabs(0), 'commerce.revenue'],
    ['the second tab', tabs(1), 'commerce.gmv'],
    ['the only word shown', '<div>Pesanan Dibayar</div>', 'commerce.gmv'],
    [
      'a class',
      '<div><span>Pesanan Dibuat</span><span class="tab-active">Pesanan Dibayar</span></div>',
      'commerce.gmv',
    ],
    [
      'a field',
      '<select><option>Pesanan Dibuat</option><option selected>Pesanan Dibayar</option></select>',
      'commerce.gmv',
    ],
  ])('%s says which', async (_, choice, metric) => {
    const { readings } = await read(choice + sales);
    expect(readings.find(({ label }) => label === 'Penjualan')).toMatchObject({
      metric,
      value: 597_844_051,
      unit: 'IDR',
      status: 'ok',
    });
  });

  test.each([
    ['none is chosen', tabs(5)],
    ['none is shown', ''],
  ])('%s: the person settles it', async (_, choice) => {
    const { readings } = await read(choice + sales);
    const found = readings.find(({ label }) => label === 'Penjualan');
    expect(found?.status).toBe('quarantined');
    expect(found?.why).toMatch(/more than one/);
  });
});

describe('tables and days', () => {
  const table = (first: string, rows: readonly (readonly string[])[]) =>
    `<table><thead><tr><th>${first}</th><th>Tayangan</th><th>Pesanan</th></tr></thead><tbody>${rows
      .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</tbody></table>`;

  test('a row is the item, a row of totals the account', async () => {
    const body = table('Produk', [
      ['Semua produk', '1.500', '30'],
      ['Teko merah', '1.204', '12'],
      ['Teko biru', '296', '--'],
    ]);
    const { readings } = await read(body, shop({ totals: { id: ['Semua produk'] } }));
    expect(readings.map(({ metric, value, subject }) => [metric, value, subject.item])).toEqual([
      ['content.views', 1500, undefined],
      ['commerce.orders', 30, undefined],
      ['content.views', 1204, 'Teko merah'],
      ['commerce.orders', 12, 'Teko merah'],
      ['content.views', 296, 'Teko biru'],
      ['commerce.orders', null, 'Teko biru'],
    ]);
  });

  test('a row that is a day says when', async () => {
    const body = table('Tanggal', [
      ['2026-10-01', '120', '3'],
      ['2026-10-02', '140', '4'],
    ]);
    const { readings } = await read(body);
    expect(
      readings.map(({ value, subject, period }) => [value, subject.item, period?.from]),
    ).toEqual([
      [120, undefined, '2026-10-01'],
      [3, undefined, '2026-10-01'],
      [140, undefined, '2026-10-02'],
      [4, undefined, '2026-10-02'],
    ]);
  });
});

describe('what nothing shows yet', () => {
  test('a name known from files alone is to be confirmed, in that language', async () => {
    const { readings } = await read(row(card('Pesanan', '597')));
    expect(readings[0]).toMatchObject({
      status: 'ok',
      unverified: true,
      why: 'Needs your confirmation: this name is known from exported files alone.',
    });
    const english = await read(row(card('Orders', '597')), shop(), 'en');
    expect(english.readings[0]).toMatchObject({ status: 'ok', metric: 'commerce.orders' });
    expect(english.readings[0]).not.toHaveProperty('unverified');
  });

  test('so is every number of a page that nobody has seen', async () => {
    const { readings } = await read(row(card('Tayangan', '597')), shop({}, 'unverified: no facts'));
    expect(readings[0]).toMatchObject({
      status: 'ok',
      unverified: true,
      why: 'Needs your confirmation: nobody has checked this page of Probe Shop yet.',
    });
  });
});

describe('what comes from outside', () => {
  test('an address of nonsense settles no currency and no days', () => {
    const { currencies: _, ...bare } = shop();
    const settled = {
      ...bare,
      currencies: { parameter: { name: 'region', values: { ID: 'IDR' } } },
    };
    const at = (query: string) =>
      currencyAt(settled, new URL(`https://seller.probe.example/?${query}`));
    expect(at('region=id')).toBe('IDR');
    for (const region of ['__proto__', 'constructor', '', 'ID%00'])
      expect(at(`region=${region}`)).toBeUndefined();
    const range = { at: [], range: { first: 'from', last: 'to' } } as const;
    const days = (query: string) =>
      readPeriod(range, document, {
        url: new URL(`https://seller.probe.example/?${query}`),
        locale: 'en',
        today: '2026-11-23',
      }).period;
    expect(days('from=2026-10-01&to=2026-10-07')).toMatchObject({
      from: '2026-10-01',
      to: '2026-10-08',
    });
    for (const query of [
      'from=2026-10-07&to=2026-10-01',
      'from=2026-99-99&to=2026-10-01',
      'from=<b>&to=2026-10-01',
      'from=2026-10-01',
    ])
      expect(days(query)).toBeNull();
  });

  test('names and choices of any length or kind are texts', async () => {
    const body =
      row(card('__proto__', '12'), card('constructor', '13'), card('Tayangan', '512')) +
      `<div>${'Pesanan Dibuat '.repeat(2000)}</div>`;
    const { readings } = await read(body);
    expect(readings.map(({ label, metric }) => [label, metric])).toContainEqual([
      'Tayangan',
      'content.views',
    ]);
    for (const { label, metric } of readings) if (label !== 'Tayangan') expect(metric).toBeNull();
  });
});

describe('parts of a page', () => {
  const headed = (title: string, ...cards: string[]) =>
    `<section><h3>${title}</h3>${row(...cards)}</section>`;

  test('a part of another time is left out as far as it reaches', async () => {
    const body = `<main>${headed('Hari ini', card('Tayangan', '5'))}${headed('Ringkasan', card('Tayangan', '512'))}</main>`;
    const asides = { asides: { id: ['Hari ini'] }, headings: { id: ['Ringkasan'] } };
    const { readings } = await read(body, shop(asides));
    expect(readings.map(({ label, value }) => [label, value])).toEqual([['Tayangan', 512]]);
  });

  test('without a heading of its own parts the page is not swallowed', async () => {
    const body = `<main>${headed('Hari ini', card('Tayangan', '5'))}<div>${row(card('Tayangan', '512'))}</div></main>`;
    const { readings } = await read(body, shop({ asides: { id: ['Hari ini'] } }));
    expect(readings.map(({ value }) => value)).toEqual([512]);
  });
});

test('the running day is read where no other choice of days stands beside it', async () => {
  const body = (more: string) =>
    `<button>Real-time : Hari ini 00:00 - 15:00</button>${more}${row(card('Tayangan', '512'))}`;
  const adapter = shop();
  const page = adapter.pages[0];
  if (!page) throw new Error('the record has no page');
  const running = {
    ...adapter,
    pages: [{ ...page, period: { at: [], realtime: /^real-?time\s*:/i } }],
  };
  const day = await read(body(''), running);
  expect(day.period).toMatchObject({ from: '2026-11-23', to: '2026-11-24' });
  const open = await read(body('<div><span>30 hari sebelumnya.</span></div>'), running);
  expect(open.readings.map(({ period }) => period?.from)).not.toContain('2026-11-23');
});
