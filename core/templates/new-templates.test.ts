import { describe, expect, test } from 'vitest';
import { kpi } from '../kpis/index.ts';
import { composeScorecards, template } from './index.ts';

const social = template('social-commerce-2025');

/** The twenty KPIs of the first document, line by line, by hand. */
const TWENTY: Readonly<Record<string, readonly [string, string]>> = {
  'S0-F1': ['financial', 'creator-roas'],
  'S0-F2': ['financial', 'social-assisted-value'],
  'S0-F3': ['financial', 'live-revenue-per-minute'],
  'S0-F4': ['financial', 'recommended-sales-share'],
  'S0-F5': ['financial', 'social-lifetime-value-gain'],
  'S0-C1': ['customer', 'social-trust-index'],
  'S0-C2': ['customer', 'community-retention'],
  'S0-C3': ['customer', 'purchase-probability'],
  'S0-C4': ['customer', 'co-engagement-rate'],
  'S0-C5': ['customer', 'share-of-voice'],
  'S0-P1': ['internal', 'live-readiness'],
  'S0-P2': ['internal', 'response-time'],
  'S0-P3': ['internal', 'creator-onboarding-time'],
  'S0-P4': ['internal', 'users-content-approval-time'],
  'S0-P5': ['internal', 'fraud-confirmed-rate'],
  'S0-L1': ['learning', 'ai-training-per-person'],
  'S0-L2': ['learning', 'skill-score'],
  'S0-L3': ['learning', 'creator-relationship-index'],
  'S0-L4': ['learning', 'adaptation-time'],
  'S0-L5': ['learning', 'formats-tested'],
};

describe('social-commerce-2025', () => {
  test.each(Object.entries(TWENTY))(
    '%s: counts as reached in its perspective',
    (line, [where, id]) => {
      const goal = social.goals.find((one) => one.lagging.some((i) => 'kpi' in i && i.kpi === id));
      expect(goal?.perspective).toBe(where);
      expect(goal?.source).toContain(line);
      const inGoal = [...(goal?.lagging ?? []), ...(goal?.leading ?? [])];
      const lines = inGoal.flatMap((one) => ('kpi' in one ? kpi(one.kpi).source : []));
      expect(lines).toContain(line);
    },
  );

  test('S0-I8: every goal has an owner’s role, a decision, and both parts', () => {
    for (const goal of social.goals) {
      expect(goal.owner).toMatch(/^[A-Z]/);
      expect(goal.decision).toMatch(/\.$/);
      expect(goal.lagging.length * goal.leading.length).toBeGreaterThan(0);
    }
  });

  test('S0-I6: a KPI for each of the five drivers', () => {
    const drivers = new Set(social.kpis.flatMap((use) => kpi(use.kpi).drivers ?? []));
    expect([...drivers].sort()).toEqual([
      'behaviour',
      'creators',
      'personalisation',
      'platform',
      'trust',
    ]);
  });

  test('S0-N2, S0-N3, S0-N4: three, three and four themes', () => {
    expect(social.themes?.map((theme) => theme.name)).toEqual([
      'Trust',
      'Community impact',
      'Behaviour based on feelings',
      'Speed',
      'Openness',
      'Ability to grow operations',
      'AI',
      'Data',
      'Creators',
      'Flexible skills',
    ]);
  });

  test('S1-M2.6: those who decide see seven', () => {
    expect(social.executive).toHaveLength(7);
    expect(composeScorecards(template('classic'), social).executive).toHaveLength(5);
  });
});

describe('risk-defence', () => {
  const { risks = [], goals } = template('risk-defence');

  test.each(['operational', 'financial', 'strategic', 'regulatory'])('S3-6: %s', (category) => {
    expect(risks.filter((risk) => risk.category === category).length).toBeGreaterThanOrEqual(2);
  });

  test('S3-5, S3-16, S3-22: each has an objective, limits in order, an owner, a cadence, a response', () => {
    for (const risk of risks) {
      expect(goals.map((goal) => goal.id)).toContain(risk.objective);
      expect(risk.tolerance).toBeGreaterThan(risk.appetite);
      expect(risk.owner).toMatch(/^[A-Z]/);
      expect(risk.cadenceDays).toBeGreaterThanOrEqual(7);
      expect(risk.response).toMatch(/^[A-Z].+\.$/);
      expect(kpi(risk.kpi).risk ?? risk.category).toBe(risk.category);
    }
  });
});
