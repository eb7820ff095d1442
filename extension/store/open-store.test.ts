import { afterEach, describe, expect, test } from 'vitest';
import type { ObservationContent, PageReadings } from '../../core/model/index.ts';
import { lazyStore } from './lazy-store.ts';
import { openStore } from './open-store.ts';
import { VERSION } from './schema.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';

let names: string[] = [];
let open: Store[] = [];

const fresh = async (
  name = `test ${crypto.randomUUID()}`,
): Promise<{ store: Store; name: string }> => {
  const store = await openStore({ name });
  names.push(name);
  open.push(store);
  return { store, name };
};

const settle = (request: IDBRequest | IDBOpenDBRequest) =>
  new Promise<unknown>((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

afterEach(async () => {
  for (const store of open) store.close();
  await Promise.all(names.map((name) => settle(indexedDB.deleteDatabase(name))));
  names = [];
  open = [];
});

const views = (value: number, change: Partial<ObservationContent> = {}): ObservationContent => ({
  metric: 'content.views',
  subject: { platform: 'kilnview.example', account: 'kiln' },
  value,
  low: value,
  high: value,
  unit: '1',
  from: '2026-10-01',
  to: '2026-10-29',
  seen: '2026-10-29T08:00:00.000Z',
  source: { kind: 'page', label: 'Views', raw: String(value) },
  ...change,
});

const page: PageReadings = {
  source: 'https://kilnview.example/overview?session=secret',
  platform: null,
  page: null,
  account: { platform: 'kilnview.example', id: 'kiln', name: 'A display name' },
  period: null,
  readings: [],
  problems: [],
  durationMs: 1,
};

const at = (hour: number) => `2026-10-29T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** Captures one value of one valid time at an hour. */
const capture = (store: Store, value: number, hour: number) =>
  store.addCapture(page, at(hour), [views(value, { seen: at(hour) })]);

describe('append-only', () => {
  test('the same capture twice is one row, and says so', async () => {
    const { store } = await fresh();
    const first = await capture(store, 10, 8);
    const second = await capture(store, 10, 9);
    expect([first.added.length, first.known]).toEqual([1, 0]);
    expect([second.added.length, second.known]).toEqual([0, 1]);
    expect(await store.count()).toBe(1);
  });

  test('a value that changes and changes back is three rows, each naming the one before', async () => {
    const { store } = await fresh();
    for (const [value, hour] of [
      [10, 8],
      [11, 9],
      [10, 10],
    ] as const)
      await capture(store, value, hour);
    const rows = await store.observations();
    expect(rows.map((row) => row.value)).toEqual([10, 11, 10]);
    expect(rows.map((row) => row.supersedes)).toEqual([undefined, rows[0]?.id, rows[1]?.id]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(3);
  });

  test('two numbers of one time within one capture: the later corrects the earlier', async () => {
    const { store } = await fresh();
    const { added } = await store.addCapture(page, at(8), [views(10), views(11)]);
    expect(added[1]?.supersedes).toBe(added[0]?.id);
  });

  test('what is read back is what was stored, with nothing beside it', async () => {
    const { store } = await fresh();
    const { added } = await capture(store, 10, 8);
    const [row] = await store.observations();
    expect(row).toEqual(added[0]);
    expect(row).not.toHaveProperty('validTime');
  });

  test('numbers of other accounts, items and periods stand beside each other', async () => {
    const { store } = await fresh();
    await store.addObservations([
      views(1),
      views(2, { subject: { platform: 'kilnview.example', account: 'other' } }),
      views(3, { subject: { platform: 'kilnview.example', account: 'kiln', item: 'Glaze' } }),
      views(4, { from: '2026-09-01', to: '2026-09-29' }),
    ]);
    const rows = await store.observations();
    expect(rows.length).toBe(4);
    expect(rows.every((row) => row.supersedes === undefined)).toBe(true);
  });

  test('the last seen come first, page by page', async () => {
    const { store } = await fresh();
    const months = [1, 2, 3, 4, 5].map((n) =>
      views(n, { from: `2026-0${n}-01`, to: `2026-0${n}-28`, seen: at(n) }),
    );
    await store.addObservations(months);
    expect((await store.latest(0, 2)).map((row) => row.value)).toEqual([5, 4]);
    expect((await store.latest(2, 9)).map((row) => row.value)).toEqual([3, 2, 1]);
    expect(await store.latest(9, 9)).toEqual([]);
  });
});

describe('a capture is stored whole or not at all', () => {
  test('where one of its numbers cannot be written, none is, and earlier ones stay', async () => {
    const { store } = await fresh();
    await capture(store, 10, 8);
    const cannot = { ...views(12, { from: '2026-09-01' }), source: { kind: 'page', raw: () => 1 } };
    await expect(
      store.addCapture(page, at(9), [views(11, { seen: at(9) }), cannot as never]),
    ).rejects.toThrow(StoreError);
    expect((await store.observations()).map((row) => row.value)).toEqual([10]);
    expect((await store.captures(9)).length).toBe(1);
  });

  test('a full disk is said in words, and nothing of the capture is there', async () => {
    const { store } = await fresh();
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await expect(capture(store, 10, 8)).rejects.toThrow(/no room left on this disk/);
    } finally {
      IDBObjectStore.prototype.add = add;
    }
    expect(await store.count()).toBe(0);
    expect((await capture(store, 10, 9)).added.length).toBe(1);
  });

  test('captures are written with strict durability', async () => {
    const { store } = await fresh();
    const transaction = IDBDatabase.prototype.transaction;
    const asked: unknown[] = [];
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      if (mode === 'readwrite') asked.push([[...names].sort(), options?.durability]);
      return transaction.call(this, names, mode, options);
    };
    try {
      await capture(store, 10, 8);
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    const [[names = [], durability] = []] = asked as [string[], string][];
    expect([asked.length, durability]).toEqual([1, 'strict']);
    // The columns by which numbers are found stand or fall with them.
    expect(names).toEqual(
      expect.arrayContaining(['accounts', 'captures', 'columnHeads', 'columns', 'observations']),
    );
  });

  test('it is confirmed only after its transaction completed', async () => {
    const { store } = await fresh();
    const transaction = IDBDatabase.prototype.transaction;
    const order: string[] = [];
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      const tx = transaction.call(this, names, mode, options);
      tx.addEventListener('complete', () => order.push('complete'));
      return tx;
    };
    try {
      await capture(store, 10, 8);
      order.push('confirmed');
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(order).toEqual(['complete', 'confirmed']);
  });
});

describe('what else is kept', () => {
  test('captures in order, without the query of the address; quiet ones only when they add', async () => {
    const { store } = await fresh();
    await capture(store, 10, 8);
    await capture(store, 10, 9);
    await store.addCapture(page, at(10), [views(10, { seen: at(10) })], { quiet: true });
    const rows = await store.captures(9);
    expect(rows.map((row) => [row.seen, row.added.length, row.known])).toEqual([
      [at(9), 0, 1],
      [at(8), 1, 0],
    ]);
    expect(rows[0]?.source).toBe('https://kilnview.example/overview');
  });

  test('accounts with first and last sight, and no display name', async () => {
    const { store } = await fresh();
    await capture(store, 10, 9);
    await capture(store, 11, 8);
    expect(await store.accounts()).toEqual([
      { platform: 'kilnview.example', id: 'kiln', firstSeen: at(8), lastSeen: at(9) },
    ]);
  });

  test('what the person chose', async () => {
    const { store } = await fresh();
    expect(await store.setting('scorecard')).toBeUndefined();
    await store.choose('scorecard', 'social-media-strategy');
    expect(await store.setting('scorecard')).toBe('social-media-strategy');
  });
});

describe('other versions of the database', () => {
  /** Version 1 as it was, written by hand: no valid time, no accounts, no settings. */
  async function version1(name: string, values: readonly number[]): Promise<void> {
    names.push(name);
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      const db = request.result;
      const observations = db.createObjectStore('observations', { keyPath: 'id' });
      observations.createIndex('metric', 'metric');
      observations.createIndex('seen', 'seen');
      for (const value of values) {
        observations.add({
          id: `old-${value}`,
          ...views(value, { from: `2026-0${value}-01`, seen: at(value) }),
        });
      }
      db.createObjectStore('captures', { autoIncrement: true }).add({ seen: at(1), source: 'old' });
    };
    const db = (await settle(request)) as IDBDatabase;
    db.close();
  }

  test('an old one is upgraded and keeps every row', async () => {
    const name = `old ${crypto.randomUUID()}`;
    await version1(name, [1, 2, 3]);
    const { store } = await fresh(name);
    expect((await store.observations()).map((row) => [row.id, row.value])).toEqual([
      ['old-1', 1],
      ['old-2', 2],
      ['old-3', 3],
    ]);
    expect((await store.captures(9)).map((row) => row.source)).toEqual(['old']);
    expect(await store.accounts()).toEqual([
      { platform: 'kilnview.example', id: 'kiln', firstSeen: at(1), lastSeen: at(3) },
    ]);
  });

  test('rows of an old one take part in corrections', async () => {
    const name = `old ${crypto.randomUUID()}`;
    await version1(name, [1]);
    const { store } = await fresh(name);
    const { added, known } = await store.addObservations([
      views(1, { from: '2026-01-01', seen: at(9) }),
      views(7, { from: '2026-01-01', seen: at(10) }),
    ]);
    expect(known).toBe(1);
    expect(added.map((row) => row.supersedes)).toEqual(['old-1']);
  });

  test('a newer one is refused in words, and is as it was', async () => {
    const name = `new ${crypto.randomUUID()}`;
    names.push(name);
    const request = indexedDB.open(name, 99);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('observations', { keyPath: 'id' }).add({ id: 'kept' });
    };
    ((await settle(request)) as IDBDatabase).close();
    await expect(openStore({ name })).rejects.toThrow(/newer Fourfold.*Nothing was changed/);
    const db = (await settle(indexedDB.open(name))) as IDBDatabase;
    expect(db.version).toBe(99);
    expect(
      await settle(db.transaction('observations').objectStore('observations').getAllKeys()),
    ).toEqual(['kept']);
    db.close();
  });

  test('a newer program that wants to change the shape is let through', async () => {
    const { name } = await fresh();
    const db = (await settle(indexedDB.open(name, VERSION + 1))) as IDBDatabase;
    expect(db.version).toBe(VERSION + 1);
    db.close();
  });
});

describe('a store that opens when it is needed', () => {
  test('opens once, and again after it failed', async () => {
    const name = `test ${crypto.randomUUID()}`;
    names.push(name);
    let tries = 0;
    const store = lazyStore(async (options) => {
      tries++;
      if (tries === 1) throw new StoreError('not yet');
      const opened = await openStore({ ...options, name });
      open.push(opened);
      return opened;
    });
    expect(tries).toBe(0);
    await expect(store.count()).rejects.toThrow('not yet');
    expect(await store.count()).toBe(0);
    expect(await store.count()).toBe(0);
    expect(tries).toBe(2);
  });

  test('opens again after a newer program took the database and gave it back', async () => {
    const name = `test ${crypto.randomUUID()}`;
    names.push(name);
    let tries = 0;
    const store = lazyStore(async (options) => {
      tries++;
      const opened = await openStore({ ...options, name });
      open.push(opened);
      return opened;
    });
    await store.addObservations([views(1)]);
    await settle(indexedDB.deleteDatabase(name));
    expect(await store.count()).toBe(0);
    expect(tries).toBe(2);
  });
});
