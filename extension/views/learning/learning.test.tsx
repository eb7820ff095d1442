import { render } from 'preact';
import { expect, test } from 'vitest';
import type { ScorecardDefinition } from '../../../core/model/index.ts';
import { KeptScorecard } from '../fixtures/kept-scorecard.ts';
import { openWork } from '../fixtures/opened-work.tsx';
import { root } from '../fixtures/root.ts';
import { numberOf, SMALL } from '../fixtures/small-scorecard.ts';
import { LearntFor } from '../map/learnt-for.tsx';

/** A team of 8, and a KPI of its hours: 7,200 s each are wanted. */
const TEAM = {
  ...numberOf('team.headcount', 8),
  ...{ from: '2026-10-20', to: '2026-10-20', subject: { platform: 'own', account: '' } },
};
const LEARNING: ScorecardDefinition = {
  ...SMALL,
  perspectives: [...SMALL.perspectives, { id: 'learning', name: 'Learning' }],
  goals: [
    ...SMALL.goals,
    {
      ...{ id: 'learn', name: 'Learn', perspective: 'learning', leading: [] },
      lagging: [{ kpi: 'ai-training-per-person' }],
    },
  ],
  kpis: [...SMALL.kpis, { kpi: 'ai-training-per-person' }],
};

test('S2-S7 S0-L1: a training is written down without names, counts in the hours per person, and is undone', async () => {
  const kept = new KeptScorecard(LEARNING);
  const page = await openWork(root, 'learning', kept, [TEAM]);
  const kpi = () => kept.published([TEAM]).kpis.find(({ id }) => id === 'ai-training-per-person');
  expect(kpi()).toMatchObject({ value: null });
  await page.press('Add a training');
  await page.type('Topic', 'Prompts');
  await page.type('What it is about', 'ai');
  await page.type('Day', '2026-10-05');
  await page.type('Goal that it serves', 'learn');
  await page.type('Role or group, from 5 people on', 'Customer service');
  await page.refuses([
    ['How many people took part', '', 'People are a whole number'],
    ['How many people took part', '2.5', 'People are a whole number'],
    ['How many people took part', '-3', 'People are a whole number'],
    ['How many people took part', '4', 'Of fewer than 5 people leave the group empty'],
    ['Hours of each of them', '0', 'Hours are a number above 0'],
    ['Hours of each of them', '1e999', 'Hours are a number above 0'],
  ]);
  expect(kept.revisions).toEqual([]);
  await page.type('How many people took part', '6');
  await page.type('Hours of each of them', '2');
  await page.press('Save');
  expect(kept.scorecard.training).toEqual([
    {
      ...{ id: 'prompts', topic: 'Prompts', theme: 'ai', day: '2026-10-05', people: 6, hours: 2 },
      ...{ group: 'Customer service', goal: 'learn' },
    },
  ]);
  expect(page.seen()).toContain('12 hours');
  expect(page.seen()).toContain('Serves “Learn”');
  // 12 hours among 8 people are 5,400 s each: 75 of 100.
  expect(kpi()).toMatchObject({ value: 5400, score: 75 });
  await page.press('Undo');
  expect(kept.scorecard).toEqual(LEARNING);
});

test('S2-S7 S2-G8 S3-14: an experiment runs, ends with an outcome, and its lesson stands there', async () => {
  const kept = new KeptScorecard(LEARNING);
  const page = await openWork(root, 'learning', kept);
  await page.press('Add an experiment');
  await page.type('What is tried', 'Reels of a minute');
  await page.type('First day', '2026-10-01');
  await page.refuses([
    ['Last day, once it has ended', '2026-09-30', 'It ends on its first day or later.'],
  ]);
  await page.type('Last day, once it has ended', '');
  await page.refuses([['Outcome', 'won', 'Say on which day it ended']]);
  await page.type('Outcome', '');
  await page.press('Save');
  expect(page.seen()).toContain('Runs');
  await page.press('Change Reels of a minute');
  await page.type('Last day, once it has ended', '2026-10-09');
  await page.type('Outcome', 'won');
  await page.type('What is done otherwise because of it', 'Shorter ones.');
  await page.press('Save');
  expect(kept.scorecard.experiments).toEqual([
    {
      ...{ id: 'reels-of-a-minute', name: 'Reels of a minute', theme: 'format' },
      ...{ begun: '2026-10-01', ended: '2026-10-09', outcome: 'won', lesson: 'Shorter ones.' },
    },
  ]);
  expect(page.seen()).toContain('A clear gain');
});

test('S2-S7: at a goal of learning stands what was learnt for it, and of few people no hours', () => {
  const goal = LEARNING.goals.find(({ id }) => id === 'learn');
  if (!goal) throw new Error('the goal is gone');
  const shown = (more: Partial<ScorecardDefinition>, of = goal) => {
    const mine = { of: 'x', n: 0, scorecard: { ...LEARNING, ...more }, ownMetrics: [], notes: [] };
    render(<LearntFor mine={mine} goal={of} day="2026-10-29" />, root);
    return root.textContent ?? '';
  };
  const held = { id: 'a', topic: 'A', theme: 'other' as const, day: '2026-10-05', goal: 'learn' };
  const tried = { id: 'x', name: 'X', theme: 'time' as const, begun: '2026-10-01', goal: 'learn' };
  expect(shown({})).toContain('No training and no experiment serves this goal yet.');
  const both = shown({
    training: [{ ...held, people: 6, hours: 2 }],
    experiments: [{ ...tried, ended: '2026-10-02', outcome: 'won' as const }],
  });
  expect(both).toContain('1 training, 12 hours of all people together.');
  expect(both).toContain('1 experiment: 1 ended, 1 with a clear gain.');
  const few = shown({ training: [{ ...held, people: 4, hours: 2 }] });
  expect(few).toContain('fewer than five people');
  expect(few).not.toContain('8');
  const other = LEARNING.goals[0];
  expect(other && shown({}, other)).toBe('');
});
