import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ownMetric } from './own-metric.ts';
import { type Anchors, type RecipeContent, recipeOf, recipeSchema } from './recipe.ts';
import { RECIPES_FORMAT, readRecipes } from './recipe-file.ts';

const anchors: Anchors = {
  label: 'Views',
  language: 'en',
  spoken: null,
  near: { heading: 'overview', card: [], row: ['views', 'likes'] },
  structure: { value: 'div', label: 'span', card: 'div>span,div' },
  cell: null,
  selector: ['.card > div'],
  period: null,
};

const content: RecipeContent = {
  site: { origin: 'https://studio.example', path: '/analytics' },
  metric: 'content.views',
  label: 'Views',
  unit: '1',
  time: 'period',
  subject: {},
  anchors,
  taught: { raw: '1.2K', value: 1200, seen: '2026-11-24T08:00:00Z' },
};
const good = recipeOf(content);
const isMetric = (id: string) => id === 'content.views';
const read = (recipes: readonly unknown[], metrics: readonly unknown[] = []) =>
  readRecipes(JSON.stringify({ schema: RECIPES_FORMAT, metrics, recipes }), isMetric);
const withSelector = (selector: string) => ({
  ...good,
  anchors: { ...anchors, selector: [selector] },
});

/** What is left out is named by its place, and the good one beside it is read. */
function expectLeftOut(bad: unknown): void {
  const found = read([bad, good]);
  expect(found.recipes).toEqual([good]);
  expect(found.problems).toMatchObject([{ at: 1 }]);
  expect(found.problems[0]?.what).toMatch(/^Recipe 1 .*\. It was left out\.$/);
}

describe('names that are made to deceive', () => {
  test.each([
    ['turned round', 'Views \u202e000,1\u202c'],
    ['turned by an isolate', 'Views \u2067sweiV\u2069'],
    ['in two lines', 'Views\nRevenue'],
    ['with a control', 'Views\u0000'],
    ['of nothing that is seen', '\u200b\u2060'],
    ['empty', ''],
    ['blank', '   '],
  ])('a label %s is left out', (_, label) => expectLeftOut({ ...good, label }));

  test('an item or a part of a whole that is turned round is left out', () => {
    expectLeftOut({ ...good, subject: { item: 'Alpha \u202eateB' } });
    expectLeftOut({ ...good, subject: { segment: '\u202dWomen' } });
  });

  test('marks that pages in Arabic and Hebrew are written with are kept', () => {
    const item = recipeOf({ ...content, subject: { item: '\u2068قناة\u2069 \u200f2' } });
    expect(read([item]).recipes).toEqual([item]);
  });

  test('a script in a name is a text like any other', () => {
    const label = '<img src=x onerror=alert(1)>Views</script>';
    const recipe = recipeOf({ ...content, label });
    expect(read([recipe]).recipes).toEqual([recipe]);
  });

  test('a metric whose name is turned round is left out, and so are its recipes', () => {
    const own = {
      ...ownMetric({ name: 'Replies', unit: '1', kind: 'flow' }),
      name: 'Re\u202eseilp',
    };
    const found = read([recipeOf({ ...content, metric: own.id }), good], [own]);
    expect(found.metrics).toEqual([]);
    expect(found.recipes).toEqual([good]);
    expect(found.problems).toHaveLength(2);
  });

  test.each([10_000, 401])('a label of %i signs is left out', (length) =>
    expectLeftOut({ ...good, label: 'x'.repeat(length) }),
  );
});

describe('selectors that hold a page', () => {
  test.each([
    ':has(:has(*))',
    'div:not(:has(> *))',
    ':is(a, b) .value',
    '* ~ * ~ *',
    'p + p',
    `${'* '.repeat(20)}b`,
    'a, b',
    '.a:hover',
    '.a::before',
    'div:nth-child(2n + 1)',
  ])('%s is left out: none that is made so is ever written', (selector) =>
    expectLeftOut(withSelector(selector)),
  );

  test.each([
    '#views',
    'section:nth-child(2) .value',
    'td:nth-of-type(3) > span',
    '[data-label="A: (b), c ~ d + e"] > b',
    String.raw`.md\:grid .w-1\/2`,
    'body > div > main > section:nth-of-type(4) > div',
    'html',
  ])('%s is kept', (selector) => {
    expect(read([withSelector(selector)]).recipes).toMatchObject([
      { anchors: { selector: [selector] } },
    ]);
  });

  test('the same of where the period stands, and of anchors that held before', () => {
    expectLeftOut({ ...good, anchors: { ...anchors, period: { selector: [':has(*)'], raw: '' } } });
    expectLeftOut({ ...good, past: [{ ...anchors, selector: [':has(*)'] }] });
  });

  test('what is no selector at all is left alone: it finds nothing', () => {
    expect(read([withSelector('[[')]).recipes).toHaveLength(1);
  });
});

describe('numbers and sizes', () => {
  test.each([1e308, 1e12, 0, -1])('a number of which one is %d is left out', (scale) =>
    expectLeftOut({ ...good, scale }),
  );

  test('a scale as pages have it is kept', () => {
    expect(read([recipeOf({ ...content, unit: 's', scale: 3600 })]).recipes).toHaveLength(1);
  });

  test('deeper than any file is nested, it is damaged and not a crash', () => {
    const deep = '['.repeat(500_000) + ']'.repeat(500_000);
    const found = readRecipes(`{"schema":"${RECIPES_FORMAT}","recipes":[${deep}]}`, isMetric);
    expect(found.recipes).toEqual([]);
    expect(found.problems).toHaveLength(1);
  });

  test('of more recipes than any person has, the first 5,000 are read', () => {
    const many = Array.from({ length: 6000 }, (_, i) => ({ ...good, label: `Views ${i}` }));
    const found = read(many);
    expect(found.recipes).toHaveLength(5000);
    expect(found.problems.map(({ what }) => what)).toContain(
      'Only the first 5000 recipes of this file were read.',
    );
  });
});

test('no key of a file reaches what all objects share, however it is written', () => {
  const recipe = JSON.stringify(good).slice(0, -1);
  const text = `{"schema":"${RECIPES_FORMAT}","__proto__":{"polluted":1},"recipes":[${recipe},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"\\u005f_proto__":{"polluted":1}}]}`;
  const found = readRecipes(text, isMetric);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(found.recipes[0])).toBe(Object.prototype);
  expect(found.recipes).toEqual([good]);
});

test('an own metric that claims the id of another is left out', () => {
  const own = ownMetric({ name: 'Replies', unit: '1', kind: 'flow' });
  const claimed = { ...own, name: 'Sales', unit: 'money' };
  const found = read([recipeOf({ ...content, metric: own.id })], [claimed]);
  expect(found.metrics).toEqual([]);
  expect(found.recipes).toEqual([]);
});

test('what the schema lets in, the file may still refuse', () => {
  expect(v.is(recipeSchema, withSelector(':has(*)'))).toBe(true);
});
