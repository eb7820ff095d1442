import { afterEach, expect, test } from 'vitest';
import { healedRecipe, type Recipe } from '../../../core/model/index.ts';
import { lookAt, makeRecipe } from './make-recipe.ts';
import { readRecipe } from './read-recipe.ts';

let frame: HTMLIFrameElement | undefined;
afterEach(() => frame?.remove());

async function open(html: string): Promise<Document> {
  const opened = document.createElement('iframe');
  frame = opened;
  opened.style.cssText = 'width:1440px;height:900px;border:0';
  opened.srcdoc = `<!doctype html><html lang="en"><body>${html}</body></html>`;
  const loaded = new Promise((done) => opened.addEventListener('load', done, { once: true }));
  document.body.append(opened);
  await loaded;
  if (!opened.contentDocument) throw new Error('the page did not open');
  return opened.contentDocument;
}

const OPTIONS = {
  url: new URL('https://studio.example/channel/abc12345/analytics'),
  today: '2026-11-24',
};
const TAUGHT = {
  ...OPTIONS,
  metric: 'content.views',
  time: 'period' as const,
  subject: {},
  seen: '2026-11-24T08:00:00Z',
};

const CARDS = `
  <div class="bar"><span>Last 28 days</span></div>
  <h2>Overview</h2>
  <div class="row">
    <div class="card"><span class="l">Views</span><div class="v">1.2K</div><div class="d">▲ 11.1%</div></div>
    <div class="card"><span class="l">Likes</span><div class="v">340</div><div class="d">▼ 2.0%</div></div>
    <div class="card"><span class="l">Shares</span><div class="v">58</div><div class="d">▲ 3.0%</div></div>
  </div>`;

function teach(page: Document, selector = '.v'): Recipe {
  const el = page.querySelector(selector);
  const recipe = el && makeRecipe(el, page, TAUGHT);
  if (!recipe) throw new Error('nothing to teach');
  return recipe;
}

test('what stands at a number is seen before it is taught', async () => {
  const page = await open(CARDS);
  const el = page.querySelector('.v');
  const looked = el && lookAt(el, page, OPTIONS);
  expect(looked).toMatchObject({
    label: 'Views',
    raw: '1.2K',
    metric: 'content.views',
    item: null,
  });
});

test('a recipe keeps several anchors, and reads its number with the period of the page', async () => {
  const page = await open(CARDS);
  const recipe = teach(page);
  expect(recipe.anchors).toMatchObject({
    label: 'Views',
    language: 'en',
    near: { heading: 'overview', row: ['views', 'likes', 'shares'] },
    cell: null,
  });
  expect(recipe.site).toEqual({ origin: 'https://studio.example', path: '/channel/*/analytics' });
  const { reading, healed } = readRecipe(recipe, page, OPTIONS);
  expect(reading).toMatchObject({
    label: 'Views',
    value: 1200,
    low: 1150,
    high: 1250,
    unit: '1',
    status: 'ok',
    by: 'recipe',
    recipe: recipe.id,
    period: { from: '2026-10-27', to: '2026-11-24' },
    delta: { value: 11.1, unit: '%', sign: '+' },
  });
  expect(healed).toBeNull();
});

test.each([
  ['classes renamed', (html: string) => html.replaceAll(/class="(\w+)"/g, 'class="x$1"')],
  [
    'wrapped',
    (html: string) =>
      html
        .replaceAll('<div class="v">', '<div><p></p><div class="v">')
        .replaceAll('<div class="d">', '</div><div class="d">'),
  ],
  [
    'a card put in front',
    (html: string) =>
      html.replace(
        '<div class="card">',
        '<div class="card"><span>Saves</span><div>9</div></div><div class="card">',
      ),
  ],
])('%s: it is found again, and its new place is kept', async (_, change) => {
  const recipe = teach(await open(CARDS));
  frame?.remove();
  const { reading, healed } = readRecipe(recipe, await open(change(CARDS)), OPTIONS);
  expect(reading).toMatchObject({ status: 'ok', value: 1200 });
  // Where the old path still leads to it, there is nothing new to keep.
  expect(healed?.recipe ?? recipe.id).toBe(recipe.id);
});

test('what was found again is read at its new place from then on', async () => {
  const recipe = teach(await open(CARDS));
  frame?.remove();
  const changed = CARDS.replace(
    '<div class="card">',
    '<div class="card"><span>Saves</span><div>9</div></div><div class="card">',
  );
  const page = await open(changed);
  const { healed } = readRecipe(recipe, page, OPTIONS);
  if (!healed) throw new Error('its place has changed');
  const again = readRecipe(healedRecipe(recipe, healed.anchors), page, OPTIONS);
  expect(again).toMatchObject({ healed: null, reading: { status: 'ok', value: 1200 } });
  // And the anchors from before are still known.
  expect(healedRecipe(recipe, healed.anchors).past).toEqual([recipe.anchors]);
});

test.each([
  [
    'another number is there now',
    (html: string) => html.replace('Views', 'Watch time'),
    'Watch time',
  ],
  ['another unit', (html: string) => html.replace('1.2K', '12.4%'), 'another unit'],
  [
    'of another time',
    (html: string) => html.replace('<div class="d">', '<p>Real-time</p><div class="d">'),
    'other days',
  ],
  ['it is gone', () => '<h1>Welcome</h1><p>Nothing here</p>', 'was not found'],
  [
    'two of its name',
    (html: string) =>
      html.replace(
        '<div class="card">',
        '<div class="card"><span class="l">Views</span><div class="v">77</div></div><div class="card">',
      ),
    'for Views',
  ],
])('%s: nothing is guessed', async (_, change, word) => {
  const recipe = teach(await open(CARDS));
  frame?.remove();
  const { reading, healed } = readRecipe(recipe, await open(change(CARDS)), OPTIONS);
  expect(reading.status).toBe('quarantined');
  expect(reading.why).toContain(word);
  expect(healed).toBeNull();
});
