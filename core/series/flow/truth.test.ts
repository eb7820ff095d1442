import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Observation } from '../../model/index.ts';
import { FLOW, type Given, seen } from '../fixtures/seen.ts';
import { isoDay, metricOver } from '../index.ts';

/** 1 January 2026. */
const FIRST = 20454;
const DAYS = 90;
const REPORT = { asOf: isoDay(FIRST + DAYS) };
const LATE = { seen: `${isoDay(FIRST + DAYS)}T12:00:00Z` };

/** What a page shows of an amount: all of it, or two digits of it. */
function shown(amount: number, digits: boolean, given: Given): Observation {
  if (!digits || amount < 100) return seen(amount, { ...LATE, ...given });
  const unit = 10 ** (Math.floor(Math.log10(amount)) - 1);
  const value = Math.round(amount / unit) * unit;
  return seen(value, { ...LATE, low: value - unit / 2, high: value + unit / 2, ...given });
}

interface World {
  readonly truth: readonly number[];
  readonly looks: readonly {
    readonly kind: 'window' | 'day' | 'ever' | 'total';
    readonly at: number;
    readonly length: number;
    readonly digits: boolean;
  }[];
  readonly from: number;
  readonly length: number;
}

const day = fc.integer({ min: 0, max: DAYS - 1 });
const weekday = fc.integer({ min: 0, max: 12 }).map((week) => 7 * week);
const look = fc.record({
  kind: fc.constantFrom('window', 'window', 'day', 'day', 'ever', 'total'),
  at: fc.oneof(day, weekday, weekday),
  length: fc.oneof(
    fc.integer({ min: 1, max: 60 }),
    fc.constantFrom(7, 14),
    fc.constantFrom(21, 28),
  ),
  digits: fc.boolean(),
});
const world: fc.Arbitrary<World> = fc.record({
  truth: fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 60 })), {
    minLength: DAYS,
    maxLength: DAYS,
  }),
  looks: fc.array(look as fc.Arbitrary<World['looks'][number]>, { minLength: 5, maxLength: 50 }),
  from: fc.oneof(fc.integer({ min: 0, max: 80 }), weekday, weekday),
  length: fc.constantFrom(1, 7, 14, 28, 28, 31),
});

const sum = (truth: readonly number[], from: number, to: number) =>
  truth.slice(Math.max(0, from), to).reduce((all, one) => all + one, 0);

function observed({ truth, looks }: World): Observation[] {
  const before = 1000;
  return looks.map(({ kind, at, length, digits }) => {
    const days = (from: number, to: number) => ({
      from: isoDay(FIRST + from),
      to: isoDay(FIRST + to),
    });
    const end = Math.min(DAYS, at + length);
    if (kind === 'day') return shown(truth[at] ?? 0, digits, days(at, at + 1));
    if (kind === 'window') return shown(sum(truth, at, end), digits, days(at, end));
    const ever = before + sum(truth, 0, at);
    if (kind === 'ever') return shown(ever, digits, { ...days(0, at), from: '2020-01-01' });
    const now = `${isoDay(FIRST + at)}T00:00:00Z`;
    return shown(ever, digits, { from: now, to: now });
  });
}

const shuffled = (list: readonly Observation[]) =>
  [...list].sort((a, b) => (a.id.slice(7) < b.id.slice(7) ? -1 : 1));

function asked(one: World, observations = observed(one)) {
  const to = Math.min(DAYS, one.from + one.length);
  const period = { from: isoDay(FIRST + one.from), to: isoDay(FIRST + to) };
  const result = metricOver(FLOW, period, observations, REPORT);
  return { result, truth: sum(one.truth, one.from, to), period };
}

/** How often a value was what; kept here because a share that falls to nothing is a fault. */
const counts: Record<string, number> = {};

describe('an amount that is known by windows, days, totals and rounded numbers', () => {
  test('has the truth in its range where it is exact or bounded, and is the truth where it is exact and not rounded', () => {
    fc.assert(
      fc.property(world, (one) => {
        const { result, truth } = asked(one);
        const { value, low, high, basis } = result;
        if (value === null || low === null || high === null) return count('not known');
        const holds = low <= truth + 1e-6 && truth - 1e-6 <= high;
        count(`${basis}${basis === 'exact' && low === high ? '' : holds ? ', holds' : ', misses'}`);
        if (basis === 'estimated') return;
        expect(holds, `${low} ≤ ${truth} ≤ ${high}, ${basis}: ${result.why}`).toBe(true);
        if (basis === 'exact' && low === high) expect(value).toBeCloseTo(truth, 6);
      }),
      { numRuns: 1000 },
    );
    for (const kind of ['exact', 'exact, holds', 'bounded, holds', 'estimated, holds']) {
      expect(counts[kind], kind).toBeGreaterThan(10);
    }
    // A fair guess and no promise.
    const [held = 0, missed = 0] = [counts['estimated, holds'], counts['estimated, misses']];
    expect(held / (held + missed)).toBeGreaterThanOrEqual(0.95);
  }, 60_000);

  test('does not depend on the order in which it was seen', () => {
    fc.assert(
      fc.property(world, (one) => {
        const observations = observed(one);
        expect(asked(one, shuffled(observations)).result).toEqual(asked(one, observations).result);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('is bounded no more widely when more is known', () => {
    fc.assert(
      fc.property(world, fc.nat(), (one, seed) => {
        const all = observed(one);
        const some = all.filter((_, at) => (seed >> (at % 16)) % 2 === 0);
        const [few, more] = [asked(one, some).result, asked(one, all).result];
        if (few.basis !== 'bounded' || more.basis !== 'bounded') return;
        expect(more.low ?? 0).toBeGreaterThanOrEqual((few.low ?? 0) - 1e-6);
        expect(more.high ?? 0).toBeLessThanOrEqual((few.high ?? 0) + 1e-6);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('is made again from its own sights, to the last bit', () => {
    fc.assert(
      fc.property(world, (one) => {
        const { result } = asked(one);
        if (result.value === null) return;
        const { value, low, high } = asked(one, [...result.sights]).result;
        expect([value, low, high]).toEqual([result.value, result.low, result.high]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

function count(kind: string): void {
  counts[kind] = (counts[kind] ?? 0) + 1;
}
