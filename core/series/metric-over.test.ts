import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daily, FLOW, law, over, P, STOCK, seen } from './fixtures/seen.ts';
import { isoDay, metricOver, reportingPeriod } from './index.ts';

describe('a stock', () => {
  test('is the latest level at or before the day of the report; later ones do not count', () => {
    const result = over(
      STOCK,
      seen(100, { from: '2026-10-01', to: '2026-10-01' }),
      seen(120, { from: '2026-10-20', to: '2026-10-20' }),
      seen(999, { from: '2026-10-30', to: '2026-10-30' }),
    );
    expect(result).toMatchObject({ value: 120, from: '2026-10-20', ageDays: 9, stale: false });
    expect(result.estimated).toBe(false);
  });

  test('read in the hours of the very day of the report counts, and is 0 days old', () => {
    const moment = '2026-10-29T17:30:00Z';
    expect(over(STOCK, seen(7, { from: moment, to: moment }))).toMatchObject({
      value: 7,
      ageDays: 0,
    });
  });

  test('of a day that has begun where the person is counts in a report dated with an instant', () => {
    const of = (asOf: string) =>
      metricOver(STOCK, P, [seen(7, { from: '2026-10-30', to: '2026-10-30' })], { asOf }).value;
    expect(of('2026-10-29T22:00:00Z'), 'already 5 in the morning in Jakarta').toBe(7);
    expect(of('2026-10-29T09:00:00Z'), 'nowhere the 30th yet').toBeNull();
  });

  test('S1-M3.3: older than twice its cadence is stale, and says how old; the value stays', () => {
    const of = (day: string) => over(STOCK, seen(5, { from: day, to: day }));
    expect(of('2026-10-15')).toMatchObject({ ageDays: 14, stale: false });
    expect(of('2026-10-14')).toMatchObject({ ageDays: 15, stale: true, value: 5 });
  });

  test('of several accounts is added up, and is as old as the oldest', () => {
    const result = over(
      STOCK,
      seen(100, { account: 'a', from: '2026-10-28', to: '2026-10-28' }),
      seen(20, { account: 'b', from: '2026-10-02', to: '2026-10-02' }),
    );
    expect(result).toMatchObject({ value: 120, ageDays: 27, stale: true, until: '2026-10-02' });
  });
});

describe('a flow', () => {
  test('is the number for exactly the period where there is one, with its interval', () => {
    const rounded = seen(1200, { low: 1150, high: 1250 });
    const result = over(FLOW, rounded, ...daily(() => 1));
    expect(result).toMatchObject({ value: 1200, low: 1150, high: 1250, estimated: false });
    expect(result.sights).toEqual([rounded]);
  });

  test('is the sum of days that tile the period: 0 + 1 + … + 27 = 378', () => {
    expect(over(FLOW, ...daily((day) => day))).toMatchObject({ value: 378, estimated: false });
  });

  test('is the sum of weeks, and never a sum of windows that overlap', () => {
    const week = (from: string, to: string, value: number) => seen(value, { from, to });
    const weeks = [
      week('2026-10-01', '2026-10-08', 10),
      week('2026-10-08', '2026-10-15', 20),
      week('2026-10-15', '2026-10-22', 30),
      week('2026-10-22', '2026-10-29', 40),
    ];
    expect(over(FLOW, ...weeks, week('2026-10-05', '2026-10-12', 1000)).value).toBe(100);
  });

  test('with one day missing is no plain sum: it is estimated from the days that are there', () => {
    const days = daily(() => 10).filter((_, at) => at !== 5);
    const result = over(FLOW, ...days);
    // 27 days of 10 are 280 in 28; one day may be 3 days of (270 + 3.7) / 27 more, and not less than 0.
    expect(result).toMatchObject({ value: 280, low: 270, estimated: true });
    expect(result.high).toBeCloseTo(280 + (3 * 273.7) / 27, 9);
    expect(result.why).toBe(
      'Estimated: 27 numbers cover 27 of the 28 days, scaled by days to the whole.',
    );
    expect(result.sights).toHaveLength(27);
  });

  test('with days missing, windows that overlap are still never added up', () => {
    const window = (from: string, to: string, value: number) => seen(value, { from, to });
    const result = over(
      FLOW,
      window('2026-10-01', '2026-10-08', 70),
      window('2026-10-07', '2026-10-21', 9999),
      window('2026-10-20', '2026-10-27', 70),
      window('2026-10-08', '2026-10-20', 120),
    );
    // 7 + 12 + 7 = 26 days of 10 a day. They contradict the 9,999, which the range has room for.
    expect(result).toMatchObject({ value: 280, high: 9999, estimated: true });
    expect(result.low).toBeCloseTo(280 - (4.3 * 263.7) / 26, 9);
    expect(result.why).toContain('contradict each other');
  });

  test('of one day in seven is not known: too little to say anything of the rest', () => {
    const days = daily(() => 10).filter((_, at) => at % 7 === 0);
    expect(over(FLOW, ...days).value).toBeNull();
  });

  test('of a window nearly the period goes before a few of its days', () => {
    const days = daily(() => 10).slice(0, 14);
    const result = over(FLOW, ...days, seen(265, { from: '2026-09-30', to: '2026-10-28' }));
    // The window leaves at most 265 in its 27 days and the days at least 140 in theirs.
    expect(result).toMatchObject({ value: 265, estimated: true });
    expect(result.sights[0]?.value).toBe(265);
  });

  test('in a unit that it cannot have is not known, and the reason is the unit', () => {
    expect(over(FLOW, seen(5, { unit: 'EUR' }))).toMatchObject({
      value: null,
      why: 'The numbers for Things are in EUR, and it should be a count. Capture or enter it again.',
    });
  });

  test('of other days stands in, scaled by days, estimated, with an interval that is wide enough', () => {
    const result = over(FLOW, seen(140, { from: '2026-10-15', to: '2026-10-29' }));
    // 14 of 28 days are known at 10 a day; the other 14 may lie 16.5 days off, and not below 0.
    expect(result).toMatchObject({ value: 280, low: 140, estimated: true });
    expect(result.high).toBeCloseTo(280 + (16.5 * 143.7) / 14, 9);
    expect(result.why).toMatch(/2026-10-15 to 2026-10-28 \(14 days\).*28 days/);
  });

  test('of a longer window may hold as little as nothing', () => {
    const result = over(FLOW, seen(840, { from: '2026-08-06', to: '2026-10-29' }));
    expect(result).toMatchObject({ value: 280, low: 0, high: 840, estimated: true });
  });

  test('of "this month", read before the month was over, speaks of the days until then', () => {
    const month = { from: '2026-10-01', to: '2026-11-01', seen: '2026-10-28T09:00:00Z' };
    expect(over(FLOW, seen(28, month))).toMatchObject({ value: 28, estimated: true });
  });

  test('that can fall below 0 keeps an interval around its value', () => {
    const result = over(FLOW, seen(-140, { from: '2026-10-15', to: '2026-10-29' }));
    expect(result.value).toBe(-280);
    expect(result.low).toBeCloseTo(-280 - (16.5 * 143.7) / 14, 9);
    expect(result.high).toBeCloseTo(-280 + (16.5 * 143.7) / 14, 9);
  });

  test.each([
    ['one day', { from: '2026-10-28', to: '2026-10-29' }],
    ['a whole year', { from: '2025-10-29', to: '2026-10-29' }],
    ['the period before', { from: '2026-09-03', to: '2026-10-01' }],
  ])('%s is too little to stand for 28 days: not known, with the next step', (_, window) => {
    const result = over(FLOW, seen(5, window));
    expect(result.value).toBeNull();
    expect(result.why).toMatch(
      /other days only.*Capture a page that shows 2026-10-01 to 2026-10-28\./,
    );
  });

  test('that begins on the day of the report or later is in the future', () => {
    expect(over(FLOW, seen(5, { from: '2026-10-29', to: '2026-11-26' })).value).toBeNull();
  });

  test('of a page that did not name its days is not known', () => {
    const result = over(FLOW, seen(5, { from: '2026-10-28', to: '2026-10-28' }));
    expect(result.value).toBeNull();
    expect(result.why).toContain('did not say for which days');
  });

  test('of several accounts and platforms is added up; items and segments are parts, not accounts', () => {
    const result = over(
      FLOW,
      seen(100, { account: 'a' }),
      seen(20, { account: 'a', platform: 'there' }),
      seen(50, { account: 'a', item: 'video' }),
      seen(30, { account: 'a', segment: '18–24' }),
    );
    expect(result.value).toBe(120);
    expect(result.why).toContain('2 accounts');
  });

  test('of one account that has no number now is not the sum of the others', () => {
    const before = { from: '2026-09-03', to: '2026-10-01' };
    const result = over(FLOW, seen(100, { account: 'a' }), seen(50, { account: 'b', ...before }));
    expect(result.value).toBeNull();
    expect(result.why).toBe(
      'Things is known for some accounts, but not for b (here). Capture it there too.',
    );
  });

  test('of an account left long ago is no longer waited for', () => {
    const longAgo = { from: '2026-06-01', to: '2026-06-29' };
    expect(
      over(FLOW, seen(100, { account: 'a' }), seen(50, { account: 'b', ...longAgo })).value,
    ).toBe(100);
  });

  test('of a page that names no account is the number of the one account there', () => {
    const early = { seen: '2026-10-29T07:00:00Z' };
    expect(
      over(FLOW, seen(100, { account: '', ...early }), seen(101, { account: 'a' })).value,
    ).toBe(101);
  });

  test('of items alone says so', () => {
    expect(over(FLOW, seen(5, { item: 'video' })).why).toContain('single items only');
  });

  test('too large to add up is not known, not infinite', () => {
    const most = Number.MAX_VALUE;
    const result = over(FLOW, seen(most, { account: 'a' }), seen(most, { account: 'b' }));
    expect(result.value).toBeNull();
    expect(result.why).toContain('too large');
  });
});

describe('corrections', () => {
  test('of numbers with the same valid time the latest seen counts, in any order and any time zone', () => {
    const early = seen(100, { seen: '2026-10-29T08:00:00Z' });
    const late = seen(90, { seen: '2026-10-29T09:30:00+01:00' });
    expect(over(FLOW, early, late).value).toBe(90);
    expect(over(FLOW, late, early).value).toBe(90);
  });

  test('what is superseded does not count, even where it speaks of other days', () => {
    const wrong = seen(5000);
    const right = seen(50, { from: '2026-10-02', to: '2026-10-29', supersedes: wrong.id });
    expect(over(FLOW, wrong, right).sights).toEqual([right]);
  });

  test('seen at the same moment the exact number is preferred to the rounded one (S2-E4)', () => {
    const rounded = seen(1200, { low: 1150, high: 1250 });
    const exact = seen(1203);
    expect(over(FLOW, rounded, exact).value).toBe(1203);
    expect(over(FLOW, exact, rounded).value).toBe(1203);
  });
});

describe('always', () => {
  test('nothing observed is not known, never 0, and says what to do', () => {
    expect(over(FLOW)).toMatchObject({ value: null, low: null, high: null, stale: false });
    expect(over(FLOW).why).toBe(
      'No number yet for Things. Enter it or capture a page that shows it.',
    );
    expect(over(FLOW, seen(0)).value).toBe(0);
  });

  const day = fc.integer({ min: 20700, max: 20760 });
  const observation = fc
    .record({
      value: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      slack: fc.double({ min: 0, max: 1e3, noNaN: true }),
      from: day,
      length: fc.constantFrom(0, 1, 1, 7, 28, 28, 90),
      account: fc.constantFrom('', 'a', 'b'),
      hour: fc.integer({ min: 10, max: 23 }),
    })
    .map(({ value, slack, from, length, account, hour }) =>
      seen(value, {
        low: value - slack,
        high: value + slack,
        from: isoDay(from),
        to: isoDay(from + length),
        account,
        seen: `2026-11-29T${hour}:00:00Z`,
      }),
    );
  const some = fc.array(observation, { maxLength: 60 });
  const anyLaw = fc.constantFrom(FLOW, STOCK, law('ratio'), law('duration'), law('rating'));

  test('the interval holds the value, every number is finite, and the order makes no difference', () => {
    fc.assert(
      fc.property(anyLaw, some, (metric, observations) => {
        const result = over(metric, ...observations);
        expect(over(metric, ...[...observations].reverse())).toEqual(result);
        expect(result.why).not.toBe('');
        if (result.value === null) return;
        expect(Number.isFinite(result.value)).toBe(true);
        expect(result.low).toBeLessThanOrEqual(result.value);
        expect(result.high).toBeGreaterThanOrEqual(result.value);
      }),
      { numRuns: 500 },
    );
  });

  test('a value is made again from its own sights, to the last bit', () => {
    fc.assert(
      fc.property(anyLaw, some, (metric, observations) => {
        const result = over(metric, ...observations);
        if (result.value === null) return;
        const { value, low, high } = over(metric, ...result.sights);
        expect({ value, low, high }).toEqual({
          value: result.value,
          low: result.low,
          high: result.high,
        });
      }),
      { numRuns: 500 },
    );
  });

  test('numbers of the future change nothing', () => {
    fc.assert(
      fc.property(anyLaw, some, (metric, observations) => {
        const past = observations.filter((one) => one.from < '2026-10-29');
        const future = [
          seen(1e9, { from: '2026-10-30', to: '2026-10-30' }),
          seen(1e9, { from: '2026-10-29', to: '2026-11-26', account: 'c' }),
        ];
        const { why, ...now } = over(metric, ...past);
        expect(over(metric, ...past, ...future)).toMatchObject(now);
        if (past.length === 0) expect(over(metric, ...future).why).toContain('after the report');
        else expect(over(metric, ...past, ...future).why).toBe(why);
      }),
    );
  });

  test('a day that is none is refused', () => {
    expect(() => metricOver(FLOW, P, [], { asOf: 'today' })).toThrow(/today/);
    expect(() => reportingPeriod('2026-10-29', 0)).toThrow(/0/);
    expect(() => reportingPeriod('2026-10-29', 7.5)).toThrow(/7\.5/);
  });

  test('periods cross months, leap days and years', () => {
    expect(reportingPeriod('2028-03-01', 1)).toEqual({ from: '2028-02-29', to: '2028-03-01' });
    expect(reportingPeriod('2027-01-02T23:00:00-05:00', 7)).toEqual({
      from: '2026-12-26',
      to: '2027-01-02',
    });
  });
});
