import { afterEach, describe, expect, test } from 'vitest';
import type { ObservationContent } from '../../../core/model/index.ts';
import { openStore } from '../open-store.ts';
import type { Store } from '../store.ts';
import { orderOf } from './order.ts';
import { MOST_IN_PART } from './part.ts';

let open: { store: Store; name: string }[] = [];

async function fresh(name = `columns ${crypto.randomUUID()}`): Promise<Store> {
  const store = await openStore({ name });
  open.push({ store, name });
  return store;
}

const deleted = (name: string) =>
  new Promise((done) => {
    indexedDB.deleteDatabase(name).onsuccess = done;
  });

afterEach(async () => {
  for (const { store } of open) store.close();
  await Promise.all(open.map(({ name }) => deleted(name)));
  open = [];
});

const SEEN = '2026-10-29T08:00:00.000Z';

const number = (value: number, change: Partial<ObservationContent> = {}): ObservationContent => ({
  metric: 'content.views',
  subject: { platform: 'tiktok-studio', account: 'kiln' },
  value,
  low: value,
  high: value,
  unit: '1',
  from: '2026-10-01',
  to: '2026-10-29',
  seen: SEEN,
  source: { kind: 'page', label: 'Video views', raw: String(value) },
  ...change,
});

const LOOM = { platform: 'youtube-studio', account: 'loom' };
const FOUR: readonly ObservationContent[] = [
  number(10),
  number(20, {
    metric: 'engagement.likes',
    seen: '2026-10-29T09:00:00.000Z',
    source: { kind: 'page', label: 'Likes (.*)' },
  }),
  number(30, {
    subject: LOOM,
    from: '2026-09-01',
    to: '2026-09-29',
    seen: '2026-09-29T08:00:00.000Z',
  }),
  number(40, {
    metric: 'audience.followers',
    subject: { ...LOOM, account: 'Étude' },
    from: '2026-10-29',
    to: '2026-10-29',
    seen: '2026-10-30T08:00:00.000Z',
    source: { kind: 'file', label: 'Follower' },
  }),
];

const WINDOW = { skip: 0, limit: 50 };
const values = async (store: Store, query: Parameters<Store['find']>[0]) =>
  (await store.find(query, WINDOW)).rows.map(({ observation }) => observation.value);

describe('finding', () => {
  test.each([
    ['the last seen first', {}, [40, 20, 10, 30]],
    ['a site', { platform: 'youtube-studio' }, [40, 30]],
    ['an account', { platform: 'tiktok-studio', account: 'kiln' }, [20, 10]],
    ['a metric', { metric: 'content.views' }, [10, 30]],
    ['a kind of source', { kind: 'file' as const }, [40]],
    ['a period: what touches it', { from: '2026-09-10', to: '2026-09-11' }, [30]],
    [
      'a day: a period that ends with it, exclusively, does not',
      { from: '2026-09-29' },
      [40, 20, 10],
    ],
    ['a level on its own day', { from: '2026-10-29', to: '2026-10-29' }, [40]],
    ['words of the name of a metric', { text: 'followers' }, [40]],
    ['words of the account, whatever their case', { text: 'éTUDE' }, [40]],
    ['words of the site', { text: 'tiktok studio' }, [20, 10]],
    ['words of the label and the account together', { text: 'video loom' }, [30]],
    ['a pattern is plain text', { text: '.*' }, [20]],
    ['an unclosed pattern is plain text', { text: '(' }, [20]],
    ['what stands nowhere', { text: '__proto__' }, []],
    ['the smallest value first', { sort: 'value' as const, isRising: true }, [10, 20, 30, 40]],
    ['by the end of the period', { sort: 'period' as const, isRising: true }, [30, 10, 20, 40]],
  ])('%s', async (_, query, expected) => {
    const store = await fresh();
    await store.addObservations(FOUR);
    expect(await values(store, query)).toEqual(expected);
  });

  test('one window of the list, and how many there are in all', async () => {
    const store = await fresh();
    await store.addObservations(FOUR);
    const { total, rows } = await store.find({ sort: 'value' }, { skip: 1, limit: 2 });
    expect([total, ...rows.map(({ observation }) => observation.value)]).toEqual([4, 30, 20]);
  });

  test('what can be chosen from, with how many there are of each', async () => {
    const store = await fresh();
    await store.addObservations(FOUR);
    const { platforms, accounts, kinds } = await store.choices();
    expect(platforms).toEqual([
      ['tiktok-studio', 2],
      ['youtube-studio', 2],
    ]);
    expect(accounts).toContainEqual(['youtube-studio', 'loom', 1]);
    expect(kinds).toEqual([
      ['page', 3],
      ['file', 1],
    ]);
  });

  test('S0-I4: what is known of each platform, with the end of its newest number that stands', async () => {
    const store = await fresh();
    await store.addObservations([
      number(10),
      number(12, { seen: '2026-10-30T08:00:00.000Z' }),
      number(8, { from: '2026-09-01', to: '2026-09-29' }),
      number(3, { metric: 'engagement.likes', to: '2026-10-01', from: '2026-09-30' }),
    ]);
    const { known } = await store.choices();
    const [{ metric, subject, to }] = [number(10)];
    expect(known).toHaveLength(2);
    expect(known).toContainEqual([subject.platform, metric, to]);
    expect(known).toContainEqual([subject.platform, 'engagement.likes', '2026-10-01']);
  });

  test('a corrected number and its correction are told apart', async () => {
    const store = await fresh();
    await store.addObservations([number(10), number(12, { seen: '2026-10-30T08:00:00.000Z' })]);
    expect(await values(store, { state: 'standing' })).toEqual([12]);
    expect(await values(store, { state: 'corrected' })).toEqual([10]);
    expect(await values(store, { state: 'corrections' })).toEqual([12]);
  });
});

describe('the columns are as the numbers are', () => {
  const many = (count: number, from = 0) =>
    Array.from({ length: count }, (_, at) =>
      number(at + from, { subject: { ...LOOM, item: `post-${at + from}` } }),
    );

  test('also past the end of a part, and with what is added after a first look', async () => {
    const store = await fresh();
    const count = MOST_IN_PART + 10;
    await store.addObservations(many(count));
    expect([await store.count(), (await store.find({}, WINDOW)).total]).toEqual([count, count]);
    await store.addObservations(many(5, count));
    const { total } = await store.find({ text: `post-${count + 4}` }, WINDOW);
    expect([await store.count(), total]).toEqual([count + 5, 1]);
  }, 30_000);

  test('a transaction that fails adds nothing to them', async () => {
    const store = await fresh();
    await store.addObservations([number(1)]);
    const broken = { ...number(2), source: { kind: 'page', raw: () => 1 } } as never;
    await expect(store.addObservations([number(3), broken])).rejects.toThrow();
    expect([await store.count(), (await store.find({}, WINDOW)).total]).toEqual([1, 1]);
  });

  test('erasing an account, or what is old, takes them out of the count and of the list', async () => {
    const store = await fresh();
    await store.addObservations(FOUR);
    await store.find({}, WINDOW);
    await store.erase({ kind: 'before', day: '2026-09-30' });
    expect(await values(store, {})).toEqual([40, 20, 10]);
    await store.erase({ kind: 'account', platform: 'tiktok-studio', account: 'kiln' });
    expect(await values(store, {})).toEqual([40]);
    expect(await store.tally()).toMatchObject([{ account: 'Étude', numbers: 1 }]);
    await store.erase({ kind: 'all' });
    expect([await store.count(), await values(store, {})]).toEqual([0, []]);
    await store.addObservations([number(7)]);
    expect(await values(store, {})).toEqual([7]);
  });

  test('a database of the version before gets them, and keeps every row', async () => {
    const name = `columns ${crypto.randomUUID()}`;
    const first = await openStore({ name });
    await first.addObservations(FOUR);
    const rows = await first.observations();
    first.close();
    await deleted(name);
    await new Promise<void>((done) => {
      const opening = indexedDB.open(name, 6);
      opening.onupgradeneeded = () => {
        const db = opening.result;
        const store = db.createObjectStore('observations', { keyPath: 'id' });
        for (const [index, path] of [
          ['metric', 'metric'],
          ['seen', 'seen'],
          ['validTime', 'validTime'],
          ['account', ['subject.platform', 'subject.account']],
        ] as const) {
          store.createIndex(index, path as string | string[]);
        }
        for (const row of rows) store.add({ ...row, validTime: row.id });
        db.createObjectStore('accounts', { keyPath: ['platform', 'id'] });
      };
      opening.onsuccess = () => {
        opening.result.close();
        done();
      };
    });
    const store = await fresh(name);
    expect(await values(store, {})).toEqual([40, 20, 10, 30]);
    expect([
      await store.count(),
      (await store.observationsAbout(['content.views'])).length,
    ]).toEqual([4, 2]);
  });

  test('every change of the numbers moves the stamp, and nothing else does', async () => {
    const store = await fresh();
    const before = await store.stamp();
    await store.addObservations([number(1)]);
    const after = await store.stamp();
    await store.addObservations([number(1)]);
    await store.choose('scorecard', 'seller');
    expect([after > before, await store.stamp()]).toEqual([true, after]);
  });

  test('what was worked out is kept until something is erased', async () => {
    const store = await fresh();
    await store.addObservations(FOUR);
    await store.keep('publication', { score: 3 });
    expect(await store.kept('publication')).toEqual({ score: 3 });
    await store.erase({ kind: 'site', platform: 'tiktok-studio' });
    expect(await store.kept('publication')).toBeUndefined();
  });
});

describe('the newest of an account', () => {
  test('as many as are asked for, and one of every other account', async () => {
    const store = await fresh();
    const day = (n: number) => `2026-10-${String(n).padStart(2, '0')}`;
    await store.addObservations(
      Array.from({ length: 9 }, (_, at) =>
        number(at, { from: day(at + 1), to: day(at + 2), seen: `${day(at + 2)}T08:00:00Z` }),
      ),
    );
    await store.addObservations([
      number(99, { subject: { platform: 'tiktok-studio', account: '' } }),
    ]);
    const found = await store.recent([
      {
        metric: 'content.views',
        platform: 'tiktok-studio',
        account: 'kiln',
        most: 3,
        subjects: [],
      },
    ]);
    expect(found.map(({ value }) => value)).toEqual([6, 7, 8, 99]);
  });
});

test('places of numbers in order: signs, zero, equal ones as they stand', () => {
  const keys = Float64Array.from([3, -1, 0, -0, 1e9, -2.5, 3]);
  expect([...orderOf(keys)]).toEqual([5, 1, 2, 3, 0, 6, 4]);
  expect([...orderOf(new Float64Array(0))]).toEqual([]);
});

test('what came since a mark is told; where something went away, all is read anew', async () => {
  const store = await fresh();
  await store.addObservations(FOUR);
  const first = await store.news(null);
  expect(first.added).toBeNull();
  await store.addObservations([number(50, { from: '2026-11-01', to: '2026-11-02' })]);
  const second = await store.news(first.mark);
  expect(second.added?.map(({ value }) => value)).toEqual([50]);
  expect((await store.news(second.mark)).added).toEqual([]);
  await store.remove([second.added?.[0]?.id ?? ''], { at: SEEN, why: 'x' });
  await store.addObservations([number(60, { from: '2026-11-01', to: '2026-11-02' })]);
  expect((await store.news(second.mark)).added).toBeNull();
});
