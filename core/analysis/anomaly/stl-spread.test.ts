import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AIR_PASSENGERS } from './fixtures/air-passengers.ts';
import { stl } from './stl.ts';
import { sixMedians } from './stl-spread.ts';

const medianOf = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return 3 * ((sorted[middle] ?? 0) + (sorted[sorted.length - middle - 1] ?? 0));
};

describe('six median distances as the original program of STL finds them', () => {
  const distance = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, noNaN: true }));

  test('of an odd number of values: six times the median', () => {
    fc.assert(
      fc.property(fc.array(distance, { minLength: 1, maxLength: 200 }), (list) => {
        const odd = list.length % 2 === 1 ? list : list.slice(1);
        if (odd.length > 0) expect(sixMedians(Float64Array.from(odd))).toBe(medianOf(odd));
      }),
    );
  });

  test('of an even number: mostly the same', () => {
    let same = 0;
    for (let round = 0; round < 200; round++) {
      const list = Array.from(
        { length: 144 },
        (_, i) => (((i + 1) * (round + 7) * 7919) % 997) / 7,
      );
      const found = sixMedians(Float64Array.from(list));
      if (found === medianOf(list)) same++;
    }
    expect(same).toBeGreaterThan(150);
  });

  test('the values given stay as they are; none, one and values that are no numbers end', () => {
    const list = Float64Array.from([3, 1, 2, 9]);
    sixMedians(list);
    expect([...list]).toEqual([3, 1, 2, 9]);
    expect(sixMedians(Float64Array.from([4]))).toBe(24);
    expect(sixMedians(new Float64Array(40).fill(Number.NaN))).toBeNaN();
  });
});

describe('published: R 4.2.2 stl of AirPassengers, where a true median gives another result', () => {
  const rows = [0, 6, 71, 143];
  const of = (options: Parameters<typeof stl>[1]) => {
    const found = stl(AIR_PASSENGERS, options);
    if (found.why !== null) throw new Error(found.why);
    return found;
  };

  test('stl(AirPassengers, "periodic", robust = TRUE)', () => {
    const { seasonal, trend, remainder, weights } = of({
      period: 12,
      seasonalWindow: 'periodic',
      robust: true,
    });
    const near = (list: readonly number[], wanted: readonly number[]) => {
      for (const [i, at] of rows.entries()) expect(list[at]).toBeCloseTo(wanted[i] ?? 0, 9);
    };
    near(seasonal, [-16.51981909724, 33.3895480485, -22.58455468802, -22.58455468802]);
    near(trend, [123.18565668934, 125.81622295625, 254.81342221469, 477.24107865861]);
    near(remainder, [5.3341624079, -11.20577100476, -3.22886752666, -22.65652397059]);
    expect([0, 6, 71].map((at) => weights[at]?.toFixed(10))).toEqual([
      '0.9687695359',
      '0.8363876563',
      '0.9882076802',
    ]);
  });

  test('stl(AirPassengers, s.window = 7, t.window = 15, robust = TRUE)', () => {
    const { seasonal, trend } = of({
      period: 12,
      seasonalWindow: 7,
      trendWindow: 15,
      robust: true,
    });
    expect(rows.map((at) => seasonal[at]?.toFixed(9))).toEqual([
      '-15.902034854',
      '29.753391487',
      '-27.269101902',
      '-37.254044971',
    ]);
    expect(rows.map((at) => trend[at]?.toFixed(9))).toEqual([
      '125.980940095',
      '128.577997722',
      '258.047171905',
      '494.697440337',
    ]);
  });
});
