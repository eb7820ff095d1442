import { expect, test } from 'vitest';
import { changeGoal, validateScorecard } from '../../../core/templates/index.ts';
import { SMALL } from '../fixtures/small-scorecard.ts';
import { changeOf, fieldsOf, wrongIn } from './goal-fields.ts';

const [sell] = SMALL.goals;
if (!sell) throw new Error('no goal');
const was = fieldsOf(sell);
/** What the goal says once a change of its fields is stored. */
const stored = (part: Partial<typeof was>, from = SMALL) => {
  const goal = from.goals.find((one) => one.id === sell.id);
  if (!goal) throw new Error('no goal');
  const before = fieldsOf(goal);
  const next = changeGoal(from, sell.id, changeOf(before, { ...before, ...part }));
  const checked = validateScorecard(JSON.parse(JSON.stringify(next)));
  return checked.ok ? checked.scorecard : checked.why;
};

test('S1-M1.3: how a goal is rolled up, its floor and its role are stored, and taken out where they are plain', () => {
  const next = stored({ method: 'minimum', floor: '60', role: 'supporting', most: '12,5' });
  if (typeof next === 'string') throw new Error(next);
  expect(next.goals[0]).toMatchObject({
    rollUp: { method: 'minimum', floor: 0.6 },
    ...{ role: 'supporting', most: 0.125 },
  });
  const plain = stored({ method: 'mean', floor: '', role: 'primary' }, next);
  expect(plain).toMatchObject({ goals: [sell, SMALL.goals[1]] });
});

test('what was not changed is not said, and what makes no sense is told', () => {
  expect(changeOf(was, was)).toEqual({});
  expect(changeOf(was, { ...was, method: 'worst' })).toEqual({ rollUp: { method: 'worst' } });
  expect(changeOf(was, { ...was, name: 'Sell more', owner: ' ' })).toEqual({
    name: 'Sell more',
    owner: undefined,
  });
  for (const floor of ['-1', '101', 'x', '1e999']) {
    expect([floor, Object.keys(wrongIn({ ...was, floor }))]).toEqual([floor, ['floor']]);
  }
  for (const most of ['0', '-5', '100.1', 'x']) {
    const fields = { ...was, role: 'supporting', most } as const;
    expect([most, Object.keys(wrongIn(fields))]).toEqual([most, ['most']]);
  }
  expect(Object.keys(wrongIn({ ...was, name: '  ' }))).toEqual(['name']);
});
