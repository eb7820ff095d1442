import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../statistics/index.ts';
import { cusumRunLength, ewmaRunLength } from './average-run-length.ts';
import { breachStates } from './breach-states.ts';
import { cusumChart } from './cusum-chart.ts';
import { ewmaChart } from './ewma-chart.ts';
import { timeToBreach } from './time-to-breach.ts';

function resultOf<Result extends object>(given: Answer<Result>): Result {
  if (given.why !== null) throw new Error(given.why);
  return given;
}

const letters = (values: readonly (number | null)[], options: object) =>
  breachStates(values, { high: 10, ...options })
    .map(({ state }) => state[0])
    .join('');

describe('average run lengths', () => {
  test('published: CUSUM k ½ h 4 and 5 (Montgomery, table 9.3), EWMA λ 0.1 width 2.7 (Lucas and Saccucci)', () => {
    expect(cusumRunLength({ k: 0.5, h: 4 })).toBeCloseTo(168, 0);
    expect(cusumRunLength({ k: 0.5, h: 5 })).toBeCloseTo(465, 0);
    expect(cusumRunLength({ k: 0.5, h: 5, shift: 1 })).toBeCloseTo(10.4, 1);
    expect(cusumRunLength({ k: 0.5, h: 4, shift: 2 })).toBeCloseTo(3.34, 2);
    expect(cusumRunLength({ k: 0.5, h: 5, sides: 'one' })).toBeCloseTo(930.9, 0);
    expect(ewmaRunLength({ lambda: 0.1, width: 2.7, shift: 1 })).toBeCloseTo(9.73, 2);
  });

  test('an EWMA of the newest value alone is Shewhart’s chart: one false signal in 370.4', () => {
    expect(ewmaRunLength({ lambda: 1, width: 3 })).toBeCloseTo(370.3983, 4);
  });

  test('a chart that practically never signals has no length, wrong designs are thrown out', () => {
    expect(cusumRunLength({ k: 2, h: 20 })).toBeNull();
    expect(() => cusumRunLength({ k: -1, h: 5 })).toThrow(/k must be/);
    expect(() => ewmaRunLength({ lambda: 0, width: 3 })).toThrow(/lambda/);
  });
});

describe('charts', () => {
  test('EWMA by hand, half old and half new, with its limits at the start and in the long run', () => {
    const found = resultOf(
      ewmaChart([4, null, -4], { lambda: 0.5, target: 0, sd: 1, limits: 'exact' }),
    );
    expect(found.points.map((one) => one.ewma)).toEqual([2, 2, -1]);
    // 3·√(⅓·(1 − ¼)) = 1.5, and with the second value 3·√(⅓·(1 − 1/16)).
    expect(found.points[0]?.high).toBeCloseTo(1.5, 12);
    expect(found.points[2]?.low).toBeCloseTo(-3 * Math.sqrt((1 / 3) * (15 / 16)), 12);
    expect(found.points.map((one) => one.signal)).toEqual(['high', null, null]);
    const long = resultOf(ewmaChart([4], { lambda: 0.5, target: 0, sd: 1 }));
    expect(long.points[0]?.high).toBeCloseTo(Math.sqrt(3), 12);
  });

  test('CUSUM by hand, with the place at which the shift began', () => {
    const found = resultOf(cusumChart([0, 2, null, 2, 2, -9], { target: 0, sd: 1, k: 0.5, h: 4 }));
    expect(found.points.map((one) => one.high)).toEqual([0, 1.5, 1.5, 3, 4.5, 0]);
    expect(found.firstSignal).toBe(4);
    expect(found.points[4]?.since).toBe(1);
    expect(found.points[5]?.signal).toBe('low');
  });

  test('target and spread of the first values: mean 10, mean step 2 ÷ 1.128', () => {
    const first = [9, 11, 9, 11, 9, 11, 9, 11];
    const found = resultOf(cusumChart([...first, 30, 30], { baseline: 8 }));
    expect(found.target).toBe(10);
    expect(found.sd).toBeCloseTo(2 / 1.1283791670955126, 12);
    expect(found.firstSignal).toBe(8);
  });

  test('too few, constant and missing values are refused in words', () => {
    expect(ewmaChart([1, 2, 3]).why).toContain('3 values are too few');
    expect(cusumChart(Array(9).fill(4)).why).toContain('do not vary');
    expect(ewmaChart([null, null]).why).toBe('There is no value to chart.');
    expect(() => ewmaChart([1, Number.NaN], { target: 0, sd: 1 })).toThrow(/NaN/);
    expect(() => cusumChart([1], { target: 0, sd: 0 })).toThrow(/sd/);
  });
});

describe('sustained breaches', () => {
  test('one outside is pending, three in a row breach, two in a row inside end it', () => {
    expect(letters([5, 11, 5, 11, 11, 11, 5, 11, 5, 5, 5], {})).toBe('npnppbrbrnn');
  });

  test('missing values stop the count and, three in a row, the memory', () => {
    expect(letters([11, 11, null, 11], {})).toBe('ppnb');
    expect(letters([11, 11, 11, null, null, null, 11, 5], {})).toBe('ppbnnnpn');
    expect(breachStates([null], { high: 1 })[0]?.state).toBe('no-data');
  });

  test('each state knows since when; bounds themselves are inside', () => {
    expect(breachStates([10, 11, 12, 13], { high: 10 }).map((one) => one.since)).toEqual([
      0, 1, 1, 3,
    ]);
    expect(breachStates([3], { low: 3, high: 3 })[0]?.state).toBe('normal');
    expect(breachStates([], { low: 3 })).toEqual([]);
  });

  test('a watch without bounds or with bounds the wrong way round is thrown out', () => {
    expect(() => breachStates([1], {})).toThrow(/no bound/);
    expect(() => breachStates([1], { low: 2, high: 1 })).toThrow(/low/);
    expect(() => breachStates([1], { low: 2, pendingFor: 0 })).toThrow(/pendingFor/);
  });
});

describe('time to breach', () => {
  /** 2 a step, with errors that go up and down by turns and so stand for no trend of their own. */
  const rising = Array.from({ length: 20 }, (_, i) => 10 + 2 * i + (i % 2 === 0 ? 1 : -1));

  test('a line at 48 that rises 2 a step crosses 60 in about 6', () => {
    const found = resultOf(timeToBreach(rising, { threshold: 60, side: 'above' }));
    expect(found.heading).toBe('towards');
    expect(Math.abs((found.steps ?? 0) - 6)).toBeLessThan(0.3);
    expect(found.low ?? 0).toBeLessThan(found.steps ?? 0);
    expect(found.high ?? 0).toBeGreaterThan(found.steps ?? 0);
  });

  test('Fieller’s interval by hand: its ends are where the line’s band touches the bound', () => {
    const found = resultOf(timeToBreach(rising, { threshold: 60, side: 'above', level: 0.95 }));
    // t(18) at 97.5 % is 2.10092; residuals by turns have no positive autocorrelation.
    const x = rising.map((_, i) => i - 19);
    const xm = x.reduce((sum, one) => sum + one / 20, 0);
    const ym = rising.reduce((sum, one) => sum + one / 20, 0);
    const sxx = x.reduce((sum, one) => sum + (one - xm) ** 2, 0);
    const b = x.reduce((sum, one, i) => sum + (one - xm) * ((rising[i] ?? 0) - ym), 0) / sxx;
    const s2 =
      x.reduce((sum, one, i) => sum + ((rising[i] ?? 0) - ym - b * (one - xm)) ** 2, 0) / 18;
    for (const end of [found.low ?? 0, found.high ?? 0]) {
      const off = Math.abs(ym + b * (end - xm) - 60);
      expect(off / Math.sqrt(s2 * (1 / 20 + (end - xm) ** 2 / sxx))).toBeCloseTo(2.10092, 4);
    }
  });

  test('away from the bound, breached already, constant, and a line that may go either way', () => {
    const heading = (
      values: readonly (number | null)[],
      threshold: number,
      side: 'above' | 'below',
    ) => resultOf(timeToBreach(values, { threshold, side }));
    expect(heading(rising, 5, 'below')).toMatchObject({ heading: 'away', steps: null, high: null });
    expect(heading(rising, 20, 'above')).toMatchObject({ heading: 'breached', steps: 0 });
    expect(heading(Array(10).fill(3), 5, 'above')).toMatchObject({ heading: 'away', steps: null });
    const wave = [5, 7, 4, 6, 5, 7, 4, 6, 5, 7, 4, 6];
    expect(heading(wave, 30, 'above')).toMatchObject({ heading: 'unclear', high: null });
  });

  test('missing values keep their place; few are refused', () => {
    const holes = rising.map((one, i) => (i % 4 === 1 ? null : one));
    const found = resultOf(timeToBreach(holes, { threshold: 60, side: 'above' }));
    expect(Math.abs((found.steps ?? 0) - 6)).toBeLessThan(1);
    expect(timeToBreach([1, 2, null], { threshold: 9, side: 'above' }).why).toContain('2 values');
    expect(() => timeToBreach(rising, { threshold: Number.NaN, side: 'above' })).toThrow(/NaN/);
  });
});

const REFERENCE = new URL('../../../../shared/reference/', import.meta.url);

const rowsOf = (name: string) =>
  readFileSync(new URL(name, REFERENCE), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

describe.runIf(existsSync(REFERENCE))('as published', () => {
  test('NIST 6.3.2.4: the EWMA to 10 places, UCL 52.5884 and LCL 47.4115', () => {
    const rows = rowsOf('ewma_nist.expected.csv').slice(1);
    const found = resultOf(
      ewmaChart(
        rows.map(([, x]) => Number(x)),
        { lambda: 0.3, target: 50, sd: 2.0539 },
      ),
    );
    for (const [i, [, , ewma]] of rows.entries()) {
      expect(Math.abs((found.points[i]?.ewma ?? 0) - Number(ewma))).toBeLessThan(6e-11);
    }
    // NIST rounds the factor to 0.4201.
    expect(found.points[0]?.high).toBeCloseTo(52.5884, 3);
    expect(found.points[0]?.low).toBeCloseTo(47.4115, 3);
    expect(found.firstSignal).toBeNull();
  });

  test('NIST 6.3.2.3: the CUSUM to the printed digit, first signal at group 14', () => {
    const rows = rowsOf('cusum_nist.expected.csv');
    const found = resultOf(
      cusumChart(
        rows.map(([, x]) => Number(x)),
        { target: 325, sd: 1, k: 0.3175, h: 4.1959 },
      ),
    );
    expect(found.firstSignal).toBe(13);
    for (const [i, [, , high, low, signal]] of rows.entries()) {
      expect(Math.abs((found.points[i]?.high ?? 0) - Number(high))).toBeLessThan(1e-11);
      expect(Math.abs((found.points[i]?.low ?? 0) - Number(low))).toBeLessThan(1e-11);
      expect(found.points[i]?.signal !== null).toBe(signal === 'TRUE');
    }
  });

  test('R’s spc: run lengths of CUSUM and EWMA to 11 digits', () => {
    for (const [chart = '', given, length] of rowsOf('control_chart_arl.expected.csv')) {
      const shift = Number(given);
      const found = chart.startsWith('cusum')
        ? cusumRunLength({ k: 0.5, h: chart.endsWith('h5') ? 5 : 4, shift })
        : ewmaRunLength({ lambda: 0.1, width: 2.7, shift });
      expect(Math.abs((found ?? 0) / Number(length) - 1)).toBeLessThan(5e-12);
    }
  });
});
