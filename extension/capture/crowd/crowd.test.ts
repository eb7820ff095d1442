import { describe, expect, test } from 'vitest';
import { aggregateSentiment, sentimentOf } from '../../../core/analysis/index.ts';
import { withoutPeople } from '../../../core/metrics/index.ts';
import { show } from '../fixtures/framed-page.ts';
import { isAmongPeople, readPage } from '../index.ts';
import type { Feelings } from './feelings.ts';
import { PEOPLE_PAGES, type PeoplePage } from './fixtures/people-pages.ts';

const feelings: Feelings = {
  of: (text, language) => sentimentOf(text, language).polarity,
  together: aggregateSentiment,
};
const read = async ({ html, url }: Pick<PeoplePage, 'html' | 'url'>, known = true) =>
  readPage(await show(html), {
    url: new URL(url),
    today: '2026-10-29',
    budgetMs: 1e5,
    ...(known ? { feelings } : {}),
  });

const shownFor = (page: ReturnType<typeof readPage>, metric: string) =>
  page.readings.find((one) => one.metric === metric)?.value;

describe.each(PEOPLE_PAGES.map((one) => [one.id, one] as const))('%s', (_, one) => {
  test('S2-E5, S2-E6: what a person counts on it', async () => {
    const page = await read(one);
    const found = Object.fromEntries(
      Object.keys(one.counts).map((metric) => [metric, shownFor(page, metric)]),
    );
    expect(found).toEqual(one.counts);
  });

  test('no text, name, handle, address, number or face of anybody leaves it', async () => {
    const told = JSON.stringify(await read(one));
    expect(one.planted.filter((text) => told.includes(text))).toEqual([]);
    expect(told).not.toMatch(/planta|namesk|handlesk|mailsk|5550|z[qwj]\d/i);
  });

  test('also where nothing knows the words of feeling', async () => {
    const page = await read(one, false);
    expect(JSON.stringify(page)).not.toMatch(/planta|namesk|handlesk|mailsk|5550|z[qwj]\d/i);
    expect(page.people).toBeDefined();
    expect(
      page.readings
        .filter(({ unit, by }) => unit === '%' && by === 'reader')
        .map(({ label }) => label),
    ).toEqual(one.id === 'meta-inbox' ? ['Response rate'] : []);
  });

  test('nothing is written into it', async () => {
    const root = await show(one.html);
    const before = root.documentElement.outerHTML;
    readPage(root, { url: new URL(one.url), today: '2026-10-29', feelings });
    expect(root.documentElement.outerHTML).toBe(before);
  });
});

test('a page of a known platform speaks of that platform and of the account in its address', async () => {
  const found = await Promise.all(PEOPLE_PAGES.map((one) => read(one)));
  const owners = found.map(({ platform, account, readings }) => [
    platform,
    account?.id ?? '',
    [...new Set(readings.map(({ subject }) => `${subject.platform} ${subject.account}`))],
  ]);
  expect(owners).toEqual([
    ['youtube-studio', 'UCaaaaaaaaaaaaaaaaaaaaaa', ['youtube-studio UCaaaaaaaaaaaaaaaaaaaaaa']],
    [null, '', ['shop.example ']],
    ['shopee', '', ['shopee ']],
    ['meta-business-suite', '1000000001', ['meta-business-suite 1000000001']],
    ['instagram', '', ['instagram ']],
    ['tiktok-studio', '', ['tiktok-studio ']],
  ]);
});

test('feelings come as shares of what was understood, with their interval and their days', async () => {
  const [studio] = PEOPLE_PAGES;
  if (!studio) throw new Error('no page');
  const page = await read(studio);
  const positive = page.readings.find(({ metric }) => metric === 'community.comments-positive');
  // 12 comments: 7 praise, 2 blame, 3 neither.
  expect(positive).toMatchObject({ unit: '%', raw: '12 of 12', status: 'ok', value: 58.3 });
  expect(positive?.low).toBeLessThan(40);
  expect(positive?.high).toBeGreaterThan(75);
  // From “6 days ago”, which is up to seven, to “2 hours ago”.
  expect(positive?.period).toEqual({ from: '2026-10-22', to: '2026-10-30' });
  expect(shownFor(page, 'community.comments-negative')).toBe(16.7);
  expect(shownFor(page, 'community.comment-sentiment')).toBe(41.7);
  expect(shownFor(page, 'community.comments-understood')).toBe(100);
});

test('a share of too few is shown with its reason and not stored', async () => {
  const chats = PEOPLE_PAGES.find(({ id }) => id === 'shopee-chats');
  if (!chats) throw new Error('no page');
  const shares = (await read(chats)).readings.filter(
    ({ metric }) =>
      metric?.startsWith('service.messages-') && metric !== 'service.messages-understood',
  );
  expect(shares.length).toBe(3);
  for (const share of shares) {
    expect(share.status).toBe('quarantined');
    expect(share.why).toMatch(/^Only \d (?:of \d )?conversations could be understood\./);
  }
});

const KPI = (name: string, value: string) =>
  `<section class="c"><div>${name}</div><div style="font-size:28px">${value}</div></section>`;
const feed = (rows: readonly string[]) =>
  `<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`;

test('a dashboard beside whose cards people chat is read as a dashboard, and the chat left alone', async () => {
  const html = `<html lang="en"><body>${KPI('Visits', '5,021')}${KPI('Kiln hours', '88')}${feed(
    ['3 minutes ago', '2 hours ago', '1 day ago', '2 days ago'].map(
      (when, i) =>
        `<b>Planta Namesk${i}</b> <small>${when}</small><p>wrote that the kiln 4${i} is cold today</p>`,
    ),
  )}</body></html>`;
  const page = await read({ html, url: 'https://shop.example/admin' });
  expect(page.people).toBeUndefined();
  expect(page.readings.map(({ label, value }) => [label, value])).toEqual([
    ['Visits', 5021],
    ['Kiln hours', 88],
  ]);
  expect(JSON.stringify(page)).not.toMatch(/Namesk|kiln 4/);
});

test('comments with replies in a corner do not make a dashboard a page of people', async () => {
  const cards = ['Visits', 'Kiln hours', 'Clay sold', 'Courses', 'Tickets', 'Returns', 'Glazes']
    .map((name, i) => KPI(name, `${i + 3},021`))
    .join('');
  const rows = ['3 minutes ago', '2 hours ago', '1 day ago'].map(
    (when, i) =>
      `<b>Planta Namesk${i}</b> <small>${when}</small><p>so nice</p><button>Reply</button>`,
  );
  const html = `<html lang="en"><body>${cards}<h3>Recent comments</h3>${feed(rows)}</body></html>`;
  const page = await read({ html, url: 'https://shop.example/admin' });
  expect(page.people).toBeUndefined();
  expect(page.readings.map(({ value }) => value)).toEqual([
    3021, 4021, 5021, 6021, 7021, 8021, 9021,
  ]);
  expect(JSON.stringify(page)).not.toContain('Namesk');
});

test('posts with their figures and ages are items and no people', async () => {
  const html = `<html lang="en"><body><h1>Posts</h1>${KPI('Views', '5,021')}<table><tr><th>Post</th><th>When</th><th>Views</th><th>Likes</th></tr>${[
    1, 2, 3, 4,
  ]
    .map(
      (i) =>
        `<tr><td>Glazing the fourth day of it ${i}</td><td>${i} days ago</td><td>${i},204</td><td>${i}8</td></tr>`,
    )
    .join('')}</table></body></html>`;
  const page = await read({ html, url: 'https://shop.example/admin/posts' });
  expect(page.people).toBeUndefined();
  expect(page.readings.filter(({ subject }) => subject.item !== undefined).length).toBe(8);
});

test('an address that says "inbox" is enough for the gate, also where no list is recognised', async () => {
  const html = `<html lang="en"><body>${KPI('Planta Namesk1', '5')}${KPI('Unread chats', '17')}</body></html>`;
  const page = await read({ html, url: 'https://shop.example/inbox/planta.handlesk' });
  expect(page.people).toBe('messages');
  expect(page.readings.map(({ label, value }) => [label, value])).toEqual([['Unread chats', 17]]);
  expect(JSON.stringify(page)).not.toMatch(/planta|namesk|handlesk/i);
});

test('what the person spoken with has ordered is no number of the shop', async () => {
  const rows = ['2h', '3h', '1d'].map(
    (when, i) => `<b>Planta Namesk${i}</b><p>so where is it now</p><time>${when}</time>`,
  );
  const person = `<aside><h3>Planta Namesk0</h3><dl><dt>Email</dt><dd>planta@mailsk.example</dd><dt>Orders</dt><dd>17</dd><dt>Lifetime value</dt><dd>$1,204.50</dd></dl></aside>`;
  const html = `<html lang="en"><body><h1>Inbox</h1>${KPI('Response rate', '92%')}<div>${feed(rows)}</div>${person}</body></html>`;
  const page = await read({ html, url: 'https://shop.example/inbox' });
  expect(page.people).toBe('messages');
  expect(page.readings.map(({ label }) => label)).toContain('Response rate');
  expect(JSON.stringify(page)).not.toMatch(/Orders|Lifetime|1,204|mailsk|namesk/i);
});

test('where no answer is shown at all it is not known which comments have one', async () => {
  const html = `<html lang="en"><body><h2>Comments</h2>${feed(
    ['1h', '2h', '3h', '4h'].map(
      (when, i) => `<b>n${i}</b><p>nice one here</p><span>${when}</span><button>Reply</button>`,
    ),
  )}</body></html>`;
  const page = await read({ html, url: 'https://shop.example/x' });
  expect(shownFor(page, 'community.comments-shown')).toBe(4);
  expect(shownFor(page, 'community.comments-answered')).toBeUndefined();
  expect(shownFor(page, 'community.comments-unanswered')).toBeUndefined();
});

test('a page of nothing but hostile rows is counted and breaks nothing', async () => {
  const rows = Array.from(
    { length: 50 },
    (_, i) =>
      `<form><input name="textContent"><input name="parentElement"><b>__proto__</b><p>${'a'.repeat(9000)}\u202e${'('.repeat(500)}</p><span>${i} days ago</span><button>Reply</button></form>`,
  );
  const started = performance.now();
  const page = await read({
    html: `<html><body>${feed(rows)}</body></html>`,
    url: 'https://shop.example/comments',
  });
  expect(shownFor(page, 'community.comments-shown')).toBe(50);
  expect(performance.now() - started).toBeLessThan(4000);
  expect(JSON.stringify(page)).not.toContain('aaaa');
});

describe('nothing is taught where people speak', () => {
  const among = async (html: string, url: string, at: string) => {
    const root = await show(html);
    const el = root.querySelector(at);
    if (!el) throw new Error(`no ${at}`);
    return isAmongPeople(el, root, { url: new URL(url), today: '2026-10-29' });
  };

  test('on every page of theirs', async () => {
    for (const { html, url } of PEOPLE_PAGES)
      expect(await among(html, url, 'body *'), url).toBe(true);
  });

  test('in a chat beside the cards of a dashboard, and not in the cards', async () => {
    const rows = ['3 minutes ago', '2 hours ago', '1 day ago'].map(
      (when, i) =>
        `<b>Planta Namesk${i}</b> <small>${when}</small><p>wrote that the kiln is cold today</p>`,
    );
    const html = `<html lang="en"><body>${KPI('Visits', '5,021')}${feed(rows)}</body></html>`;
    expect(await among(html, 'https://shop.example/admin', 'li b')).toBe(true);
    expect(await among(html, 'https://shop.example/admin', 'section div')).toBe(false);
  });
});

describe('the gate', () => {
  const leaky = (page: Awaited<ReturnType<typeof read>>) => ({
    ...page,
    readings: [
      ...page.readings,
      ...page.readings.slice(0, 1).map((one) => ({
        ...one,
        label: 'Planta Namesk9',
        metric: null,
        raw: 'zq99 5',
        why: 'Planta Namesk9 said so',
        place: '#namesk',
      })),
    ],
  });

  test('passing twice changes nothing', async () => {
    for (const one of PEOPLE_PAGES) {
      const page = await read(one);
      expect(withoutPeople(page)).toEqual(page);
    }
  });

  test('holds back what only looks like a reading', async () => {
    const [one] = PEOPLE_PAGES;
    if (!one) throw new Error('no page');
    const page = leaky(await read(one));
    expect(JSON.stringify(page)).toContain('Planta');
    expect(JSON.stringify(withoutPeople(page))).not.toMatch(/planta|namesk|zq99/i);
  });

  test('lets a page on which nobody speaks pass as it is', () => {
    const page = {
      source: 'https://shop.example/?q=1',
      platform: null,
      page: null,
      account: null,
      period: null,
      readings: [],
      problems: [{ what: 'Anything.' }],
      durationMs: 1,
    };
    expect(withoutPeople(page)).toBe(page);
  });
});
