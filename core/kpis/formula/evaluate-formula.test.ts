import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateFormula } from './evaluate-formula.ts';
import type { FormulaValue } from './formula.ts';
import { isUnknown } from './interval.ts';
import { parseFormula } from './parse-formula.ts';

type Numbers = Readonly<Record<string, FormulaValue | null>>;

function run(text: string, numbers: Numbers) {
  return evaluateFormula(parseFormula(text), (id) => numbers[id] ?? null);
}

const is = (value: number, low = value, high = value): FormulaValue => ({ value, low, high });

describe('bounds by hand', () => {
  const numbers = {
    'content.views': is(1200, 1150, 1250),
    'content.reach': is(800, 750, 850),
    'audience.net-followers': is(-10, -12, 4),
    'engagement.likes': is(30),
    'engagement.comments': is(6),
    'engagement.shares': is(9),
  };

  test.each<[string, FormulaValue]>([
    ['content.views', is(1200, 1150, 1250)],
    ['content.views + content.reach', is(2000, 1900, 2100)],
    ['content.views - content.reach', is(400, 300, 500)],
    ['2 * content.views', is(2400, 2300, 2500)],
    ['-content.views', is(-1200, -1250, -1150)],
    ['-2 * content.views', is(-2400, -2500, -2300)],
    ['content.views * audience.net-followers', is(-12000, -15000, 5000)],
    ['audience.net-followers * audience.net-followers', is(100, -48, 144)],
    ['content.views / engagement.likes', is(40, 1150 / 30, 1250 / 30)],
    ['audience.net-followers / content.reach', is(-10 / 800, -12 / 750, 4 / 750)],
    ['engagement.likes / -content.reach', is(30 / -800, 30 / -750, 30 / -850)],
    ['share(engagement.likes, content.reach)', is(3.75, 3000 / 850, 4)],
    ['per(engagement.likes, engagement.comments)', is(5)],
    ['sum(engagement.likes, engagement.comments, engagement.shares)', is(45)],
    ['mean(engagement.likes, engagement.comments, engagement.shares)', is(15)],
    ['median(engagement.likes, engagement.comments, engagement.shares)', is(9)],
    ['median(engagement.likes, engagement.comments)', is(18)],
    ['median(content.views, content.reach, 800)', is(800, 800, 850)],
    ['min(content.views, content.reach, 800)', is(800, 750, 800)],
    ['max(content.views, 1240)', is(1240, 1240, 1250)],
    ['(content.views + content.reach) / 2', is(1000, 950, 1050)],
  ])('%s', (text, expected) => {
    const result = run(text, numbers);
    if (isUnknown(result)) throw new Error(result.why);
    expect(result.value).toBeCloseTo(expected.value, 9);
    expect(result.low).toBeCloseTo(expected.low, 9);
    expect(result.high).toBeCloseTo(expected.high, 9);
  });
});

describe('not known, and why', () => {
  test('every missing metric is named; none is counted as 0', () => {
    expect(
      run('sum(engagement.likes, engagement.comments)', { 'engagement.likes': is(3) }),
    ).toEqual({ why: 'Public comments is not known.' });
    expect(run('sum(engagement.likes, engagement.comments, content.views)', {})).toEqual({
      why: 'Likes, Public comments and Views are not known.',
    });
  });

  test.each<[string, FormulaValue, string]>([
    ['0', is(0), 'Posts published is 0, and nothing can be divided by 0.'],
    ['0 to 2', is(1, 0, 2), 'Posts published may be 0, and nothing can be divided by 0.'],
    ['−1 to 2', is(1, -1, 2), 'Posts published may be 0, and nothing can be divided by 0.'],
    ['−2 to 0', is(-1, -2, 0), 'Posts published may be 0, and nothing can be divided by 0.'],
  ])('a divisor of %s', (_, posts, why) => {
    const numbers = { 'engagement.comments': is(10), 'content.posts-published': posts };
    expect(run('per(engagement.comments, content.posts-published)', numbers)).toEqual({ why });
    expect(run('engagement.comments / content.posts-published', numbers)).toEqual({ why });
    expect(run('share(engagement.comments, content.posts-published)', numbers)).toEqual({ why });
  });

  test('0 divided by 0, and a written 0', () => {
    expect(
      run('content.views / content.reach', { 'content.views': is(0), 'content.reach': is(0) }),
    ).toEqual({
      why: 'Reach is 0, and nothing can be divided by 0.',
    });
    expect(run('content.views / 0', { 'content.views': is(1) })).toEqual({
      why: 'Nothing can be divided by 0.',
    });
    expect(
      run('1 / (content.views - content.reach)', {
        'content.views': is(5),
        'content.reach': is(5),
      }),
    ).toEqual({ why: 'Views minus Reach is 0, and nothing can be divided by 0.' });
  });

  test('an overflow further in does not come out as an ordinary number', () => {
    const huge = { 'content.views': is(1e308), 'content.reach': is(1e308) };
    const why = 'The result is too large to be a number.';
    expect(run('content.views * content.reach', huge)).toEqual({ why });
    expect(run('5 / (content.views * content.reach)', huge)).toEqual({ why });
    expect(run('content.views - content.views * content.reach', huge)).toEqual({ why });
    expect(run('mean(content.views, content.reach)', huge)).toEqual({ why });
  });

  test.each([is(Number.NaN), is(1, 2, 3), is(5, 2, 3), is(1, Number.NEGATIVE_INFINITY, 2)])(
    'a number that makes no sense: %o',
    (value) => {
      expect(run('content.views + 1', { 'content.views': value })).toEqual({
        why: 'The number for Views makes no sense.',
      });
    },
  );

  test('no zero carries a minus sign', () => {
    expect(run('-content.views', { 'content.views': is(0) })).toStrictEqual(is(0));
  });
});

describe('the bounds hold for every true value within the bounds', () => {
  const middle = (numbers: number[]): number => {
    const sorted = numbers.sort((x, y) => x - y);
    return sorted[1] ?? Number.NaN;
  };
  const cases: [string, (a: number, b: number, c: number) => number][] = [
    ['content.views + content.reach * engagement.likes', (a, b, c) => a + b * c],
    ['(content.views - content.reach) * engagement.likes', (a, b, c) => (a - b) * c],
    ['content.views * content.views - engagement.likes', (a, _, c) => a * a - c],
    ['-content.views / content.reach', (a, b) => -a / b],
    ['share(content.views, content.reach + engagement.likes)', (a, b, c) => (100 * a) / (b + c)],
    ['mean(content.views, content.reach, engagement.likes)', (a, b, c) => (a + b + c) / 3],
    ['median(content.views, content.reach, engagement.likes)', (a, b, c) => middle([a, b, c])],
    [
      'max(content.views, content.reach) - min(content.reach, engagement.likes)',
      (a, b, c) => Math.max(a, b) - Math.min(b, c),
    ],
  ];
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const known = fc
    .tuple(fc.tuple(number, number, number), fc.tuple(fc.double({ min: 0, max: 1, noNaN: true })))
    .map(([three, [at]]) => {
      const [low = 0, value = 0, high = 0] = three.sort((x, y) => x - y);
      return { of: { value, low, high }, truth: Math.min(high, low + at * (high - low)) };
    });

  test.each(cases)('%s', (text, byHand) => {
    const formula = parseFormula(text);
    fc.assert(
      fc.property(known, known, known, (a, b, c) => {
        const numbers: Numbers = {
          'content.views': a.of,
          'content.reach': b.of,
          'engagement.likes': c.of,
        };
        const result = evaluateFormula(formula, (id) => numbers[id] ?? null);
        if (isUnknown(result)) {
          expect(result.why).toMatch(/may be 0|is 0|too large/);
          return;
        }
        expect([result.value, result.low, result.high].every(Number.isFinite)).toBe(true);
        expect(result.low).toBeLessThanOrEqual(result.value);
        expect(result.value).toBeLessThanOrEqual(result.high);
        const truth = byHand(a.truth, b.truth, c.truth);
        const slack = 1e-9 * Math.max(1, Math.abs(result.low), Math.abs(result.high));
        expect(truth).toBeGreaterThanOrEqual(result.low - slack);
        expect(truth).toBeLessThanOrEqual(result.high + slack);
      }),
      { numRuns: 400 },
    );
  });
});
