import { expect, test } from 'vitest';
import type { LinkRecord } from '../model/index.ts';
import { linkedPeople } from './index.ts';

const record = (
  kind: LinkRecord['kind'],
  keys: readonly string[],
  purpose = 'autumn',
): LinkRecord => ({
  ...{ kind, purpose, on: '2026-10-29' },
  keys: [...keys],
});
/** Interactions of so many people, of whom the first ones bought and the last ones asked. */
const of = (all: number, bought: number, asked: number): LinkRecord[] => [
  ...Array.from({ length: all }, (_, at) => record('interaction', [`h${at}`])),
  ...Array.from({ length: bought }, (_, at) => record('sale', [`h${at}`])),
  ...Array.from({ length: asked }, (_, at) => record('ticket', [`h${all - 1 - at}`])),
];
const parts = (records: readonly LinkRecord[]) => {
  const { people, bought, asked } = linkedPeople(records, 'autumn');
  return [people, bought.people, asked.people];
};

test('S1-M3.2: people are counted once, whatever they did how often', () => {
  expect(parts(of(20, 8, 5))).toEqual([20, 8, 5]);
  expect(parts([...of(20, 8, 5), ...of(20, 8, 5)])).toEqual([20, 8, 5]);
  expect(linkedPeople(of(20, 8, 5), 'autumn').bought.share).toBe(0.4);
});

test('S1-M3.2: a customer entry joins the handle of a comment with the e-mail of an order', () => {
  const talk = Array.from({ length: 12 }, (_, at) => record('interaction', [`h${at}`]));
  const sales = Array.from({ length: 12 }, (_, at) => record('sale', [`e${at}`, `o${at}`]));
  expect(parts([...talk, ...sales])).toEqual([12, null, null]);
  const known = Array.from({ length: 6 }, (_, at) => record('customer', [`h${at}`, `e${at}`]));
  expect(parts([...talk, ...sales, ...known])).toEqual([12, 6, null]);
  // In whatever order they came.
  expect(parts([...known, ...sales, ...talk].toReversed())).toEqual([12, 6, null]);
  // Two accounts of one person are one.
  expect(parts([...talk, record('customer', ['h0', 'h1'])])).toEqual([11, null, null]);
});

test('S1-M3.2: groups of fewer than five are withheld, and what would give them away as well', () => {
  expect(parts(of(4, 4, 0))).toEqual([null, null, null]);
  expect(parts(of(20, 4, 5))).toEqual([20, null, 5]);
  // Of 20 that 16 bought says that 4 did not; that all did says it of each.
  expect(parts(of(20, 16, 15))).toEqual([20, null, 15]);
  expect(parts(of(20, 20, 0))).toEqual([20, null, null]);
  expect(linkedPeople(of(20, 0, 0), 'autumn').bought).toEqual({ people: null, share: null });
});

test('S1-M3.2: purposes never meet, also where keys are the same', () => {
  const other = of(20, 10, 10).map((one) => ({ ...one, purpose: 'spring' }));
  expect(parts([...of(20, 5, 0), ...other])).toEqual([20, 5, null]);
  expect(linkedPeople([], 'autumn').people).toBeNull();
});

test('a long chain of keys is one person, and is found fast', () => {
  const chain = Array.from({ length: 20_000 }, (_, at) =>
    record('customer', [`k${at}`, `k${at + 1}`]),
  );
  const ends = [record('interaction', ['k0']), record('sale', ['k20000'])];
  expect(linkedPeople([...chain, ...ends, ...of(9, 0, 0)], 'autumn').people).toBe(10);
});
