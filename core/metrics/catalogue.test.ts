import { describe, expect, test } from 'vitest';
import { isMetricId, METRICS, metric } from './catalogue.ts';
import { defineMetric } from './define-metrics.ts';

describe('ids', () => {
  test('a metric is found by its id; an unknown id is named', () => {
    expect(metric('content.views').name).toBe('Views');
    expect(() => metric('content.veiws')).toThrow('There is no metric called "content.veiws"');
  });

  test.each(['toString', '__proto__', 'constructor', '', 'Content.Views', 'content.views '])(
    '"%s" is none',
    (id) => {
      expect(isMetricId(id)).toBe(false);
    },
  );

  test.each([
    'views',
    'content.',
    '.views',
    'Content.views',
    'content.Views',
    'a.b.c',
    'a.b-',
    'a.b_c',
  ])('no metric can be defined as "%s"', (id) => {
    expect(() => defineMetric(id, metric('content.views'))).toThrow(id);
  });
});

describe('the law of a metric', () => {
  test('a ratio or distribution is a percentage or a quotient, a duration is in seconds', () => {
    const odd = METRICS.filter(
      ({ kind, unit }) =>
        (kind === 'duration' && unit !== 's') ||
        (kind === 'distribution' && unit !== '%') ||
        (unit === '%' && kind !== 'ratio' && kind !== 'distribution'),
    );
    expect(odd.map((one) => one.id)).toEqual([]);
  });

  test('every metric has an English label, its own cadence and a sentence', () => {
    for (const one of METRICS) {
      expect(one.aliases.en?.length, one.id).toBeGreaterThan(0);
      expect(one.cadenceDays, one.id).toBeGreaterThan(0);
      expect(one.brief, one.id).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('no two metrics have one name', () => {
    const names = METRICS.map((one) => one.name.toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

/** Metrics that goals, adapters and forms of the first release stand on, by hand from the checklist. */
const NEEDED = {
  'S2-E1': ['content.impressions', 'content.reach'],
  'S2-E2': ['audience.profile-visits'],
  'S2-E3': ['engagement.likes', 'engagement.reactions'],
  'S2-E4': ['audience.followers', 'audience.net-followers', 'audience.subscribers'],
  'S2-E5': ['engagement.comments'],
  'S2-E6': ['community.private-questions'],
  'S2-E7': ['engagement.shares', 'engagement.reposts'],
  'S2-I1': ['content.posts-published'],
  'S2-I2': ['service.response-time'],
  'S2-I3': ['service.complaints', 'service.complaints-resolved'],
  'S2-I4': ['content.readability'],
  'S2-I5': ['content.quality'],
  'S2-P1': ['community.brand-mentions'],
  'S2-P2': ['community.people-tagged'],
  'S2-P3': ['community.hashtags-used'],
  'S2-D1': ['audience.age-gender'],
  'S2-D2': ['audience.countries', 'audience.cities'],
  'S2-D3': ['audience.languages'],
  'S2-D4': ['audience.active-times'],
  'S2-T1': ['traffic.direct-sessions'],
  'S2-T2': ['traffic.branded-search-clicks'],
  'S2-C1': ['social.leads', 'social.leads-converted'],
  'S2-C2': ['social.revenue'],
  'S2-C3': ['social.qualified-interactions'],
  'S2-PD1': ['ads.spend', 'ads.leads'],
  'S2-PD2': ['customers.lifetime-value'],
  'S2-TR1': ['traffic.time-on-site'],
  'S2-TR2': ['traffic.bounce-rate'],
  'S2-A1': ['engagement.clicks'],
  'S2-G6-lead': ['ads.budget'],
  'S2-G7': ['team.training-hours', 'team.headcount', 'team.skill-score'],
  'S2-G8': ['learning.experiments', 'learning.experiment-wins'],
  'S2-G9': ['learning.profile-coverage'],
};

test.each(Object.entries(NEEDED))('%s: the catalogue has what it needs', (_, ids) => {
  expect(ids.filter((id) => !isMetricId(id))).toEqual([]);
});

test('people who are counted once over the period are never added up over several', () => {
  const once = METRICS.filter((one) => one.brief.includes('each counted once'));
  expect(once.length).toBeGreaterThan(5);
  expect(once.filter((one) => one.distinct !== true).map((one) => one.id)).toEqual([]);
});
