import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  reckon,
  refuse,
  tTwoSided,
} from '../../statistics/index.ts';
import { holm } from './adjust-p-values.ts';
import { crossCorrelation } from './cross-correlation.ts';
import { granger } from './granger.ts';
import { longestStretch } from './longest-stretch.ts';
import { autoregression, differenced, filtered } from './prepared-series.ts';

/** Options of the search for a lag. */
export interface LeadLagOptions {
  /** The longest lag that is tried, in steps; by default 12, or a fifth of the values where that is less. */
  readonly maxLag?: number;
  /** How trends are taken out: `difference`, or `prewhiten` by the cause's own autoregression as well. */
  readonly prepare?: 'difference' | 'prewhiten';
  /** The chance to find a lag where there is none, by default 0.05. */
  readonly alpha?: number;
}

/** Whether one series goes before another, by how much and how surely. */
export interface LeadLag {
  /** `leads`; `reversed`, where the effect goes before the cause; `together`, at lag 0; or `none`. */
  readonly finding: 'leads' | 'reversed' | 'together' | 'none';
  /** Steps by which the cause goes before; null where nothing was found. */
  readonly lag: number | null;
  /** The correlation at the lag that is largest, −1 to 1; of no meaning where nothing was found. */
  readonly strength: number;
  /** Its p, adjusted for all the lags tried. */
  readonly p: number;
  /** p of the Granger test with as many steps of the past as the lag; null where there is none. */
  readonly grangerP: number | null;
  /** How many steps without a gap were compared. */
  readonly n: number;
}

const LEAST = 20;

/** Both series without their trends and, where asked for, without what the cause's own past explains. */
function prepared(
  cause: readonly number[],
  effect: readonly number[],
  how: 'difference' | 'prewhiten',
) {
  const [x, y] = [differenced(cause), differenced(effect)];
  if (how === 'difference') return { x, y };
  const own = autoregression(x, Math.min(10, Math.floor(x.length / 5)));
  // The same filter on both, so that the lag between them stays.
  return { x: filtered(x, own), y: filtered(y, { ...own, mean: 0 }) };
}

/**
 * By how many steps a supposed cause goes before its effect, and how surely.
 *
 * Method: trends are taken out by differences (and by the cause's autoregression, Box and Jenkins'
 * prewhitening, where asked for); of the correlations at all lags to both sides the largest counts,
 * its p by t = r√((m − 2) ÷ (1 − r²)) on its m pairs, adjusted by Holm for all lags tried. It is evidence
 * of order in time, no proof that one makes the other.
 * `cause` and `effect` one value a step, null where missing: the longest stretch without a gap is
 * used. Units: steps. Fewer than 20 differences and series that do not vary are refused in words.
 * Throws RangeError on values that are not finite, series of different length and options that make
 * no sense.
 *
 * @example
 * leadLag([1, 2], [1, 2]).why // → "1 change without a gap is too few to tell a lag from chance: at least 20 are needed."
 */
export function leadLag(
  cause: readonly (number | null)[],
  effect: readonly (number | null)[],
  options: LeadLagOptions = {},
): Answer<LeadLag> {
  const { prepare = 'difference', alpha = 0.05 } = options;
  for (const list of [cause, effect])
    checkValues(
      'leadLag',
      list.filter((one) => one !== null),
    );
  checkOption('leadLag', 'alpha', alpha, 'above 0 and below 1', (one) => one > 0 && one < 1);
  if (cause.length !== effect.length) {
    throw new RangeError(
      `leadLag: ${cause.length} values of the cause for ${effect.length} of the effect`,
    );
  }
  const stretch = longestStretch(cause, effect);
  const changes = Math.max(0, stretch.x.length - 1);
  if (changes < LEAST) {
    const few =
      changes === 1 ? '1 change without a gap is' : `${changes} changes without a gap are`;
    return refuse(`${few} too few to tell a lag from chance: at least ${LEAST} are needed.`);
  }
  if (options.maxLag !== undefined)
    checkOption('leadLag', 'maxLag', options.maxLag, 'a whole number from 0 on', Number.isInteger);
  return reckon(() => searched(stretch, prepare, alpha, options.maxLag));
}

function searched(
  stretch: { readonly x: readonly number[]; readonly y: readonly number[] },
  prepare: 'difference' | 'prewhiten',
  alpha: number,
  asked: number | undefined,
): Answer<LeadLag> {
  const { x, y } = prepared(stretch.x, stretch.y, prepare);
  const maxLag = asked ?? Math.min(12, Math.floor(x.length / 5));
  const whole = (one: number) => Number.isInteger(one) && one >= 0 && one <= x.length / 2;
  checkOption('leadLag', 'maxLag', maxLag, 'a whole number from 0 to half of the changes', whole);
  const crossed = crossCorrelation(x, y, maxLag);
  if (crossed.why !== null) return crossed;
  const p = holm(crossed.lags.map(({ lag, r }) => pOf(r, x.length - Math.abs(lag))));
  const size = (i: number) => Math.abs(crossed.lags[i]?.r ?? 0);
  const at = crossed.lags.reduce((most, _, i) => (size(i) > size(most) ? i : most), 0);
  const best = crossed.lags[at] ?? { lag: 0, r: 0 };
  // At a negative lag x comes first.
  const steps = -best.lag;
  const found = (p[at] ?? 1) < alpha;
  const tested = found && steps > 0 ? granger(x, y, steps) : null;
  const finding = steps > 0 ? 'leads' : steps < 0 ? 'reversed' : 'together';
  return answer({
    finding: found ? finding : 'none',
    lag: found ? steps : null,
    strength: best.r,
    p: p[at] ?? 1,
    grangerP: tested !== null && tested.why === null ? tested.p : null,
    n: x.length,
  });
}

/** The chance of so large a correlation of `pairs` pairs that do not go together. */
function pOf(r: number, pairs: number): number {
  const rest = 1 - r * r;
  if (pairs < 4) return 1;
  return rest > 0 ? tTwoSided(r * Math.sqrt((pairs - 2) / rest), pairs - 2) : 0;
}
