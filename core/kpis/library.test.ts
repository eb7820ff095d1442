import { describe, expect, test } from 'vitest';
import { METRICS } from '../metrics/index.ts';
import type { ScoreFunction } from '../model/index.ts';
import { MORE_EXAMPLES } from './fixtures/more-examples.ts';
import { MORE_WAYS } from './fixtures/more-ways.ts';
import { EXAMPLES, type Numbers, OTHER_WAYS } from './fixtures/worked-examples.ts';
import { checkFormula } from './formula/check-formula.ts';
import { evaluateFormula } from './formula/evaluate-formula.ts';
import { formulaWays } from './formula/formula-ways.ts';
import { isUnknown } from './formula/interval.ts';
import { normalisedFormula } from './formula/normalised-formula.ts';
import { parseFormula } from './formula/parse-formula.ts';
import { isKpiId, KPIS, kpi } from './library.ts';

const ALL_EXAMPLES = { ...EXAMPLES, ...MORE_EXAMPLES };
const ALL_WAYS = { ...OTHER_WAYS, ...MORE_WAYS };

/** Looks a metric up: of the period, or of the one before it. */
const lookupIn =
  (now: Numbers, then: Numbers = {}) =>
  (metric: string, shift = 0) => {
    const known = (shift === 0 ? now : then)[metric];
    return known === undefined ? null : { value: known, low: known, high: known };
  };

/** The score functions once more, from their definition alone. */
function scoreByHand(fn: ScoreFunction, x: number): number {
  const held = (share: number) => 100 * Math.min(1, Math.max(0, share));
  switch (fn.kind) {
    case 'higher':
      return held((x - fn.floor) / (fn.target - fn.floor));
    case 'lower':
      return held((fn.ceiling - x) / (fn.ceiling - fn.target));
    case 'band':
      return held(1 - Math.max(0, fn.low - x, x - fn.high) / fn.tolerance);
    default:
      throw new Error(`no KPI of the library is scored by ${fn.kind}`);
  }
}

test('every KPI has its example here', () => {
  expect(KPIS.map((one) => one.id).sort()).toEqual(Object.keys(ALL_EXAMPLES).sort());
});

describe.each(KPIS.map((one) => [one.id, one] as const))('%s', (id, definition) => {
  test('its formula gives the unit that it is shown in', () => {
    expect(checkFormula(parseFormula(definition.formula))).toEqual({
      ok: true,
      unit: definition.unit,
    });
  });

  test('its worked example is true', () => {
    const [numbers, value, score, then] = ALL_EXAMPLES[id] ?? [{}, Number.NaN, Number.NaN];
    const result = evaluateFormula(parseFormula(definition.formula), lookupIn(numbers, then));
    if (isUnknown(result)) throw new Error(result.why);
    expect(result.value).toBeCloseTo(value, 9);
    expect(scoreByHand(definition.suggested, result.value)).toBeCloseTo(score, 9);
    const shown = value.toLocaleString('en', { maximumFractionDigits: 2 });
    expect(definition.example).toMatch(new RegExp(`\\b${shown.replace('.', '\\.')}\\b`));
    expect(definition.example).toMatch(new RegExp(`score ${score}\\.$`));
  });

  test('its score function goes the way that is better', () => {
    expect(definition.suggested.kind).toBe(definition.direction);
  });

  test('says where it comes from and what to beware of', () => {
    expect(definition.source.length).toBeGreaterThan(0);
    for (const line of definition.source) expect(line).toMatch(/^S[0-3]-[A-Z0-9a-z.-]+$/);
    expect(definition.brief).toMatch(/\.$/);
    expect(definition.pitfalls).toMatch(/\.$/);
  });
});

test('every KPI with two ways to its value has both tried here', () => {
  const several = KPIS.filter((one) => formulaWays(parseFormula(one.formula)).length > 1);
  expect(several.map((one) => one.id).sort()).toEqual(Object.keys(ALL_WAYS).sort());
  for (const { id, formula } of several) {
    const [numbers, value, then] = ALL_WAYS[id] ?? [{}, Number.NaN];
    const [example] = ALL_EXAMPLES[id] ?? [{}];
    expect(Object.keys(numbers)).not.toEqual(Object.keys(example));
    const result = evaluateFormula(parseFormula(formula), lookupIn(numbers, then));
    if (isUnknown(result)) throw new Error(`${id}: ${result.why}`);
    expect(result.value).toBeCloseTo(value, 9);
  }
});

describe('the library', () => {
  test('knows its ids, and nothing that every object has', () => {
    expect(kpi('likes').name).toBe('Likes');
    expect(() => kpi('likez')).toThrow('There is no KPI called "likez"');
    for (const name of ['toString', '__proto__', 'constructor']) expect(isKpiId(name)).toBe(false);
  });

  test('no two KPIs have one name', () => {
    const names = KPIS.map((one) => one.name.toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test('every KPI follows the better way of the metric that it simply shows', () => {
    const ways = new Map(METRICS.map((one) => [one.id as string, one.direction]));
    const other = KPIS.filter(
      (one) => ways.has(one.formula) && ways.get(one.formula) !== one.direction,
    );
    expect(other.map((one) => one.id)).toEqual([]);
  });
});

describe('what the library says of a KPI beside its formula', () => {
  test('every KPI has a tier', () => {
    expect(KPIS.filter((one) => one.tier === undefined).map((one) => one.id)).toEqual([]);
  });

  test('S1-M2.2: each suggested normaliser makes a formula whose units fit', () => {
    const normalised = KPIS.filter((one) => one.normaliser !== undefined);
    expect(normalised.length).toBeGreaterThan(8);
    for (const { id, formula, unit, normaliser } of normalised) {
      const composed = normalisedFormula(formula, normaliser ?? { per: 'day' }, 28);
      expect(checkFormula(parseFormula(composed)), id).toEqual({ ok: true, unit });
    }
  });

  test('S2-N1: volumes that are easy to collect say so', () => {
    const vanity = KPIS.filter((one) => one.vanity === true).map((one) => one.id);
    expect(vanity).toEqual(
      expect.arrayContaining(['followers', 'likes', 'impressions', 'views', 'subscribers']),
    );
  });

  test('S3-23: every indicator of risk says which document asks for it and how it misleads', () => {
    const risks = KPIS.filter((one) => one.risk !== undefined);
    expect(risks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['account-takeovers', 'data-leaks', 'compliance-breaches']),
    );
    const bare = risks.filter(({ source, pitfalls }) => source.length === 0 || !pitfalls);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('S3-6: risk is indicated in all four categories, and nothing else is called a risk', () => {
    const risks = KPIS.filter((one) => one.risk !== undefined);
    const categories = new Set(risks.map((one) => one.risk));
    expect([...categories].sort()).toEqual(['financial', 'operational', 'regulatory', 'strategic']);
    expect(risks.map((one) => one.id)).toEqual(
      KPIS.filter((one) => one.category === 'risk').map((one) => one.id),
    );
  });

  test('S0-I6: each of the five forces of social commerce has its KPIs', () => {
    for (const driver of [
      'behaviour',
      'platform',
      'personalisation',
      'creators',
      'trust',
    ] as const) {
      const speaking = KPIS.filter((one) => one.drivers?.includes(driver));
      expect(speaking.length, driver).toBeGreaterThan(4);
    }
  });
});

test('S2-0b: each of the nine categories of the document has its KPIs', () => {
  const nine = [
    ...['engagement', 'internal', 'popularity', 'demographic', 'incoming-traffic'],
    ...['conversions-and-financial', 'paid-posts', 'traffic', 'average-per'],
  ];
  const there = new Set<string>(KPIS.map((one) => one.category));
  expect(nine.filter((one) => !there.has(one))).toEqual([]);
});

test('S1-M2.1: every KPI is of one of the four perspectives and of a category, and each has some', () => {
  const perspectives = ['financial', 'customer', 'internal', 'learning'];
  expect(new Set(KPIS.map((one) => one.perspective))).toEqual(new Set(perspectives));
  expect(KPIS.filter((one) => one.category.trim() === '').map((one) => one.id)).toEqual([]);
});
