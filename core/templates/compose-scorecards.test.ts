import { describe, expect, test } from 'vitest';
import type { ScorecardDefinition } from '../model/index.ts';
import { alignment, effectiveShares } from '../strategy/index.ts';
import {
  composeScorecards,
  TEMPLATES,
  template,
  validateScorecard,
  withoutLayer,
} from './index.ts';

const classic = template('classic');
const social = template('social-commerce-2025');
const pairs = TEMPLATES.flatMap((base) =>
  TEMPLATES.filter((layer) => layer !== base).map((layer) => [base.id, layer.id] as const),
);
const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);

test('S0-N5: the new one adds to the old one and does not replace it', () => {
  const both = composeScorecards(classic, social);
  expect(both.title).toBe(classic.title);
  expect(ids(both.goals)).toEqual([...ids(classic.goals), ...ids(social.goals)]);
  expect(both.goals.slice(0, 4)).toEqual(classic.goals);
  const kpis = both.kpis.map((use) => use.kpi);
  for (const kpi of ['revenue', 'gross-profit', 'creator-roas', 'share-of-voice']) {
    expect(kpis).toContain(kpi);
  }
});

describe.each(pairs)('%s with %s', (one, other) => {
  const base = template(one);
  const layer = template(other);
  const both = composeScorecards(base, layer);

  test('is a scorecard that the door lets in, each id once', () => {
    expect(validateScorecard(JSON.parse(JSON.stringify(both)))).toMatchObject({ ok: true });
    expect(new Set(ids(both.goals)).size).toBe(both.goals.length);
    expect(new Set(both.kpis.map((use) => use.kpi)).size).toBe(both.kpis.length);
  });

  test('its weights make the whole, and every KPI has its share in one way only', () => {
    const shares = [...effectiveShares(both).values()];
    expect(shares.reduce((sum, share) => sum + share.score, 0)).toBeCloseTo(1, 9);
    expect(alignment(both).unlinked).toEqual([]);
  });

  test('S0-N5: switched off again the base is as it was', () => {
    expect(withoutLayer(both, other)).toEqual(base);
  });
});

test('ids that are taken get the layer’s before them, wherever they are named', () => {
  const twin: ScorecardDefinition = { ...classic, id: 'twin' };
  const both = composeScorecards(classic, twin);
  expect(ids(both.goals).slice(4)).toEqual([
    'twin-profitable-sales',
    'twin-customers-come-back',
    'twin-orders-go-right',
    'twin-team-learns',
  ]);
  expect(both.goals[4]?.leading[0]).toEqual({ goal: 'twin-customers-come-back' });
  expect(both.kpis).toEqual(classic.kpis);
  expect(withoutLayer(both, 'twin')).toEqual(classic);
});

test('a KPI that both count as reached counts once, in the base', () => {
  const both = composeScorecards(template('seller'), classic);
  const lagging = both.goals.flatMap((goal) =>
    goal.lagging.flatMap((one) => ('kpi' in one ? one.kpi : [])),
  );
  expect(lagging.filter((id) => id === 'revenue')).toEqual(['revenue']);
});

test('what cannot be added is refused in words', () => {
  const refused = (base: ScorecardDefinition, layer: ScorecardDefinition) => () =>
    composeScorecards(base, layer);
  expect(refused({ ...classic, weighting: 'absolute' }, social)).toThrow(/absolute weights/);
  expect(refused(composeScorecards(classic, social), social)).toThrow(
    '"Social commerce" is added already.',
  );
  expect(refused(classic, { ...social, periodDays: 7 })).toThrow(/Set one period for both/);
  expect(() => withoutLayer(classic, 'social-commerce-2025')).toThrow(
    /no layer "social-commerce-2025"/,
  );
});

test('what a person tied to a layer leaves with it', () => {
  const both = composeScorecards(classic, social);
  const tied: ScorecardDefinition = {
    ...both,
    links: [...(both.links ?? []), { from: 'learn-weekly', to: 'customers-come-back' }],
    goals: both.goals.map((goal) =>
      goal.id === 'customers-come-back'
        ? { ...goal, leading: [...goal.leading, { goal: 'trusted-community' }] }
        : goal,
    ),
  };
  const left = withoutLayer(tied, social.id);
  expect(validateScorecard(JSON.parse(JSON.stringify(left)))).toMatchObject({ ok: true });
  expect(left).toEqual(classic);
});
