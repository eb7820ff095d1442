import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastSquares, ridge } from '../statistics/index.ts';
import {
  autoregression,
  crossCorrelation,
  cusumChart,
  engagementRatios,
  engagementResiduals,
  ewmaChart,
  firstDigits,
  followerSpikes,
  generalisedEsd,
  granger,
  leadLag,
  robustZ,
  seasonalEsd,
  stl,
  timeToBreach,
} from './index.ts';

/** The first number in a result that is none, with where it stands; null where all are. */
function noNumber(thing: unknown, place = 'result'): string | null {
  if (typeof thing === 'number') return Number.isFinite(thing) ? null : `${place} is ${thing}`;
  if (typeof thing === 'string') {
    return /NaN|Infinity|undefined/.test(thing) ? `${place} says ${thing}` : null;
  }
  if (typeof thing !== 'object' || thing === null) return null;
  for (const [name, one] of Object.entries(thing)) {
    const found = noNumber(one, `${place}.${name}`);
    if (found) return found;
  }
  return null;
}

/** Series as they come: ties, constants, tiny and huge numbers, all zero. */
const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0, 0, 0, 7, 7.1, 1e-9, 1e9),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const most = { minLength: 0, maxLength: 45 };
const series = fc.oneof(
  fc.array(value, most),
  fc.tuple(value, fc.nat(45)).map(([one, n]) => Array<number>(n).fill(one)),
);
const withGaps = fc.array(
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }),
  most,
);

const ANALYSES: readonly (readonly [string, (list: readonly number[]) => unknown])[] = [
  ['robustZ', (list) => robustZ(list)],
  ['generalisedEsd', (list) => generalisedEsd(list, { most: Math.max(1, list.length >> 2) })],
  [
    'generalisedEsd by median',
    (list) => generalisedEsd(list, { most: Math.max(1, list.length >> 2), centre: 'median' }),
  ],
  ['stl', (list) => stl(list, { period: 7, seasonalWindow: 'periodic', robust: true })],
  ['stl, moving', (list) => stl(list, { period: 4, seasonalWindow: 7 })],
  ['firstDigits', (list) => firstDigits(Array(12).fill(list).flat())],
  [
    'engagementRatios',
    (list) =>
      engagementRatios(
        list.map((one, i) => ({
          engagements: Math.abs(one),
          audience: Math.abs(list[i - 1] ?? 1),
        })),
      ),
  ],
  [
    'engagementResiduals',
    (list) =>
      engagementResiduals(
        list.map((one, i) => ({
          engagements: Math.abs(one),
          followers: Math.abs(list[i - 1] ?? 1),
        })),
      ),
  ],
  ['autoregression', (list) => autoregression(list, 4)],
  [
    'crossCorrelation',
    (list) =>
      crossCorrelation(list, [...list].reverse(), Math.min(3, Math.max(0, list.length - 1))),
  ],
  [
    'leastSquares',
    (list) => leastSquares(list, [list.map((_, i) => i), list.map((one) => Math.round(one))]),
  ],
  [
    'ridge',
    (list) => ridge(list, [list.map((_, i) => i), list.map((one) => Math.round(one))], 0.5),
  ],
];

const WITH_GAPS: readonly (readonly [string, (list: readonly (number | null)[]) => unknown])[] = [
  ['seasonalEsd', (list) => seasonalEsd(list, { period: 7 })],
  [
    'followerSpikes',
    (list) => followerSpikes(list.map((one) => (one === null ? null : Math.abs(one)))),
  ],
  ['ewmaChart', (list) => ewmaChart(list)],
  ['cusumChart', (list) => cusumChart(list)],
  ['timeToBreach', (list) => timeToBreach(list, { threshold: 5, side: 'above' })],
  ['granger', (list) => granger(list, [...list].reverse(), 1)],
  ['leadLag', (list) => leadLag(list, [...list].reverse(), { prepare: 'prewhiten' })],
];

describe('whatever the numbers, an answer or a refusal in words: never NaN', () => {
  test.each(ANALYSES)('%s', (_, run) => {
    fc.assert(
      fc.property(series, (list) => {
        expect(noNumber(run(list))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test.each(WITH_GAPS)('%s, with gaps', (_, run) => {
    fc.assert(
      fc.property(withGaps, (list) => {
        expect(noNumber(run(list))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
