import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OwnMetric } from '../../model/index.ts';
import { checkFormula } from './check-formula.ts';
import { evaluateFormula, metricsUsed, needsUsed } from './evaluate-formula.ts';
import { FormulaError, type FormulaValue } from './formula.ts';
import { formulaInWords } from './formula-in-words.ts';
import { formulaReader } from './formula-reader.ts';
import { formulaWays } from './formula-ways.ts';
import { growsWithPeriod } from './grows-with-period.ts';
import { isUnknown } from './interval.ts';
import { parseFormula } from './parse-formula.ts';
import { shareOfCounts } from './share-of-counts.ts';

type Numbers = Readonly<Record<string, FormulaValue>>;

const is = (value: number, low = value, high = value): FormulaValue => ({ value, low, high });

function run(text: string, now: Numbers, then: Numbers = {}) {
  return evaluateFormula(
    parseFormula(text),
    (id, shift = 0) => (shift === 0 ? now : then)[id] ?? null,
  );
}

function refusal(text: string, read: (text: string) => unknown = parseFormula): string {
  try {
    read(text);
  } catch (problem) {
    if (problem instanceof FormulaError) return problem.message;
    throw problem;
  }
  throw new Error(`"${text}" was accepted`);
}

describe('the period before', () => {
  const now = { 'commerce.revenue': is(5500, 5400, 5600) };
  const then = { 'commerce.revenue': is(5000, 4900, 5100) };

  test('before, difference and change, with bounds from all corners', () => {
    expect(run('before(commerce.revenue)', now, then)).toEqual(is(5000, 4900, 5100));
    expect(run('difference(commerce.revenue)', now, then)).toEqual(is(500, 300, 700));
    const change = run('change(commerce.revenue)', now, then);
    if (isUnknown(change)) throw new Error(change.why);
    expect(change.value).toBeCloseTo(10, 12);
    expect(change.low).toBeCloseTo((100 * (5400 - 5100)) / 5100, 12);
    expect(change.high).toBeCloseTo((100 * (5600 - 4900)) / 4900, 12);
  });

  test('a fall below zero is a change of more than all', () => {
    const change = run(
      'change(business.net-profit)',
      { 'business.net-profit': is(-50) },
      { 'business.net-profit': is(100) },
    );
    expect(change).toEqual(is(-150));
  });

  test.each<[FormulaValue, RegExp]>([
    [is(0), /^Net profit of the period before is 0 or below, and a change cannot/],
    [is(-100), /is below 0, and a change cannot be said as a percentage of that/],
    [is(5, -1, 9), /may be 0 or below/],
  ])('no change in percent starts from %o', (before, why) => {
    const numbers = { 'business.net-profit': is(100) };
    expect(run('change(business.net-profit)', numbers, { 'business.net-profit': before })).toEqual({
      why: expect.stringMatching(why),
    });
  });

  test('what is missing is named with its period, and no 0 stands in for it', () => {
    expect(run('change(commerce.revenue)', now)).toEqual({
      why: 'Revenue of the period before is not known.',
    });
    expect(run('change(commerce.revenue)', {}, then)).toEqual({ why: 'Revenue is not known.' });
    expect(run('change(commerce.revenue)', {}, {})).toEqual({
      why: 'Revenue and Revenue of the period before are not known.',
    });
  });

  test('needs and metrics are listed once, in order', () => {
    const formula = parseFormula('change(content.views) + before(content.views) / content.reach');
    expect(formula.metrics).toEqual(['content.views', 'content.reach']);
    expect(formula.needs).toEqual([
      { metric: 'content.views', shift: 0 },
      { metric: 'content.views', shift: 1 },
      { metric: 'content.reach', shift: 0 },
    ]);
    const choice = parseFormula('first(content.reach, difference(content.views))');
    const lookup = (id: string) => (id === 'content.views' ? is(1) : null);
    expect(metricsUsed(choice, lookup)).toEqual(['content.views']);
    expect(needsUsed(choice, lookup).map((need) => need.shift)).toEqual([0, 1]);
    expect(formulaWays(choice)).toEqual([['content.reach'], ['content.views']]);
  });

  test.each([
    'change(change(content.views))',
    'before(before(content.views))',
    'difference(content.views + before(content.reach))',
  ])('%s: no period before the one before', (text) => {
    expect(refusal(text)).toMatch(/cannot stand in each other/);
  });
});

describe('S2-A0: average {a} per {b} is a ratio of totals', () => {
  const numbers = { 'engagement.clicks': is(100), 'content.posts-published': is(20) };

  test('reads as written, and as per(a, b) otherwise', () => {
    const text = 'average(engagement.clicks) per content.posts-published';
    expect(run(text, numbers)).toEqual(is(5));
    expect(formulaInWords(parseFormula(text))).toBe('Average Clicks on posts per Posts published');
    expect(checkFormula(parseFormula(text))).toEqual({ ok: true, unit: '1' });
    expect(run('engagement.clicks per content.posts-published', numbers)).toEqual(is(5));
    expect(run('average(engagement.clicks) per (content.posts-published + 5)', numbers)).toEqual(
      is(4),
    );
    expect(run('2 + average(engagement.clicks) per content.posts-published * 2', numbers)).toEqual(
      is(12),
    );
  });

  test('per of nothing is not known', () => {
    const none = { ...numbers, 'content.posts-published': is(0) };
    expect(run('average(engagement.clicks) per content.posts-published', none)).toEqual({
      why: 'Posts published is 0, and nothing can be divided by 0.',
    });
  });

  test.each([
    ['average(engagement.clicks)', /written with per: average\(a\) per b/],
    ['average(engagement.clicks) / content.posts-published', /written with per/],
    ['average(engagement.clicks, 2) per content.posts-published', /takes 1 part/],
    ['engagement.clicks per', /missing after "per"/],
    ['per content.posts-published', /"per" needs brackets/],
    ['engagement.clicks per * 2', /missing between "per" and "\*"/],
    ['engagement.clicks % 2', /"%" does not belong/],
  ])('%s', (text, words) => {
    expect(refusal(text)).toMatch(words);
  });
});

describe('a length of time as a count', () => {
  test.each([
    ['minutes(live.duration)', 120],
    ['hours(live.duration)', 2],
    ['days(live.duration)', 1 / 12],
  ])('%s', (text, value) => {
    expect(run(text, { 'live.duration': is(7200) })).toEqual(is(value));
    expect(checkFormula(parseFormula(text))).toEqual({ ok: true, unit: '1' });
  });

  test('money a minute is money', () => {
    const formula = parseFormula('per(live.gmv, minutes(live.duration))');
    expect(checkFormula(formula)).toEqual({ ok: true, unit: 'money' });
    expect(formulaInWords(formula)).toBe('Live sales per (Live time in minutes)');
    expect(growsWithPeriod(formula)).toBe(false);
  });
});

describe('units and words of the new functions', () => {
  test.each([
    ['change(commerce.revenue)', '%'],
    ['difference(commerce.revenue)', 'money'],
    ['before(traffic.bounce-rate)', '%'],
  ])('%s is %s', (text, unit) => {
    expect(checkFormula(parseFormula(text))).toEqual({ ok: true, unit });
  });

  test.each([
    ['change(5) + content.views', /needs a metric/],
    ['minutes(content.views)', /is a count: minutes\(…\) takes a length of time/],
    ['change(commerce.revenue) + commerce.revenue', /cannot be added/],
  ])('%s has none', (text, words) => {
    expect(checkFormula(parseFormula(text))).toEqual({
      ok: false,
      why: expect.stringMatching(words),
    });
  });

  test.each([
    [
      'change(commerce.revenue)',
      'The change of Revenue against the period before, as a percentage',
    ],
    ['difference(audience.followers)', 'Followers less Followers of the period before'],
    ['before(content.views) * 2', '(Views of the period before) times 2'],
  ])('%s', (text, words) => {
    expect(formulaInWords(parseFormula(text))).toBe(words);
  });

  test.each([
    ['change(content.views)', false],
    ['difference(content.views)', true],
    ['difference(audience.followers)', true],
    ['difference(traffic.bounce-rate)', false],
    ['before(content.views)', true],
  ])('%s grows with the period: %s', (text, grows) => {
    expect(growsWithPeriod(parseFormula(text))).toBe(grows);
  });
});

describe('a metric that stands in a formula twice', () => {
  const number = fc.double({ min: 0.1, max: 1e4, noNaN: true });
  const known = fc.tuple(number, number, number).map((three): FormulaValue => {
    const [low = 0, value = 0, high = 0] = [...three].sort((x, y) => x - y);
    return { value, low, high };
  });
  const inside = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 4,
    maxLength: 4,
  });

  const CASES: [string, (a: number, b: number, a0: number, b0: number) => number][] = [
    ['share(content.views, content.views + content.reach)', (a, b) => (100 * a) / (a + b)],
    [
      'share(content.views - content.reach, content.views + content.reach)',
      (a, b) => (100 * (a - b)) / (a + b),
    ],
    ['content.views - content.views / 2', (a) => a / 2],
    ['content.views * content.views - content.reach', (a, b) => a * a - b],
    ['change(content.views) / 100 + 1', (a, _b, a0) => a / a0],
    [
      'change(share(content.views, content.views + content.reach))',
      (a, b, a0, b0) => 100 * (a / (a + b) / (a0 / (a0 + b0)) - 1),
    ],
    ['difference(per(content.views, content.reach))', (a, b, a0, b0) => a / b - a0 / b0],
    ['max(content.views, content.reach) - content.views', (a, b) => Math.max(a, b) - a],
  ];

  test.each(CASES)('%s: the bounds hold for every true value within the bounds', (text, byHand) => {
    const formula = parseFormula(text);
    fc.assert(
      fc.property(known, known, known, known, inside, (a, b, a0, b0, at) => {
        const result = evaluateFormula(formula, (id, shift = 0) =>
          id === 'content.views' ? (shift === 0 ? a : a0) : shift === 0 ? b : b0,
        );
        if (isUnknown(result)) throw new Error(result.why);
        const [ta = 0, tb = 0, ta0 = 0, tb0 = 0] = [a, b, a0, b0].map((one, i) =>
          Math.min(one.high, one.low + (at[i] ?? 0) * (one.high - one.low)),
        );
        const truth = byHand(ta, tb, ta0, tb0);
        const slack = 1e-9 * Math.max(1, Math.abs(truth), Math.abs(result.low), result.high);
        expect(truth).toBeGreaterThanOrEqual(result.low - slack);
        expect(truth).toBeLessThanOrEqual(result.high + slack);
        expect(result.low).toBeLessThanOrEqual(result.value);
        expect(result.value).toBeLessThanOrEqual(result.high);
      }),
      { numRuns: 300 },
    );
  });

  test('a share of a whole that holds it never passes 0 to 100, and is as narrow as can be', () => {
    const numbers = { 'content.views': is(50, 0, 100), 'content.reach': is(50, 40, 60) };
    const result = run('share(content.views, content.views + content.reach)', numbers);
    if (isUnknown(result)) throw new Error(result.why);
    expect(result.low).toBe(0);
    expect(result.high).toBeCloseTo((100 * 100) / 140, 9);
    const half = run('content.views - content.views / 2', { 'content.views': is(50, 40, 60) });
    expect(half).toEqual(is(25, 20, 30));
  });

  test('with more than eight loose values the wider bounds stay, and still hold', () => {
    const ids = [
      'likes',
      'comments',
      'shares',
      'saves',
      'reposts',
      'quotes',
      'reactions',
      'clicks',
      'link-clicks',
    ].map((one) => `engagement.${one}`);
    const sum = ids.join(' + ');
    const numbers = Object.fromEntries(ids.map((id) => [id, is(10, 9, 11)]));
    const result = run(`share(engagement.likes, ${sum})`, numbers);
    if (isUnknown(result)) throw new Error(result.why);
    expect(result.low).toBeLessThanOrEqual((100 * 9) / (9 + 8 * 11));
    expect(result.high).toBeGreaterThanOrEqual((100 * 11) / (11 + 8 * 9));
  });
});

describe('metrics that a person made are equals of the catalogue’s', () => {
  const own: OwnMetric = {
    id: 'own.newsletter-replies-c79036',
    name: 'Newsletter replies',
    brief: '',
    unit: '1',
    kind: 'flow',
    direction: 'higher',
    cadenceDays: 7,
  };
  const read = formulaReader([own]);

  test('they are read, checked, said in words and evaluated', () => {
    const formula = read('share(own.newsletter-replies-c79036, membership.emails-sent)');
    expect(checkFormula(formula)).toEqual({ ok: true, unit: '%' });
    expect(formulaInWords(formula)).toBe(
      'Newsletter replies divided by Emails sent, as a percentage',
    );
    const values: Numbers = { [own.id]: is(3), 'membership.emails-sent': is(200) };
    expect(evaluateFormula(formula, (id) => values[id] ?? null)).toEqual(is(1.5));
    expect(evaluateFormula(formula, () => null)).toEqual({
      why: 'Newsletter replies and Emails sent are not known.',
    });
    expect(growsWithPeriod(read(own.id))).toBe(true);
  });

  test('without them the same text means nothing, and a hostile id takes over nothing', () => {
    expect(refusal(own.id)).toMatch(/no metric called "own.newsletter-replies-c79036"/);
    const thief = formulaReader([{ ...own, id: 'content.views', name: 'Mine', unit: '%' }]);
    expect(checkFormula(thief('content.views'))).toEqual({ ok: true, unit: '1' });
    for (const text of ['own.constructor', 'own.__proto__', '__proto__', 'own.tostring'])
      expect(refusal(text, read)).toMatch(/no metric called|means nothing/);
  });
});

describe('hostile text gets a defined answer', () => {
  test.each([
    ['ten thousand characters', `content.views${' + 1'.repeat(2500)}`, /at most 400 characters/],
    ['a number too large', '1e309 * content.views', /digits and one point/],
    ['deep nesting', `${'change('.repeat(45)}content.views${')'.repeat(45)}`, /each other/],
    ['a look-alike of a letter', 'сhange(content.views)', /"с" does not belong/],
    ['a look-alike of a hyphen', 'content.views − 1', /"−" does not belong/],
    ['full-width digits', '２ * content.views', /"２" does not belong/],
    ['a direction mark', 'content.views \u202e+ 1', /does not belong/],
    ['a zero-width space', 'content.\u200bviews', /means nothing|does not belong/],
  ])('%s', (_, text, words) => {
    expect(refusal(text)).toMatch(words);
  });

  test('deep brackets of calls do not bring it down', () => {
    const deep = `${'sum('.repeat(75)}content.views${')'.repeat(75)}`;
    expect(evaluateFormula(parseFormula(deep), () => is(3))).toEqual(is(3));
  });
});

test('a balance of positive and negative is no part of a whole, and few cases say nothing of it', () => {
  const lookup = (id: string) => (id.endsWith('positive') ? is(7) : is(3));
  const [good, bad] = ['community.mentions-positive', 'community.mentions-negative'];
  const counts = (text: string) => shareOfCounts(parseFormula(text), lookup);
  expect(counts(`share(${good} - ${bad}, ${good} + ${bad})`)).toBeNull();
  expect(counts(`share(${good}, ${good} + ${bad})`)?.n.value).toBe(10);
  expect(counts(`share(${good} - ${bad}, ${good})`)?.hits.value).toBe(4);
});
