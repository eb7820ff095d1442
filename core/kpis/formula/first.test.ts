import { describe, expect, test } from 'vitest';
import { checkFormula } from './check-formula.ts';
import { evaluateFormula, metricsUsed } from './evaluate-formula.ts';
import type { FormulaValue } from './formula.ts';
import { formulaInWords } from './formula-in-words.ts';
import { formulaWays } from './formula-ways.ts';
import { growsWithPeriod } from './grows-with-period.ts';
import { parseFormula } from './parse-formula.ts';

const RATE = 'service.complaint-resolution-rate';
const [RESOLVED, ALL] = ['service.complaints-resolved', 'service.complaints'];
const formula = parseFormula(`first(${RATE}, share(${RESOLVED}, ${ALL}))`);
const is = (value: number, low = value, high = value): FormulaValue => ({ value, low, high });
const of = (numbers: Readonly<Record<string, FormulaValue>>) => (id: string) => numbers[id] ?? null;

describe('first(a, b) is the first of its parts that is known', () => {
  test.each<[string, Readonly<Record<string, FormulaValue>>, FormulaValue, string[]]>([
    ['the first', { [RATE]: is(72, 71.5, 72.5) }, is(72, 71.5, 72.5), [RATE]],
    ['the second', { [RESOLVED]: is(30), [ALL]: is(40) }, is(75), [RESOLVED, ALL]],
    ['both', { [RATE]: is(72), [RESOLVED]: is(30), [ALL]: is(40) }, is(72), [RATE]],
    ['the first and a part of the second', { [RATE]: is(72), [ALL]: is(40) }, is(72), [RATE]],
    [
      'a first of 0, which is known',
      { [RATE]: is(0), [RESOLVED]: is(1), [ALL]: is(2) },
      is(0),
      [RATE],
    ],
  ])('where %s is known: its interval, and what it used', (_, numbers, value, used) => {
    expect(evaluateFormula(formula, of(numbers))).toEqual(value);
    expect(metricsUsed(formula, of(numbers))).toEqual(used);
  });

  test('a part that gives no number gives way to the next', () => {
    const turned = parseFormula(`first(share(${RESOLVED}, ${ALL}), ${RATE})`);
    const numbers = { [RESOLVED]: is(0), [ALL]: is(0), [RATE]: is(80) };
    expect(evaluateFormula(turned, of(numbers))).toEqual(is(80));
    expect(metricsUsed(turned, of(numbers))).toEqual([RATE]);
  });

  test('where none is known there is no number, and all that would do is named', () => {
    expect(evaluateFormula(formula, of({ [ALL]: is(40) }))).toEqual({
      why: 'Complaint resolution rate and Complaints resolved are not known.',
    });
    expect(evaluateFormula(formula, of({ [RESOLVED]: is(0), [ALL]: is(0) }))).toEqual({
      why: 'Public complaints is 0, and nothing can be divided by 0.',
    });
    expect(metricsUsed(formula, of({}))).toEqual([RATE, RESOLVED, ALL]);
  });

  test('inside another part, what the rest needs is still missed', () => {
    const sum = parseFormula('content.views + first(content.reach, content.impressions)');
    expect(evaluateFormula(sum, of({ 'content.impressions': is(5) }))).toEqual({
      why: 'Views is not known.',
    });
    const numbers = { 'content.views': is(1), 'content.impressions': is(5) };
    expect(evaluateFormula(sum, of(numbers))).toEqual(is(6));
    expect(metricsUsed(sum, of(numbers))).toEqual(['content.views', 'content.impressions']);
  });

  test('in words', () => {
    expect(formulaInWords(formula)).toBe(
      'Complaint resolution rate, or where that is not known Complaints resolved divided by Public complaints, as a percentage',
    );
  });

  test('the ways to a value', () => {
    expect(formulaWays(formula)).toEqual([[RATE], [RESOLVED, ALL]]);
    expect(
      formulaWays(parseFormula('content.views + first(content.reach, content.impressions)')),
    ).toEqual([
      ['content.views', 'content.reach'],
      ['content.views', 'content.impressions'],
    ]);
  });

  test('units have to agree, and a bare number is no stand-in for what is missing', () => {
    expect(checkFormula(formula)).toEqual({ ok: true, unit: '%' });
    expect(checkFormula(parseFormula(`first(${RATE}, ${ALL})`))).toEqual({
      ok: false,
      why: 'Complaint resolution rate is a percentage and Public complaints is a count: they cannot be taken in place of each other.',
    });
    expect(checkFormula(parseFormula(`first(${ALL}, 0)`))).toEqual({
      ok: false,
      why: 'Each part of first(…) needs a metric: what is not known is not a number.',
    });
  });

  test('one part is no choice', () => {
    expect(() => parseFormula('first(content.views)')).toThrow(
      'first(…) takes 2 parts or more with a comma between them, not 1.',
    );
  });

  test('many choices within choices stay within bounds', () => {
    const pair = 'first(content.views, content.reach)';
    const many = Array.from({ length: 10 }, () => pair).join(' + ');
    expect(formulaWays(parseFormula(many)).length).toBeLessThanOrEqual(16);
  });
});

test.each<[string, boolean]>([
  ['content.views', true],
  ['audience.followers', false],
  ['per(engagement.comments, content.posts-published)', false],
  ['per(team.training-hours, team.headcount)', true],
  ['share(ads.spend, ads.budget)', false],
  ['engagement.likes + engagement.comments', true],
  ['2 * engagement.likes', true],
  ['engagement.likes * engagement.comments', false],
  ['engagement.likes + audience.followers', false],
  ['first(commerce.revenue, commerce.gmv)', true],
  ['first(commerce.average-order-value, per(commerce.revenue, commerce.orders))', false],
  ['max(engagement.likes, engagement.comments)', true],
  ['-engagement.likes', true],
  ['7', false],
])('%s is an amount over the period: %s', (text, expected) => {
  expect(growsWithPeriod(parseFormula(text))).toBe(expected);
});
