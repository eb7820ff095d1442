import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastSquares, ridge } from '../../statistics/index.ts';
import { adstockGeometric } from './adstock-geometric.ts';
import { adstockWeibull } from './adstock-weibull.ts';
import { boundedRidge } from './bounded-ridge.ts';
import { type MarketingMix, marketingMix } from './marketing-mix.ts';
import type { MixOptions } from './mix-options.ts';
import { saturationHill } from './saturation-hill.ts';
import { saturationLogistic } from './saturation-logistic.ts';
import { saturationMichaelisMenten } from './saturation-michaelis-menten.ts';

const spending = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 40 });

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('curves', () => {
  test('adstock, by hand', () => {
    expect(adstockGeometric([100, 0, 0], 0.5)).toEqual([100, 50, 25]);
    expect(adstockGeometric([100, 0, 0], 0.5, { periods: 2 })).toEqual([100, 50, 0]);
    expect(adstockGeometric([100, 0], 0.5, { normalised: true })).toEqual([50, 25]);
    expect(adstockWeibull([100, 0, 0], { shape: 1, scale: 0.5 })[1]).toBeCloseTo(
      100 * Math.exp(-1 / 2),
      12,
    );
  });

  test('saturation, by hand: half at the inflexion', () => {
    expect(saturationHill([0, 5, 10], { alpha: 2, gamma: 0.5 })).toEqual([0, 0.5, 0.8]);
    expect(saturationHill([0, 0], { alpha: 2, gamma: 0.5 })).toEqual([0, 0]);
    expect(saturationMichaelisMenten([3], { most: 8, half: 1 })).toEqual([6]);
    expect(saturationLogistic([0, 1e9], 4)).toEqual([0, 1]);
  });

  test('what cannot be is refused by name and value', () => {
    expect(() => adstockGeometric([1], 1)).toThrow('theta');
    expect(() => adstockGeometric([Number.NaN], 0.5)).toThrow('NaN');
    expect(() => adstockGeometric([1], 0.5, { periods: 0 })).toThrow('periods');
    expect(() => adstockWeibull([1], { shape: 1, scale: 2 })).toThrow('scale');
    expect(() => saturationHill([1], { alpha: 0, gamma: 0.5 })).toThrow('alpha');
    expect(() => saturationHill([-1], { alpha: 1, gamma: 0.5 })).toThrow('-1');
    expect(() => saturationLogistic([1], 0)).toThrow('lambda');
    for (const of of [
      (x: number[]) => adstockGeometric(x, 0.5),
      (x: number[]) => adstockWeibull(x, { shape: 1, scale: 0.5 }),
    ])
      expect(of([])).toEqual([]);
  });

  test('for any spending: more spending is felt more, and saturation lies within 0–1', () => {
    fc.assert(
      fc.property(spending, (some) => {
        const more = some.map((one) => one + 1);
        for (const type of ['cdf', 'pdf'] as const) {
          const felt = adstockWeibull(some, { shape: 1.5, scale: 0.3, type });
          const feltMore = adstockWeibull(more, { shape: 1.5, scale: 0.3, type });
          expect(felt.every((one, at) => one <= (feltMore[at] ?? 0) + 1e-9)).toBe(true);
        }
        for (const one of [
          ...saturationHill(some, { alpha: 3, gamma: 0.4 }),
          ...saturationLogistic(some, 0.001),
        ]) {
          expect(one >= 0 && one <= 1).toBe(true);
        }
      }),
    );
  });
});

describe('a bounded ridge', () => {
  test('is the ridge where no bound holds, and 0 where one does', () => {
    const next = numbers(5);
    const columns = [0, 1, 2].map(() => Array.from({ length: 30 }, next));
    const response = (columns[0] ?? []).map(
      (one, at) => 2 * one - 3 * (columns[1]?.[at] ?? 0) + next(),
    );
    const free = ridge(response, columns, 2);
    if (free.why !== null) throw new Error(free.why);
    const same = boundedRidge(response, columns, 2, [false, false, false]).coefficients;
    for (const [at, one] of same.entries()) expect(one).toBeCloseTo(free.coefficients[at] ?? 9, 9);
    const bounded = boundedRidge(response, columns, 2, [true, true, true]).coefficients;
    expect(bounded[1]).toBeGreaterThan(0);
    expect(bounded[2]).toBe(0);
  });
});

describe('S1-M4.6 the mix', () => {
  const next = numbers(11);
  const weeks = 120;
  const ads = Array.from({ length: weeks }, () => 100 * next());
  const posts = Array.from({ length: weeks }, () => (next() < 0.3 ? 50 : 0));
  const felt = (x: readonly number[], theta: number, lambda: number) =>
    saturationLogistic(
      adstockGeometric(
        x.map((one) => one / Math.max(...x)),
        theta,
        { periods: 8, normalised: true },
      ),
      lambda,
    );
  const [one, other] = [felt(ads, 0.5, 2), felt(posts, 0.2, 4)];
  const sales = one.map((x, at) => 500 + 300 * x + 100 * (other[at] ?? 0) + 20 * (next() - 0.5));
  const channels = [
    { name: 'ads', spending: ads },
    { name: 'posts', spending: posts },
  ];
  const mixOf = (...given: Parameters<typeof marketingMix>): MarketingMix => {
    const found = marketingMix(...given);
    if (found.why !== null) throw new Error(found.why);
    return found;
  };

  test('finds again what sales were made of', () => {
    const mix = mixOf(sales, channels);
    const [a, p] = mix.channels;
    const truth = (300 * sumOf(one)) / (300 * sumOf(one) + 100 * sumOf(other));
    expect(Math.abs((a?.share ?? 0) - truth)).toBeLessThan(0.05);
    expect((a?.share ?? 0) + (p?.share ?? 0)).toBeCloseTo(1, 12);
    expect(a?.adstock).toBeGreaterThan(0.3);
    expect(mix.r2).toBeGreaterThan(0.9);
    expect(mix.heldOut.rmse).toBeLessThan(mix.heldOut.rmseOfMean / 2);
    expect(mix.mind).toHaveLength(1);
  });

  test('warns plainly where data are few, where channels go together and where it foretells nothing', () => {
    const few = mixOf(
      sales.slice(0, 40),
      channels.map(({ name, spending }) => ({ name, spending: spending.slice(0, 40) })),
    );
    expect(few.mind.join(' ')).toContain('40 periods are few');
    const twins = mixOf(sales, [...channels, { name: 'copies', spending: ads.map((x) => 2 * x) }]);
    expect(twins.mind.join(' ')).toContain('ads and copies goes together');
    expect(twins.channels.every(({ contribution }) => Number.isFinite(contribution))).toBe(true);
    const noise = ads.map(() => next());
    expect(mixOf(noise, channels).mind[0]).toContain('no better than the mean');
  });

  test('a channel that brings nothing is at 0, never below', () => {
    const against = sales.map((y, at) => y - 3 * (ads[at] ?? 0));
    const mix = mixOf(against, channels);
    expect(mix.channels.every(({ contribution }) => contribution >= 0)).toBe(true);
    const nothing = mixOf(
      ads.map((x) => 1000 - x),
      [channels[0] as never],
    );
    expect(nothing.channels[0]).toMatchObject({ contribution: 0, share: null });
  });

  test('refuses in words', () => {
    expect(marketingMix(sales.slice(0, 9), []).why).toContain('no channel');
    const short = channels.map(({ name, spending: x }) => ({ name, spending: x.slice(0, 20) }));
    expect(marketingMix(sales.slice(0, 20), short).why).toContain('20 periods are too few');
    expect(
      marketingMix(
        sales.map(() => 5),
        channels,
      ).why,
    ).toContain('same in every period');
    const flat = [...channels, { name: 'tv', spending: sales.map(() => 4) }];
    expect(marketingMix(sales, flat).why).toContain('tv');
    expect(() => marketingMix(sales, [{ name: 'tv', spending: [1] }])).toThrow('tv has 1 periods');
    expect(() => marketingMix(sales, [{ name: 'tv', spending: ads.map((x) => -x) }])).toThrow('tv');
    expect(() => marketingMix(sales, channels, { heldOut: 0.9 })).toThrow('heldOut');
  });
});

const sumOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0);

const SHARED = new URL('../../../../shared/reference/', import.meta.url);
const has = (name: string) => existsSync(new URL(name, SHARED));
const json = (name: string) => JSON.parse(readFileSync(new URL(name, SHARED), 'utf8'));

/** The columns of a table by their header. */
function table(name: string): (column: string) => number[] {
  const [header = '', ...rows] = readFileSync(new URL(name, SHARED), 'utf8').trim().split(/\r?\n/);
  const names = header.split(',');
  return (column) => rows.map((row) => Number(row.split(',')[names.indexOf(column)]));
}

describe.runIf(has('mmm_robyn_doc_examples.expected.json'))(
  'published: Robyn’s documented examples',
  () => {
    test('adstock, Weibull’s two curves, Hill, Michaelis and Menten', () => {
      const all = json('mmm_robyn_doc_examples.expected.json');
      const close = (found: readonly number[], wanted: readonly number[]) => {
        expect(found).toHaveLength(wanted.length);
        for (const [at, one] of wanted.entries()) {
          expect(Math.abs((found[at] ?? 0) / one - 1)).toBeLessThan(1e-12);
        }
      };
      const { adstock_geometric: geo, saturation_hill: hill, mic_men: mm } = all;
      close(adstockGeometric(geo.x, geo.theta), geo.out);
      close(saturationHill(hill.x, hill), hill.out);
      close(saturationMichaelisMenten(mm.x, { most: mm.Vmax, half: mm.Km }), mm.out);
      const { adstock_weibull_cdf: cdf, adstock_weibull_pdf: pdf } = all;
      close(adstockWeibull(cdf.x, cdf), cdf.out);
      close(adstockWeibull(pdf.x, { ...pdf, type: 'pdf' }), pdf.out);
    });
  },
);

describe.runIf(has('mmm_robyn_dt_simulated_weekly.csv'))(
  'published: Robyn’s simulated weeks',
  () => {
    const data = has('mmm_robyn_dt_simulated_weekly.csv')
      ? table('mmm_robyn_dt_simulated_weekly.csv')
      : () => [];
    const tv = adstockGeometric(data('tv_S'), 0.5);
    const facebook = adstockGeometric(data('facebook_S'), 0.3);

    test('the transforms of two channels, each of 208 weeks', () => {
      const wanted = table('mmm_robyn_transforms.expected.csv');
      const all = [
        [tv, 'tv_adstock_theta0.5', 9],
        [saturationHill(tv, { alpha: 2, gamma: 0.5 }), 'tv_hill_alpha2_gamma0.5', 15],
        [facebook, 'fb_adstock_theta0.3', 9],
        [saturationHill(facebook, { alpha: 1, gamma: 0.4 }), 'fb_hill_alpha1_gamma0.4', 15],
      ] as const;
      for (const [found, name, digits] of all) {
        expect(found).toHaveLength(208);
        for (const [at, one] of wanted(name).entries()) {
          expect(Math.abs((found[at] ?? 0) - one)).toBeLessThan(10 ** -digits * 2);
        }
      }
    });

    test('the ridge in closed form, at four strengths, on columns of equal spread', () => {
      const half = (x: readonly number[], theta: number, alpha: number, gamma: number) =>
        saturationHill(adstockGeometric(x, theta), { alpha, gamma });
      const columns = [
        half(data('tv_S'), 0.5, 2, 0.5),
        half(data('ooh_S'), 0.3, 2, 0.5),
        half(data('print_S'), 0.3, 2, 0.5),
        half(data('facebook_S'), 0.3, 1, 0.4),
        half(data('search_S'), 0.1, 1, 0.4),
        data('competitor_sales_B'),
        data('newsletter'),
      ];
      const revenue = data('revenue');
      const [, ...rows] = readFileSync(
        new URL('mmm_robyn_ridge_closed_form.expected.csv', SHARED),
        'utf8',
      )
        .trim()
        .split('\n');
      for (const strength of [0, 1, 10, 100]) {
        const fit = ridge(revenue, columns, strength);
        if (fit.why !== null) throw new Error(fit.why);
        const own = rows
          .map((row) => row.split(','))
          .filter(([lambda]) => Number(lambda) === strength);
        expect(own).toHaveLength(7);
        const free = boundedRidge(
          revenue,
          columns,
          strength,
          columns.map(() => false),
        );
        for (const [at, [, , beta, r2]] of own.entries()) {
          const mean = sumOf(columns[at] ?? []) / 208;
          const spread = Math.sqrt(sumOf((columns[at] ?? []).map((x) => (x - mean) ** 2)) / 208);
          expect(Math.abs((fit.coefficients[at + 1] ?? 0) * spread - Number(beta))).toBeLessThan(
            2e-8 * 208,
          );
          expect(Math.abs((free.coefficients[at + 1] ?? 0) * spread - Number(beta))).toBeLessThan(
            1e-3,
          );
          const all = sumOf(revenue) / 208;
          const left = sumOf(fit.residuals.map((x) => x * x));
          expect(1 - left / sumOf(revenue.map((x) => (x - all) ** 2))).toBeCloseTo(Number(r2), 11);
        }
      }
    });
  },
);

describe.runIf(has('mmm_pymc_example.csv'))(
  'published: PyMC-Marketing’s example with known truth',
  () => {
    const data = has('mmm_pymc_example.csv') ? table('mmm_pymc_example.csv') : () => [];
    const truth = has('mmm_pymc_example.csv') ? json('mmm_pymc_example.expected.json') : {};
    const y = data('y');
    const felt = (x: readonly number[], theta: number, lambda: number) =>
      saturationLogistic(adstockGeometric(x, theta, { periods: 8, normalised: true }), lambda);

    test('by the true transforms: contributions, and the coefficients of least squares', () => {
      const [x1, x2] = [felt(data('x1'), 0.4, 4), felt(data('x2'), 0.2, 3)];
      expect(3000 * sumOf(x1)).toBeCloseTo(truth.true_total_contribution.x1, 6);
      expect(2000 * sumOf(x2)).toBeCloseTo(truth.true_total_contribution.x2, 6);
      const trend = y.map((_, at) => ((50 * at) / (y.length - 1) + 10) ** 0.25 - 1);
      const season = data('dayofyear').map((day) => {
        const angle = (2 * Math.PI * day) / 365.5;
        return (Math.cos(angle) - Math.sin(2 * angle)) / 2;
      });
      const columns = [trend, season, data('event_1'), data('event_2'), x1, x2];
      const fit = leastSquares(y, columns);
      if (fit.why !== null) throw new Error(fit.why);
      const names = ['intercept', 'trend', 'seasonality', 'event_1', 'event_2', 'x1', 'x2'];
      for (const [at, name] of names.entries()) {
        expect(fit.coefficients[at]).toBeCloseTo(truth.oracle_ols_given_true_transforms[name], 7);
        expect(fit.standardErrors[at]).toBeCloseTo(truth.oracle_se[name], 7);
      }
    });

    test('without them: the share of the first channel within two hundredths', () => {
      const options: MixOptions = {
        season: 365.5 / 7,
        controls: ['event_1', 'event_2'].map((name) => ({ name, values: data(name) })),
      };
      const channels = ['x1', 'x2'].map((name) => ({ name, spending: data(name) }));
      const mix = marketingMix(y, channels, options);
      if (mix.why !== null) throw new Error(mix.why);
      const [first, second] = mix.channels;
      expect(Math.abs((first?.share ?? 0) - truth.true_media_share.x1)).toBeLessThan(0.02);
      expect(Math.abs((first?.adstock ?? 0) - 0.4)).toBeLessThan(0.1);
      expect(Math.abs((second?.adstock ?? 0) - 0.2)).toBeLessThan(0.1);
      expect(mix.r2).toBeGreaterThan(0.9);
    });
  },
);
