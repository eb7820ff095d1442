import { describe, expect, test } from 'vitest';
import { type Anchors, ownMetric, type Recipe, recipeOf } from '../../../core/model/index.ts';
import { answer } from '../answer.ts';
import type { Sender } from '../context.ts';
import { memoryContext } from '../fixtures/context.ts';
import { pageOf, reading } from '../fixtures/readings.ts';
import { HANDLERS } from './registry.ts';

const ORIGIN = 'https://kilnview.example';
const NOW = '2026-10-29T08:00:00.000Z';
const FROM_PAGE: Sender = { kind: 'content', tab: 7, origin: ORIGIN };

const anchors: Anchors = {
  label: 'Pots thrown',
  language: 'en',
  spoken: null,
  near: { heading: 'studio', card: [], row: ['pots thrown', 'kiln firings'] },
  structure: { value: 'div 0/1', label: 'div', card: 'div>div,div' },
  cell: null,
  selector: ['.card > .value'],
  period: null,
};
const POTS = ownMetric({ name: 'Pots thrown', unit: '1', kind: 'flow' });

const taught = (change: Partial<Recipe> = {}): Recipe =>
  recipeOf({
    site: { origin: ORIGIN, path: '/studio' },
    metric: POTS.id,
    label: 'Pots thrown',
    unit: '1',
    time: 'period',
    subject: {},
    anchors,
    taught: { raw: '312', value: 312, seen: NOW },
    ...change,
  });

const recipe = taught();
const found = (change = {}) =>
  reading({
    ...{ label: 'Pots thrown', value: 312, low: 312, high: 312, raw: '312' },
    ...{ metric: POTS.id, by: 'recipe' as const, recipe: recipe.id },
    ...change,
  });

/** A page on which the person has asked to teach. */
async function picking(page: unknown = pageOf([found()]), sender: Sender = FROM_PAGE) {
  const made = memoryContext({ page, at: `${ORIGIN}/studio`, now: NOW, sender });
  await HANDLERS['picker.open']({ tab: 7 }, made.context);
  made.said.length = 0;
  return made;
}

describe('recipes.save', () => {
  test('keeps the way to the number and the person’s metric, and stores the number at once', async () => {
    const { context, store } = await picking();
    const outcome = await HANDLERS['recipes.save']({ recipe, own: POTS }, context);
    expect(outcome).toMatchObject({ name: 'Pots thrown', stored: { value: 312 } });
    expect(store.rows).toMatchObject([{ metric: POTS.id, value: 312, from: '2026-10-01' }]);
    expect(await store.recipes()).toMatchObject([{ id: recipe.id, state: { isGood: true } }]);
    expect(await store.ownMetrics()).toEqual([POTS]);
  });

  test('stores none of the page’s other numbers', async () => {
    const { context, store } = await picking(pageOf([reading(), found()]));
    await HANDLERS['recipes.save']({ recipe, own: POTS }, context);
    expect(store.rows.map(({ metric }) => metric)).toEqual([POTS.id]);
  });

  test('a number that is not read again is not stored, and says so; the way to it is kept', async () => {
    const why = 'This page shows “312” and “9” for Pots thrown. Nothing was stored for it.';
    const { context, store } = await picking(pageOf([found({ status: 'quarantined', why })]));
    expect(await HANDLERS['recipes.save']({ recipe, own: POTS }, context)).toEqual({
      name: 'Pots thrown',
      stored: null,
      why,
    });
    expect(store.rows).toEqual([]);
    expect(await store.recipes()).toMatchObject([{ state: { isGood: false, why } }]);
  });

  test.each([
    ['a tab in which nobody asked to teach', { ...FROM_PAGE, tab: 8 }],
    ['another site in the same tab', { ...FROM_PAGE, origin: 'https://evil.example' }],
    ['a page of the extension', { kind: 'own' } as const],
  ])('%s is refused, and nothing is kept', async (_, sender) => {
    const { context, store } = await picking();
    const said = await answer({ type: 'recipes.save', recipe, own: POTS }, { ...context, sender });
    expect(said).toMatchObject({ ok: false, why: expect.stringContaining('Nothing was stored') });
    expect([await store.recipes(), await store.ownMetrics(), store.rows]).toEqual([[], [], []]);
  });

  test('an hour after the person asked, the page has to be asked for anew', async () => {
    const { context } = await picking();
    const clock = { ...context.clock, now: () => '2026-10-29T09:00:01.000Z' };
    const said = await answer({ type: 'recipes.save', recipe, own: POTS }, { ...context, clock });
    expect(said).toMatchObject({ ok: false });
  });

  test('a recipe for another site than the page’s own is refused', async () => {
    const { context, store } = await picking();
    const other = taught({ site: { origin: 'https://bank.example', path: '/' } });
    const said = await answer({ type: 'recipes.save', recipe: other, own: POTS }, context);
    expect(said).toMatchObject({ ok: false });
    expect(await store.recipes()).toEqual([]);
  });

  test('a metric that nobody knows is refused', async () => {
    const { context } = await picking();
    const said = await answer({ type: 'recipes.save', recipe }, context);
    expect(said).toMatchObject({ ok: false, why: expect.stringContaining('metric') });
  });

  test.each([
    ['an id of a file’s own making', { ...recipe, id: '../../x' }],
    ['a label of 10,000 characters', { ...recipe, label: 'x'.repeat(10_000) }],
    ['no selector', { ...recipe, anchors: { ...anchors, selector: [] } }],
    ['a value that is no number', { ...recipe, taught: { ...recipe.taught, value: 'NaN' } }],
    ['an address that runs', { ...recipe, site: { origin: 'javascript:x', path: '/' } }],
  ])('%s is not understood', async (_, hostile) => {
    const { context, store } = await picking();
    const said = await answer({ type: 'recipes.save', recipe: hostile, own: POTS }, context);
    expect(said).toMatchObject({ ok: false });
    expect(await store.recipes()).toEqual([]);
  });

  test('a claimed id is made anew from what the recipe says', async () => {
    const { context, store } = await picking();
    const claimed = { ...recipe, id: '0'.repeat(32) };
    await answer({ type: 'recipes.save', recipe: claimed, own: POTS }, context);
    expect((await store.recipes()).map(({ id }) => id)).toEqual([recipe.id]);
  });

  test('a number put right takes the place of the old one, also under another name', async () => {
    const { context, store } = await picking();
    const old = taught({ label: 'Pots', anchors: { ...anchors, label: 'Pots' } });
    await store.keepRecipes([{ id: old.id, recipe: old, savedAt: NOW, state: null }]);
    await HANDLERS['recipes.save']({ recipe, own: POTS, replaces: old.id }, context);
    expect((await store.recipes()).map(({ id }) => id)).toEqual([recipe.id]);
  });

  test('a value far from the last is stored: the person has just pointed at it', async () => {
    const { context, store } = await picking();
    await HANDLERS['recipes.save']({ recipe, own: POTS }, context);
    const later = {
      ...context,
      clock: { now: () => '2026-10-29T08:30:00.000Z', today: () => '2026-10-29' },
      tabs: {
        ...context.tabs,
        read: async () => pageOf([found({ value: 9, low: 9, high: 9, raw: '9' })]),
      },
    };
    const outcome = await HANDLERS['recipes.save']({ recipe, own: POTS }, later);
    expect(outcome.stored).toMatchObject({ value: 9 });
    expect(store.rows.map(({ value }) => value)).toEqual([312, 9]);
  });
});

describe('a capture of a page with taught numbers', () => {
  test('asks the page for those of its own site and no other', async () => {
    const { context, store } = await picking();
    const other = taught({ site: { origin: 'https://bank.example', path: '/' } });
    await store.keepRecipes(
      [recipe, other].map((one) => ({ id: one.id, recipe: one, savedAt: NOW, state: null })),
    );
    const asked: unknown[] = [];
    const tabs = {
      ...context.tabs,
      read: async (_tab: number, _ms: number, recipes: readonly Recipe[]) => {
        asked.push(...recipes.map(({ id }) => id));
        return pageOf([found()]);
      },
    };
    await HANDLERS['page.read']({ tab: 7 }, { ...context, tabs });
    expect(asked).toEqual([recipe.id]);
  });

  test('a healed recipe is kept where its number was taken, and not where it was doubted', async () => {
    const anew = { ...anchors, selector: ['.tile > .num'] };
    const healed = [{ recipe: recipe.id, anchors: anew }];
    for (const isGood of [true, false]) {
      const one = found(isGood ? {} : { status: 'quarantined', why: 'It moved.' });
      const { context, store } = await picking(pageOf([one], { healed }));
      await store.keepOwnMetric(POTS);
      await store.keepRecipes([{ id: recipe.id, recipe, savedAt: NOW, state: null }]);
      await HANDLERS['page.capture']({ tab: 7 }, context);
      const [row] = await store.recipes();
      expect(row?.recipe.anchors.selector).toEqual(isGood ? anew.selector : anchors.selector);
      expect(row?.state?.isGood).toBe(isGood);
    }
  });
});

describe('recipes.confirm', () => {
  test('takes the place where the number stands now, and stores the number', async () => {
    const anew = taught({ anchors: { ...anchors, selector: ['.tile > .num'] } });
    const made = memoryContext({
      page: pageOf([found()]),
      at: `${ORIGIN}/studio`,
      now: NOW,
      adopted: anew,
    });
    await made.store.keepOwnMetric(POTS);
    await made.store.keepRecipes([{ id: recipe.id, recipe, savedAt: NOW, state: null }]);
    const outcome = await HANDLERS['recipes.confirm']({ tab: 7, id: recipe.id }, made.context);
    expect(outcome.stored).toMatchObject({ value: 312 });
    const [row] = await made.store.recipes();
    expect(row?.recipe.anchors.selector).toEqual(['.tile > .num']);
    expect(row?.recipe.past?.[0]?.selector).toEqual(anchors.selector);
  });

  test('what a page answers instead of a recipe changes nothing', async () => {
    for (const adopted of [null, 'x', { id: 1 }, { ...recipe, anchors: null }]) {
      const made = memoryContext({ page: pageOf([found()]), now: NOW, adopted });
      await made.store.keepRecipes([{ id: recipe.id, recipe, savedAt: NOW, state: null }]);
      const said = await answer({ type: 'recipes.confirm', tab: 7, id: recipe.id }, made.context);
      expect(said).toMatchObject({
        ok: false,
        why: expect.stringContaining('Nothing was changed'),
      });
      expect((await made.store.recipes())[0]?.recipe).toEqual(recipe);
    }
  });
});

describe('files of taught numbers', () => {
  async function filled() {
    const made = memoryContext({ now: NOW });
    await made.store.keepOwnMetric(POTS);
    await made.store.keepRecipes([{ id: recipe.id, recipe, savedAt: NOW, state: null }]);
    return made;
  }

  test('what is exported is shown and taken on another machine, and a second time adds nothing', async () => {
    const { text, count } = await HANDLERS['recipes.export']({}, (await filled()).context);
    expect(count).toBe(1);
    const { context, store } = memoryContext({ now: NOW });
    expect(await HANDLERS['recipes.preview']({ text }, context)).toEqual({
      recipes: [
        { id: recipe.id, label: 'Pots thrown', name: 'Pots thrown', site: ORIGIN, isKnown: false },
      ],
      problems: [],
    });
    expect(await store.recipes()).toEqual([]);
    expect(await HANDLERS['recipes.import']({ text }, context)).toEqual({ added: 1, known: 0 });
    expect(await HANDLERS['recipes.import']({ text }, context)).toEqual({ added: 0, known: 1 });
    expect((await store.recipes())[0]?.recipe).toEqual(recipe);
    expect(await store.ownMetrics()).toEqual([POTS]);
  });

  test('only what the person chose is taken', async () => {
    const { text } = await HANDLERS['recipes.export']({}, (await filled()).context);
    const { context, store } = memoryContext({ now: NOW });
    const none = await HANDLERS['recipes.import']({ text, ids: [] }, context);
    expect([none, await store.recipes(), await store.ownMetrics()]).toEqual([
      { added: 0, known: 0 },
      [],
      [],
    ]);
  });

  test('a file changes nothing of a metric that the person has', async () => {
    const { context, store } = memoryContext({ now: NOW });
    await store.keepOwnMetric(POTS);
    const claimed = { ...POTS, direction: 'lower', brief: 'Not what it was', cadenceDays: 366 };
    const file = { schema: 'fourfold/recipes@1', metrics: [claimed], recipes: [recipe] };
    const text = JSON.stringify(file);
    expect(await HANDLERS['recipes.import']({ text }, context)).toEqual({ added: 1, known: 0 });
    expect(await store.ownMetrics()).toEqual([POTS]);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"recipes": ['],
    ['a web page', '<!doctype html><script>alert(1)</script>'],
    ['another file', '{"schema":"fourfold/publication@1"}'],
    ['a prototype', '{"__proto__":{"recipes":[]},"constructor":{"prototype":{"x":1}}}'],
    ['nested a thousand times', '['.repeat(1000) + ']'.repeat(1000)],
  ])('%s is refused in words, and nothing is kept', async (_, text) => {
    const { context, store } = memoryContext({ now: NOW });
    const { recipes, problems } = await HANDLERS['recipes.preview']({ text }, context);
    expect(recipes).toEqual([]);
    expect(problems[0]?.what).toMatch(/file/);
    const said = await answer({ type: 'recipes.import', text }, context);
    expect(said).toMatchObject({ ok: false, why: expect.stringMatching(/file/) });
    expect(await store.recipes()).toEqual([]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

test('what is removed comes back by one word', async () => {
  const { context, store } = memoryContext({ now: NOW });
  await store.keepRecipes([{ id: recipe.id, recipe, savedAt: NOW, state: null }]);
  const { removed } = await HANDLERS['recipes.remove']({ id: recipe.id }, context);
  expect([removed, await store.recipes()]).toEqual([recipe, []]);
  await HANDLERS['recipes.restore']({ recipe }, context);
  expect((await store.recipes())[0]?.recipe).toEqual(recipe);
});

test('the list names each metric and the last number', async () => {
  const { context, store } = await picking();
  await HANDLERS['recipes.save']({ recipe, own: POTS }, context);
  const [row] = await HANDLERS['recipes.list']({}, { ...context, sender: { kind: 'own' } });
  expect(row).toMatchObject({ name: 'Pots thrown', last: { value: 312 }, state: { isGood: true } });
  expect(store.rows).toHaveLength(1);
});

test('the overlay is asked to put a number right with what was good before', async () => {
  const { context, store, said } = await picking();
  await store.keepRecipes([{ id: recipe.id, recipe, savedAt: NOW, state: null }]);
  await HANDLERS['picker.open'](
    {
      tab: 7,
      fix: {
        ...{ label: 'Pots thrown', metric: null, why: 'It moved.', place: 'div', raw: '9' },
        recipe: recipe.id,
      },
    },
    context,
  );
  await HANDLERS['picker.show']({ tab: 7, at: { place: 'div', raw: '9' } }, context);
  await HANDLERS['picker.show']({ tab: 7, at: null }, context);
  expect(said).toEqual(['pick 7 Pots thrown', 'show 7 div', 'show 7']);
});
