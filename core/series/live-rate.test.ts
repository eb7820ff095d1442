import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LivePoint, liveRate } from './live-rate.ts';

const at = (seconds: number) =>
  new Date(Date.parse('2026-10-01T10:00:00Z') + seconds * 1000).toISOString();
const point = (seconds: number, value: number, around = 0): LivePoint => ({
  at: at(seconds),
  value,
  low: value - around,
  high: value + around,
});
const OPTIONS = { gapAfterS: 45 };

describe('S0-F3: revenue of a live session a minute', () => {
  test('differences of the running total over time, and their mean', () => {
    // 0 → 100 → 250 in 30 s: 400 and 600 a minute, 500 on average.
    const rate = liveRate([point(0, 0), point(15, 100), point(30, 250)], OPTIONS);
    expect(rate.steps.map((step) => step.perMinute)).toEqual([400, 600]);
    expect(rate.perMinute).toEqual({ value: 500, low: 500, high: 500 });
    expect(rate.total).toEqual({ value: 250, low: 250, high: 250 });
    expect(rate.minutes).toBe(0.5);
  });

  test('what the rounding allows is carried into the rate', () => {
    // 1,000 ± 50 to 1,200 ± 50 in a minute is between 100 and 300.
    const rate = liveRate([point(0, 1000, 50), point(60, 1200, 50)], { gapAfterS: 90 });
    expect(rate.steps[0]).toMatchObject({ perMinute: 200, low: 100, high: 300 });
    expect(rate.perMinute).toEqual({ value: 200, low: 100, high: 300 });
  });

  test('a gap stays a gap, and what came in it is in the total', () => {
    const rate = liveRate([point(0, 0), point(15, 30), point(315, 630), point(330, 660)], OPTIONS);
    expect(rate.steps.map((step) => [step.perMinute, step.why])).toEqual([
      [120, undefined],
      [null, 'gap'],
      [120, undefined],
    ]);
    expect(rate.total?.value).toBe(660);
    expect(rate.perMinute?.value).toBe(120);
    expect([rate.minutes, rate.seenMinutes]).toEqual([5.5, 0.5]);
  });

  test('a cancelled order takes away; a board that begins anew is no loss', () => {
    const cancelled = liveRate([point(0, 500), point(15, 480)], OPTIONS);
    expect(cancelled.steps[0]?.perMinute).toBe(-80);
    const anew = liveRate([point(0, 100), point(15, 500), point(30, 0), point(45, 20)], OPTIONS);
    expect(anew.steps.map((step) => step.why)).toEqual([undefined, 'restart', undefined]);
    expect(anew.total?.value).toBe(520);
    // 520 counted in all, 100 of them before the first look, in 0.75 minutes.
    expect(anew.perMinute?.value).toBe(560);
  });
});

describe('what is missing or twice', () => {
  test('no look gives no total, one look a total and no rate', () => {
    expect(liveRate([], OPTIONS)).toMatchObject({ total: null, perMinute: null, steps: [] });
    expect(liveRate([point(0, 7)], OPTIONS)).toMatchObject({ perMinute: null, minutes: 0 });
    expect(liveRate([point(0, 7)], OPTIONS).total?.value).toBe(7);
  });

  test('the order in which looks are given does not matter, and no instant counts twice', () => {
    const looks = [point(0, 0), point(15, 10), point(30, 30)];
    const mixed = [looks[2], looks[0], point(15, 9), looks[1]] as LivePoint[];
    expect(liveRate(mixed, OPTIONS)).toEqual(liveRate(looks, OPTIONS));
    const broken = { ...point(0, 3), at: 'soon' };
    expect(liveRate([...looks, broken], OPTIONS)).toEqual(liveRate(looks, OPTIONS));
  });

  test('a gap of no length is refused with what was given', () => {
    expect(() => liveRate([], { gapAfterS: 0 })).toThrow(/not 0/);
  });

  test('no answer is ever without end, and each lies within its own interval', () => {
    const looks = fc.array(
      fc.record({ s: fc.nat(7200), value: fc.nat(1e7), around: fc.nat(1000) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(looks, (list) => {
        const rate = liveRate(
          list.map(({ s, value, around }) => point(s, value, around)),
          OPTIONS,
        );
        for (const one of [rate.total, rate.perMinute]) {
          if (!one) continue;
          expect(Number.isFinite(one.value)).toBe(true);
          expect(one.low).toBeLessThanOrEqual(one.value);
          expect(one.high).toBeGreaterThanOrEqual(one.value);
        }
        expect(rate.seenMinutes).toBeLessThanOrEqual(rate.minutes + 1e-9);
      }),
    );
  });
});
