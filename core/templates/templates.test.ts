import { describe, expect, test } from 'vitest';
import { formulaWays, isKpiId, kpi, parseFormula } from '../kpis/index.ts';
import { isTemplateId, TEMPLATES, template } from './templates.ts';
import { validateScorecard } from './validate-scorecard.ts';

test('six templates, and an unknown one is named', () => {
  expect(TEMPLATES.map((one) => one.id)).toEqual([
    'social-media-strategy',
    'creator',
    'seller',
    'classic',
    'social-commerce-2025',
    'risk-defence',
  ]);
  expect(() => template('sellar')).toThrow('There is no template called "sellar"');
  expect(isTemplateId('toString')).toBe(false);
});

describe.each(TEMPLATES.map((one) => [one.id, one] as const))('%s', (_, scorecard) => {
  test('passes the door that a person’s own scorecard passes, and comes out the same', () => {
    const copy: unknown = JSON.parse(JSON.stringify(scorecard));
    expect(validateScorecard(copy)).toEqual({ ok: true, scorecard });
  });

  test('has a goal in every perspective and a lagging KPI in every goal', () => {
    const ids = scorecard.perspectives.map((one) => one.id);
    expect(ids).toEqual(['financial', 'customer', 'internal', 'learning']);
    for (const id of ids)
      expect(scorecard.goals.some((goal) => goal.perspective === id)).toBe(true);
    for (const goal of scorecard.goals) {
      expect(goal.lagging.filter((input) => 'kpi' in input)).not.toEqual([]);
      expect(goal.decision).toMatch(/^[A-Z].{20,}\.$/s);
    }
  });

  test('lists every KPI that its goals name, once, all of the library', () => {
    const named = scorecard.goals.flatMap((goal) =>
      [...goal.lagging, ...goal.leading].flatMap((input) => ('kpi' in input ? [input.kpi] : [])),
    );
    const listed = scorecard.kpis.map((use) => use.kpi);
    expect([...listed].sort()).toEqual([...new Set(named)].sort());
    expect(listed.filter((id) => !isKpiId(id))).toEqual([]);
  });

  test('reports on four weeks', () => {
    expect(scorecard.periodDays).toBe(28);
  });
});

describe('templates for one channel stay small', () => {
  test.each(['creator', 'seller'])('%s has six to eight KPIs', (id) => {
    const { kpis } = template(id);
    expect(kpis.length).toBeGreaterThanOrEqual(6);
    expect(kpis.length).toBeLessThanOrEqual(8);
  });

  /** What one platform's own pages show, and the perspectives that it is enough for. */
  test.each([
    ['seller', ['commerce.orders', 'commerce.revenue'], ['financial', 'customer']],
    [
      'creator',
      ['membership.mrr', 'membership.members', 'membership.click-rate', 'membership.open-rate'],
      ['financial', 'customer', 'internal', 'learning'],
    ],
    [
      'creator',
      [
        'earnings.estimated',
        'content.views',
        'content.click-through-rate',
        'content.average-view-duration',
      ],
      ['financial', 'customer', 'internal', 'learning'],
    ],
  ])('%s: %o is enough for %o', (id, metrics, perspectives) => {
    const shown: ReadonlySet<string> = new Set(metrics);
    const scored = template(id).goals.filter((goal) =>
      goal.lagging.some(
        (input) =>
          'kpi' in input &&
          formulaWays(parseFormula(kpi(input.kpi).formula)).some((way) =>
            way.every((one) => shown.has(one)),
          ),
      ),
    );
    expect(scored.map((goal) => goal.perspective)).toEqual(perspectives);
  });
});
