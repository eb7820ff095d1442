import { describe, expect, test } from 'vitest';
import { currentRecords, defineRegister, type RecordRevision, registerNumbers } from './index.ts';

const TRAINING = {
  id: 'training',
  name: 'Training',
  brief: 'Who learned what, and for how long.',
  fields: [
    { name: 'day', label: 'Day', kind: 'date' },
    { name: 'hours', label: 'Hours', kind: 'number' },
  ],
  yields: [
    { metric: 'team.trainings', how: 'count', on: 'day' },
    { metric: 'team.training-hours', how: 'sum', of: 'hours', on: 'day' },
  ],
  source: ['S0-L1'],
} as const;

const OCTOBER = { from: '2026-10-01', to: '2026-11-01' };

const revision = (
  record: string,
  at: string,
  fields: RecordRevision['fields'],
  retired?: boolean,
): RecordRevision => ({
  register: 'training',
  record,
  at,
  fields,
  ...(retired === undefined ? {} : { retired }),
});

describe('defineRegister says no, and to what', () => {
  test.each([
    ['an id with a space', { ...TRAINING, id: 'team training' }, /"team training"/],
    ['a field twice', { ...TRAINING, fields: [TRAINING.fields[0], TRAINING.fields[0]] }, /twice/],
    [
      'a sum of a date',
      { ...TRAINING, yields: [{ metric: 'a.b', how: 'sum', of: 'day', on: 'day' } as const] },
      /"day", which is no number/,
    ],
    [
      'a yield dated by a number',
      { ...TRAINING, yields: [{ metric: 'a.b', how: 'count', on: 'hours' } as const] },
      /"hours", which is no date/,
    ],
    [
      'a choice with nothing to choose',
      { ...TRAINING, fields: [{ name: 'kind', label: 'Kind', kind: 'choice' } as const] },
      /needs choices/,
    ],
  ])('%s', (_, definition, message) => {
    expect(() => defineRegister(definition)).toThrow(message);
  });
});

describe('what a register gives', () => {
  const register = defineRegister(TRAINING);

  test('the latest revision counts, whatever the order, and a retired record does not', () => {
    const revisions = [
      revision('a', '2026-10-09', { day: '2026-10-02', hours: 5 }),
      revision('a', '2026-10-03', { day: '2026-10-02', hours: 4 }),
      revision('b', '2026-10-04', { day: '2026-10-04', hours: 7 }),
      revision('b', '2026-10-05', {}, true),
    ];
    expect(currentRecords('training', revisions).map((r) => r.fields.hours)).toEqual([5]);
    expect(registerNumbers(register, revisions, OCTOBER).map((n) => n.value)).toEqual([1, 5]);
  });

  test('the end of the period is outside it', () => {
    const revisions = [revision('a', '2026-11-02', { day: '2026-11-01', hours: 5 })];
    expect(registerNumbers(register, revisions, OCTOBER).map((n) => n.value)).toEqual([0, 0]);
  });

  test('an empty register is not known, never 0', () => {
    for (const given of registerNumbers(register, [], OCTOBER)) {
      expect(given.value).toBeNull();
      expect(given.why).toMatch(/nothing has been written into Training/);
    }
  });

  test('a sum with a number missing is not known; the count still is', () => {
    const revisions = [
      revision('a', '2026-10-02', { day: '2026-10-02', hours: 5 }),
      revision('b', '2026-10-03', { day: '2026-10-03' }),
    ];
    const numbers = registerNumbers(register, revisions, OCTOBER);
    expect(numbers.map((n) => n.value)).toEqual([2, null]);
    expect(numbers[1]?.why).toBe('hours is missing in 1 of 2 records');
  });

  test("another register's records are left alone", () => {
    const other = { ...revision('a', '2026-10-02', { day: '2026-10-02' }), register: 'reviews' };
    expect(registerNumbers(register, [other], OCTOBER)[0]?.value).toBeNull();
  });
});
