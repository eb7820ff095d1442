import { describe, expect, test } from 'vitest';
import type { Observation } from '../../model/index.ts';
import { FLOW, type Given, seen } from '../fixtures/seen.ts';
import { isoDay, type MetricLaw, metricOver } from '../index.ts';
import { unknownDays } from './unknown-days.ts';

/** 1 January 2026. */
const FIRST = 20454;
const DAYS = 90;
const AS_OF = isoDay(FIRST + DAYS);

type Chance = () => number;

/** Mulberry32: the same worlds in every run. */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const bell = (chance: Chance) =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

/** So many of them a day, as chance has it. */
const around = (mean: number, chance: Chance) =>
  Math.max(0, Math.round(mean + Math.sqrt(mean) * bell(chance)));

const days = (of: (day: number) => number) => Array.from({ length: DAYS }, (_, day) => of(day));

/** What real days do that a mean does not say. */
const WORLDS: Readonly<Record<string, (chance: Chance) => number[]>> = {
  'half of the days empty': (chance) =>
    days(() => (chance() < 0.5 ? 0 : Math.floor(chance() * 61))),
  'a weekly cycle': (chance) => {
    const busy = 1.5 + 2 * chance();
    return days((day) => around(day % 7 > 4 ? 30 * busy : 24, chance));
  },
  growth: (chance) => {
    const rate = 0.03 * (chance() - 0.3);
    return days((day) => around(20 * Math.exp(rate * day), chance));
  },
  decay: (chance) => days((day) => around(60 * Math.exp(-0.03 * day), chance)),
  spikes: (chance) => {
    const [often, high] = [0.02 + 0.06 * chance(), 5 + 15 * chance()];
    return days(() => around(20, chance) + (chance() < often ? Math.round(20 * high) : 0));
  },
  'uneven days': (chance) => {
    const width = 0.5 + chance();
    return days(() => Math.round(20 * Math.exp(width * bell(chance))));
  },
  'few events': (chance) => {
    const often = 0.03 + 0.15 * chance();
    return days(() => (chance() < often ? 1 + Math.floor(chance() * 5) : 0));
  },
  'good and bad weeks': (chance) => {
    let level = 0;
    return days(() => {
      level = 0.8 * level + 0.4 * bell(chance);
      return around(30 * Math.exp(level), chance);
    });
  },
};

const sum = (truth: readonly number[], from: number, to: number) =>
  truth.slice(from, to).reduce((all, one) => all + one, 0);

const time = (from: number, to: number) => ({
  from: isoDay(FIRST + from),
  to: isoDay(FIRST + to),
  seen: `${AS_OF}T12:00:00Z`,
});

type Looks = (truth: readonly number[], chance: Chance) => Observation[];

/** How it was looked at. */
const LOOKS: Readonly<Record<string, Looks>> = {
  'windows now and then': (truth, chance) => {
    const length = [7, 28, 30][Math.floor(chance() * 3)] ?? 28;
    const found: Observation[] = [];
    for (let to = length; to <= DAYS; to += 1 + Math.floor(chance() * 20)) {
      found.push(seen(sum(truth, to - length, to), time(to - length, to)));
    }
    return found;
  },
  'days with gaps': (truth, chance) => {
    const share = 0.3 + 0.65 * chance();
    return truth.flatMap((one, at) => (chance() < share ? [seen(one, time(at, at + 1))] : []));
  },
  'totals now and then': (truth, chance) => {
    const found: Observation[] = [];
    for (let at = 0; at < DAYS; at += 1 + Math.floor(chance() * 12)) {
      const now: Given = { ...time(at, at), from: `${isoDay(FIRST + at)}T00:00:00Z` };
      found.push(seen(1000 + sum(truth, 0, at), { ...now, to: now.from ?? '' }));
    }
    return found;
  },
  'totals of a day, at whatever hour': (truth, chance) =>
    Array.from({ length: 13 }, (_, week) => {
      const some = Math.round(chance() * (truth[7 * week] ?? 0));
      return seen(1000 + sum(truth, 0, 7 * week) + some, time(7 * week, 7 * week));
    }),
};

/** How often the range of an estimate held the truth, of how many. */
function held(world: (chance: Chance) => number[], looks: Looks, seed: number) {
  let [within, all] = [0, 0];
  for (let run = 0; run < 250; run++) {
    const chance = chanceFrom(seed * 100_003 + run);
    const truth = world(chance);
    const observations = looks(truth, chance);
    const from = 7 * Math.floor(chance() * 12);
    const to = Math.min(DAYS, from + ([7, 14, 28, 31][Math.floor(chance() * 4)] ?? 28));
    const { basis, low, high } = metricOver(FLOW, time(from, to), observations, { asOf: AS_OF });
    if (basis !== 'estimated') continue;
    all++;
    const real = sum(truth, from, to);
    if ((low ?? 0) <= real + 1e-6 && real - 1e-6 <= (high ?? 0)) within++;
  }
  return { within, all };
}

describe('the range of an estimate, a fair guess', () => {
  const totals = { within: 0, all: 0 };
  const cases = Object.keys(WORLDS).flatMap((world) =>
    Object.keys(LOOKS).map((look) => [world, look] as const),
  );

  test.each(cases)('holds the truth nearly always: %s, seen in %s', (world, look) => {
    const [of, by] = [WORLDS[world], LOOKS[look]];
    if (!of || !by) throw new Error(world);
    const { within, all } = held(
      of,
      by,
      cases.findIndex(([a, b]) => a === world && b === look),
    );
    totals.within += within;
    totals.all += all;
    expect(all).toBeGreaterThan(20);
    expect(within / all, `${within} of ${all}`).toBeGreaterThanOrEqual(0.9);
  });

  test('and of all of them at least 95 times of 100', () => {
    expect(totals.within / totals.all).toBeGreaterThanOrEqual(0.95);
  });

  test('none seen on ten days is not none on the next three: there is room for some', () => {
    const none = Array.from({ length: 10 }, (_, at) => seen(0, time(at, at + 1)));
    const { value, low, high } = metricOver(FLOW, time(0, 13), none, { asOf: AS_OF });
    expect([value, low]).toEqual([0, 0]);
    expect(high).toBeGreaterThan(1);
  });

  test('of a quotient or people of other days is wider than the number that stands in', () => {
    const stands = [seen(40, { ...time(0, 28), unit: '%' })];
    const ratio: MetricLaw = { ...FLOW, kind: 'ratio', unit: '%' };
    const later = metricOver(ratio, time(7, 35), stands, { asOf: AS_OF });
    expect(later).toMatchObject({ value: 40, basis: 'estimated' });
    // 14 days that the two do not share are half of the period.
    expect([later.low, later.high]).toEqual([20, 60]);
    const same = metricOver(ratio, time(0, 28), stands, { asOf: AS_OF });
    expect(same).toMatchObject({ low: 40, high: 40, basis: 'exact' });
    const most = [seen(90, { ...time(0, 28), unit: '%' })];
    expect(metricOver(ratio, time(7, 35), most, { asOf: AS_OF }).high).toBe(100);
    const people: MetricLaw = { ...FLOW, distinct: true };
    const others = metricOver(people, time(7, 35), [seen(1000, time(0, 28))], { asOf: AS_OF });
    expect(others.value).toBe(1000);
    // Seven days are left over: at most so many people besides as 8.2 of 28 days may bring.
    expect(others.high).toBeCloseTo(1000 * (1 + unknownDays(7, { known: 28 }) / 28), 9);
  });
});
