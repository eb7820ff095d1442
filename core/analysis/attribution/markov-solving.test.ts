import { describe, expect, test } from 'vitest';
import type { ConversionPath } from './conversion-path.ts';
import { markovAttribution } from './markov-attribution.ts';

const NAMES = Array.from({ length: 14 }, (_, at) => `n${at}`);

/** Paths over fourteen names that are the same in every run. */
function some(seed: number, length: number): ConversionPath[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length }, () => ({
    touches: Array.from(
      { length: 1 + Math.floor(6 * next()) },
      () => NAMES[Math.floor(14 * next())] ?? '',
    ),
    conversions: Math.floor(3 * next()),
    lost: Math.floor(4 * next()),
  }));
}

/** A chain written out plainly: states by name, how often each leads where, and ends. */
class PlainChain {
  readonly states = ['start'];
  readonly times = new Map<string, number>();
  readonly all = new Map<number, number>();
  readonly won = new Map<number, number>();

  constructor(paths: readonly ConversionPath[], order: number) {
    for (const { touches, conversions, lost = 0 } of paths) {
      let at = 0;
      for (const i of touches.keys()) {
        const to = this.number(JSON.stringify(touches.slice(Math.max(0, i + 1 - order), i + 1)));
        this.add(this.times, `${at} ${to}`, conversions + lost);
        this.add(this.all, at, conversions + lost);
        at = to;
      }
      this.add(this.won, at, conversions);
      this.add(this.all, at, conversions + lost);
    }
  }

  number(state: string): number {
    if (!this.states.includes(state)) this.states.push(state);
    return this.states.indexOf(state);
  }

  add<Key>(sums: Map<Key, number>, key: Key, times: number): void {
    sums.set(key, (sums.get(key) ?? 0) + times);
  }

  /** The system (I − Q) h = c, in which states with the name lead nowhere. */
  system(without: string | null): number[][] {
    const n = this.states.length;
    const isGone = this.states.map((one) => without !== null && one.includes(`"${without}"`));
    const rows = this.states.map((_, i) => {
      const row = new Array<number>(n + 1).fill(0);
      row[i] = 1;
      if (!isGone[i]) row[n] = (this.won.get(i) ?? 0) / (this.all.get(i) || 1);
      return row;
    });
    for (const [key, times] of this.times) {
      const [from = 0, to = 0] = key.split(' ').map(Number);
      const row = rows[from];
      if (row && !isGone[from]) row[to] = (row[to] ?? 0) - times / (this.all.get(from) || 1);
    }
    return rows;
  }
}

/** The first unknown, by Gauss and Jordan. */
function firstOf(rows: number[][]): number {
  const n = rows.length;
  for (const [p, pivot] of rows.entries()) {
    for (const [i, row] of rows.entries()) {
      const part = i === p ? 0 : (row[p] ?? 0) / (pivot[p] ?? 1);
      if (part === 0) continue;
      for (let j = p; j <= n; j++) row[j] = (row[j] ?? 0) - part * (pivot[j] ?? 0);
    }
  }
  return (rows[0]?.[n] ?? 0) / (rows[0]?.[0] ?? 1);
}

// Of order 1 all removals come at once; small chains are eliminated; large ones swept or followed.
describe('every way of solving says what Gauss says', () => {
  test.each([
    [1, 40],
    [2, 12],
    [2, 150],
    [3, 30],
    [3, 150],
  ])('order %d, %d paths', (order, length) => {
    const paths = some(order * 1000 + length, length);
    const answer = markovAttribution(paths, { order });
    if (answer.why !== null) throw new Error(answer.why);
    const plain = new PlainChain(paths, order);
    expect(answer.probability).toBeCloseTo(firstOf(plain.system(null)), 12);
    for (const { channel, removalEffect } of answer.credits.slice(0, 6)) {
      const left = firstOf(plain.system(channel));
      expect(removalEffect).toBeCloseTo(1 - left / answer.probability, 10);
    }
  });

  test('progress is told up to the end', () => {
    const told: number[] = [];
    markovAttribution(some(1, 200), { order: 3, progress: (part) => told.push(part) });
    expect(told).toHaveLength(14);
    expect(told.at(-1)).toBe(1);
  });
});
