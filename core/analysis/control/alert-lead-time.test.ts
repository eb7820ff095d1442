import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, medianInterval, poissonInterval } from '../../statistics/index.ts';
import { type AlertLeadTime, type AlertSpan, alertLeadTime } from './alert-lead-time.ts';
import { replayedAlerts } from './replayed-alerts.ts';

function resultOf(given: Answer<AlertLeadTime>): AlertLeadTime {
  if (given.why !== null) throw new Error(given.why);
  return given;
}

const span = (from: number, to: number | null): AlertSpan => ({ from, to });

describe('S3-21: how long before each event the alert stood', () => {
  // Two months of 30 days are watched; an alert warns for 7 days.
  const options = { from: 0, to: 60, horizon: 7, month: 30 };
  // 5–8 warns of 10; 20–21 of nothing; 30–45 stands on and warns of 44; 55 has not had its 7 days.
  const alerts = [span(5, 8), span(20, 21), span(30, 45), span(55, 56)];
  const found = resultOf(alertLeadTime(alerts, [10, 44, 46, -3, 0, 70], options));

  test('hits with their lead, misses, and events that nobody watched', () => {
    expect(found.events).toEqual([
      { at: 10, lead: 5 },
      { at: 44, lead: 14 },
      { at: 46, lead: null },
    ]);
    expect([found.hits, found.misses, found.unwatched]).toEqual([2, 1, 3]);
    expect(found.lead?.median).toBe(9.5);
    // With the miss as 0 the middle one of 0, 5 and 14.
    expect(found.leadOfAll.median).toBe(5);
  });

  test('right and false alarms, and those that are not decided yet', () => {
    expect([found.alerts, found.right, found.falseAlarms, found.undecided]).toEqual([4, 2, 1, 1]);
    expect(found.precision?.value).toBeCloseTo(2 / 3, 12);
    expect(found.falsePerMonth.value).toBe(0.5);
    expect(found.alertsPerMonth.value).toBe(2);
    // Garwood's bounds of 1 are 0.0253 and 5.5716, over two months.
    expect(found.falsePerMonth.low).toBeCloseTo(0.0253 / 2, 4);
    expect(found.falsePerMonth.high).toBeCloseTo(5.5716 / 2, 4);
  });

  test('how much of the time was under warning, and what chance does with as much', () => {
    // 5–12, 20–27, 30–45 and 55–60: 34 of 60 days.
    const share = (7 + 7 + 15 + 5) / 60;
    expect(found.warnedTime).toBeCloseTo(share, 12);
    // Two or three of three: 3t²(1 − t) + t³.
    expect(found.p).toBeCloseTo(3 * share ** 2 * (1 - share) + share ** 3, 12);
  });

  test('alerts that overlap count their time once, and the first of them leads', () => {
    const many = resultOf(alertLeadTime([span(1, 2), span(3, 4), span(5, 9)], [8], options));
    expect(many.events).toEqual([{ at: 8, lead: 7 }]);
    expect(many.warnedTime).toBeCloseTo((12 - 1) / 60, 12);
    expect(many.right).toBe(3);
  });

  test('an alert at the moment of the event comes too late', () => {
    const late = resultOf(alertLeadTime([span(10, 12)], [10], options));
    expect(late.events).toEqual([{ at: 10, lead: null }]);
    expect([late.late, late.falseAlarms, late.right]).toEqual([1, 0, 0]);
    // Within the horizon after it as well; past it the alert is for nothing.
    expect(resultOf(alertLeadTime([span(17, 18)], [10], options)).late).toBe(1);
    expect(resultOf(alertLeadTime([span(18, 19)], [10], options)).falseAlarms).toBe(1);
  });

  test('an alert that always stands warns of all and knows nothing', () => {
    const always = resultOf(alertLeadTime([span(0, null)], [10, 30, 50], options));
    expect(always.misses).toBe(0);
    expect(always.warnedTime).toBe(1);
    expect(always.p).toBe(1);
  });

  test('without alerts each event is a miss; without events there is no answer', () => {
    const none = resultOf(alertLeadTime([], [10], options));
    expect([none.misses, none.lead, none.precision, none.p]).toEqual([1, null, null, 1]);
    expect(none.leadOfAll.median).toBe(0);
    expect(alertLeadTime(alerts, [], options).why).toMatch(/^No event came/);
  });

  test('what makes no sense is thrown', () => {
    expect(() => alertLeadTime([span(5, 5)], [6], options)).toThrow(/a time after 5/);
    expect(() => alertLeadTime([], [Number.NaN], options)).toThrow(/NaN/);
    expect(() => alertLeadTime([], [1], { ...options, to: 0 })).toThrow(/to must be/);
    expect(() => alertLeadTime([], [1], { ...options, horizon: 0 })).toThrow(/horizon/);
    expect(() => alertLeadTime([], [1], { ...options, level: 1 })).toThrow(/level/);
  });

  test('whatever the times, the parts add up', () => {
    const time = fc.integer({ min: -5, max: 70 });
    const spans = fc.array(
      fc
        .tuple(time, fc.option(fc.integer({ min: 1, max: 30 })))
        .map(([from, n]) => span(from, n === null ? null : from + n)),
    );
    fc.assert(
      fc.property(spans, fc.array(time), (some, events) => {
        const one = alertLeadTime(some, events, options);
        if (one.why !== null) return;
        expect(one.hits + one.misses + one.unwatched).toBe(events.length);
        expect(one.right + one.late + one.falseAlarms + one.undecided).toBe(one.alerts);
        for (const part of [one.warnedTime, one.p, one.hitRate.value]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('intervals of it', () => {
  // Hahn and Meeker (1991), table A.15: ranks and coverage of the median's interval.
  test.each([
    [10, 2, 9, 0.9785],
    [15, 4, 12, 0.9648],
    [20, 6, 15, 0.9586],
  ])('published: the median of %i lies between ranks %i and %i, %f', (n, low, high, coverage) => {
    const found = medianInterval(Array.from({ length: n }, (_, i) => i + 1));
    expect([found?.low, found?.high]).toEqual([low, high]);
    expect(found?.coverage).toBeCloseTo(coverage, 4);
  });

  test('five values are too few for 95 %, six are not', () => {
    expect(medianInterval([1, 2, 3, 4, 5])?.low).toBeNull();
    expect(medianInterval([1, 2, 3, 4, 5, 6])).toMatchObject({
      low: 1,
      high: 6,
      coverage: 0.96875,
    });
    expect(medianInterval([])).toBeNull();
  });

  test('published: ?poisson.test of R, 137 cases in 24.19893 units of time', () => {
    const { low, high } = poissonInterval(137);
    expect(low / 24.19893).toBeCloseTo(4.753125, 6);
    expect(high / 24.19893).toBeCloseTo(6.692709, 6);
  });
});

describe('alerts as they would have stood', () => {
  test('each place knows the values up to it alone', () => {
    const values = Array.from({ length: 60 }, (_, i) => 100 - i + ((i * 7) % 5));
    const rules = [
      { kind: 'bound', low: 60, pendingFor: 2 },
      { kind: 'forecast', threshold: 50, side: 'below', within: 10 },
      { kind: 'drift', side: 'below', baseline: 10 },
    ] as const;
    for (const rule of rules) {
      const [first] = replayedAlerts(values, rule);
      expect(first, rule.kind).toBeDefined();
      const from = first?.from ?? 0;
      // With the value of that place the alert is there, and without it it is not.
      expect(replayedAlerts(values.slice(0, from + 1), rule)).toEqual([{ from, to: null }]);
      expect(replayedAlerts(values.slice(0, from), rule)).toEqual([]);
    }
  });

  test('a line that falls by one a day is foretold ten days before it crosses', () => {
    const values = Array.from({ length: 60 }, (_, i) => 100 - i + (i % 2 ? 0.1 : -0.1));
    const [alert] = replayedAlerts(values, {
      ...{ kind: 'forecast', threshold: 50, side: 'below', within: 10 },
    });
    // It crosses at 50, and is 10 away at 40.
    expect(Math.abs((alert?.from ?? 0) - 40)).toBeLessThanOrEqual(1);
  });

  test('gaps keep an alert as it was, and too few values raise none', () => {
    const rule = { kind: 'bound', high: 10, pendingFor: 1, recoverFor: 1, forgetAfter: 5 } as const;
    expect(replayedAlerts([5, 12, null, null, 13, 9], rule)).toEqual([span(1, 5)]);
    expect(replayedAlerts([], rule)).toEqual([]);
    expect(replayedAlerts([1, 2], { kind: 'drift', side: 'above', baseline: 9 })).toEqual([]);
    expect(() =>
      replayedAlerts([1], { kind: 'forecast', threshold: 2, side: 'above', within: 0 }),
    ).toThrow(/within/);
  });

  test('progress is told up to the end', () => {
    const told: number[] = [];
    const rule = { kind: 'forecast', threshold: 9, side: 'above', within: 5 } as const;
    replayedAlerts(Array(40).fill(1), rule, (part) => told.push(part));
    expect(told.at(-1)).toBe(1);
  });
});
