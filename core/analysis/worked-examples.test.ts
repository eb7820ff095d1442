import { describe, expect, test } from 'vitest';
import { type Answer, poissonRegression, wilsonInterval } from '../statistics/index.ts';
import {
  AGRICULTURE,
  CATHOLIC,
  CHICKENS,
  EDUCATION,
  EGGS,
  EXAMINATION,
  FERTILITY,
  INFANT_MORTALITY,
} from './fixtures/worked-examples.ts';
import {
  benjaminiHochberg,
  calibrationOf,
  cusumRunLength,
  detectableDifference,
  ewmaRunLength,
  firstDigits,
  granger,
  holm,
  indexOfDispersion,
  kaplanMeier,
  lmgImportance,
  logRank,
  markovAttribution,
  meanPower,
  meanSampleSize,
  paretoNbdFit,
  proportionPower,
  proportionSampleSize,
  purchaseModel,
  sampleRatioCheck,
  twoProportionTest,
  welchTest,
} from './index.ts';

function of<Result extends object>(given: Answer<Result>): Result {
  if (given.why !== null) throw new Error(given.why);
  return given;
}

describe('published: precedence', () => {
  test('?grangertest of R’s lmtest: eggs come before chickens, F 5.405, p 0.002966', () => {
    const found = of(granger(EGGS, CHICKENS, 3));
    expect(found.f).toBeCloseTo(5.40498, 5);
    expect(found.p).toBeCloseTo(0.0029664, 7);
    expect([found.df1, found.df2, found.n]).toEqual([3, 44, 51]);
    // statsmodels' ssr_chi2test is n·order·F ÷ df2.
    expect(found.chiSquared).toBeCloseTo((51 * 3 * 5.40498) / 44, 4);
    expect(found.chiSquaredP).toBeLessThan(found.p);
  });

  test('and chickens do not come before eggs: F 0.5916, p 0.6238', () => {
    const found = of(granger(CHICKENS, EGGS, 3));
    expect(found.f).toBeCloseTo(0.59162, 5);
    expect(found.p).toBeCloseTo(0.62379, 5);
  });
});

describe('published: experiments', () => {
  test('aspirin and heart attacks (Physicians’ Health Study; Agresti, Categorical data analysis, 3.1)', () => {
    const found = of(twoProportionTest({ hits: 104, n: 11_037 }, { hits: 189, n: 11_034 }));
    expect(found.rates.map(({ rate }) => rate.toFixed(4))).toEqual(['0.0094', '0.0171']);
    expect([found.low, found.high].map((one) => one.toFixed(4))).toEqual(['0.0047', '0.0107']);
    // Relative risk 1.82; X² 25.01.
    expect((found.lift ?? 0) + 1).toBeCloseTo(1.818, 3);
    expect(found.z ** 2).toBeCloseTo(25.014, 3);
    expect(found.p).toBeCloseTo(5.691897e-7, 12);
  });

  test('?prop.test of R, two hospitals of smokers: −0.0555 to 0.0502, p 0.9223', () => {
    const found = of(twoProportionTest({ hits: 90, n: 93 }, { hits: 83, n: 86 }));
    expect(found.low).toBeCloseTo(-0.05547738, 8);
    expect(found.high).toBeCloseTo(0.05022607, 8);
    expect(found.p).toBeCloseTo(0.9223201, 7);
  });

  test('0 of 25 vegetarians: 0 to 0.133 (Agresti, 1.4.3)', () => {
    const found = wilsonInterval(0, 25);
    expect([found?.low, found?.high?.toFixed(3)]).toEqual([0, '0.133']);
  });

  test('two machines’ screws of unequal spread: t 1.959, df 7.031, p 0.09077', () => {
    const first = [29.89, 29.93, 29.72, 29.98, 30.02, 29.98];
    const second = [30.02, 29.99, 30.11, 29.97, 30.01, 29.99];
    const found = of(welchTest(first, second));
    expect(found.t).toBeCloseTo(1.959, 3);
    expect(found.df).toBeCloseTo(7.031, 3);
    expect(found.p).toBeCloseTo(0.0907733, 6);
  });

  test('arms of four and three (Rosetta Code, Welch’s t-test): p 0.010751561149785', () => {
    const found = of(welchTest([3, 4, 1, 2.1], [490.2, 340, 433.9]));
    expect(found.p).toBeCloseTo(0.010751561149785, 13);
  });

  test('821,588 and 815,482 users are no even split: p 1.8e-6 (Kohavi, Tang and Xu 2020, 3)', () => {
    const found = of(sampleRatioCheck([821_588, 815_482]));
    expect(found.p).toBeCloseTo(1.8e-6, 7);
    expect(found.mismatch).toBe(true);
  });

  test('Cohen (1988), table 2.4.1: 64 an arm for d ½, 26 for d 0.8, at 80 %', () => {
    // pwr.t.test(d, power = .8) of R, which counts both tails as power.t.test with strict does.
    expect(meanSampleSize(0.5, 1, { strict: true })).toBeCloseTo(63.76561, 5);
    expect(meanSampleSize(0.8, 1, { strict: true })).toBeCloseTo(25.52458, 4);
    // power.t.test(delta, power = .8) without.
    expect(meanSampleSize(0.5, 1)).toBeCloseTo(63.76576, 5);
    expect(meanSampleSize(0.8, 1)).toBeCloseTo(25.52463, 5);
    expect(meanPower(0.5, 1, 64)).toBeGreaterThan(0.8);
    expect(meanPower(0.5, 1, 63)).toBeLessThan(0.8);
  });

  test('both tails, as power.t.test and power.prop.test of R count them with strict', () => {
    expect(meanPower(0.1, 1, 20, { strict: true })).toBeCloseTo(0.06095912465, 9);
    expect(proportionPower(0.5, 0.55, 50, { strict: true })).toBeCloseTo(0.07886034958, 10);
    expect(proportionPower(0.5, 0.55, 50)).toBeCloseTo(0.07198439703, 10);
    const n = proportionSampleSize(0.5, 0.55, { power: 0.1, strict: true });
    expect(proportionPower(0.5, 0.55, n, { strict: true })).toBeCloseTo(0.1, 10);
  });

  test('?power.prop.test of R: 50 an arm see a rise from ½ to 0.8026 in 90 %', () => {
    // R stops its search within 1e-4 of it.
    expect(detectableDifference(0.5, 50, { power: 0.9 })).toBeCloseTo(0.3026141, 4);
  });
});

describe('published: several tests at once', () => {
  test.each([
    [holm, [0.03, 0.06, 0.06, 0.02]],
    [benjaminiHochberg, [0.02, 0.04, 0.04, 0.02]],
  ])('p.adjust of R for 0.01, 0.04, 0.03 and 0.005: %o', (adjust, expected) => {
    const found = adjust([0.01, 0.04, 0.03, 0.005]);
    for (const [i, one] of expected.entries()) expect(found[i]).toBeCloseTo(one, 12);
  });
});

describe('published: run lengths', () => {
  const shifts = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3];

  // Lucas and Saccucci (1990), as Montgomery prints them in table 9.11.
  test.each([
    [0.4, 3.054, [500, 224, 71.2, 28.4, 14.3, 5.9, 3.5, 2.5, 2.0]],
    [0.25, 2.998, [500, 170, 48.2, 20.1, 11.1, 5.5, 3.6, 2.7, 2.3]],
    [0.2, 2.962, [500, 150, 41.8, 18.2, 10.5, 5.5, 3.7, 2.9, 2.4]],
    [0.1, 2.814, [500, 106, 31.3, 15.9, 10.3, 6.1, 4.4, 3.4, 2.9]],
    [0.05, 2.615, [500, 84.1, 28.8, 16.4, 11.4, 7.1, 5.2, 4.2, 3.5]],
  ])('EWMA of λ %f and width %f', (lambda, width, expected) => {
    for (const [i, shift] of shifts.entries()) {
      const [found = 0, printed = 0] = [ewmaRunLength({ lambda, width, shift }) ?? 0, expected[i]];
      expect(Math.abs(found - printed)).toBeLessThan(printed >= 100 ? 0.5 : 0.1);
    }
  });

  // Montgomery, table 9.3.
  test.each([
    [4, [168, 74.2, 26.6, 13.3, 8.38, 4.75, 3.34, 2.62, 2.19]],
    [5, [465, 139, 38.0, 17.0, 10.4, 5.75, 4.01, 3.11, 2.57]],
  ])('CUSUM of k ½ and h %i', (h, expected) => {
    for (const [i, shift] of shifts.entries()) {
      const [found = 0, printed = 0] = [cusumRunLength({ k: 0.5, h, shift }) ?? 0, expected[i]];
      expect(Math.abs(found - printed)).toBeLessThan(printed >= 100 ? 0.5 : 0.06);
    }
  });

  // Hawkins (1993), as Montgomery prints them in table 9.4.
  test.each([
    [0.25, 8.01],
    [0.5, 4.77],
    [0.75, 3.34],
    [1, 2.52],
    [1.25, 1.99],
    [1.5, 1.61],
  ])('CUSUM of k %f and h %f: a false signal in 370', (k, h) => {
    expect(Math.abs((cusumRunLength({ k, h }) ?? 0) / 370 - 1)).toBeLessThan(0.02);
  });
});

describe('published: who stays', () => {
  // Freireich et al. (1963): weeks of remission with 6-MP, and without.
  const left = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const stayed = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const treated = [
    ...left.map((time) => ({ time, left: true })),
    ...stayed.map((time) => ({ time, left: false })),
  ];
  const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

  test('leukaemia, 6-MP: the curve and Greenwood’s errors (Kleinbaum and Klein, 2)', () => {
    const { steps, median } = of(kaplanMeier(treated));
    expect(steps.map((one) => one.survival.toFixed(4))).toEqual([
      '0.8571',
      '0.8067',
      '0.7529',
      '0.6902',
      '0.6275',
      '0.5378',
      '0.4482',
    ]);
    expect(steps.map((one) => one.standardError?.toFixed(4))).toEqual([
      '0.0764',
      '0.0869',
      '0.0963',
      '0.1068',
      '0.1141',
      '0.1282',
      '0.1346',
    ]);
    expect(median).toBe(23);
  });

  test.each([
    ['log', 0.248788, 0.807372],
    ['plain', 0.184385, 0.711974],
    ['log-log', 0.188052, 0.680143],
  ] as const)('its last interval by %s, as R’s survfit has it', (interval, low, high) => {
    const last = of(kaplanMeier(treated, { interval })).steps.at(-1);
    expect(last?.low).toBeCloseTo(low, 6);
    expect(last?.high).toBeCloseTo(high, 6);
  });

  test('log-rank of both: χ² 16.79, p 4.17e-5', () => {
    const found = of(logRank([treated, placebo.map((time) => ({ time, left: true }))]));
    expect(found.chiSquared).toBeCloseTo(16.7929, 4);
    expect(found.p).toBeCloseTo(4.169e-5, 8);
  });
});

describe('published: counts and digits', () => {
  test('Dobson’s trial (?glm of R): dispersion 1.2933, deviance 5.1291', () => {
    const counts = [18, 17, 15, 20, 10, 20, 25, 13, 12];
    const is = (one: number, of: (i: number) => number) => counts.map((_, i) => +(of(i) === one));
    const outcome = (i: number) => i % 3;
    const treatment = (i: number) => Math.floor(i / 3);
    const columns = [is(1, outcome), is(2, outcome), is(1, treatment), is(2, treatment)];
    const fit = of(poissonRegression(counts, columns));
    expect(fit.coefficients.slice(0, 3).map((b) => b.toFixed(4))).toEqual([
      '3.0445',
      '-0.4543',
      '-0.2930',
    ]);
    expect(fit.standardErrors.slice(0, 3).map((e) => e.toFixed(4))).toEqual([
      '0.1709',
      '0.2022',
      '0.1927',
    ]);
    expect(fit.quasiErrors[1]).toBeCloseTo(0.2299154, 7);
    expect(fit.dispersion).toBeCloseTo(1.2933, 5);
    expect(fit.deviance).toBeCloseTo(5.1291411, 6);
  });

  test('deaths by horse kicks (Bortkiewicz 1898): 0.61 a year and corps, no more even than chance', () => {
    const counts = [109, 65, 22, 3, 1].flatMap((many, deaths) => Array<number>(many).fill(deaths));
    const found = of(indexOfDispersion(counts));
    // Variance 0.6110 ÷ mean 0.61.
    expect(found.index).toBeCloseTo(0.6109548 / 0.61, 6);
    expect(found.df).toBe(199);
    expect(found.status).toBeNull();
  });

  test('the first thousand powers of 2 follow Benford: 301, 176, 125, 97, 79, 69, 56, 52, 45', () => {
    const found = of(firstDigits(Array.from({ length: 1000 }, (_, i) => 2 ** i)));
    expect(found.counts).toEqual([301, 176, 125, 97, 79, 69, 56, 52, 45]);
    expect(found.conformity).toBe('close');
  });

  test('and so do Fibonacci’s: 301, 177, 125, 96, 80, 67, 56, 53, 45', () => {
    const list = [1, 1];
    while (list.length < 1000) list.push((list.at(-1) ?? 0) + (list.at(-2) ?? 0));
    expect(of(firstDigits(list)).counts).toEqual([301, 177, 125, 96, 80, 67, 56, 53, 45]);
  });
});

describe('published: what explains and what foretells', () => {
  test('LMG of fertility in Switzerland (Grömping 2006, Journal of Statistical Software 17)', () => {
    const columns = [AGRICULTURE, EXAMINATION, EDUCATION, CATHOLIC, INFANT_MORTALITY];
    const found = of(lmgImportance(FERTILITY, columns));
    expect(found.r2).toBeCloseTo(0.7067, 4);
    const printed = [0.05709122, 0.17117303, 0.26013468, 0.10557015, 0.11276592];
    for (const [i, one] of printed.entries()) expect(found.columns[i]?.r2).toBeCloseTo(one, 8);
  });

  test('passing an exam by hours of study: −4.0777 + 1.5046·hours', () => {
    const hours = [
      ...[0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5],
      ...[2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5],
    ];
    const passed = [...'00000010101010111111'].map((one) => one === '1');
    const found = of(purchaseModel(passed, [hours], { shrinkage: 0 }));
    expect(found.coefficients[0]).toBeCloseTo(-4.0777, 4);
    expect(found.coefficients[1]).toBeCloseTo(1.5046, 4);
  });

  test('brier_score_loss of scikit-learn: 0.0375', () => {
    const found = calibrationOf([0.1, 0.9, 0.8, 0.3], [false, true, true, false]);
    expect(found.brier).toBeCloseTo(0.0375, 12);
  });
});

describe('published: attribution', () => {
  test('three paths (Bryl 2016): removal effects ½, 1 and 1, so 0.2, 0.4 and 0.4 of the credit', () => {
    const found = of(
      markovAttribution([
        { touches: ['C1', 'C2', 'C3'], conversions: 1, lost: 0 },
        { touches: ['C1'], conversions: 0, lost: 1 },
        { touches: ['C2', 'C3'], conversions: 0, lost: 1 },
      ]),
    );
    const by = new Map(found.credits.map((one) => [one.channel, one]));
    expect(found.probability).toBeCloseTo(1 / 3, 12);
    for (const [name, removal, share] of [
      ['C1', 0.5, 0.2],
      ['C2', 1, 0.4],
      ['C3', 1, 0.4],
    ] as const) {
      expect(by.get(name)?.removalEffect).toBeCloseTo(removal, 12);
      expect(by.get(name)?.share).toBeCloseTo(share, 12);
    }
  });
});

test('the fit of Pareto/NBD tells how far it has come, up to the end', () => {
  const told: number[] = [];
  const buyers = Array.from({ length: 60 }, (_, i) => ({
    frequency: i % 4,
    recency: i % 4 === 0 ? 0 : 5 + ((i * 7) % 20),
    age: 30 + (i % 9),
  }));
  of(paretoNbdFit(buyers, { progress: (part) => told.push(part) }));
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});
