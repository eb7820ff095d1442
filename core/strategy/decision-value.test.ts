import { expect, test } from 'vitest';
import type { DecisionRecord } from '../model/index.ts';
import { decisionValue } from './index.ts';

const ONE: DecisionRecord = {
  ...{ id: 'a', what: 'Post less', day: '2026-07-01', does: 'change', owner: 'Social' },
  ...{ due: '2026-10-01', kpi: 'likes', scoreThen: 40 },
};
const GIVEN = { asOf: '2026-10-29', scores: new Map([['likes', 55]]) };

test('S3-20: decisions, what came of them, and the middle of the points of those looked at', () => {
  const value = decisionValue(
    [
      { ...ONE, id: 'a', outcome: 'worked', scoreAfter: 60 },
      { ...ONE, id: 'b', outcome: 'partly', scoreAfter: 44, day: '2026-07-02' },
      { ...ONE, id: 'c', outcome: 'failed', scoreAfter: 30, day: '2026-07-03' },
      // Nobody looked: its points up to today are said, and count in no middle.
      { ...ONE, id: 'd', day: '2026-07-04' },
      { ...ONE, id: 'e', day: '2026-07-05', due: '2026-12-01' },
    ],
    GIVEN,
  );
  expect(value).toMatchObject({
    ...{ taken: 5, looked: 3, worked: 1, partly: 1, failed: 1, due: 1 },
    // The middle of +20, +4 and −10.
    ...{ points: 4, measured: 3 },
  });
  expect(value.moves.map(({ decision, points }) => [decision.id, points])).toEqual([
    ...[['e', 15] as const, ['d', 15] as const, ['c', -10] as const],
    ...[['b', 4] as const, ['a', 20] as const],
  ]);
});

test('S3-20: a score that was not known is no 0: such a decision counts and has no points', () => {
  const { kpi: _, scoreThen: __, ...bare } = ONE;
  const value = decisionValue(
    [
      { ...bare, id: 'none', outcome: 'worked' },
      { ...ONE, id: 'unknown', outcome: 'worked' },
      { ...ONE, id: 'zero', scoreThen: 0, scoreAfter: 0, outcome: 'failed' },
    ],
    { ...GIVEN, scores: new Map([['likes', null]]) },
  );
  expect(value).toMatchObject({ taken: 3, looked: 3, measured: 1, points: 0 });
  expect(decisionValue([], GIVEN)).toMatchObject({ taken: 0, points: null, moves: [] });
});

test('only the decisions of the time that is asked for, its end outside it', () => {
  const days = ['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'];
  const all = days.map((day) => ({ ...ONE, id: day, day }));
  const { moves } = decisionValue(all, { ...GIVEN, from: '2026-07-01', to: '2026-10-01' });
  expect(moves.map(({ decision }) => decision.day)).toEqual(['2026-09-30', '2026-07-01']);
});
