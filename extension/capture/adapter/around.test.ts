import { describe, expect, test } from 'vitest';
import type { Adapter, AdapterPage, CardSource } from '../../adapters/index.ts';
import { show } from '../fixtures/framed-page.ts';
import { type AdapterReadings, runAdapter } from './engine.ts';

/** Cards without a mark of their own: each holds one table, drawn over by a chart. */
const AROUND: CardSource = {
  kind: 'cards',
  block: 'table',
  around: true,
  lines: ['label', 'value', 'delta'],
  open: true,
  without: 'table',
  claims: [
    { metric: 'content.views', labels: { en: ['Views'] } },
    { metric: 'content.reach', labels: { en: ['Reach'] } },
    { metric: 'content.reach', labels: { en: ['Instagram reach'] }, segment: 'Instagram' },
    { metric: 'content.follower-share', labels: { en: ['Followers'] } },
  ],
};

const SAID: CardSource = {
  kind: 'cards',
  block: 'div, span',
  said: true,
  item: { link: { at: 'a[href*="/post/"]', id: /\/post\/(\w+)/ } },
  claims: AROUND.claims,
  time: 'lifetime',
};

const pageOf = (source: CardSource, more: Partial<AdapterPage> = {}): AdapterPage => ({
  id: 'results',
  when: () => true,
  evidence: 'this test',
  reads: [source],
  ...more,
});

const ADAPTER: Adapter = {
  id: 'some-suite',
  name: 'Some Suite',
  version: '1',
  hosts: ['suite.example'],
  account: { hash: /^#\/p(\d+)\// },
  pages: [],
};

async function read(body: string, page: AdapterPage): Promise<AdapterReadings> {
  const root = await show(`<!doctype html><html lang="en"><body>${body}</body></html>`);
  const url = new URL('https://suite.example/web#/p501/reports');
  return runAdapter(ADAPTER, page, root, { url, today: '2026-11-23' });
}

const brief = ({ readings }: AdapterReadings) =>
  readings.map(({ label, value, delta, subject, status }) => [
    label,
    value,
    delta?.value ?? null,
    subject.item ?? subject.segment ?? null,
    status,
  ]);

const TABLE = '<div><table><tr><td>Primary</td><td>3</td></tr></table></div>';
const card = (...lines: string[]) =>
  `<div>${lines.map((line) => `<div>${line}</div>`).join('')}${TABLE}</div>`;

describe('cards around what each of them holds', () => {
  test('are as large as they can be, and their first lines are name, number and change', async () => {
    const body = `<main><h2>Results</h2><div>${card('Views', '755', '767.8%', 'From followers', '33%')}${card('Reach', '--')}</div></main>`;
    expect(brief(await read(body, pageOf(AROUND)))).toEqual([
      ['Views', 755, 767.8, null, 'ok'],
      ['Reach', null, null, null, 'ok'],
    ]);
  });

  test('also where there is one alone, under a heading and among other texts', async () => {
    const body = `<main><h2>Results</h2><section><p>Reach and views of your page.</p>${card('Views', '755')}</section></main>`;
    expect(brief(await read(body, pageOf(AROUND)))).toEqual([['Views', 755, null, null, 'ok']]);
  });

  test('are nothing to store where the first line is no known name, or the second no number', async () => {
    const odd = card('Impressions', '755') + card('Views', 'Learn more', '12');
    const found = await read(`<main><div>${odd}</div></main>`, pageOf(AROUND));
    expect(found.readings.filter(({ status }) => status === 'ok')).toEqual([]);
  });

  test('a hidden copy is not read', async () => {
    const body = `<main><div hidden>${card('Views', '111')}</div><div>${card('Views', '755')}${card('Reach', '9')}</div></main>`;
    expect(brief(await read(body, pageOf(AROUND)))).toEqual([
      ['Views', 755, null, null, 'ok'],
      ['Reach', 9, null, null, 'ok'],
    ]);
  });

  test('one network beside the whole is its segment, and no second number for the whole', async () => {
    const body = `<main><div>${card('Reach', '900')}${card('Instagram reach', '500')}</div></main>`;
    expect(brief(await read(body, pageOf(AROUND)))).toEqual([
      ['Reach', 900, null, null, 'ok'],
      ['Instagram reach', 500, null, 'Instagram', 'ok'],
    ]);
  });

  test('a share whose part nothing else names is the share of its name', async () => {
    const body = `<main><div>${card('Followers', '62%')}${card('Reach', '5')}</div></main>`;
    expect(brief(await read(body, pageOf(AROUND)))[0]).toEqual([
      'Followers',
      62,
      null,
      'Followers',
      'ok',
    ]);
  });
});

describe('numbers that stand in one text with their names', () => {
  const row = (id: string, text: string, said: string) =>
    `<section><a href="/post/${id}">post</a><p>${text}</p><div><span>3</span></div><div>${said}</div></section>`;

  test('are of the item that the row around them links to', async () => {
    const body = `<main><div>${row('a1', 'Views of a kiln', '1.2K  views')}${row('b2', 'x', '48 views')}</div></main>`;
    const found = await read(body, pageOf(SAID));
    expect(brief(found)).toEqual([
      ['views', 1200, null, 'a1', 'ok'],
      ['views', 48, null, 'b2', 'ok'],
    ]);
    expect(found.readings[0]).toMatchObject({ low: 1150, high: 1250, raw: '1.2K' });
  });

  test('without such a row, or with other words, are not read', async () => {
    const body = `<main><div>48 views</div>${row('b2', '12 views of it', '12 likes')}<p>7 views</p></main>`;
    expect(brief(await read(body, pageOf(SAID)))).toEqual([]);
  });
});

describe('what a record says of the page as a whole', () => {
  test('the account may stand behind the "#" of the address', async () => {
    const found = await read(card('Views', '755'), pageOf(AROUND));
    expect(found.account).toEqual({ platform: 'some-suite', id: '501' });
  });

  test('a gate in place of the numbers is told as what it is', async () => {
    const gate = {
      says: { en: ['Upgrade to continue'] },
      means: 'Some Suite shows these numbers to accounts that pay.',
    };
    const shut = await read(
      '<main><h1>Analytics</h1><p>Upgrade to continue</p></main>',
      pageOf(AROUND, { gate }),
    );
    expect(shut.problems).toEqual([{ what: gate.means }]);
    const empty = await read('<main><h1>Analytics</h1></main>', pageOf(AROUND, { gate }));
    expect(empty.problems[0]?.what).toContain('It may still be loading.');
    const hidden = await read(
      '<main><p hidden>Upgrade to continue</p></main>',
      pageOf(AROUND, { gate }),
    );
    expect(hidden.problems[0]?.what).toContain('It may still be loading.');
  });
});
