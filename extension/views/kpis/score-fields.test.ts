import { expect, test } from 'vitest';
import { SCORE_TREE } from '../../../core/choices/index.ts';
import { KPIS } from '../../../core/kpis/index.ts';
import type { ScoreFunction } from '../../../core/model/index.ts';
import { TEMPLATES } from '../../../core/templates/index.ts';
import {
  directionOf,
  fieldsOf,
  firstFor,
  kindOf,
  numbersFor,
  SCORE_KINDS,
  scoreOf,
} from './score-fields.ts';

test('S1-T4: the form has a way of scoring for every proposal, and a proposal for every way', () => {
  const proposed = SCORE_TREE.outcomes.map(({ proposes }) => kindOf(proposes));
  expect(new Set(proposed)).toEqual(new Set(SCORE_KINDS));
});

test('what a score function says stands in the fields and comes back as it was', () => {
  const all: ScoreFunction[] = [
    { kind: 'higher', floor: 10, target: 40 },
    { kind: 'higher', floor: 100, target: 10_000, scale: 'log' },
    { kind: 'lower', target: 2, ceiling: 8 },
    { kind: 'lower', target: 2, ceiling: 8, scale: 'log' },
    { kind: 'band', low: 2, high: 4, tolerance: 2 },
    { kind: 'band', low: 2, high: 4, tolerance: 2, shape: 'linear' },
    { kind: 'band', low: 2, high: 4, tolerance: 2, shape: 'bell' },
    { kind: 'thresholds', redFlag: 5, goal: 7 },
    { kind: 'versus-baseline', worst: -20, best: 20 },
    { kind: 'yes-no', atLeast: 1 },
    { kind: 'steps', steps: [1, 3.5, 5].map((from, at) => ({ from, score: 50 * at })) },
    { kind: 'steps', steps: [{ from: -1, score: 0 }], between: 'proportion' },
  ];
  expect(
    all.map((fn) => scoreOf(fieldsOf(fn) ?? { kind: 'higher', target: '', zero: '' })),
  ).toEqual(all);
  const known = [...KPIS.map(({ suggested }) => suggested)];
  const used = TEMPLATES.flatMap(({ kpis }) => kpis.flatMap(({ score }) => score ?? []));
  const hidden = [...known, ...used].filter((fn) => {
    const fields = fieldsOf(fn);
    return fields !== null && scoreOf(fields)?.kind !== fn.kind;
  });
  expect(hidden).toEqual([]);
});

test('a change in units, or against a number of its own, has no fields and so stays as it is', () => {
  expect(fieldsOf({ kind: 'versus-baseline', worst: 0, best: 5, change: 'unit' })).toBeNull();
  expect(fieldsOf({ kind: 'versus-baseline', worst: 0, best: 5, baseline: 3 })).toBeNull();
});

test.each([
  ['5 = 100; 3 = 50', 'values that fall'],
  ['1 = 0; 1 = 50', 'a value twice'],
  ['1 = 0; 3 = 101', 'a score above 100'],
  ['1 = 0; 3', 'no score'],
  ['1 = 0 = 5', 'too much'],
  ['; ;', 'nothing'],
  ['<b> = 5', 'no number'],
  ['1e999 = 5', 'a number without end'],
  [Array.from({ length: 51 }, (_, i) => `${i} = 1`).join(';'), 'more marks than anybody reads'],
])('marks such as “%s” make no score: %s', (target) => {
  expect(scoreOf({ kind: 'steps', target, zero: '' })).toBeNull();
  expect(scoreOf({ kind: 'line', target, zero: '' })).toBeNull();
});

test('numbers may be typed with a comma, and a red flag is needed beside a goal', () => {
  expect(scoreOf({ kind: 'steps', target: '0,5 = 10;2=90', zero: '' })).toEqual({
    kind: 'steps',
    steps: [
      { from: 0.5, score: 10 },
      { from: 2, score: 90 },
    ],
  });
  expect(scoreOf({ kind: 'thresholds', target: '7', zero: '' })).toBeNull();
  expect(scoreOf({ kind: 'versus-baseline', target: '10', zero: '' })).toMatchObject({ worst: 0 });
});

test('every way begins with numbers that make a score, where the value is known', () => {
  for (const kind of SCORE_KINDS) {
    const zero = kind === 'thresholds' ? '80' : '';
    expect([kind, scoreOf({ kind, target: firstFor(kind, 100), zero })]).not.toContain(null);
  }
  expect(firstFor('higher', null)).toBe('');
});

test('numbers go along to another way of scoring only where they mean the same', () => {
  const fields = { kind: 'higher', target: '40', zero: '10' };
  expect(numbersFor({ kind: 'higher', scale: 'log' }, fields)).toEqual({ target: 40, zero: 10 });
  const flag = { kind: 'thresholds', better: 'higher' } as const;
  expect(numbersFor(flag, fields)).toEqual({ target: 40, zero: null });
  expect(numbersFor({ kind: 'yes-no' }, fields)).toEqual({ target: null, zero: null });
});

test('which way is better follows from the numbers', () => {
  expect(directionOf({ kind: 'thresholds', redFlag: 7, goal: 5 })).toBe('lower');
  expect(directionOf({ kind: 'versus-baseline', worst: 20, best: -20 })).toBe('lower');
  expect(directionOf({ kind: 'yes-no', atLeast: 1 })).toBe('higher');
});
