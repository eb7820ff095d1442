import { checkOption, checkResult } from '../../statistics/index.ts';

/** Options of a lifetime value. */
export interface CustomerValueOptions {
  /** The share by which a period's money is worth less than that of the one before; from 0 on. */
  readonly discount?: number;
  /** The share of what a purchase brings that is left after its costs, 0–1; by default 1. */
  readonly margin?: number;
}

/**
 * What a customer is still worth: the purchases expected of them in each coming period, at what one is
 * worth, each counted less the later it comes.
 *
 * Formula: Σₜ margin · value · (Eₜ − Eₜ₋₁) ÷ (1 + d)ᵗ with Eₜ the purchases expected up to the end of period t, as
 * `bgNbdPurchases` and `paretoNbdPurchases` give them. Source: Fader, Hardie and Lee, RFM and CLV (2005).
 * Units: those of the value. No periods give 0: nothing is promised. Throws RangeError on expectations
 * that fall, a value or a discount below 0, a margin outside 0–1 and a result past all numbers.
 *
 * @example
 * customerValue([1, 1.5], 20, { discount: 0.1 }).toFixed(4) // → "26.4463"
 */
export function customerValue(
  expected: readonly number[],
  value: number,
  { discount = 0, margin = 1 }: CustomerValueOptions = {},
): number {
  const place = 'customerValue';
  checkOption(place, 'value', value, 'a finite number from 0 on', (x) => x >= 0 && x < Infinity);
  checkOption(
    place,
    'discount',
    discount,
    'a finite number from 0 on',
    (x) => x >= 0 && x < Infinity,
  );
  checkOption(place, 'margin', margin, 'from 0 to 1', (x) => x >= 0 && x <= 1);
  let [total, before, weight] = [0, 0, 1];
  for (const one of expected) {
    // A hair less than before is rounding.
    const least = before * (1 - 1e-9);
    checkOption(
      place,
      'expected',
      one,
      'finite and never less than before',
      (x) => x >= least && x < Infinity,
    );
    weight /= 1 + discount;
    total += Math.max(0, one - before) * weight;
    before = one;
  }
  return checkResult(place, margin * value * total);
}
