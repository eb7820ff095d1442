import { describe, expect, test } from 'vitest';
import { validateScorecard } from './validate-scorecard.ts';

const card = (more: object = {}) => ({
  schema: 'fourfold/scorecard@1',
  id: 'mine',
  title: 'Mine',
  perspectives: [
    { id: 'customer', name: 'Audience', rollUp: { method: 'geometric', floor: 0.5 } },
    { id: 'internal', name: 'Work' },
  ],
  goals: [
    {
      id: 'a',
      name: 'A',
      perspective: 'customer',
      lagging: [{ kpi: 'likes' }],
      leading: [{ goal: 'b' }],
    },
    { id: 'b', name: 'B', perspective: 'internal', lagging: [{ kpi: 'views' }], leading: [] },
  ],
  kpis: [{ kpi: 'likes' }, { kpi: 'views' }],
  thresholds: { good: 70, watch: 40 },
  periodDays: 28,
  ...more,
});
const use = (more: object) => card({ kpis: [{ kpi: 'likes', ...more }, { kpi: 'views' }] });
const why = (given: unknown) => {
  const result = validateScorecard(given);
  return result.ok ? 'accepted' : result.why;
};
const target = (from: string, to: string, more: object = {}) => ({
  from,
  to,
  score: { kind: 'higher', floor: 0, target: 100 },
  ...more,
});

test('S1-M1.1, S1-M1.3, S1-M1.5, S1-M2.3, S1-M2.5: a scorecard with all that it can say of scoring is taken as it stands', () => {
  const given = card({
    goals: [
      { ...card().goals[0], rollUp: { method: 'worst' }, role: 'supporting', most: 0.3 },
      card().goals[1],
    ],
    kpis: [
      {
        kpi: 'likes',
        score: { kind: 'thresholds', redFlag: 100, goal: 300 },
        targets: [target('2026-10-01', '2026-11-01'), target('2026-11-01', '2026-12-01')],
        normaliser: { per: 'audience.followers', times: 1000 },
        baseline: { kind: 'history', method: 'seasonal', season: 'month', periods: 36, least: 3 },
        thresholds: { good: 60, watch: 30 },
        hysteresis: { margin: 2, periods: 2 },
        share: 0.25,
      },
      {
        kpi: 'views',
        score: { kind: 'versus-baseline', worst: -10, best: 10, change: 'percent' },
        baseline: { kind: 'fixed', value: 1200, on: '2026-09-01', by: 'Head of content' },
      },
    ],
    hysteresis: { margin: 1 },
    rollUp: { method: 'minimum', floor: 0.5 },
    weighting: 'absolute',
    units: [
      {
        id: 'north',
        name: 'North',
        weights: [
          { kpi: 'likes', weight: 2 },
          { kpi: 'likes', in: 'a', weight: 3 },
          { kpi: 'views', share: 0.4 },
          { goal: 'b', weight: 2 },
          { perspective: 'internal', weight: 0.5 },
        ],
      },
    ],
    themes: [
      {
        id: 't',
        name: 'T',
        social: ['a'],
        strategic: { goals: ['b'] },
        band: { watch: 5, bad: 9 },
      },
      { id: 'u', name: 'U', social: ['a'], strategic: { score: 71, on: '2026-09-30' } },
    ],
    links: [
      {
        from: 'b',
        to: 'a',
        strength: 0.6,
        lagDays: 30,
        evidence: 'supported',
        note: 'Seen twice.',
      },
    ],
  });
  expect(validateScorecard(given)).toEqual({ ok: true, scorecard: given });
});

describe('what does not fit together is said in words', () => {
  test.each<[string, object, string | RegExp]>([
    [
      'red flag at the goal',
      use({ score: { kind: 'thresholds', redFlag: 5, goal: 5 } }),
      'The KPI "likes": the goal and the red flag are both 5. Set them apart.',
    ],
    [
      'no way to go',
      use({ score: { kind: 'versus-baseline', worst: 5, best: 5 } }),
      'The KPI "likes": the best and the worst change are both 5. Set them apart.',
    ],
    [
      'a logarithm from 0',
      use({ score: { kind: 'higher', floor: 0, target: 5, scale: 'log' } }),
      'The KPI "likes": a logarithm needs a scale above 0, and this one begins at 0.',
    ],
    [
      'a logarithm down to less than 0',
      use({ score: { kind: 'lower', target: -1, ceiling: 5, scale: 'log' } }),
      'The KPI "likes": a logarithm needs a scale above 0, and this one begins at -1.',
    ],
    [
      'an unknown scale',
      use({ score: { kind: 'higher', floor: 1, target: 5, scale: 'root' } }),
      /"log"/,
    ],
    [
      'steps in an unknown way',
      use({ score: { kind: 'steps', steps: [{ from: 1, score: 5 }], between: 'spline' } }),
      /"proportion"/,
    ],
    [
      'an unknown shape',
      use({ score: { kind: 'band', low: 1, high: 2, tolerance: 1, shape: 'cone' } }),
      /plateau, linear, bell/,
    ],
    [
      'targets that overlap',
      use({ targets: [target('2026-10-01', '2026-11-02'), target('2026-11-01', '2026-12-01')] }),
      /two targets hold on 2026-11-01/,
    ],
    [
      'a target that ends before it begins',
      use({ targets: [target('2026-10-01', '2026-09-01')] }),
      /must end after it begins/,
    ],
    [
      'a target on no calendar',
      use({ targets: [target('2026-02-30', '2026-03-01')] }),
      /a date such as 2026-10-01/,
    ],
    [
      'a target that makes no sense',
      use({
        targets: [
          target('2026-10-01', '2026-11-01', { score: { kind: 'higher', floor: 9, target: 1 } }),
        ],
      }),
      /the target 1 must be above the floor 9/,
    ],
    ['per what is no metric', use({ normaliser: { per: 'audience.fans' } }), /audience\.fans/],
    ['per a formula', use({ normaliser: { per: 'audience.followers) + (1' } }), /not per/],
    ['per a percentage', use({ normaliser: { per: 'engagement.rate' } }), /The KPI "likes"/],
    ['times 0', use({ normaliser: { per: 'day', times: 0 } }), /a number above 0/],
    [
      'a baseline that cannot be',
      use({ baseline: { kind: 'history', periods: 4, least: 5 } }),
      /looks back at 4 periods and needs 5/,
    ],
    [
      'thresholds out of order',
      use({ thresholds: { good: 30, watch: 60 } }),
      'The KPI "likes": the threshold for good, 30, must be above that for watch, 60.',
    ],
    ['a share above all', use({ share: 1.2 }), /a number from 0 to 1/],
    ['a floor above all', card({ rollUp: { floor: 60 } }), /a number from 0 to 1/],
    ['an unknown roll-up', card({ rollUp: { method: 'sum' } }), /mean, geometric, minimum, worst/],
    [
      'a link to nowhere',
      card({ links: [{ from: 'b', to: 'z' }] }),
      'A link names the goal "z", which this scorecard does not have.',
    ],
    [
      'a link twice',
      card({
        links: [
          { from: 'b', to: 'a' },
          { from: 'b', to: 'a' },
        ],
      }),
      /Two links run "b → a"/,
    ],
    [
      'a circle that only a stated link closes',
      card({ links: [{ from: 'a', to: 'b' }] }),
      'These goals feed each other in a circle: A → B → A. Take one of the links away.',
    ],
    ['a goal that leads to itself', card({ links: [{ from: 'a', to: 'a' }] }), /A → A/],
    [
      'a theme of no goal',
      card({ themes: [{ id: 't', name: 'T', social: ['z'] }] }),
      /The theme "T" names the goal "z"/,
    ],
    [
      'a theme with amber after red',
      card({ themes: [{ id: 't', name: 'T', social: ['a'], band: { watch: 9, bad: 5 } }] }),
      /amber must begin before red/,
    ],
    [
      'a unit that weighs what is not used',
      card({ units: [{ id: 'n', name: 'N', weights: [{ kpi: 'shares', weight: 1 }] }] }),
      /The unit "N" weighs the KPI "shares"/,
    ],
    [
      'a unit that weighs a perspective not listed',
      card({ units: [{ id: 'n', name: 'N', weights: [{ perspective: 'learning', weight: 1 }] }] }),
      /"learning", which this scorecard does not list/,
    ],
    [
      'two units of one id',
      card({
        units: [
          { id: 'n', name: 'N', weights: [] },
          { id: 'n', name: 'M', weights: [] },
        ],
      }),
      /Two units have "n"/,
    ],
    [
      'a weight of 0 for a unit',
      card({ units: [{ id: 'n', name: 'N', weights: [{ kpi: 'likes', weight: 0 }] }] }),
      /weight/,
    ],
    [
      'a number that is none',
      use({ score: { kind: 'thresholds', redFlag: Number.NaN, goal: 1 } }),
      /a number/,
    ],
  ])('%s', (_, given, words) => {
    const said = why(given);
    if (typeof words === 'string') expect(said).toBe(words);
    else expect(said).toMatch(words);
  });
});
