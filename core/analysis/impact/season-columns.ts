import { checkOption } from '../../statistics/index.ts';

/**
 * Columns that let a regression follow a season: sines and cosines of the place in it.
 *
 * Formula: sin(2πkt ÷ period) and cos(2πkt ÷ period) with t = `first` + row and k = 1 … `pairs`. Source:
 * Lopez Bernal, Cummins and Gasparrini (2017); two pairs are usual. Units: none; −1 to 1. No rows give
 * empty columns. The last sine of an even period is 0 everywhere and is left out. Throws RangeError on a
 * period not above 1 and pairs beyond half of it.
 *
 * @example
 * seasonColumns(4, 4)[0].map((one) => one.toFixed(1)) // → ["0.0","1.0","0.0","-1.0"]
 */
export function seasonColumns(
  rows: number,
  period: number,
  { pairs = 1, first = 0 }: { readonly pairs?: number; readonly first?: number } = {},
): number[][] {
  checkOption(
    'seasonColumns',
    'rows',
    rows,
    'a whole number from 0 on',
    (n) => Number.isInteger(n) && n >= 0,
  );
  checkOption('seasonColumns', 'period', period, 'above 1', (x) => x > 1 && x < Infinity);
  checkOption('seasonColumns', 'first', first, 'a finite number', Number.isFinite);
  checkOption(
    'seasonColumns',
    'pairs',
    pairs,
    `a whole number from 1 to ${Math.floor(period / 2)}`,
    (k) => Number.isInteger(k) && k >= 1 && k <= period / 2,
  );
  const wave = (of: (x: number) => number, k: number) =>
    // + 0 makes 0 of −0.
    Array.from(
      { length: rows },
      (_, t) => of((2 * Math.PI * k * ((first + t) % period)) / period) + 0,
    );
  return Array.from({ length: pairs }, (_, i) => i + 1).flatMap((k) =>
    2 * k === period && Number.isInteger(first)
      ? [wave(Math.cos, k)]
      : [wave(Math.sin, k), wave(Math.cos, k)],
  );
}
