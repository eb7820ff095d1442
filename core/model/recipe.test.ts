import { describe, expect, test } from 'vitest';
import { isOwnMetricId, ownMetric } from './own-metric.ts';
import { type Anchors, healedRecipe, type RecipeContent, recipeOf } from './recipe.ts';
import { RECIPES_FORMAT, readRecipes, writeRecipes } from './recipe-file.ts';
import { isOfPattern, pathPattern } from './recipe-path.ts';

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
  site: { origin: 'https://studio.example', path: '/channel/*/analytics' },
  metric: 'content.views',
  label: 'Views',
  unit: '1',
  time: 'period',
  subject: {},
  anchors,
  taught: { raw: '1.2K', value: 1200, seen: '2026-11-24T08:00:00Z' },
};

const isMetric = (id: string) => id === 'content.views';
const file = (change: object) => JSON.stringify({ schema: RECIPES_FORMAT, recipes: [], ...change });

test('a recipe that heals keeps its id and its old anchors, three of them at most', () => {
  const recipe = recipeOf(content);
  let healed = recipe;
  for (const label of ['A', 'B', 'C', 'D']) healed = healedRecipe(healed, { ...anchors, label });
  expect(healed.id).toBe(recipe.id);
  expect(healed.anchors.label).toBe('D');
  expect(healed.past?.map((past) => past.label)).toEqual(['C', 'B', 'A']);
});

test('the same number taught twice is one recipe; another label is another', () => {
  const again = recipeOf({ ...content, anchors: { ...anchors, selector: ['#views'] } });
  expect(again.id).toBe(recipeOf(content).id);
  expect(recipeOf({ ...content, label: 'Views, 48 hours' }).id).not.toBe(again.id);
});

test('what is written is read again, with the metrics that its recipes name', () => {
  const own = ownMetric({ name: 'Messages answered', unit: '1', kind: 'flow' });
  const other = ownMetric({ name: 'Not used', unit: '1', kind: 'flow' });
  const recipes = [recipeOf(content), recipeOf({ ...content, metric: own.id, label: 'Answered' })];
  const text = writeRecipes({ recipes, metrics: [own, other] });
  expect(readRecipes(text, isMetric)).toEqual({ recipes, metrics: [own], problems: [] });
});

describe('hostile files', () => {
  test.each([
    ['', 'damaged'],
    ['{', 'damaged'],
    ['null', 'holds no recipes'],
    ['[]', 'holds no recipes'],
    ['{"schema":"fourfold/recipes@2","recipes":[]}', 'newer'],
    [file({ recipes: {} }), 'holds no recipes'],
    [' '.repeat(8_000_001), 'too large'],
  ])('%.40s is refused in words', (text, word) => {
    const read = readRecipes(text, isMetric);
    expect(read.recipes).toEqual([]);
    expect(read.problems[0]?.what).toContain(word);
  });

  test('one that does not hold is named by its place, and the others are read', () => {
    const good = recipeOf(content);
    const bad = [
      null,
      { ...good, metric: 'content.unknown' },
      { ...good, unit: 'furlongs' },
      { ...good, site: { origin: 'javascript:alert(1)', path: '/' } },
      { ...good, anchors: { ...anchors, selector: [] } },
      { ...good, anchors: { ...anchors, label: 'x'.repeat(10_000) } },
      { ...good, taught: { ...good.taught, value: '1200' } },
    ];
    const read = readRecipes(file({ recipes: [...bad, good] }), isMetric);
    expect(read.recipes).toEqual([good]);
    expect(read.problems.map(({ at }) => at)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('a claimed id is not believed, and __proto__ reaches nothing', () => {
    const good = recipeOf(content);
    const text = JSON.stringify({
      schema: RECIPES_FORMAT,
      recipes: [{ ...good, id: '0'.repeat(32) }],
    });
    const polluted = text.replace('"metric"', '"__proto__":{"polluted":1},"metric"');
    const read = readRecipes(polluted, isMetric);
    expect(read.recipes).toEqual([good]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.keys(read.recipes[0] ?? {})).not.toContain('polluted');
  });
});

test('parts of an address that name one thing vary, words do not', () => {
  expect(
    pathPattern('/channel/UCx2PkLoh1wUQs4Zg7aW3oPA/analytics/tab-overview/period-default'),
  ).toBe('/channel/*/analytics/tab-overview/period-default');
  expect(pathPattern('/video/dQw4w9WgXcQ/analytics')).toBe('/video/*/analytics');
  expect(pathPattern('/@maker/insights')).toBe('/*/insights');
  expect(pathPattern('')).toBe('/');
  expect(isOfPattern('/video/*/analytics', '/video/abc123def45/analytics/')).toBe(true);
  expect(isOfPattern('/video/*/analytics', '/video/abc123def45/comments')).toBe(false);
});

test('a metric of one’s own has an id that follows from what it is', () => {
  const one = ownMetric({ name: ' Antworten pro Tag ', unit: '1', kind: 'ratio' });
  expect(one.id).toMatch(/^own\.antworten-pro-tag-[0-9a-f]{6}$/);
  expect(ownMetric({ name: '回复', unit: '1', kind: 'flow' }).id).toMatch(
    /^own\.number-[0-9a-f]{6}$/,
  );
  expect(isOwnMetricId(one.id)).toBe(true);
  expect(isOwnMetricId('content.views')).toBe(false);
  expect(() => ownMetric({ name: '  ', unit: '1', kind: 'flow' })).toThrow(RangeError);
});
