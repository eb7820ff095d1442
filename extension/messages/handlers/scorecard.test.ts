import { beforeEach, describe, expect, test } from 'vitest';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { changeGoal, createKpi, template } from '../../../core/templates/index.ts';
import { answer } from '../answer.ts';
import { memoryContext } from '../fixtures/context.ts';
import { HANDLERS } from './registry.ts';

const NOW = '2026-10-29T08:00:00.000Z';
const shop: ScorecardDefinition = template('seller');

let made: ReturnType<typeof memoryContext>;
beforeEach(async () => {
  made = memoryContext({ now: NOW });
  await made.store.choose('scorecard', 'seller');
  await made.store.addObservations(
    [
      ['engagement.comments', 30, '2026-10-01'],
      ['commerce.orders', 20, '2026-10-01'],
      ['commerce.orders', 9, '2022-10-01'],
    ].map(([metric, value, from]) => ({
      metric: String(metric),
      subject: { platform: 'shopify', account: 'kiln' },
      value: Number(value),
      low: Number(value),
      high: Number(value),
      unit: '1',
      from: String(from),
      to: String(from).replace('-01', '-29'),
      seen: NOW,
      source: { kind: 'page' as const, label: 'x', raw: 'x' },
    })),
  );
});

const save = (scorecard: unknown, base = 0, of = 'seller') =>
  HANDLERS['scorecard.save'](
    { of, base, what: 'An edit', scorecard: JSON.parse(JSON.stringify(scorecard)) },
    made.context,
  );

const replies = (goal = 'win-orders') =>
  createKpi(
    shop,
    {
      name: 'Replies per order',
      brief: 'Comments for each order.',
      formula: 'per(engagement.comments, commerce.orders)',
      unit: '1',
      direction: 'higher',
      perspective: 'customer',
      category: 'engagement',
      suggested: { kind: 'higher', floor: 0, target: 3 },
      source: [],
    },
    { goal, part: 'lagging' },
  );

describe('the person’s own scorecard', () => {
  test('is the template until the first edit, and what was edited is scored and published', async () => {
    expect(await HANDLERS['scorecard.mine']({}, made.context)).toMatchObject({
      of: 'seller',
      n: 0,
      scorecard: { title: 'Seller' },
      notes: [],
    });
    const { scorecard, kpi } = replies();
    const { isKept, mine } = await save(scorecard);
    expect(isKept).toBe(true);
    expect(mine).toMatchObject({ n: 1, notes: [{ n: 1, at: NOW, what: 'An edit' }] });
    const read = await HANDLERS['scorecard.read']({}, made.context);
    // 30 replies on 20 orders are 1.5, half of the 3 aimed at.
    expect(read.publication.kpis.find(({ id }) => id === kpi)).toMatchObject({
      value: 1.5,
      score: 50,
      goal: 'win-orders',
    });
    expect(read.choices.filter(({ isYours }) => isYours)).toMatchObject([{ id: 'seller' }]);
    const file = await HANDLERS['publish.file']({}, made.context);
    expect(file.text).toContain('Replies per order');
    // Another template is another scorecard; the edits are there again when it is chosen again.
    await HANDLERS['scorecard.choose']({ id: 'creator' }, made.context);
    expect((await HANDLERS['scorecard.mine']({}, made.context)).n).toBe(0);
    await HANDLERS['scorecard.choose']({ id: 'seller' }, made.context);
    expect((await HANDLERS['scorecard.mine']({}, made.context)).n).toBe(1);
  });

  test('an edit of a state that is no longer the last is not stored, and the last comes back', async () => {
    await save(changeGoal(shop, 'win-orders', { name: 'Theirs' }));
    const second = await save(changeGoal(shop, 'win-orders', { name: 'Mine' }));
    expect(second.isKept).toBe(false);
    expect(second.mine.scorecard.goals[1]?.name).toBe('Theirs');
    expect(second.mine.notes.length).toBe(1);
  });

  test('every state can be had again', async () => {
    await save(changeGoal(shop, 'win-orders', { name: 'Mine' }));
    const [before, after] = await Promise.all(
      [0, 1].map((n) => HANDLERS['scorecard.revision']({ of: 'seller', n }, made.context)),
    );
    expect(before?.scorecard.goals[1]?.name).toBe('Win orders, and win them again');
    expect(after?.scorecard.goals[1]?.name).toBe('Mine');
    await expect(
      HANDLERS['scorecard.revision']({ of: 'seller', n: 7 }, made.context),
    ).rejects.toThrow(/not kept here/);
  });

  test.each([
    [
      'a formula that cannot be read',
      { own: [{ ...replies().scorecard.own?.[0], formula: 'a +' }] },
    ],
    ['a goal in a perspective that is not there', { perspectives: shop.perspectives.slice(1) }],
    ['names that it does not know', { more: 1 }],
    ['another id', { id: 'creator' }],
  ])('%s is refused in words and nothing is stored', async (_, change) => {
    await expect(save({ ...shop, ...change })).rejects.toThrow(/Nothing was stored/);
    expect(await made.store.revised()).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'no-such'])(
    'a scorecard called %s is not known',
    async (of) => {
      await expect(save(shop, 0, of)).rejects.toThrow(/not known/);
      await expect(HANDLERS['scorecard.revision']({ of, n: 0 }, made.context)).rejects.toThrow(
        /not kept here/,
      );
    },
  );

  test('numbers for a preview are those of the metrics, none older than two years', async () => {
    const { observations } = await HANDLERS['scorecard.numbers'](
      { metrics: ['commerce.orders', '__proto__'] },
      made.context,
    );
    expect(observations.map(({ value }) => value)).toEqual([20]);
  });

  test('no page on the web may edit it', async () => {
    const sender = { kind: 'content', tab: 1, origin: 'https://shop.example' } as const;
    const message = { type: 'scorecard.save', of: 'seller', base: 0, what: 'x', scorecard: shop };
    expect(await answer(message, { ...made.context, sender })).toMatchObject({ ok: false });
    expect(await made.store.revised()).toEqual([]);
  });
});
