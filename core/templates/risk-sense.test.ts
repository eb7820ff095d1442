import { expect, test } from 'vitest';
import type { RiskUse, ScorecardDefinition } from '../model/index.ts';
import { template, validateScorecard } from './index.ts';

const base = template('risk-defence') as ScorecardDefinition;
const [first] = base.risks as readonly [RiskUse];
const why = (more: object) => {
  const checked = validateScorecard(JSON.parse(JSON.stringify({ ...base, ...more })));
  return checked.ok ? null : checked.why;
};
const risk = (more: object) => why({ risks: [{ ...first, ...more }] });

test('S3-6: a risk without a category, or of a fifth one, is refused with its place', () => {
  const { category: _, ...bare } = first;
  expect(why({ risks: [bare] })).toBe('Risk 1 has no "category". Add it.');
  expect(risk({ category: 'moral' })).toBe(
    'Risk 1, "category" should be one of operational, financial, strategic, regulatory.',
  );
});

test('what a risk names must be there, and its limits in order', () => {
  expect(risk({})).toBeNull();
  expect(risk({ kpi: 'nowhere' })).toMatch(/"nowhere" is a KPI that is neither in the library nor/);
  expect(risk({ objective: 'gone' })).toMatch(/goal "gone", which this scorecard does not have/);
  expect(risk({ worse: 'higher', appetite: 9, tolerance: 3 })).toMatch(/must not be below/);
  expect(why({ risks: [first, first] })).toMatch(/Two risks have the KPI/);
  expect(risk({ appetite: null })).toMatch(/Risk 1, "appetite" should be a number/);
  expect(risk({ cadenceDays: 0 })).toMatch(/Risk 1, "cadenceDays" should be a whole number/);
});

test('the executive view names what the scorecard uses', () => {
  expect(why({ executive: ['likes'] })).toMatch(
    /names the KPI "likes", which this scorecard does not/,
  );
});
