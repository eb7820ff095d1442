import { checkOption, logHypergeometric } from '../../statistics/index.ts';
import { logBeta, type Sbg } from './sbg-fit.ts';

function check(place: string, { alpha, beta }: Sbg): void {
  for (const [name, one] of [
    ['alpha', alpha],
    ['beta', beta],
  ] as const)
    checkOption(place, name, one, 'above 0', (x) => x > 0 && x < 1e9);
}

/**
 * The share of a cohort that is still there after `renewals` renewals.
 *
 * Formula: S(t) = B(α, β + t) ÷ B(α, β). Source: Fader and Hardie (2007). Range: 0–1; 1 before the first.
 * Throws RangeError on renewals below 0 and parameters not above 0.
 *
 * @example
 * sbgSurvival({ alpha: 1, beta: 1 }, 3).toFixed(6) // → "0.250000"
 */
export function sbgSurvival(model: Sbg, renewals: number): number {
  check('sbgSurvival', model);
  checkOption('sbgSurvival', 'renewals', renewals, 'from 0 on', (t) => t >= 0 && t < 1e9);
  return Math.exp(logBeta(model.alpha, model.beta + renewals) - logBeta(model.alpha, model.beta));
}

/**
 * The share of those who came to a renewal that renew there: rises from renewal to renewal.
 *
 * Formula: r(t) = (β + t − 1) ÷ (α + β + t − 1), t from 1. Source: Fader and Hardie (2007). Range: 0–1.
 * Throws RangeError on a renewal that is no whole number from 1 on and parameters not above 0.
 *
 * @example
 * sbgRetention({ alpha: 1, beta: 3 }, 1) // → 0.75
 */
export function sbgRetention(model: Sbg, renewal: number): number {
  check('sbgRetention', model);
  checkOption(
    'sbgRetention',
    'renewal',
    renewal,
    'a whole number from 1 on',
    (t) => Number.isInteger(t) && t >= 1,
  );
  const { alpha, beta } = model;
  return (beta + renewal - 1) / (alpha + beta + renewal - 1);
}

/**
 * How many payments, each counted less the further off it is, a member still brings: of a new member the
 * first payment among them, of one about to renew for the nth time only those from that renewal on.
 *
 * Formula: with the rate d a period, new: ₂F₁(1, β; α + β; 1 ÷ (1 + d)); before renewal n:
 * (β + n − 1) ÷ (α + β + n − 1) · ₂F₁(1, β + n; α + β + n; 1 ÷ (1 + d)). Source: Fader and Hardie,
 * Customer-base valuation in a contractual setting (2010). Times the margin of a payment it is a value.
 * Units: payments. Throws RangeError on a rate not above 0 and renewals that are no whole number from 0
 * on (0 for a new member).
 *
 * @example
 * sbgLifetime({ alpha: 1, beta: 1 }, 0, { discount: 1 }).toFixed(6) // → "1.386294"
 */
export function sbgLifetime(
  model: Sbg,
  renewal: number,
  { discount }: { readonly discount: number },
): number {
  check('sbgLifetime', model);
  checkOption(
    'sbgLifetime',
    'renewal',
    renewal,
    'a whole number from 0 on',
    (n) => Number.isInteger(n) && n >= 0,
  );
  checkOption('sbgLifetime', 'discount', discount, 'above 0', (d) => d > 0 && d < Infinity);
  const { alpha, beta } = model;
  const payments = Math.exp(
    logHypergeometric(1, beta + renewal, alpha + beta + renewal, 1 / (1 + discount)),
  );
  return renewal === 0 ? payments : sbgRetention(model, renewal) * payments;
}
