import { describe, expect, test } from 'vitest';
import { ownMetric } from '../../core/model/index.ts';
import { memoryContext } from './fixtures/context.ts';
import { pageOf, reading } from './fixtures/readings.ts';
import { HANDLERS } from './handlers/registry.ts';

/** The same store on another day with another page. */
function days() {
  const first = memoryContext();
  const at = (now: string, page: unknown) => {
    const next = memoryContext({ now, page });
    return { ...next, context: { ...next.context, store: first.store } };
  };
  return { store: first.store, at };
}

const views = (value: number, raw: string, change = {}) =>
  reading({ value, low: value, high: value, raw, ...change });

describe('a claim that nothing has shown yet', () => {
  const page = pageOf([reading({ unverified: true, by: 'adapter' })], {
    platform: 'kilnview',
  });

  test('is not stored, and asks for one word', async () => {
    const { context, store } = memoryContext({ page });
    const { left, added } = await HANDLERS['page.capture']({ tab: 7 }, context);
    expect([added, store.rows.length]).toEqual([0, 0]);
    expect(left[0]?.ask?.kind).toBe('claim');
    expect(left[0]?.why).toContain('Views');
  });

  test('after yes it is stored like all others, from then on', async () => {
    const { context, store } = memoryContext({ page });
    const { left } = await HANDLERS['page.read']({ tab: 7 }, context);
    const key = left[0]?.ask?.key ?? '';
    await HANDLERS['number.decide']({ key, kind: 'claim', right: true }, context);
    const { added } = await HANDLERS['page.capture']({ tab: 7 }, context);
    expect([added, store.rows.length]).toEqual([1, 1]);
  });

  test('after no it is never stored as that, and not asked again', async () => {
    const { context, store } = memoryContext({ page });
    const { left } = await HANDLERS['page.read']({ tab: 7 }, context);
    const key = left[0]?.ask?.key ?? '';
    await HANDLERS['number.decide']({ key, kind: 'claim', right: false }, context);
    const again = await HANDLERS['page.capture']({ tab: 7 }, context);
    expect(store.rows).toEqual([]);
    expect(again.left[0]?.ask).toBeUndefined();
    expect(again.left[0]?.why).toBe('You said that this is not Views.');
  });

  test('a yes for one name is none for another', async () => {
    const { context } = memoryContext({
      page: {
        ...page,
        readings: [page.readings[0], reading({ label: 'Plays', unverified: true })],
      },
    });
    const { left } = await HANDLERS['page.read']({ tab: 7 }, context);
    expect(new Set(left.map(({ ask }) => ask?.key)).size).toBe(2);
  });
});

describe('a number that does not fit its past', () => {
  test('is left out beside the last good one, and stored with a note after one word', async () => {
    const { store, at } = days();
    await HANDLERS['page.capture'](
      { tab: 7 },
      at('2026-10-27T08:00:00.000Z', pageOf([reading()])).context,
    );
    const jump = at('2026-10-29T08:00:00.000Z', pageOf([views(1_204_000, '1,204,000')]));
    const { left, added } = await HANDLERS['page.capture']({ tab: 7 }, jump.context);
    expect(added).toBe(0);
    expect(left[0]).toMatchObject({
      ask: { kind: 'value' },
      last: { value: 1204, raw: '1,204', seen: '2026-10-27T08:00:00.000Z' },
    });
    const key = left[0]?.ask?.key ?? '';
    await HANDLERS['number.decide']({ key, kind: 'value', right: true }, jump.context);
    await HANDLERS['page.capture']({ tab: 7 }, jump.context);
    expect(store.rows.at(-1)).toMatchObject({
      value: 1_204_000,
      source: { note: 'It looked wrong, and the person said that it is right.' },
    });
  });
});

describe('a number that is not there any more', () => {
  const likes = reading({ label: 'Likes', metric: 'engagement.likes', place: '/b' });
  const day = '2026-10-29T08:00:00.000Z';

  test('the first miss alerts with the last good number, and stands on the list once', async () => {
    const { store, at } = days();
    await HANDLERS['page.capture'](
      { tab: 7 },
      at('2026-10-27T08:00:00.000Z', pageOf([reading(), likes])).context,
    );
    const next = at(day, pageOf([views(1210, '1,210')]));
    await HANDLERS['page.capture']({ tab: 7 }, next.context);
    expect(next.said).toEqual([
      'trouble 7 Likes was not found today. The last good number is 1,204 from 27 Oct.',
    ]);
    expect(await HANDLERS['misses.list']({}, next.context)).toMatchObject([
      { label: 'Likes', metric: 'engagement.likes', since: day, last: { raw: '1,204' } },
    ]);
    const again = at('2026-10-30T08:00:00.000Z', pageOf([views(1215, '1,215')]));
    await HANDLERS['page.capture']({ tab: 7 }, again.context);
    expect(again.said).toEqual(['badge 7 1']);
    expect((await store.misses()).length).toBe(1);
  });

  test('it is off the list when it is there again, and when the person does not look for it', async () => {
    const { store, at } = days();
    await HANDLERS['page.capture'](
      { tab: 7 },
      at('2026-10-27T08:00:00.000Z', pageOf([reading(), likes])).context,
    );
    await HANDLERS['page.capture']({ tab: 7 }, at(day, pageOf([reading()])).context);
    const back = at('2026-10-30T08:00:00.000Z', pageOf([reading(), likes]));
    await HANDLERS['page.capture']({ tab: 7 }, back.context);
    expect(await store.misses()).toEqual([]);
    await HANDLERS['page.capture'](
      { tab: 7 },
      at('2026-10-31T08:00:00.000Z', pageOf([reading()])).context,
    );
    const [miss] = await store.misses();
    await HANDLERS['misses.forget']({ key: miss?.key ?? '' }, back.context);
    expect(await store.misses()).toEqual([]);
  });

  test('a page that is still loading, another page, and “no data” are no misses', async () => {
    const { store, at } = days();
    await HANDLERS['page.capture'](
      { tab: 7 },
      at('2026-10-27T08:00:00.000Z', pageOf([reading(), likes])).context,
    );
    const nothing = { ...likes, value: null, low: null, high: null };
    for (const page of [
      pageOf([], { problems: [{ what: 'The page is still loading: wait.' }] }),
      pageOf([], { page: 'audience' }),
      pageOf([reading(), nothing]),
    ])
      await HANDLERS['page.capture']({ tab: 7 }, at(day, page).context);
    expect(await store.misses()).toEqual([]);
  });

  test('what a recipe does not find is missed from the start', async () => {
    const { store, at } = days();
    const gone = reading({
      by: 'recipe',
      recipe: 'a'.repeat(32),
      status: 'quarantined',
      value: null,
      low: null,
      high: null,
      raw: '',
      why: 'Views was not found on this page.',
    });
    const { context, said } = at(day, pageOf([gone]));
    await HANDLERS['page.capture']({ tab: 7 }, context);
    expect(said).toEqual(['trouble 7 Views was not found today.']);
    expect((await store.misses())[0]?.recipe).toBe('a'.repeat(32));
  });
});

test('a metric of the person’s own is stored as the catalogue’s are', async () => {
  const own = ownMetric({ name: 'Messages answered', unit: '1', kind: 'flow' });
  const taught = reading({ metric: own.id, by: 'recipe', recipe: 'b'.repeat(32) });
  const { context, store } = memoryContext({ page: pageOf([taught]) });
  expect((await HANDLERS['page.capture']({ tab: 7 }, context)).added).toBe(0);
  await store.keepOwnMetric(own);
  expect((await HANDLERS['page.capture']({ tab: 7 }, context)).added).toBe(1);
  expect(store.rows[0]).toMatchObject({ metric: own.id, source: { adapter: 'recipe bbbbbbbb' } });
});
