import { describe, expect, test } from 'vitest';
import type { ExperimentRecord, TrainingRecord } from '../model/index.ts';
import { experiments } from './experiments.ts';
import { currentRecords, REGISTERS, recordNumbers } from './index.ts';
import { training } from './training.ts';

const HELD: TrainingRecord = {
  ...{ id: 'a', topic: 'Prompts', theme: 'ai', day: '2026-10-05', people: 6, hours: 2 },
};
const TRIED: ExperimentRecord = { id: 'a', name: 'Reels', theme: 'format', begun: '2026-10-01' };

const on = (day: string, given: Parameters<typeof recordNumbers>[0]) =>
  Object.fromEntries(
    recordNumbers(given)
      .filter((one) => one.from === day)
      .map(({ metric, value }) => [metric, value]),
  );

test('each is a register of the house, and nobody is a field of them', () => {
  expect(REGISTERS.map(({ id }) => id)).toEqual([
    'decisions',
    'experiments',
    'raci',
    'reviews',
    'training',
  ]);
  const names = REGISTERS.flatMap(({ fields }) => fields.map(({ label }) => label)).join(' ');
  expect(names).not.toMatch(/person|employee|trainee|participant/i);
  expect([training, experiments].map(({ fields }) => fields.some((f) => f.required))).toEqual([
    true,
    true,
  ]);
});

describe('S0-L1 S2-S7: hours of training become numbers', () => {
  test('people times hours, all together and those on AI, on their day', () => {
    const reply: TrainingRecord = {
      ...HELD,
      id: 'b',
      theme: 'conversation',
      people: 4,
      hours: 0.5,
    };
    const given = { training: [HELD, reply] };
    // 6 × 2 h and 4 × ½ h: 14 hours, 12 of them on AI.
    expect(on('2026-10-05', given)).toEqual({
      'team.training-hours': 50_400,
      'team.ai-training-hours': 43_200,
    });
    expect(recordNumbers(given)[0]).toMatchObject({
      subject: { platform: 'own', account: '' },
      unit: 's',
      source: { kind: 'register', place: 'register training', label: 'Trainings' },
    });
  });

  test('a day without a record is 0 for a quarter around one, and beyond it nothing is known', () => {
    const given = { training: [HELD] };
    expect(on('2026-10-06', given)).toEqual({
      'team.training-hours': 0,
      'team.ai-training-hours': 0,
    });
    // 92 days after 5 October lies 5 January.
    expect(on('2027-01-05', given)['team.training-hours']).toBe(0);
    expect(on('2027-01-06', given)).toEqual({});
    // 92 days before it lies 5 July.
    expect(on('2026-07-05', given)['team.training-hours']).toBe(0);
    expect(on('2026-07-04', given)).toEqual({});
    expect(recordNumbers({ training: [] })).toEqual([]);
  });

  test('each day has one number of each metric, also where records and their quarters overlap', () => {
    const given = { training: [HELD, { ...HELD, id: 'b', day: '2026-10-20' }] };
    const days = recordNumbers(given)
      .filter(({ metric }) => metric === 'team.training-hours')
      .map(({ from }) => from);
    expect(new Set(days).size).toBe(days.length);
    // From 5 July to 20 January, both included.
    expect(days.length).toBe(200);
  });

  test('a day of the far future takes none of the present away, and much stays little', () => {
    const far = { training: [{ ...HELD, id: 'z', day: '9000-01-01' }, HELD] };
    expect(on('2026-10-05', far)['team.training-hours']).toBe(43_200);
    const last = recordNumbers({ training: [{ ...HELD, day: '9999-12-31' }] }).map(({ to }) => to);
    expect(last.filter((day) => !/^9999-\d\d-\d\d$/.test(day))).toEqual([]);
    const many = Array.from({ length: 1000 }, (_, i) => ({
      ...{ ...HELD, id: `t${i}` },
      day: new Date(Date.UTC(1990, 0, 1) + i * 200 * 86_400_000).toISOString().slice(0, 10),
    }));
    expect(recordNumbers({ training: many }).length).toBeLessThan(3400);
  });
});

describe('S0-L5 S2-G8 S3-14: experiments become numbers', () => {
  test('they count on the day on which they end, gains among them, new formats when they begin', () => {
    const given: { experiments: readonly ExperimentRecord[] } = {
      experiments: [
        { ...TRIED, ended: '2026-10-09', outcome: 'won' },
        { ...TRIED, id: 'b', theme: 'time', ended: '2026-10-09', outcome: 'lost' },
        { ...TRIED, id: 'c' },
      ],
    };
    expect(on('2026-10-09', given)).toEqual({
      'learning.experiments': 2,
      'learning.experiment-wins': 1,
      'learning.formats-tested': 0,
    });
    expect(on('2026-10-01', given)).toEqual({
      'learning.experiments': 0,
      'learning.experiment-wins': 0,
      'learning.formats-tested': 2,
    });
  });

  test('of a record the latest revision counts', () => {
    const revision = (at: string, name: string) => ({
      ...{ register: 'experiments', record: 'one', at },
      fields: { begun: '2026-10-01', name },
    });
    const two = [revision('2026-10-02', 'first'), revision('2026-10-03', 'corrected')];
    expect(currentRecords('experiments', two).map(({ fields }) => fields.name)).toEqual([
      'corrected',
    ]);
  });
});
