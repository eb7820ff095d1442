import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BaselineOptions, baseline, type HistoryPoint, progress } from './index.ts';

const day = (at: number) =>
  new Date(Date.UTC(2026, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
/** Periods of so many days, one after the other from 2026-01-01, a Thursday. */
const past = (values: readonly (number | null)[], days = 28): HistoryPoint[] =>
  values.map((value, at) => ({ from: day(at * days), to: day((at + 1) * days), value }));

describe('S1-M2.3: a baseline', () => {
  test('is the median of what is known, whatever one campaign did', () => {
    const found = baseline(past([40, null, 42, 38, 41, 39, 900, 40, 43]));
    // 38 39 40 40 | 41 42 43 900
    expect(found).toMatchObject({ state: 'set', value: 40.5, n: 8, least: 8, why: null });
    expect(found.points).toHaveLength(8);
  });

  test('is still being gathered while too few periods are known, and says how many', () => {
    expect(baseline(past([40, null, 42, 38]))).toMatchObject({
      state: 'baselining',
      value: null,
      n: 3,
      why: 'Its baseline is still being gathered: 3 of 8 periods known.',
    });
  });

  test.each([
    ['no history', [], 0],
    ['one point', [7], 1],
    ['gaps alone', [null, null], 0],
  ])('%s: a defined answer', (_, values, n) => {
    expect(baseline(past(values))).toMatchObject({ state: 'baselining', value: null, n });
  });

  test('of one point is that point, where one is enough', () => {
    expect(baseline(past([7]), { least: 1 })).toMatchObject({ state: 'set', value: 7 });
  });

  test('by weekday takes the same weekday alone', () => {
    // Thursdays are worth 100 and more, all other days 1.
    const values = Array.from({ length: 28 }, (_, at) => (at % 7 === 0 ? 100 + at : 1));
    const thursday = { from: day(28), to: day(29) };
    const found = baseline(past(values, 1), {
      method: 'seasonal',
      season: 'weekday',
      least: 4,
      for: thursday,
    });
    // 100, 107, 114, 121
    expect(found).toMatchObject({ state: 'set', value: 110.5, n: 4 });
  });

  test('by month takes the same month of other years', () => {
    const month = (year: number, at: string, value: number) => ({
      from: `${year}-${at}-01`,
      to: `${year}-${at}-28`,
      value,
    });
    const history = [2022, 2023, 2024, 2025].flatMap((year) => [
      month(year, '11', 5),
      month(year, '12', year - 2000),
    ]);
    const december = { from: '2026-12-01', to: '2026-12-29' };
    const options: BaselineOptions = { method: 'seasonal', season: 'month', for: december };
    expect(baseline(history, options)).toMatchObject({ value: 23.5, n: 4, least: 3 });
    expect(baseline(history.slice(0, 4), options)).toMatchObject({ state: 'baselining', n: 2 });
  });

  test.each<[BaselineOptions, RegExp]>([
    [{ least: 0 }, /least.*0/],
    [{ least: Number.NaN }, /least.*NaN/],
    [{ method: 'seasonal' }, /period that it is for/],
    [{ method: 'mode' as 'median' }, /mode/],
  ])('%j is refused at the door', (options, words) => {
    expect(() => baseline(past([1, 2]), options)).toThrow(words);
  });

  test('a value that is no number is refused by its name', () => {
    expect(() => baseline(past([1, Number.NaN]), { least: 1 })).toThrow(/NaN/);
    expect(() => baseline(past([Number.POSITIVE_INFINITY]), { least: 1 })).toThrow(/Infinity/);
  });

  test('does not depend on the order of its periods, and a missing one moves nothing', () => {
    const some = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 8 });
    fc.assert(
      fc.property(some, fc.nat(), (values, at) => {
        const found = baseline(past(values)).value;
        expect(baseline(past([...values].reverse())).value).toBe(found);
        expect(baseline(past(values.toSpliced(at % values.length, 0, null as never))).value).toBe(
          found,
        );
      }),
    );
  });
});

describe('progress', () => {
  test.each([
    [100, 0],
    [150, 50],
    [200, 100],
    [80, 0],
    [999, 100],
  ])('from 100 to 200, at %d, is %d', (value, done) => {
    expect(progress(value, { baseline: 100, target: 200 })).toBe(done);
  });

  test('goes down as well, and refuses a target that equals the baseline', () => {
    expect(progress(35, { baseline: 40, target: 20 })).toBe(25);
    expect(() => progress(5, { baseline: 7, target: 7 })).toThrow(/target 7.*baseline 7/);
    expect(() => progress(Number.NaN, { baseline: 7, target: 8 })).toThrow(/NaN/);
  });

  test('stays within 0 and 100', () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(any, any, any, (value, start, target) => {
        if (start === target) return true;
        const done = progress(value, { baseline: start, target });
        return done >= 0 && done <= 100;
      }),
    );
  });
});
