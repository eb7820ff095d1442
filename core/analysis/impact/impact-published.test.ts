import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NILE } from '../../statistics/fixtures/nile.ts';
import type { Answer } from '../../statistics/index.ts';
import { causalImpact } from './causal-impact.ts';
import { chowTest } from './chow-test.ts';
import { compareMeans } from './compare-means.ts';
import { differenceInDifferences } from './difference-in-differences.ts';
import { experimentResult } from './experiment-result.ts';
import { interruptedCounts } from './interrupted-counts.ts';
import { interruptedSeries } from './interrupted-series.ts';
import { meanPower, meanSampleSize } from './mean-power.ts';
import { proportionPower, proportionSampleSize } from './proportion-power.ts';
import { residualCusum } from './residual-cusum.ts';
import { sampleRatioCheck } from './sample-ratio-check.ts';
import { structuralBreak } from './structural-break.ts';
import { twoProportionTest } from './two-proportion-test.ts';
import { welchTest } from './welch-test.ts';

/** The answer, where it is one. */
function given<T extends object>(answer: Answer<T>): T {
  if (answer.why !== null) throw new Error(answer.why);
  return answer;
}

const SHARED = new URL('../../../../shared/reference/', import.meta.url);
const here = existsSync(new URL('its_sicily.csv', SHARED));
const text = (name: string) => (here ? readFileSync(new URL(name, SHARED), 'utf8') : '');

function table(name: string): Record<string, string>[] {
  const [header = '', ...lines] = text(name).trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])),
  );
}
const column = (rows: readonly Record<string, string>[], name: string) =>
  rows.map((row) => Number(row[name]));

/** Equal but for a part of the value. */
const near = (found: number | undefined, expected: number | undefined, part = 1e-9) =>
  expect(Math.abs((found ?? Number.NaN) / (expected ?? Number.NaN) - 1)).toBeLessThan(part);

describe('published: the A/B test of Cookie Cats, 90,189 users (DataCamp)', () => {
  const [gate30, gate40] = [44_700, 45_489];

  test('retention after a week: z −3.16436, p 0.0015543', () => {
    const t = given(twoProportionTest({ hits: 8502, n: gate30 }, { hits: 8279, n: gate40 }));
    near(t.z, -3.164358913);
    near(t.p, 0.00155425, 1e-6);
    near(t.low, -0.013281552, 1e-7);
    near(t.high, -0.003121044, 1e-6);
    near(t.rates[1].rate, 0.182, 1e-5);
  });

  test('retention after a day: z −1.78409, p 0.0744097', () => {
    const t = given(twoProportionTest({ hits: 20_034, n: gate30 }, { hits: 20_119, n: gate40 }));
    near(t.z, -1.7840862248);
    near(t.p, 0.0744096553);
    near(t.low, -0.0123924395, 1e-8);
  });

  test('the split is off: χ² 6.9024, p 0.0086, and so no result is clear', () => {
    const ratio = given(sampleRatioCheck([gate30, gate40]));
    near(ratio.chiSquared, 6.9024049496);
    near(ratio.p, 0.0086079878, 1e-8);
    expect(ratio.mismatch).toBe(true);
    const read = given(experimentResult({ hits: 8502, n: gate30 }, { hits: 8279, n: gate40 }));
    expect(read.ahead).toBe('unclear');
  });

  test.runIf(here)(
    'the user with 49,854 rounds alone stands apart, and means come with and without',
    () => {
      const rows = table('abtest_cookie_cats.csv');
      const arm = (name: string) =>
        column(
          rows.filter((row) => row.version === name),
          'sum_gamerounds',
        );
      const { all, without, far } = given(compareMeans(arm('gate_30'), arm('gate_40')));
      expect(far.map(({ value, arm: of }) => [value, of])).toEqual([[49_854, 0]]);
      expect(all.means[0] - without.means[0]).toBeGreaterThan(1);
      expect(without.means[1]).toBe(all.means[1]);
    },
  );
});

describe('published: R’s own examples', () => {
  test('power.prop.test: 76.7 an arm, and 50 an arm give 0.7402', () => {
    expect(proportionSampleSize(0.5, 0.75, { power: 0.9 }).toFixed(1)).toBe('76.7');
    near(proportionPower(0.5, 0.75, 50), 0.7401659, 1e-6);
  });

  test('power.t.test: 20 an arm give 0.8689528, and 22.02110 are needed for 0.9', () => {
    near(meanPower(1, 1, 20), 0.8689528, 1e-7);
    near(meanSampleSize(1, 1, { power: 0.9 }) ?? 0, 22.0211, 1e-6);
    // The shifted t on 2 and 8 degrees of freedom, with shifts 1 and 3 (SciPy’s nct).
    near(meanPower(1, 1, 2), 0.09131778436, 1e-7);
    near(meanPower(3 / Math.sqrt(2.5), 1, 5), 0.7480155407, 1e-8);
  });

  test('t.test(extra ~ group, sleep): t −1.8608, df 17.776, p 0.07939, −3.3654832 to 0.2054832', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const t = given(welchTest(second, first));
    expect(t.t).toBeCloseTo(-1.8608, 4);
    expect(t.df).toBeCloseTo(17.776, 3);
    expect(t.p).toBeCloseTo(0.07939, 5);
    near(t.low, -3.3654832, 1e-7);
    near(t.high, 0.2054832, 1e-6);
  });
});

describe('published: the Nile and the dam of 1898 (R package strucchange)', () => {
  test('sup-F 75.93 at 1898; Chow at that place is the same', () => {
    const found = given(structuralBreak(NILE));
    expect(found.supF).toBeCloseTo(75.93, 2);
    expect(1871 + found.at - 1).toBe(1898);
    expect(found.level).toBe(0.01);
    expect(found.before.mean).toBeCloseTo(1097.75, 2);
    expect(found.after.mean).toBeCloseTo(849.9722, 4);
    near(given(chowTest(NILE, 28)).f, found.supF, 1e-10);
  });

  test('OLS-based CUSUM: S0 = 2.9518, p = 5.409e-08', () => {
    const { statistic, p, farthest } = given(residualCusum(NILE));
    expect(statistic).toBeCloseTo(2.9518, 4);
    near(p, 5.409e-8, 1e-4);
    expect(1871 + farthest).toBe(1898);
  });
});

describe.runIf(here)('published: garbage incinerator and house prices (Wooldridge, kielmc)', () => {
  const rows = table('did_kielmc.csv');
  const results = table('did_kielmc.expected.csv');
  const models: readonly (readonly [string, string, readonly string[]])[] = [
    ['rprice_basic', 'rprice', []],
    ['rprice_age', 'rprice', ['age', 'agesq']],
    ['rprice_full', 'rprice', ['age', 'agesq', 'intst', 'land', 'area', 'rooms', 'baths']],
    ['lprice_basic', 'lprice', []],
  ];
  test.each(models)('%s: every coefficient, error, t, p and HC1 error', (model, outcome, names) => {
    const isTrue = (name: string) => column(rows, name).map((one) => one === 1);
    const found = given(
      differenceInDifferences(column(rows, outcome), isTrue('nearinc'), isTrue('y81'), {
        covariates: names.map((name) => column(rows, name)),
        names,
      }),
    );
    const wanted = results.filter((row) => row.model === model);
    expect(wanted.length).toBe(found.fit.names.length);
    for (const [i, row] of wanted.entries()) {
      near(found.fit.coefficients[i], Number(row.estimate), 1e-9);
      near(found.fit.standardErrors[i], Number(row.se), 1e-9);
      near(found.fit.t[i] ?? 0, Number(row.t), 1e-9);
      // Below 1e-300 the table says 0.
      if (Number(row.p) > 0) near(found.fit.p[i] ?? 0, Number(row.p), 1e-8);
      near(found.robustErrors[i], Number(row.se_hc1), 1e-9);
    }
    near(found.fit.r2 ?? 0, Number(wanted[0]?.r2), 1e-9);
    near(found.effect.estimate, Number(wanted[3]?.estimate), 1e-9);
  });
});

describe.runIf(here)('published: smoking ban in Sicily (Lopez Bernal 2017)', () => {
  const rows = table('its_sicily.csv');
  const results = table('its_sicily.expected.csv');
  const of = (model: string) => results.filter((row) => row.model === model);
  const at = column(rows, 'smokban').indexOf(1);

  test('RR 0.894 (0.864–0.925) and dispersion 3.559195', () => {
    const found = given(
      interruptedCounts(column(rows, 'aces'), at, { exposure: column(rows, 'stdpop') }),
    );
    for (const [i, row] of of('quasipoisson_offset').entries()) {
      near(found.fit.coefficients[i], Number(row.est), 1e-9);
      near(found.fit.quasiErrors[i], Number(row.se), 1e-9);
      near(found.dispersion, Number(row.disp), 1e-9);
    }
    for (const [i, row] of of('poisson_offset').entries())
      near(found.fit.standardErrors[i], Number(row.se), 1e-9);
    const { ratio, poisson } = found.level;
    expect([ratio, poisson.low, poisson.high].map((one) => one.toFixed(3))).toEqual([
      '0.894',
      '0.865',
      '0.925',
    ]);
  });

  test('segmented regression of the rate, plain and after Newey and West', () => {
    const rate = rows.map((row) => (Number(row.aces) / Number(row.stdpop)) * 1e5);
    const found = given(interruptedSeries(rate, at, { lag: 3 }));
    for (const [i, row] of of('ols_rate_segmented').entries()) {
      near(found.coefficients[i], Number(row.est), 1e-9);
      near(found.plainErrors[i], Number(row.se), 1e-9);
    }
    for (const [i, row] of of('ols_rate_segmented_NeweyWest_lag3').entries())
      near(found.robustErrors[i], Number(row.se), 1e-9);
  });
});

describe.runIf(here)('published: causal impact (R package CausalImpact, statsmodels)', () => {
  test('the vignette: 10.563 a step, 316.90 in all, by maximum likelihood; true effect 10', () => {
    const rows = table('impact_causalimpact_vignette_seed1.csv');
    const { effect, actual, foretold, p } = given(
      causalImpact(column(rows, 'y'), 70, [column(rows, 'x1')]),
    );
    expect(effect.average.value).toBeCloseTo(10.563, 3);
    expect(effect.cumulative.value).toBeCloseTo(316.9, 2);
    // Of the sampler: actual 117 and 3511, foretold 107 (0.35) and 3196 (10.38).
    expect([actual.average, actual.cumulative].map(Math.round)).toEqual([117, 3511]);
    expect(Math.abs(foretold.cumulative.value - 3196)).toBeLessThan(3);
    expect(Math.abs(foretold.average.standardError - 0.35)).toBeLessThan(0.01);
    expect(Math.abs(effect.cumulative.standardError - 10.38)).toBeLessThan(0.4);
    expect(effect.average.low).toBeLessThan(10);
    expect(p).toBeLessThan(1e-30);
  });

  test('Google’s set: actual 156 and 4687, effect 27 a step; with a steady level 804 in all within its error', () => {
    const rows = table('impact_google.csv');
    const controls = [column(rows, 'x1'), column(rows, 'x2')];
    const y = column(rows, 'y');
    const free = given(causalImpact(y, 61, controls));
    expect([free.actual.average, free.actual.cumulative].map(Math.round)).toEqual([156, 4687]);
    expect(Math.round(free.foretold.average.value)).toBe(129);
    expect(Math.round(free.effect.average.value)).toBe(27);
    expect(Math.abs(free.effect.cumulative.value - 804)).toBeLessThan(4);
    const steady = given(causalImpact(y, 61, controls, { level: 'steady' }));
    expect(Math.round(steady.foretold.average.value)).toBe(129);
    expect(Math.round(steady.effect.average.value)).toBe(27);
    expect(Math.abs(steady.effect.cumulative.value - 804)).toBeLessThan(10);
    // Published: 129 (4.5), 95 % [120, 138]; effect 27 (4.5) [18, 36]; in all 804 (134.2) [539, 1073].
    const rounded = (one: { readonly low: number; readonly high: number }) =>
      [one.low, one.high].map(Math.round);
    expect(rounded(steady.foretold.average)).toEqual([120, 138]);
    expect(rounded(steady.effect.average)).toEqual([18, 36]);
    expect(Math.abs(steady.effect.cumulative.standardError - 134.2)).toBeLessThan(2);
    expect(Math.abs(steady.effect.cumulative.low - 539)).toBeLessThan(8);
    expect(Math.abs(steady.effect.cumulative.high - 1073)).toBeLessThan(8);
    expect(Math.round(100 * (steady.relative?.value ?? 0))).toBe(21);
  });
});
