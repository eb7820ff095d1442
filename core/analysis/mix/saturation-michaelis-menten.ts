import { checkOption, checkValues } from '../../statistics/index.ts';

/**
 * What spending brings by Michaelis and Menten's curve: falling returns, up to a most.
 *
 * Formula: most × x ÷ (half + x), with `half` the spending that brings half of the most. Source:
 * Michaelis and Menten (1913); mic_men of Meta's Robyn.
 * Units: those of `most`, one number a period. None give none. Throws RangeError on numbers below 0 or
 * not finite, and a `half` not above 0.
 *
 * @example
 * saturationMichaelisMenten([0, 2], { most: 10, half: 2 }) // → [0, 5]
 */
export function saturationMichaelisMenten(
  spending: readonly number[],
  { most, half }: { readonly most: number; readonly half: number },
): number[] {
  const place = 'saturationMichaelisMenten';
  checkValues(place, spending);
  for (const one of spending) checkOption(place, 'spending', one, '0 or more', (x) => x >= 0);
  checkOption(place, 'most', most, 'a finite number', Number.isFinite);
  checkOption(place, 'half', half, 'above 0', (h) => h > 0 && h < Infinity);
  return spending.map((one) => {
    const brought = (most * one) / (half + one);
    // Past the largest number on the way: the same in another order.
    return one === 0 || Number.isFinite(brought) ? brought : most / (1 + half / one);
  });
}
