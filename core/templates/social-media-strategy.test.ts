import { describe, expect, test } from 'vitest';
import { kpi } from '../kpis/index.ts';
import type { GoalInput } from '../model/index.ts';
import { template } from './templates.ts';

const strategy = template('social-media-strategy');

/**
 * The nine goals as the source lists them, written by hand from it: `kpi` is the formula that the
 * metric listed must stand on, `goal` the name of the goal whose lagging part leads here.
 */
const SOURCE = [
  {
    line: 'S2-G1',
    name: 'Achieve valuable business results',
    perspective: "Stakeholders' interests",
    lagging: [
      'social.qualified-interactions',
      'share(social.leads-converted, social.leads)',
      'social.revenue',
    ],
    leading: ['goal Engaging content', 'goal Personal brand interaction'],
  },
  {
    line: 'S2-G2',
    name: 'Personal brand interaction',
    perspective: 'Customer',
    lagging: [
      'engagement.comments',
      'community.private-questions',
      'per(engagement.comments, content.posts-published)',
      'community.brand-mentions',
      'community.people-tagged',
    ],
    leading: ['goal Communicate with social media users'],
  },
  {
    line: 'S2-G3',
    name: 'Engaging content',
    perspective: 'Customer',
    lagging: [
      'content.impressions',
      'audience.profile-visits',
      'engagement.likes',
      'audience.followers',
      'audience.subscribers',
      'traffic.direct-sessions',
      'traffic.branded-search-clicks',
    ],
    leading: [
      'goal Post engaging content',
      'goal Access wider audience via paid ads',
      'per(engagement.shares, content.posts-published)',
    ],
  },
  {
    line: 'S2-G4',
    name: 'Communicate with social media users',
    perspective: 'Internal processes',
    lagging: [
      'service.response-time',
      'first(service.complaint-resolution-rate, share(service.complaints-resolved, service.complaints))',
    ],
    leading: ['goal Train team to interact on social media'],
  },
  {
    line: 'S2-G5',
    name: 'Post engaging content',
    perspective: 'Internal processes',
    lagging: ['content.posts-published', 'traffic.time-on-site', 'traffic.bounce-rate'],
    leading: [
      'content.readability',
      'content.quality',
      'goal Learn social media tactics that work for us',
      'goal Understand customer profile',
    ],
  },
  {
    line: 'S2-G6',
    name: 'Access wider audience via paid ads',
    perspective: 'Internal processes',
    lagging: ['per(ads.spend, ads.leads)', 'customers.lifetime-value'],
    leading: ['share(ads.spend, ads.budget)'],
  },
  {
    line: 'S2-G7',
    name: 'Train team to interact on social media',
    perspective: 'Learning and growth',
    lagging: ['per(team.training-hours, team.headcount)', 'team.skill-score'],
    leading: [],
  },
  {
    line: 'S2-G8',
    name: 'Learn social media tactics that work for us',
    perspective: 'Learning and growth',
    lagging: ['learning.experiments', 'share(learning.experiment-wins, learning.experiments)'],
    leading: [],
  },
  {
    line: 'S2-G9',
    name: 'Understand customer profile',
    perspective: 'Learning and growth',
    lagging: ['learning.profile-coverage'],
    leading: [],
  },
] as const;

/** KPIs that the source does not list: the fill-ins of S2-G7, S2-G8 and S2-G9. */
const OURS = [
  'experiment-win-rate',
  'experiments-run',
  'profile-coverage',
  'skill-score',
  'training-hours-per-person',
];

function asListed(inputs: readonly GoalInput[]): string[] {
  return inputs.map((input) =>
    'kpi' in input
      ? kpi(input.kpi).formula
      : `goal ${strategy.goals.find((goal) => goal.id === input.goal)?.name}`,
  );
}

describe('the nine goals of the source, each wired as listed', () => {
  test('S2-S1, S2-S4: four perspectives with the names of the source', () => {
    expect(strategy.perspectives).toEqual([
      { id: 'financial', name: "Stakeholders' interests" },
      { id: 'customer', name: 'Customer' },
      { id: 'internal', name: 'Internal processes' },
      { id: 'learning', name: 'Learning and growth' },
    ]);
  });

  test('S2-S2: nine goals, no more and no fewer, in the order of the source', () => {
    expect(strategy.goals.map((goal) => goal.name)).toEqual(SOURCE.map((goal) => goal.name));
  });

  describe.each(SOURCE)('$line $name', (source) => {
    const goal = strategy.goals.find((one) => one.name === source.name);

    test('stands in its perspective, with its decision and its guiding words', () => {
      const perspective = strategy.perspectives.find((one) => one.id === goal?.perspective);
      expect(perspective?.name).toBe(source.perspective);
      expect(goal?.source).toContain(source.line);
      expect(goal?.brief?.length).toBeGreaterThan(40);
      expect(goal?.decision).toMatch(/^If /);
    });

    test(`${source.line}-lag: its lagging part`, () => {
      expect(asListed(goal?.lagging ?? [])).toEqual(source.lagging);
    });

    test(`${source.line}-lead: its leading part`, () => {
      expect(asListed(goal?.leading ?? [])).toEqual(source.leading);
    });
  });

  test('S2-S3: every goal but the first feeds another with its lagging part', () => {
    const fed = new Set(
      strategy.goals.flatMap((goal) =>
        [...goal.lagging, ...goal.leading].flatMap((i) => ('goal' in i ? [i.goal] : [])),
      ),
    );
    const names = strategy.goals.filter((goal) => !fed.has(goal.id)).map((goal) => goal.name);
    expect(names).toEqual(['Achieve valuable business results']);
  });

  test('S2-G7, S2-G8, S2-G9: the fill-ins say that they are ours, and nothing else does', () => {
    const ours = strategy.kpis.filter((use) => use.addedBy === 'ours').map((use) => use.kpi);
    expect(ours.sort()).toEqual(OURS);
  });

  test('S2-G7-a, S2-G7-b, S2-G7-c: ten practices, negative comments, what counts as qualified', () => {
    const words = strategy.goals.find((goal) => goal.id === 'train-team')?.brief ?? '';
    expect(words).toMatch(/ten good practices/);
    expect(words).toMatch(/negative comments/);
    expect(words).toMatch(/qualified interaction/);
  });

  test('S2-G8-a, S2-G8-b, S2-G9-a, S2-G9-b, S2-G9-c: the themes of learning', () => {
    const brief = (id: string) => strategy.goals.find((goal) => goal.id === id)?.brief ?? '';
    expect(brief('learn-tactics')).toMatch(/platforms work best/);
    expect(brief('learn-tactics')).toMatch(/when to post/);
    for (const theme of [/topics/, /format/, /age, gender, place and language/]) {
      expect(brief('customer-profile')).toMatch(theme);
    }
  });

  test('S2-G5-topics: the five kinds of content', () => {
    const words = strategy.goals.find((goal) => goal.id === 'post-engaging-content')?.brief;
    expect(words).toMatch(/product information, promotions, useful, entertaining and lifestyle/);
  });

  test('S2-S6: the guiding questions', () => {
    const questions = strategy.goals.flatMap((goal) => goal.brief?.match(/[^.?]*\?/g) ?? []);
    expect(questions.join(' ')).toMatch(/personal/);
    expect(questions.join(' ')).toMatch(/engaging content regularly/);
  });

  test('S2-N1: vanity metrics count for less than a quarter of their goal together', () => {
    const goal = strategy.goals.find((one) => one.id === 'engaging-content');
    const weights = (goal?.lagging ?? []).map((input) => ({
      vanity: 'kpi' in input && ['likes', 'followers', 'subscribers'].includes(input.kpi),
      weight: input.weight ?? 1,
    }));
    const sum = (of: typeof weights) => of.reduce((total, one) => total + one.weight, 0);
    expect(sum(weights.filter((one) => one.vanity)) / sum(weights)).toBeLessThan(0.25);
  });
});
