import { defineKpis } from './define-kpis.ts';

/** KPIs of who the audience is and where it comes from: of distributions, in one number each. */
export const customerAudienceKpis = defineKpis('customer', {
  'largest-country-share': {
    name: 'Followers in the largest country',
    brief: 'The share of followers in the country that most of them live in.',
    formula: 'top(audience.countries)',
    unit: '%',
    direction: 'lower',
    category: 'demographic',
    suggested: { kind: 'lower', target: 50, ceiling: 100 },
    tier: 'leading',
    drivers: ['behaviour'],
    source: ['S2-D2', 'S2-G9'],
    example: 'Parts of 60, 30 and 10 %: the largest is 60 %, score 80.',
    pitfalls:
      'A brand of one country wants it high: turn the target round. Platforms list the largest countries only.',
  },
  'country-concentration': {
    name: 'Concentration of followers by country',
    brief:
      'The chance that two followers live in the same country: 100 where all do, 25 where four countries have a quarter each.',
    formula: 'concentration(audience.countries)',
    unit: '%',
    direction: 'lower',
    category: 'demographic',
    suggested: { kind: 'lower', target: 25, ceiling: 100 },
    tier: 'leading',
    drivers: ['behaviour'],
    source: ['S2-D2', 'S2-G9'],
    example: 'Parts of 60 and 40 %: 0.36 and 0.16 make 52 %, score 64.',
    pitfalls: 'What a page does not list widens it. It says nothing of which countries they are.',
  },
  'followers-18-to-34': {
    name: 'Followers from 18 to 34',
    brief: 'The share of followers in the age groups from 18 to 24 and from 25 to 34.',
    formula: 'segment(audience.age, "18-24") + segment(audience.age, "25-34")',
    unit: '%',
    direction: 'higher',
    category: 'demographic',
    suggested: { kind: 'higher', floor: 0, target: 60 },
    tier: 'leading',
    drivers: ['behaviour'],
    source: ['S2-D1', 'S2-G9'],
    example: '28 % and 14 % of followers: 42 %, score 70.',
    pitfalls:
      'An example to copy for the groups that you want. Names of parts are as the page writes them, in its language.',
  },
  'traffic-source-concentration': {
    name: 'Concentration of traffic sources',
    brief:
      'The chance that two visits came from the same source: 100 where one source brings all of them.',
    formula: 'concentration(traffic.sources)',
    unit: '%',
    direction: 'lower',
    category: 'incoming-traffic',
    suggested: { kind: 'lower', target: 20, ceiling: 80 },
    tier: 'leading',
    drivers: ['platform'],
    source: ['S2-T1', 'S0-I4'],
    example: 'Sources of 50, 30 and 20 %: 0.25, 0.09 and 0.04 make 38 %, score 70.',
    pitfalls: 'Visits whose source nobody knows are one source of their own on most pages.',
  },
});
