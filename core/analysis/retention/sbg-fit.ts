import {
  type Answer,
  answer,
  checkOption,
  logGamma,
  nelderMead,
  reckon,
  refuse,
} from '../../statistics/index.ts';

/** How the chance to leave at each renewal is spread over members: a beta distribution. */
export interface Sbg {
  readonly alpha: number;
  readonly beta: number;
}

/** A fitted model of renewals. */
export interface SbgFit extends Sbg {
  readonly logLikelihood: number;
  /** The share of members who leave at a first renewal, α ÷ (α + β). */
  readonly firstChurn: number;
  /** How many renewals it was fitted to. */
  readonly renewals: number;
}

/** ln B(a, b). */
export const logBeta = (a: number, b: number): number =>
  logGamma(a) + logGamma(b) - logGamma(a + b);

/** Beyond e to this a parameter says no more. */
const FAR = 12;

/**
 * How members of one cohort renew: the shifted beta-geometric model, in which each member has a chance of
 * their own to leave, so that retention rises with time although nobody changes.
 *
 * Formula: P(T = t) = B(α + 1, β + t − 1) ÷ B(α, β), S(t) = B(α, β + t) ÷ B(α, β); α and β of the greatest
 * likelihood, by `nelderMead`. Source: Fader and Hardie, How to project customer retention (2007).
 * `survivors` are the members, or per cent of them, at the start and after each renewal. Units: α and β
 * none; the likelihood counts what the survivors are counted in.
 * Fewer than two renewals, no members, and cohorts of which nobody or everybody left at once are refused
 * in words. Throws RangeError on a number below 0 and on survivors that grow.
 *
 * @example
 * sbgFit([100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1]).alpha.toFixed(3) // → "0.704"
 */
export function sbgFit(survivors: readonly number[]): Answer<SbgFit> {
  for (const [i, one] of survivors.entries()) {
    const most = survivors[i - 1] ?? Infinity;
    checkOption(
      'sbgFit',
      'survivors',
      one,
      'from 0 on, and never more than before',
      (s) => s >= 0 && s < Infinity && s <= most,
    );
  }
  if (survivors.length < 3)
    return refuse('At least two renewals are needed to see how retention changes.');
  const [first = 0, second = 0] = survivors;
  const last = survivors.at(-1) ?? 0;
  if (first === 0) return refuse('The cohort has no members.');
  if (last === first) return refuse('Nobody has left yet, so that nothing is known of leaving.');
  if (second === 0)
    return refuse('Everybody left at the first renewal, so that nothing is known of later ones.');
  return reckon(() => fitted(survivors, last));
}

function fitted(survivors: readonly number[], last: number): Answer<SbgFit> {
  const lost = survivors.slice(1).map((one, i) => (survivors[i] ?? 0) - one);
  const cost = (logs: readonly number[]) => -logLikelihood(lost, last, logs);
  const { x, value } = nelderMead(cost, [0, 1]);
  const [alpha = 1, beta = 1] = x.map(Math.exp);
  return answer({
    alpha,
    beta,
    logLikelihood: -value,
    firstChurn: alpha / (alpha + beta),
    renewals: lost.length,
  });
}

function logLikelihood(lost: readonly number[], last: number, logs: readonly number[]): number {
  if (logs.some((one) => Math.abs(one) > FAR)) return -Infinity;
  const [alpha = 1, beta = 1] = logs.map(Math.exp);
  // P(1) = α ÷ (α + β), and P(t) = P(t − 1)·(β + t − 2) ÷ (α + β + t − 1).
  let log = Math.log(alpha / (alpha + beta));
  let total = 0;
  for (const [i, one] of lost.entries()) {
    if (i > 0) log += Math.log((beta + i - 1) / (alpha + beta + i));
    total += one * log;
  }
  const survive = logBeta(alpha, beta + lost.length) - logBeta(alpha, beta);
  return total + last * survive;
}
