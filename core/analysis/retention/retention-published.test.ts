import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../statistics/index.ts';
import { bgNbdAlive, bgNbdCount, bgNbdExpected, bgNbdPurchases } from './bg-nbd.ts';
import { bgNbdFit } from './bg-nbd-fit.ts';
import { gammaGammaFit } from './gamma-gamma.ts';
import { type Followed, kaplanMeier } from './kaplan-meier.ts';
import { logRank } from './log-rank.ts';
import { paretoNbdAlive } from './pareto-nbd.ts';
import { paretoNbdFit } from './pareto-nbd-fit.ts';
import { sbgFit } from './sbg-fit.ts';

/** The answer, where it is one. */
function given<T extends object>(answer: Answer<T>): T {
  if (answer.why !== null) throw new Error(answer.why);
  return answer;
}

const SHARED = new URL('../../../../shared/reference/', import.meta.url);
const here = existsSync(new URL('clv_cdnow_summary.csv', SHARED));
const text = (name: string) => (here ? readFileSync(new URL(name, SHARED), 'utf8') : '');

function rows(name: string): string[][] {
  return text(name)
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

/** Leukaemia, maintained chemotherapy and not (Miller 1997; R's aml): weeks, + for still in remission. */
const AML = {
  maintained: '9 13 13+ 18 23 28+ 31 34 45+ 48 161+',
  not: '5 5 8 8 12 16+ 23 27 30 33 43 45',
};
const followed = (weeks: string): Followed[] =>
  weeks.split(' ').map((one) => ({ time: Number.parseInt(one, 10), left: !one.endsWith('+') }));

describe('published: R’s survival, aml', () => {
  test('the curve, Greenwood’s errors and the medians 31 and 23', () => {
    const [a, b] = [
      given(kaplanMeier(followed(AML.maintained))),
      given(kaplanMeier(followed(AML.not))),
    ];
    // summary(survfit(Surv(time, status) ~ x, aml)): 0.909 0.0867 0.7541 1.000; 0.491 0.1642 0.2549 0.946
    expect(a.steps.map((one) => one.survival.toFixed(3))).toEqual([
      '0.909',
      '0.818',
      '0.716',
      '0.614',
      '0.491',
      '0.368',
      '0.184',
    ]);
    expect(a.steps[0]?.standardError).toBeCloseTo(0.0867, 4);
    expect(a.steps[0]?.low).toBeCloseTo(0.7541, 4);
    expect(a.steps[0]?.high).toBe(1);
    expect(a.steps[4]?.low).toBeCloseTo(0.2549, 4);
    expect(a.steps[4]?.high).toBeCloseTo(0.946, 3);
    expect([a.median, b.median]).toEqual([31, 23]);
  });

  test('log-rank χ² 3.4, p 0.07; expected 10.69 and 7.31', () => {
    const found = given(logRank([followed(AML.maintained), followed(AML.not)]));
    expect(found.chiSquared.toFixed(1)).toBe('3.4');
    expect(found.p.toFixed(2)).toBe('0.07');
    expect(found.observed).toEqual([7, 11]);
    expect(found.expected.map((one) => one.toFixed(2))).toEqual(['10.69', '7.31']);
  });

  test.runIf(here)('every row of the table, to 1e-10', () => {
    const curves = new Map([
      ['x=Maintained', given(kaplanMeier(followed(AML.maintained)))],
      ['x=Nonmaintained', given(kaplanMeier(followed(AML.not)))],
    ]);
    for (const [strata = '', time, atRisk, left, survival, error] of rows(
      'survival_aml.km.expected.csv',
    )) {
      const step = curves.get(strata)?.steps.find((one) => one.time === Number(time));
      expect([step?.atRisk, step?.left]).toEqual([Number(atRisk), Number(left)]);
      expect(step?.survival).toBeCloseTo(Number(survival), 10);
      if (error?.trim() === 'NaN') expect(step?.standardError).toBeNull();
      else expect(step?.standardError).toBeCloseTo(Number(error), 10);
    }
  });
});

describe('published: sBG (Fader and Hardie 2007, table 1)', () => {
  test.each([
    ['high end', [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1], 0.668, 3.806],
    ['regular', [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1], 0.704, 1.182],
  ])('%s: seven renewals give α and β', (_, survivors, alpha, beta) => {
    const found = given(sbgFit(survivors));
    expect(found.alpha.toFixed(3)).toBe(alpha.toFixed(3));
    expect(found.beta.toFixed(3)).toBe(beta.toFixed(3));
  });
});

const BG = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

describe('published: BG/NBD (Fader, Hardie and Lee 2005) and Pareto/NBD with given parameters', () => {
  test('1.226 purchases in 39 weeks after 2 in 38.86, the last at 30.43', () => {
    const customer = { frequency: 2, recency: 30.43, age: 38.86 };
    expect(bgNbdPurchases(BG, customer, 39)).toBeCloseTo(1.226, 3);
  });

  test('expected purchases over time, with the parameters of the authors’ spreadsheet', () => {
    const sheet = { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 };
    const times = [0.1429, 1, 3, 31.8571, 32, 78];
    const wanted = [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576];
    for (const [i, time] of times.entries())
      expect(Math.abs(bgNbdExpected(sheet, time) - (wanted[i] ?? 0))).toBeLessThan(1e-3);
  });

  test('nobody buys again in 39 weeks: 0.5737864; all counts together are 1', () => {
    expect(bgNbdCount(BG, 0, 39)).toBeCloseTo(0.5737864, 7);
    const all = Array.from({ length: 400 }, (_, x) => bgNbdCount(BG, x, 39));
    expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
    const mean = all.reduce((sum, one, x) => sum + x * one, 0);
    expect(mean).toBeCloseTo(bgNbdExpected(BG, 39), 4);
  });

  test('26 purchases up to the last day: still a customer, 0.9979', () => {
    const model = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };
    expect(paretoNbdAlive(model, { frequency: 26, recency: 30.86, age: 31 })).toBeCloseTo(
      0.9979,
      4,
    );
  });
});

describe.runIf(here)('published: CDNOW, 2,357 customers', () => {
  const buyers = rows('clv_cdnow_summary.csv').map(([, frequency, recency, age]) => ({
    frequency: Number(frequency),
    recency: Number(recency),
    age: Number(age),
  }));

  test('BG/NBD: .243 4.414 .793 2.426, LL −9582.43', () => {
    const found = given(bgNbdFit(buyers));
    expect([found.r, found.alpha, found.a, found.b].map((one) => one.toFixed(3))).toEqual([
      '0.243',
      '4.414',
      '0.793',
      '2.426',
    ]);
    expect(found.logLikelihood.toFixed(2)).toBe('-9582.43');
    expect(found.converged).toBe(true);
    const times = [0.1429, 1, 3, 31.8571, 32, 78];
    const wanted = [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576];
    for (const [i, time] of times.entries())
      expect(Math.abs(bgNbdExpected(found, time) - (wanted[i] ?? 0))).toBeLessThan(5e-4);
    const alive = buyers.map((one) => bgNbdAlive(found, one));
    expect(alive.every((one) => one >= 0 && one <= 1)).toBe(true);
  });

  test('Pareto/NBD: .553 10.578 .606 11.669', () => {
    const found = given(paretoNbdFit(buyers));
    const wanted = [0.553, 10.578, 0.606, 11.669];
    for (const [i, one] of [found.r, found.alpha, found.s, found.beta].entries())
      expect(Math.abs(one - (wanted[i] ?? 0))).toBeLessThan(0.01);
    expect(found.logLikelihood).toBeCloseTo(-9594.976, 2);
  });

  test('gamma–gamma: 6.25 3.74 15.44', () => {
    const spending = rows('clv_cdnow_summary_monetary.csv').map(([, purchases, , , average]) => ({
      purchases: Number(purchases),
      average: Number(average),
    }));
    const found = given(gammaGammaFit(spending));
    const wanted = [6.25, 3.74, 15.44];
    for (const [i, one] of [found.p, found.q, found.v].entries())
      expect(Math.abs(one - (wanted[i] ?? 0))).toBeLessThan(0.01);
  });
});
