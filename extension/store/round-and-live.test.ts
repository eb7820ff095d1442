import { afterEach, expect, test } from 'vitest';
import type { LiveSession, RoundStop } from '../../core/model/index.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';

let store: Store;
let name = '';
const opened = async (): Promise<Store> => {
  name = `test ${crypto.randomUUID()}`;
  store = await openStore({ name });
  return store;
};
const again = async (): Promise<Store> => {
  store.close();
  store = await openStore({ name });
  return store;
};
afterEach(() => {
  store.close();
  indexedDB.deleteDatabase(name);
});

const stop: RoundStop = {
  key: 'youtube-studio/overview/UC1',
  address: 'https://studio.youtube.com/channel/UC1/analytics',
  platform: 'youtube-studio',
  page: 'overview',
  account: 'UC1',
  every: 1,
  added: '2026-10-01T08:00:00.000Z',
  captured: null,
  day: null,
  last: null,
};

test('a page of the round is there after the store was opened again, once, until it is removed', async () => {
  await (await opened()).keepStop(stop);
  await store.keepStop({ ...stop, every: 7 });
  expect(await (await again()).stops()).toEqual([{ ...stop, every: 7 }]);
  await store.removeStop(stop.key);
  expect(await (await again()).stops()).toEqual([]);
});

const session = (id: string, startedAt: string): LiveSession => ({
  id,
  tab: 4,
  source: 'https://seller.example/live',
  platform: null,
  page: null,
  account: null,
  startedAt,
  endedAt: null,
  seenAt: null,
  marks: [],
});

test('sessions come the last begun first, each with its own samples in order', async () => {
  await (await opened()).keepLiveSession(session('a', '2026-10-01T10:00:00.000Z'));
  await store.keepLiveSession(session('b', '2026-10-02T10:00:00.000Z'));
  const value = { label: 'GMV', metric: null, value: 5, low: 5, high: 5, unit: 'IDR' } as const;
  const sample = (id: string, second: string) => ({
    session: id,
    at: `2026-10-01T10:00:${second}.000Z`,
    values: [value],
  });
  for (const one of [sample('a', '30'), sample('b', '05'), sample('a', '15')])
    await store.addLiveSample(one);
  await again();
  expect((await store.liveSessions(5)).map(({ id }) => id)).toEqual(['b', 'a']);
  expect((await store.liveSessions(1)).map(({ id }) => id)).toEqual(['b']);
  expect(await store.liveSamples('a')).toEqual([sample('a', '15'), sample('a', '30')]);
  expect(await store.liveSession('none')).toBeUndefined();
});
