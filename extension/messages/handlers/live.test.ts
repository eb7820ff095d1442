import { describe, expect, test } from 'vitest';
import type { PageReadings } from '../../../core/model/index.ts';
import { memoryContext } from '../fixtures/context.ts';
import { pageOf, reading } from '../fixtures/readings.ts';
import { endLive } from '../live-sessions.ts';
import { HANDLERS } from './registry.ts';

const BOARD = 'https://seller.example/live/board';
const START = Date.parse('2026-10-29T08:00:00.000Z');

const count = (label: string, value: number, metric: string | null = null) =>
  reading({
    label,
    value,
    low: value,
    high: value,
    raw: String(value),
    metric,
    place: `/${label}`,
  });
const board = (orders: number, viewers: number): PageReadings =>
  pageOf([count('Orders', orders, 'commerce.orders'), count('Viewers now', viewers)], {
    source: `${BOARD}?room=1`,
    platform: 'seller.example',
  });

/** A board whose page and clock a test moves on. */
function live() {
  const { context, store, said } = memoryContext();
  let page: PageReadings = board(0, 100);
  let now = START;
  const moving = {
    ...context,
    clock: { ...context.clock, now: () => new Date(now).toISOString() },
    tabs: { ...context.tabs, read: async () => page },
  };
  const sender = { kind: 'content', tab: 7, origin: 'https://seller.example' } as const;
  return {
    store,
    said,
    context: moving,
    show: (next: PageReadings) => {
      page = next;
    },
    start: () => HANDLERS['live.start']({ tab: 7 }, moving),
    tickAt: (seconds: number) => {
      now = START + seconds * 1000;
      return HANDLERS['live.tick']({}, { ...moving, sender });
    },
    samples: async () =>
      (await store.liveSamples(new Date(START).toISOString())).map(({ at, values }) => [
        (Date.parse(at) - START) / 1000,
        ...values.map(({ value }) => value),
      ]),
  };
}

describe('S0-I7, S0-X1: a live board is recorded while it is in view', () => {
  test('what it shows at once, then at most every 15 seconds', async () => {
    const { start, tickAt, show, samples, said } = live();
    await start();
    expect(said).toContain('follow 7 15000');
    show(board(3, 120));
    for (const second of [5, 15, 20, 29, 30]) expect(await tickAt(second)).toEqual({ go: true });
    expect(await samples()).toEqual([
      [0, 0, 100],
      [15, 3, 120],
      [30, 3, 120],
    ]);
  });

  test('started twice in one tab it is one session', async () => {
    const { start, store } = live();
    const [a, b] = [await start(), await start()];
    expect(a.session.id).toBe(b.session.id);
    expect(await store.liveSessions(9)).toHaveLength(1);
  });

  test('rows of products, uncertain numbers and numbers that are not there are no part of it', async () => {
    const { start, show, samples } = live();
    const rows = { platform: 'seller.example', account: 'kiln' };
    show(
      pageOf(
        [
          count('Orders', 1),
          reading({ label: 'Sold', subject: { ...rows, item: 'cup' }, place: '/a' }),
          reading({ label: 'Share', subject: { ...rows, segment: 'women' }, place: '/b' }),
          reading({ label: 'Clicks', status: 'quarantined', why: 'unsure', place: '/c' }),
          reading({ label: 'Likes', value: null, low: null, high: null, place: '/d' }),
        ],
        { source: BOARD },
      ),
    );
    await start();
    expect(await samples()).toEqual([[0, 1]]);
  });

  test('a page without numbers starts nothing', async () => {
    const { start, show, store } = live();
    show(pageOf([], { source: BOARD }));
    await expect(start()).rejects.toThrow(/Open the live board/);
    expect(await store.liveSessions(9)).toEqual([]);
  });

  test('another page in the tab, or one that has no numbers for a while, is a gap', async () => {
    const { start, show, tickAt, samples } = live();
    await start();
    show({ ...board(9, 9), source: 'https://seller.example/orders' });
    expect(await tickAt(15)).toEqual({ go: true });
    show(pageOf([], { source: BOARD }));
    expect(await tickAt(30)).toEqual({ go: true });
    show(board(5, 90));
    await tickAt(45);
    expect(await samples()).toEqual([
      [0, 0, 100],
      [45, 5, 90],
    ]);
  });

  test('a tab that records nothing is told to rest, and only a page may say that it is time', async () => {
    const { tickAt, context } = live();
    expect(await tickAt(15)).toEqual({ go: false });
    expect(await HANDLERS['live.tick']({}, context)).toEqual({ go: false });
  });
});

describe('S0-F3, S0-P0b: the end of a session', () => {
  test('stores what it came to, for that session alone, once', async () => {
    const { start, show, tickAt, context, store } = live();
    const { session } = await start();
    show(board(12, 80));
    await tickAt(15);
    const { added } = await HANDLERS['live.stop']({ id: session.id }, context);
    // "Viewers now" has no metric: it stays with the session.
    expect(added).toBe(1);
    expect(store.rows).toMatchObject([
      {
        metric: 'commerce.orders',
        value: 12,
        subject: { platform: 'seller.example', account: 'kiln', item: `live ${session.id}` },
        from: '2026-10-29T08:00:00.000Z',
        to: '2026-10-29T08:00:15.000Z',
      },
    ]);
    expect((await HANDLERS['live.stop']({ id: session.id }, context)).added).toBe(0);
    expect(await tickAt(30)).toEqual({ go: false });
  });

  test('a closed tab ends it when the board was last seen; other tabs go on', async () => {
    const { start, tickAt, store } = live();
    const { session } = await start();
    await tickAt(15);
    await endLive(8, store);
    expect((await store.liveSession(session.id))?.endedAt).toBeNull();
    await endLive(7, store);
    expect((await store.liveSession(session.id))?.endedAt).toBe('2026-10-29T08:00:15.000Z');
  });

  test('after a restart of the browser all of them have ended', async () => {
    const { start, store } = live();
    await start();
    expect(await endLive(null, store)).toHaveLength(1);
    expect(await endLive(null, store)).toHaveLength(0);
  });
});

test('S0-F0d: what the host did is noted with its moment while the session runs, and not after', async () => {
  const { start, context } = live();
  const { session } = await start();
  const marked = await HANDLERS['live.mark']({ id: session.id, kind: 'voucher' }, context);
  expect(marked.session.marks).toEqual([{ at: session.startedAt, kind: 'voucher' }]);
  await HANDLERS['live.stop']({ id: session.id }, context);
  await expect(HANDLERS['live.mark']({ id: session.id, kind: 'pin' }, context)).rejects.toThrow(
    /has ended/,
  );
});
