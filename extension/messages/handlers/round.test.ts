import { describe, expect, test } from 'vitest';
import { memoryContext } from '../fixtures/context.ts';
import { pageOf, reading } from '../fixtures/readings.ts';
import { HANDLERS } from './registry.ts';

const ORIGIN = 'https://kilnview.example';
const ADDRESS = `${ORIGIN}/overview`;
const page = { ...pageOf([reading()]), source: ADDRESS };

async function captured(options: Parameters<typeof memoryContext>[0] = {}) {
  const made = memoryContext({ page, allowed: [ORIGIN], at: ADDRESS, ...options });
  await HANDLERS['page.capture']({ tab: 7 }, made.context);
  const { pages } = await HANDLERS['round.list']({}, made.context);
  made.said.length = 0;
  return { ...made, pages, key: pages[0]?.key ?? '' };
}

describe('round.list', () => {
  test('what was captured by hand is on the round, and not due on the same day', async () => {
    const { pages } = await captured();
    expect(pages).toMatchObject([{ address: ADDRESS, every: 1, due: false, allowed: true }]);
  });

  test('it is due the day after, and says where it is not allowed', async () => {
    const { context } = await captured({ allowed: [] });
    const tomorrow = { ...context, clock: { ...context.clock, today: () => '2026-10-30' } };
    const { pages } = await HANDLERS['round.list']({}, tomorrow);
    expect(pages).toMatchObject([{ due: true, allowed: false }]);
  });
});

describe('round.visit', () => {
  test('opens the page behind, captures it, closes it, and keeps how it went', async () => {
    const { context, said, store, key } = await captured();
    const visit = await HANDLERS['round.visit']({ key }, context);
    expect(visit).toMatchObject({ state: 'captured', added: 0, known: 1, left: 0 });
    expect(said).toEqual([`open ${ADDRESS}`, 'badge 9 1', 'close 9']);
    expect((await store.stops())[0]?.last).toEqual(visit);
  });

  test('a page that led elsewhere is not captured, and says that one may be signed out', async () => {
    const { context, said, store, key } = await captured({ at: 'https://login.example/start' });
    const visit = await HANDLERS['round.visit']({ key }, context);
    expect(visit).toMatchObject({ state: 'failed', added: 0 });
    expect(visit.why).toBe(
      'kilnview.example led to login.example. You may be signed out there. Open it, sign in, and capture again.',
    );
    expect(said).toEqual([`open ${ADDRESS}`, 'close 9']);
    expect((await store.captures(9)).length).toBe(1);
  });

  test('a page that draws nothing out of sight is read once more in front', async () => {
    const { context, said, key } = await captured();
    let reads = 0;
    const empty = { ...pageOf([]), source: ADDRESS, problems: [{ what: 'No numbers.' }] };
    const late = {
      ...context,
      tabs: { ...context.tabs, read: async () => (reads++ === 0 ? empty : page) },
    };
    expect(await HANDLERS['round.visit']({ key }, late)).toMatchObject({ state: 'captured' });
    expect(said).toContain('front 9');
  });

  test('a page without numbers, and one that cannot be read, say so and are closed', async () => {
    const { context, said, key } = await captured();
    const none = { ...pageOf([]), source: ADDRESS, problems: [{ what: 'No numbers are here.' }] };
    const empty = { ...context, tabs: { ...context.tabs, read: async () => none } };
    expect(await HANDLERS['round.visit']({ key }, empty)).toMatchObject({
      state: 'nothing',
      why: 'No numbers are here.',
    });
    const broken = { ...context, tabs: { ...context.tabs, read: async () => 'nonsense' } };
    expect(await HANDLERS['round.visit']({ key }, broken)).toMatchObject({
      state: 'failed',
      why: 'This page could not be read. Reload it and try again.',
    });
    expect(said.filter((one) => one === 'close 9')).toHaveLength(2);
  });

  test('a site that is not allowed is not opened', async () => {
    const { context, said, key } = await captured({ allowed: [] });
    expect(await HANDLERS['round.visit']({ key }, context)).toMatchObject({ state: 'failed' });
    expect(said).toEqual([]);
  });

  test('the watch leaves a tab alone in which the round is at work', async () => {
    const { context, key } = await captured();
    const answers: boolean[] = [];
    const sender = { kind: 'content', tab: 9, origin: ORIGIN } as const;
    const ask = () => HANDLERS['page.recognised']({ count: null }, { ...context, sender });
    const tabs = {
      ...context.tabs,
      read: async () => {
        answers.push((await ask()).watch);
        return page;
      },
    };
    await HANDLERS['round.visit']({ key }, { ...context, tabs });
    answers.push((await ask()).watch);
    expect(answers).toEqual([false, true]);
  });
});

describe('round.set and round.remove', () => {
  test('how often is kept, also over the next capture; removed is off', async () => {
    const { context, key } = await captured();
    await HANDLERS['round.set']({ key, every: 7 }, context);
    await HANDLERS['page.capture']({ tab: 7 }, context);
    expect((await HANDLERS['round.list']({}, context)).pages[0]?.every).toBe(7);
    await HANDLERS['round.remove']({ key }, context);
    expect((await HANDLERS['round.list']({}, context)).pages).toEqual([]);
    await expect(HANDLERS['round.set']({ key, every: 1 }, context)).rejects.toThrow(/not on your/);
    await expect(HANDLERS['round.visit']({ key }, context)).rejects.toThrow(/not on your round/);
  });
});
