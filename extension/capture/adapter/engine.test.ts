import { describe, expect, test } from 'vitest';
import type { Adapter, AdapterPage, CardSource } from '../../adapters/index.ts';
import { show } from '../fixtures/framed-page.ts';
import { type AdapterReadings, runAdapter } from './engine.ts';

const CARDS: CardSource = {
  kind: 'cards',
  block: '.card',
  label: ['.label'],
  value: ['.value'],
  delta: { at: ['.delta'], up: '.up', down: '.down' },
  outside: '.realtime',
  claims: [
    { metric: 'content.views', labels: { en: ['Views'], de: ['Aufrufe'] }, mark: '#views' },
    { metric: 'engagement.likes', labels: { en: ['Likes'], de: ['Likes'] } },
    { metric: 'membership.emails-opened', labels: { en: ['Opens'] } },
    { metric: 'membership.open-rate', labels: { en: ['Opens'] } },
    { metric: 'audience.followers', labels: { en: ['Followers'] } },
    { metric: 'earnings.estimated', labels: { en: ['Estimated revenue (USD)'] } },
  ],
};

const PAGE: AdapterPage = {
  id: 'overview',
  when: () => true,
  evidence: 'this test',
  period: { at: ['.period'], lifetime: { en: ['Lifetime'] } },
  reads: [CARDS],
};

const ADAPTER: Adapter = {
  id: 'some-studio',
  name: 'Some Studio',
  version: '1',
  hosts: ['studio.example'],
  account: { path: /^\/channel\/(\w+)/, link: { at: 'a.me', id: /@(\w+)/ } },
  pages: [PAGE],
};

const open = (body: string, lang = 'en'): Promise<Document> =>
  show(`<!doctype html><html lang="${lang}"><body>${body}</body></html>`);

async function read(
  body: string,
  { page = PAGE, lang = 'en', path = '/' } = {},
): Promise<AdapterReadings> {
  const root = await open(body, lang);
  const url = new URL(`https://studio.example${path}`);
  return runAdapter(ADAPTER, page, root, { url, today: '2026-11-23' });
}

const PERIOD = '<div class="period">Last 28 days</div>';
const card = (label: string, value: string, more = '') =>
  `<div class="card"><div class="label">${label}</div><div class="value">${value}</div>${more}</div>`;
const brief = ({ readings }: AdapterReadings) =>
  readings.map(({ label, value, unit, metric, status }) => [label, value, unit, metric, status]);

describe('law 2: what does not agree is quarantined', () => {
  test('two numbers for one name', async () => {
    const two = await read(`${PERIOD}${card('Likes', '890')}${card('Likes', '12')}`);
    expect(brief(two)).toEqual([
      ['Likes', 890, '1', 'engagement.likes', 'quarantined'],
      ['Likes', 12, '1', 'engagement.likes', 'quarantined'],
    ]);
    const why =
      'Some Studio showed two numbers for Likes. Nothing was stored for it. Choose the right one.';
    expect(two.readings.map((reading) => reading.why)).toEqual([why, why]);
    expect(two.problems).toEqual([{ what: why, label: 'Likes' }]);
  });

  test('two numbers in one card', async () => {
    const two = await read(`${PERIOD}${card('Likes', '890', '<div class="value">12</div>')}`);
    expect(brief(two)).toEqual([['Likes', 890, '1', 'engagement.likes', 'quarantined']]);
  });

  test('the same number twice is one, and an exact form of a rounded one is the exact one', async () => {
    const twice = await read(`${PERIOD}${card('Likes', '890')}${card('Likes', '890')}`);
    expect(brief(twice)).toEqual([['Likes', 890, '1', 'engagement.likes', 'ok']]);
    const both = await read(`${PERIOD}${card('Views', '1.2K')}${card('Views', '1,234')}`);
    expect(brief(both)).toEqual([['Views', 1234, '1', 'content.views', 'ok']]);
  });

  test('an old mark with another name', async () => {
    const moved = await read(`${PERIOD}<div id="views">${card('Likes', '890')}</div>`);
    expect(moved.readings[0]).toMatchObject({ metric: 'content.views', status: 'quarantined' });
    expect(moved.readings[0]?.why).toContain('“Likes” that it used to call “Views”');
    const unknown = await read(`${PERIOD}<div id="views">${card('Wyświetlenia', '890')}</div>`);
    expect(unknown.readings[0]?.status).toBe('quarantined');
  });

  test.each([
    ['Views', '12%', 'which is not a count'],
    ['Views', '€12.50', 'which is not a count'],
    ['Estimated revenue (USD)', '12 min', 'which is not an amount of money'],
    ['Views', '-12', 'which cannot be right'],
    ['Views', '12.5', 'which cannot be right'],
    ['Opens', '140%', 'which cannot be right'],
    ['Estimated revenue (USD)', '€12.50', 'another currency than its name says'],
  ])('%s of %s', async (label, value, why) => {
    const { readings } = await read(`${PERIOD}${card(label, value)}`);
    expect(readings[0]?.status).toBe('quarantined');
    expect(readings[0]?.why).toContain(why);
  });

  test.each([
    ['a sign', '\u202e402,1\u202c'],
    ['an element', '<bdo dir="rtl">21</bdo>'],
    ['a style', '<span style="unicode-bidi:bidi-override;direction:rtl">21</span>'],
    ['a part of it', '2<bdo dir="rtl">14</bdo>'],
  ])('a number turned round by %s', async (_what, value) => {
    const turned = await read(`${PERIOD}${card('Views', value)}`);
    expect(turned.readings).toMatchObject([
      { label: 'Views', metric: 'content.views', status: 'quarantined' },
    ]);
    expect(turned.readings[0]?.why).toMatch(/^Hidden signs turn the text of Views round, /);
    expect(turned.problems.map(({ what }) => what)).toEqual([turned.readings[0]?.why]);
  });

  test('a number that cannot be read', async () => {
    const { readings } = await read(`${PERIOD}${card('Views', 'a lot')}`);
    expect(readings[0]).toMatchObject({
      value: null,
      metric: 'content.views',
      status: 'quarantined',
    });
    expect(readings[0]?.why).toBe(
      'Some Studio shows “a lot” for Views. There is no number in it. Nothing was stored for it. Check the page.',
    );
  });

  test('a period that cannot be read, or two of them; a page that names none stays undated', async () => {
    const unread = await read(`<div class="period">Seit dem Relaunch</div>${card('Views', '12')}`);
    expect(unread.readings[0]).toMatchObject({ status: 'quarantined', period: null });
    expect(unread.readings[0]?.why).toContain('which days Views is about');
    const without = await read(card('Views', '12'));
    expect(without.readings[0]).toMatchObject({ status: 'ok', period: null });
    const two = await read(
      `${PERIOD}<div class="period">Jan 1 – Jan 31, 2026</div>${card('Views', '12')}`,
    );
    expect(two.readings[0]).toMatchObject({ status: 'quarantined', period: null });
    expect(two.period).toBeNull();
    const within = await read(
      `${PERIOD}<div class="period">Last 7 days</div>${card('Views', '12')}`,
    );
    expect(within.readings[0]).toMatchObject({ status: 'quarantined', period: null });
    const late = await read(
      `${PERIOD}<div class="period">Oct 24 – Nov 20, 2026</div>${card('Views', '12')}`,
    );
    expect(late.readings[0]).toMatchObject({ status: 'ok' });
  });

  test('a level needs no period, and a page of all time has levels only', async () => {
    const level = await read(card('Followers', '1,204'));
    const now = { from: '2026-11-23', to: '2026-11-23' };
    expect(level.readings[0]).toMatchObject({ status: 'ok', period: now });
    const all = await read(`<div class="period">Lifetime</div>${card('Views', '1,204')}`);
    expect(all.readings[0]).toMatchObject({ status: 'ok', period: now });
  });
});

describe('what is read', () => {
  test('one name for two metrics is told apart by the unit', async () => {
    const found = await read(`${PERIOD}${card('Opens', '48%')}${card('Opens', '542')}`);
    expect(brief(found)).toEqual([
      ['Opens', 48, '%', 'membership.open-rate', 'ok'],
      ['Opens', 542, '1', 'membership.emails-opened', 'ok'],
    ]);
  });

  test('bounds end where the number can no longer be true', async () => {
    const { readings } = await read(`${PERIOD}${card('Opens', '100%')}`);
    expect(readings[0]).toMatchObject({ value: 100, low: 99.5, high: 100, status: 'ok' });
    const none = await read(`${PERIOD}${card('Opens', '0%')}`);
    expect(none.readings[0]).toMatchObject({ value: 0, low: 0, high: 0.5, status: 'ok' });
  });

  test('a name with another currency than the listed one', async () => {
    const { readings } = await read(`${PERIOD}${card('Estimated revenue (EUR)', '16.89')}`);
    expect(readings[0]).toMatchObject({ value: 16.89, unit: 'EUR', metric: 'earnings.estimated' });
  });

  test('no data is not zero, and an unknown name is no metric', async () => {
    const found = await read(`${PERIOD}${card('Likes', '—')}${card('Sparkles', '7')}`);
    expect(brief(found)).toEqual([
      ['Likes', null, '1', 'engagement.likes', 'ok'],
      ['Sparkles', 7, '1', null, 'ok'],
    ]);
    expect(found.readings[0]?.why).toBe('Some Studio shows no number for Likes yet.');
  });

  test('labels decide the language where the page names another', async () => {
    const german = await read(`${PERIOD}${card('Aufrufe', '12.345')}`, { lang: 'en' });
    expect(german.readings[0]).toMatchObject({ value: 12345, metric: 'content.views' });
  });

  test.each([
    ['hidden', `<div hidden>${card('Views', '9')}</div>`],
    ['display none', `<div style="display:none">${card('Views', '9')}</div>`],
    [
      'no size',
      `<div style="width:0;height:0;overflow:hidden"><div class="card" style="width:0;height:0"><span class="label">Views</span><span class="value">9</span></div></div>`,
    ],
    ['aria-hidden', `<div aria-hidden="true">${card('Views', '9')}</div>`],
    ['see-through', `<div style="opacity:0">${card('Views', '9')}</div>`],
    [
      'off the page',
      `<div style="position:absolute;left:-9999px;top:0">${card('Views', '9')}</div>`,
    ],
    ['of another period', `<div class="realtime">${card('Views', '9')}</div>`],
  ])('a copy that is %s is not', async (_, copy) => {
    const found = await read(`${copy}${PERIOD}${card('Views', '7')}`);
    expect(brief(found)).toEqual([['Views', 7, '1', 'content.views', 'ok']]);
  });

  test('a page behind its own dialog is still read', async () => {
    const found = await read(
      `<div aria-hidden="true" data-aria-hidden="true">${PERIOD}${card('Views', '7')}</div>`,
    );
    expect(brief(found)).toEqual([['Views', 7, '1', 'content.views', 'ok']]);
  });

  test('tooltips inside a name are no part of it, and a split number is one', async () => {
    const found = await read(
      `${PERIOD}${card('Views<span role="tooltip">counted 99 times</span>', '<span>1.2</span><span>K</span>')}`,
    );
    expect(brief(found)).toEqual([['Views', 1200, '1', 'content.views', 'ok']]);
  });

  test('a card whose name and value have moved is read by its text, with less confidence', async () => {
    const found = await read(
      `${PERIOD}<div class="card"><h3>Views</h3><p>1,204</p><p>+12</p></div>`,
    );
    expect(brief(found)).toEqual([['Views', 1204, '1', 'content.views', 'ok']]);
    expect(found.readings[0]?.confidence).toBeLessThan(0.99);
    const two = await read(`${PERIOD}<div class="card"><h3>Views</h3><p>1,204</p><p>99</p></div>`);
    expect(two.readings[0]?.status).toBe('quarantined');
  });

  test('a period in the address, or the only one that is written anywhere', async () => {
    const address = {
      ...PAGE,
      period: { at: [], parameter: { name: 'range', days: /^\D*(\d{1,3})\D*$/ } },
    };
    const body = card('Views', '7');
    const week = { from: '2026-11-16', to: '2026-11-23' };
    const seven = await read(body, { page: address, path: '/?range={"days":7}' });
    expect(seven.period).toMatchObject(week);
    const stamps = await read(body, { page: address, path: '/?range=1761436800-1762041600' });
    expect(stamps.period).toBeNull();
    const anywhere = { ...PAGE, period: { at: ['.gone'], anywhere: true } };
    const one = await read(`${body}<span>Last 7 days</span>`, { page: anywhere });
    expect(one.period).toMatchObject(week);
    const two = await read(`${body}<span>Last 7 days</span><span>Last 28 days</span>`, {
      page: anywhere,
    });
    expect(two.period).toBeNull();
  });

  test('account and item', async () => {
    const path = await read('', { path: '/channel/kiln' });
    expect(path.account).toEqual({ platform: 'some-studio', id: 'kiln' });
    const link = await read('<a class="me" href="/@kiln">me</a>');
    expect(link.account?.id).toBe('kiln');
    const two = await read(
      '<a class="me" href="/@kiln">me</a><a class="me" href="/@other">you</a>',
    );
    expect(two.account).toBeNull();
    const page = { ...PAGE, itemOf: () => 'v1' };
    const item = await read(`${PERIOD}${card('Views', '7')}`, { page, path: '/channel/kiln' });
    const subject = { platform: 'some-studio', account: 'kiln', item: 'v1' };
    expect(item.readings[0]?.subject).toEqual(subject);
  });

  test('a page without its numbers says so', async () => {
    const { readings, problems } = await read('<p>Loading…</p>');
    expect(readings).toEqual([]);
    expect(problems[0]?.what).toContain('may still be loading');
  });
});

describe('the sign of a change', () => {
  test.each([
    ['<i class="up"></i>44%', '+'],
    ['<i class="down"></i>44%', '-'],
    ['44%', '?'],
    ['+44%', '+'],
    ['-44%', '-'],
    ['<i class="down"></i>+44%', '?'],
    ['<i class="up"></i><i class="down"></i>44%', '?'],
  ])('%s is %s', async (delta, sign) => {
    const { readings } = await read(
      `${PERIOD}${card('Views', '7', `<div class="delta">${delta}</div>`)}`,
    );
    expect(readings[0]?.delta).toMatchObject({ value: 44, unit: '%', sign });
  });

  test('of the element itself', async () => {
    const { readings } = await read(
      `${PERIOD}${card('Views', '7', '<div class="delta down">44%</div>')}`,
    );
    expect(readings[0]?.delta?.sign).toBe('-');
  });
});

describe('tables', () => {
  const page: AdapterPage = {
    ...PAGE,
    reads: [
      {
        kind: 'table',
        table: 'table',
        header: 'th',
        row: 'tbody tr',
        cell: 'td.n',
        item: { link: { at: 'a', id: /\/v\/(\w+)/ }, text: ['td.name'] },
        totals: { en: ['Total'] },
        claims: CARDS.claims,
      },
    ],
  };
  const table = (head: string, ...rows: string[]) =>
    `${PERIOD}<table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`;
  const HEAD = '<th>Video</th><th>Views</th><th>Sparkles</th><th>Opens</th>';

  test('one reading a cell, the row as its item, totals for the account', async () => {
    const found = await read(
      table(
        HEAD,
        '<td class="name">Total</td><td class="n">99</td><td class="n">1</td><td class="n">50%</td>',
        '<td class="name"><a href="/v/abc">Mug</a></td><td class="n">9 9%</td><td class="n">1</td><td class="n">--</td>',
      ),
      { page },
    );
    const rows = found.readings.map(({ metric, value, subject }) => [metric, value, subject.item]);
    expect(rows).toEqual([
      ['content.views', 99, undefined],
      ['membership.open-rate', 50, undefined],
      ['content.views', 9, 'abc'],
      ['membership.emails-opened', null, 'abc'],
    ]);
  });

  test('columns that do not line up are not read', async () => {
    const cells = '<td class="name">Mug</td><td class="n">9</td><td class="n">1</td>';
    expect((await read(table(HEAD, cells), { page })).readings).toEqual([]);
    const more = `${cells}<td class="n">1</td><td class="n">1</td><td class="n">1</td>`;
    expect((await read(table(HEAD, more), { page })).readings).toEqual([]);
  });
});

describe('a page that fights back', () => {
  test('names of elements that shadow the document change nothing', async () => {
    const names = ['querySelectorAll', 'querySelector', 'nodeType', 'documentElement', 'body'];
    const traps = names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('');
    const form = `<form class="card"><input name="childNodes" hidden><input name="getAttribute" hidden><input name="matches" hidden><div class="label">Views</div><div class="value">7</div></form>`;
    const found = await read(`${traps}${PERIOD}${form}`);
    expect(brief(found)).toEqual([['Views', 7, '1', 'content.views', 'ok']]);
  });

  test('nothing is written into the page', async () => {
    const root = await open(`${PERIOD}${card('Views', '7', '<div class="delta">+1%</div>')}`);
    const changes = new MutationObserver(() => undefined);
    changes.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    runAdapter(ADAPTER, PAGE, root, {
      url: new URL('https://studio.example/'),
      today: '2026-11-23',
    });
    expect(changes.takeRecords()).toEqual([]);
  });
});
