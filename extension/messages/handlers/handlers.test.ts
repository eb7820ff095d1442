import { describe, expect, test } from 'vitest';
import { readPublication } from '../../../core/publication/index.ts';
import { memoryContext } from '../fixtures/context.ts';
import { pageOf, reading } from '../fixtures/readings.ts';
import { HANDLERS } from './registry.ts';

const ORIGIN = 'https://kilnview.example';
const content = { kind: 'content', tab: 7, origin: ORIGIN } as const;
const page = pageOf([reading(), reading({ label: 'Wishes', metric: null, place: '/b' })]);

describe('page.read', () => {
  test('shows what a capture would take, counts it on the badge and stores nothing', async () => {
    const { context, store, said } = memoryContext({ page });
    const view = await HANDLERS['page.read']({ tab: 7 }, context);
    expect(view.taken).toEqual([0]);
    expect(view.left.map((one) => one.label)).toEqual(['Wishes']);
    expect(said).toEqual(['badge 7 1']);
    expect(store.rows).toEqual([]);
    expect(await store.captures(9)).toEqual([]);
  });
});

describe('page.capture', () => {
  test('stores what may be stored and names the rest', async () => {
    const { context, store } = memoryContext({ page });
    const outcome = await HANDLERS['page.capture']({ tab: 7 }, context);
    expect([outcome.added, outcome.known, outcome.left.length]).toEqual([1, 0, 1]);
    expect(store.rows.map((row) => row.value)).toEqual([1204]);
  });

  test('twice is one number', async () => {
    const { context, store } = memoryContext({ page });
    await HANDLERS['page.capture']({ tab: 7 }, context);
    const again = await HANDLERS['page.capture']({ tab: 7 }, context);
    expect([again.added, again.known]).toEqual([0, 1]);
    expect(store.rows.length).toBe(1);
  });

  test('is not answered before the store has said that it is durable', async () => {
    const { context, store } = memoryContext({ page });
    const real = store.addCapture;
    let durable = false;
    store.addCapture = async (...args) => {
      await new Promise((done) => setTimeout(done, 20));
      durable = true;
      return real(...args);
    };
    await HANDLERS['page.capture']({ tab: 7 }, context);
    expect(durable).toBe(true);
  });

  test('the record of a capture holds labels and numbers and no other text of the page', async () => {
    const secret = reading({
      status: 'quarantined',
      why: 'Beside it stands “Dear Ms Example”',
      raw: 'Dear 12',
      place: '/c',
    });
    const { context, store } = memoryContext({ page: pageOf([secret]) });
    await HANDLERS['page.capture']({ tab: 7 }, context);
    const [row] = await store.captures(1);
    expect(JSON.stringify(row)).not.toMatch(/Dear|token|secret/);
    expect(row?.readings).toEqual([
      {
        label: 'Views',
        value: 1204,
        low: 1204,
        high: 1204,
        unit: '1',
        metric: 'content.views',
        status: 'quarantined',
      },
    ]);
  });
});

describe('page.recognised', () => {
  test('on a site that nobody asked for it is told to rest and stores nothing', async () => {
    const { context, store, said } = memoryContext({ page, sender: content });
    expect(await HANDLERS['page.recognised']({ count: 5 }, context)).toEqual({ watch: false });
    expect([store.rows, said]).toEqual([[], []]);
  });

  test('on a remembered site: first word, then count and capture', async () => {
    const { context, store, said } = memoryContext({ page, sender: content, allowed: [ORIGIN] });
    expect(await HANDLERS['page.recognised']({ count: null }, context)).toEqual({ watch: true });
    expect([store.rows.length, said]).toEqual([0, []]);
    await HANDLERS['page.recognised']({ count: 1 }, context);
    expect(said).toEqual(['badge 7 1', 'badge 7 1']);
    expect(store.rows.length).toBe(1);
  });

  test('opening the page again leaves no second record', async () => {
    const { context, store } = memoryContext({ page, sender: content, allowed: [ORIGIN] });
    await HANDLERS['page.recognised']({ count: 1 }, context);
    await HANDLERS['page.recognised']({ count: 1 }, context);
    expect((await store.captures(9)).length).toBe(1);
  });

  test('a capture that nobody watched and that fails is shown', async () => {
    const { context, said } = memoryContext({
      page: 'nonsense',
      sender: content,
      allowed: [ORIGIN],
    });
    expect(await HANDLERS['page.recognised']({ count: 1 }, context)).toEqual({ watch: true });
    expect(said.at(-1)).toBe('trouble 7 This page could not be read. Reload it and try again.');
  });
});

describe('sites', () => {
  test('a site that the browser did not allow is not remembered', async () => {
    const { context, said } = memoryContext();
    await expect(HANDLERS['site.remember']({ origin: ORIGIN, tab: 7 }, context)).rejects.toThrow(
      /not allowed/,
    );
    expect(said).toEqual([]);
  });

  test('an allowed site is registered, watched at once, listed, and forgotten when asked', async () => {
    const { context, said } = memoryContext({ allowed: [ORIGIN] });
    expect(await HANDLERS['site.remember']({ origin: ORIGIN, tab: 7 }, context)).toEqual({
      remembered: true,
    });
    expect(said).toEqual(['sync', 'watch 7']);
    expect(await HANDLERS['site.list']({}, context)).toEqual({ origins: [ORIGIN] });
    expect(await HANDLERS['site.forget']({ origin: ORIGIN }, context)).toEqual({
      remembered: false,
    });
    expect(await HANDLERS['site.state']({ origin: ORIGIN }, context)).toEqual({
      remembered: false,
    });
  });
});

describe('scorecard and publication', () => {
  test('without a choice it is the social media strategy, over all that is stored', async () => {
    const { context } = memoryContext({ page });
    await HANDLERS['page.capture']({ tab: 7 }, context);
    const { template, choices, publication } = await HANDLERS['scorecard.read']({}, context);
    expect(choices.map(({ id }) => id)).toContain(template);
    expect(template).toBe('social-media-strategy');
    expect(publication.goals.length).toBe(9);
    expect(publication.provenance.scorecard).toBe('social-media-strategy');
  });

  test('an empty store gives a scorecard on which nothing is known, and no zero', async () => {
    const { context } = memoryContext();
    const { publication } = await HANDLERS['scorecard.read']({}, context);
    expect(publication.overall.score).toBeNull();
    expect(publication.kpis.every((kpi) => kpi.score === null && kpi.value === null)).toBe(true);
  });

  test('an unknown scorecard is refused, and one that is gone gives way', async () => {
    const { context, store } = memoryContext();
    await expect(HANDLERS['scorecard.choose']({ id: 'none' }, context)).rejects.toThrow(
      /not known/,
    );
    await store.choose('scorecard', 'was-there-once');
    expect((await HANDLERS['scorecard.read']({}, context)).template).toBe('social-media-strategy');
    await HANDLERS['scorecard.choose']({ id: 'social-media-strategy' }, context);
    expect(await store.setting('scorecard')).toBe('social-media-strategy');
  });

  test.each([
    ['east of Greenwich', '2026-10-28T22:30:00.000Z', '2026-10-29'],
    ['west of Greenwich', '2026-10-30T03:30:00.000Z', '2026-10-29'],
  ])('%s the scorecard is of the person’s own day, as the captures are', async (_, now, today) => {
    const followers = reading({ label: 'Followers', metric: 'audience.followers', place: '/f' });
    const { context } = memoryContext({ page: pageOf([followers]), now, today });
    await HANDLERS['page.capture']({ tab: 7 }, context);
    const { publication } = await HANDLERS['scorecard.read']({}, context);
    expect(publication.asOf).toBe(today);
    expect(publication.period).toEqual({ from: '2026-10-01', to: '2026-10-29' });
    const { text } = await HANDLERS['publish.file']({}, context);
    expect(JSON.parse(text)).toMatchObject({ asOf: today, period: publication.period });
  });

  test('the file is one that widgets can read', async () => {
    const { context } = memoryContext({ page });
    await HANDLERS['page.capture']({ tab: 7 }, context);
    const { name, text } = await HANDLERS['publish.file']({}, context);
    expect(name).toBe('scorecard.json');
    expect(readPublication(text)).toMatchObject({ ok: true });
  });
});

describe('observations', () => {
  const line = (value: number, change = {}) =>
    JSON.stringify({
      metric: 'content.views',
      subject: { platform: 'kilnview.example', account: 'kiln' },
      value,
      low: value,
      high: value,
      unit: '1',
      from: '2026-09-01',
      to: '2026-09-29',
      seen: `2026-09-29T0${value}:00:00Z`,
      source: { kind: 'file' },
      ...change,
    });
  const file = 'numbers.ndjson';

  test('lines are stored, bad ones named by number, and the same file twice adds nothing', async () => {
    const { context, store } = memoryContext();
    const text = [line(1), '{"metric":1}', line(2), '{oops'].join('\n');
    const first = await HANDLERS['observations.import']({ file, text }, context);
    expect([first.added, first.known]).toEqual([2, 0]);
    expect(first.problems.map((one) => one.line)).toEqual([2, 4]);
    const again = await HANDLERS['observations.import']({ file, text }, context);
    expect([again.added, again.known]).toEqual([0, 2]);
    expect(store.rows.length).toBe(2);
  });

  test('a file of another kind is refused and nothing is taken', async () => {
    const { context, store } = memoryContext();
    await expect(
      HANDLERS['observations.import']({ file: 'a.csv', text: 'Date,Views\n' }, context),
    ).rejects.toThrow(/no file of numbers that Fourfold saved/);
    expect(store.rows).toEqual([]);
  });

  test('are listed last first, and counted', async () => {
    const { context } = memoryContext();
    const text = [line(1), line(2), line(3)].join('\n');
    await HANDLERS['observations.import']({ file, text }, context);
    const { rows, total } = await HANDLERS['observations.list']({ skip: 1, limit: 1 }, context);
    expect([rows.map((row) => row.value), total]).toEqual([[2], 3]);
    expect(await HANDLERS['observations.count']({}, context)).toEqual({ total: 3 });
  });

  test('captures tell what became of their numbers', async () => {
    const { context } = memoryContext({ page });
    await HANDLERS['page.capture']({ tab: 7 }, context);
    expect(await HANDLERS['captures.list']({ limit: 5 }, context)).toEqual([
      {
        seen: '2026-10-29T08:00:00.000Z',
        source: 'https://kilnview.example/overview',
        platform: null,
        page: 'overview',
        added: 1,
        known: 0,
        left: 1,
      },
    ]);
  });
});
