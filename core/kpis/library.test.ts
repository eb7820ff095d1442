import { describe, expect, test } from 'vitest';
import { METRICS } from '../metrics/index.ts';
import type { ScoreFunction } from '../model/index.ts';
import { checkFormula } from './formula/check-formula.ts';
import { evaluateFormula } from './formula/evaluate-formula.ts';
import { formulaWays } from './formula/formula-ways.ts';
import { isUnknown } from './formula/interval.ts';
import { parseFormula } from './formula/parse-formula.ts';
import { isKpiId, KPIS, kpi } from './library.ts';

/** The worked example of each KPI, by hand: the metrics in, the value, the score by its function. */
const EXAMPLES: Readonly<Record<string, [Readonly<Record<string, number>>, number, number]>> = {
  'qualified-interactions': [{ 'social.qualified-interactions': 60 }, 60, 60],
  'social-lead-conversion': [{ 'social.leads-converted': 12, 'social.leads': 300 }, 4, 40],
  'social-revenue': [{ 'social.revenue': 2000 }, 2000, 40],
  'cost-per-lead': [{ 'ads.spend': 600, 'ads.leads': 50 }, 12, 80],
  'lifetime-value': [{ 'customers.lifetime-value': 90 }, 90, 45],
  'social-media-budget': [{ 'ads.spend': 600, 'ads.budget': 1000 }, 60, 50],
  revenue: [{ 'commerce.revenue': 6500 }, 6500, 65],
  'average-order-value': [{ 'commerce.revenue': 4000, 'commerce.orders': 100 }, 40, 60],
  'gross-merchandise-value': [{ 'commerce.gmv': 2500 }, 2500, 25],
  'monthly-recurring-revenue': [{ 'membership.mrr': 400 }, 400, 40],
  'paid-members': [{ 'membership.paid-members': 76 }, 76, 38],
  'paid-member-share': [{ 'membership.paid-members': 60, 'membership.members': 1200 }, 5, 50],
  'estimated-earnings': [{ 'earnings.estimated': 125 }, 125, 25],
  impressions: [{ 'content.impressions': 20_000 }, 20_000, 40],
  'profile-visits': [{ 'audience.profile-visits': 500 }, 500, 25],
  likes: [{ 'engagement.likes': 1500 }, 1500, 75],
  followers: [{ 'audience.followers': 4000 }, 4000, 80],
  subscribers: [{ 'audience.subscribers': 1000 }, 1000, 20],
  'public-comments': [{ 'engagement.comments': 150 }, 150, 75],
  'private-questions': [{ 'community.private-questions': 15 }, 15, 25],
  'comments-per-post': [{ 'engagement.comments': 90, 'content.posts-published': 20 }, 4.5, 45],
  'brand-mentions': [{ 'community.brand-mentions': 20 }, 20, 40],
  'people-tagged': [{ 'community.people-tagged': 10 }, 10, 25],
  'direct-traffic': [{ 'traffic.direct-sessions': 600 }, 600, 40],
  'indirect-traffic': [{ 'traffic.branded-search-clicks': 300 }, 300, 75],
  'shares-per-article': [{ 'engagement.shares': 40, 'content.posts-published': 20 }, 2, 25],
  views: [{ 'content.views': 5000 }, 5000, 25],
  'new-followers': [{ 'audience.new-followers': 50 }, 50, 25],
  members: [{ 'membership.members': 500 }, 500, 25],
  'open-rate': [{ 'membership.open-rate': 40 }, 40, 75],
  'click-rate': [{ 'membership.click-rate': 3 }, 3, 30],
  'unique-visitors': [{ 'traffic.unique-visitors': 1200 }, 1200, 40],
  orders: [{ 'commerce.orders': 90 }, 90, 45],
  'order-conversion': [{ 'commerce.orders': 30, 'traffic.unique-visitors': 1000 }, 3, 75],
  'repeat-purchase-rate': [{ 'commerce.repeat-purchase-rate': 12 }, 12, 40],
  'posts-published': [{ 'content.posts-published': 9 }, 9, 75],
  'time-on-site': [{ 'traffic.time-on-site': 70 }, 70, 50],
  'bounce-rate': [{ 'traffic.bounce-rate': 60 }, 60, 50],
  'response-time': [{ 'service.response-time': 45_000 }, 45_000, 50],
  'complaint-resolution-rate': [
    { 'service.complaints-resolved': 29, 'service.complaints': 40 },
    72.5,
    50,
  ],
  'readability-index': [{ 'content.readability': 50 }, 50, 75],
  'content-quality-index': [{ 'content.quality': 6 }, 6, 60],
  'click-through-rate': [{ 'content.click-through-rate': 6 }, 6, 75],
  'cancelled-order-rate': [{ 'commerce.cancelled-orders': 6, 'commerce.orders': 100 }, 6, 50],
  'refund-rate': [{ 'commerce.refunds': 370, 'commerce.revenue': 10_000 }, 3.7, 70],
  'training-hours-per-person': [{ 'team.training-hours': 21_600, 'team.headcount': 4 }, 5400, 75],
  'skill-score': [{ 'team.skill-score': 55 }, 55, 50],
  'experiments-run': [{ 'learning.experiments': 3 }, 3, 75],
  'experiment-win-rate': [{ 'learning.experiment-wins': 1, 'learning.experiments': 8 }, 12.5, 50],
  'profile-coverage': [{ 'learning.profile-coverage': 55 }, 55, 50],
  'average-view-duration': [{ 'content.average-view-duration': 50 }, 50, 50],
  'positive-feedback': [
    { 'membership.positive-feedback': 29, 'membership.negative-feedback': 11 },
    72.5,
    50,
  ],
};

/** The other way to the same KPI, where a page shows it ready made or shows what it is made of. */
const OTHER_WAYS: Readonly<Record<string, [Readonly<Record<string, number>>, number]>> = {
  'average-order-value': [{ 'commerce.average-order-value': 40 }, 40],
  'open-rate': [{ 'membership.emails-opened': 80, 'membership.emails-sent': 200 }, 40],
  'click-rate': [{ 'membership.emails-clicked': 6, 'membership.emails-sent': 200 }, 3],
  'order-conversion': [{ 'commerce.conversion-rate': 3 }, 3],
  'repeat-purchase-rate': [{ 'commerce.buyers': 100, 'commerce.new-buyers': 88 }, 12],
  'complaint-resolution-rate': [{ 'service.complaint-resolution-rate': 72.5 }, 72.5],
  'click-through-rate': [{ 'engagement.clicks': 12, 'content.impressions': 200 }, 6],
  'positive-feedback': [{ 'membership.positive-feedback-rate': 72.5 }, 72.5],
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
  expect(KPIS.map((one) => one.id).sort()).toEqual(Object.keys(EXAMPLES).sort());
});

describe.each(KPIS.map((one) => [one.id, one] as const))('%s', (id, definition) => {
  test('its formula gives the unit that it is shown in', () => {
    expect(checkFormula(parseFormula(definition.formula))).toEqual({
      ok: true,
      unit: definition.unit,
    });
  });

  test('its worked example is true', () => {
    const [numbers, value, score] = EXAMPLES[id] ?? [{}, Number.NaN, Number.NaN];
    const result = evaluateFormula(parseFormula(definition.formula), (metric) => {
      const known = numbers[metric];
      return known === undefined ? null : { value: known, low: known, high: known };
    });
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
  expect(several.map((one) => one.id).sort()).toEqual(Object.keys(OTHER_WAYS).sort());
  for (const { id, formula } of several) {
    const [numbers, value] = OTHER_WAYS[id] ?? [{}, Number.NaN];
    const [example] = EXAMPLES[id] ?? [{}];
    expect(Object.keys(numbers)).not.toEqual(Object.keys(example));
    const result = evaluateFormula(parseFormula(formula), (metric) => {
      const known = numbers[metric];
      return known === undefined ? null : { value: known, low: known, high: known };
    });
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
