import { expect, test } from 'vitest';
import { type Recipe, recipeOf } from '../../../core/model/index.ts';
import { show } from '../fixtures/framed-page.ts';
import { makeRecipe } from './make-recipe.ts';
import { readRecipes } from './read-recipes.ts';

const OPTIONS = { url: new URL('https://studio.example/analytics'), today: '2026-11-24' };
const TAUGHT = {
  ...OPTIONS,
  metric: 'content.views',
  time: 'now' as const,
  subject: {},
  seen: '2026-11-24T08:00:00Z',
};

const open = (): Promise<Document> =>
  show(
    '<!doctype html><html lang="en"><body><h2>Overview</h2><div class="row"><div class="card"><span>Views</span><div class="v">1.2K</div></div><div class="card"><span>Likes</span><div class="v">340</div></div></div></body></html>',
  );

function taughtOn(page: Document): Recipe {
  const el = page.querySelector('.v');
  const recipe = el && makeRecipe(el, page, TAUGHT);
  if (!recipe) throw new Error('nothing to teach');
  const origin = OPTIONS.url.origin;
  return recipeOf({ ...recipe, site: { origin, path: OPTIONS.url.pathname } });
}

test.each(['[[', 'div:has(', '', '>>>', '\u0000', ':nope()', '* '.repeat(400)])(
  'a way that is none (%j) leads nowhere: the number is found by its name, and nothing is thrown',
  async (selector) => {
    const page = await open();
    const before = page.documentElement.outerHTML;
    const recipe = taughtOn(page);
    const anchors = { ...recipe.anchors, selector: [selector, selector] };
    const { readings } = readRecipes([{ ...recipe, anchors }], page, OPTIONS);
    expect(readings).toMatchObject([{ value: 1200, status: 'ok' }]);
    expect(page.documentElement.outerHTML).toBe(before);
  },
);

test('a script as a name is a text: it is in no document, and finds nothing', async () => {
  const page = await open();
  const before = page.documentElement.outerHTML;
  const label = '<img src=x onerror="document.title=1">';
  const recipe = taughtOn(page);
  const anchors = { ...recipe.anchors, label, selector: ['#gone'] };
  const { readings } = readRecipes(
    [recipeOf({ ...recipe, metric: 'own.pots-000000', label, anchors })],
    page,
    OPTIONS,
  );
  expect(readings).toMatchObject([{ value: null, status: 'quarantined', label }]);
  expect(page.documentElement.outerHTML).toBe(before);
});

test('of thousands of recipes for one page the first 300 are read', async () => {
  const page = await open();
  const recipe = taughtOn(page);
  const many = Array.from({ length: 3000 }, (_, i) => recipeOf({ ...recipe, label: `Views ${i}` }));
  expect(readRecipes(many, page, OPTIONS).readings).toHaveLength(300);
});

test.each([
  ['a sign', '\u202eK2.1'],
  ['a sign before its element', '\u202e<b>340</b>'],
  ['an element', '<bdo dir="rtl">340</bdo>'],
  ['a style', '<span style="unicode-bidi:bidi-override;direction:rtl">340</span>'],
])('a number that is turned round by %s is told, and not taken', async (_what, html) => {
  const page = await open();
  const recipe = taughtOn(page);
  const value = page.querySelector('.v');
  if (value) value.innerHTML = html;
  const { readings } = readRecipes([recipe], page, OPTIONS);
  expect(readings).toMatchObject([
    {
      status: 'quarantined',
      why: expect.stringMatching(/^Hidden signs turn the text of Views round, /),
    },
  ]);
});

test.each(['l2', '1\u041e3', '1,\u039f04'])('%s is no number, and is told', async (text) => {
  const page = await open();
  const recipe = taughtOn(page);
  const value = page.querySelector('.v');
  if (value) value.textContent = text;
  const { readings } = readRecipes([recipe], page, OPTIONS);
  expect(readings).toMatchObject([{ status: 'quarantined', why: expect.stringContaining(text) }]);
});
