import {
  type Answer,
  answer,
  logGamma,
  logHypergeometric,
  nelderMead,
  reckon,
  refuse,
} from '../../statistics/index.ts';
import { type Buyer, checkBuyer, type Grouped, grouped, whyNoBuyers } from './buyer.ts';

/** The Pareto/NBD model: how often customers buy (r, alpha), and how they leave (s, beta). */
export interface ParetoNbd {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/** A fitted model of buying. */
export interface ParetoNbdFit extends ParetoNbd {
  readonly logLikelihood: number;
  readonly customers: number;
  readonly converged: boolean;
}

/** Beyond e to this a parameter says no more. */
const FAR = 12;
/** ₂F₁ takes long where alpha and beta lie further apart than by a factor of 50. */
const APART = Math.log(50);

/**
 * How customers without a contract buy and leave, at any time: the Pareto/NBD model, with parameters of
 * the greatest likelihood.
 *
 * Formula: L = Γ(r + x)α^rβ^s ÷ Γ(r) · [(α + T)^−(r + x)·(β + T)^−s + s ÷ (r + s + x)·A₀], A₀ a difference of ₂F₁ at the
 * last purchase and at the end; all on logarithms, by `nelderMead`. Source: Schmittlein, Morrison and
 * Colombo (1987); Fader and Hardie, A note on deriving the Pareto/NBD model (2005). Units: alpha and beta
 * in the unit of the times, at most 50 times one another. What `bgNbdFit` refuses is refused here. Throws RangeError on a customer that
 * cannot be.
 *
 * @example
 * paretoNbdFit([]).why // → "0 customers are too few: at least 30 are needed to see how buying differs."
 */
export function paretoNbdFit(buyers: readonly Buyer[]): Answer<ParetoNbdFit> {
  for (const buyer of buyers) checkBuyer('paretoNbdFit', buyer);
  const why = whyNoBuyers(buyers);
  if (why !== null) return refuse(why);
  return reckon(() => fitted(buyers));
}

function fitted(buyers: readonly Buyer[]): Answer<ParetoNbdFit> {
  const groups = placed(grouped(buyers));
  const middle = Math.log(buyers.reduce((sum, one) => sum + one.age, 0) / buyers.length / 3 + 1e-9);
  const cost = (logs: readonly number[]) => -logLikelihood(groups, logs);
  const { x, value, converged } = nelderMead(
    cost,
    [Math.log(0.5), middle, Math.log(0.5), middle + 0.1],
    { tolerance: 1e-9, evaluations: 1000 },
  );
  const [r = 1, alpha = 1, s = 1, beta = 1] = x.map(Math.exp);
  return answer({ r, alpha, s, beta, logLikelihood: -value, customers: buyers.length, converged });
}

/** One of the two parts of A₀: ln of ₂F₁ ÷ (greater + time)^(r + s + x). */
export function deathPart({ r, alpha, s, beta }: ParetoNbd, x: number, time: number): number {
  const [most, second] = alpha >= beta ? [alpha, s + 1] : [beta, r + x];
  const power = r + s + x;
  const z = Math.abs(alpha - beta) / (most + time);
  return logHypergeometric(power, second, power + 1, z) - power * Math.log(most + time);
}

/** ln A₀: minus infinity where the last purchase was on the last day. */
export function logDeath(early: number, late: number): number {
  return early > late ? early + Math.log(-Math.expm1(late - early)) : -Infinity;
}

/** Rows with the places of their two parts of A₀ among all that differ. */
function placed({ rows, counts }: Grouped) {
  const places = new Map<string, number>();
  const parts: { readonly x: number; readonly time: number }[] = [];
  const placeOf = (count: number, time: number) => {
    const key = `${count} ${time}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, parts.length);
    parts.push({ x: counts[count] ?? 0, time });
    return parts.length - 1;
  };
  const withPlaces = rows.map((row) => ({
    ...row,
    early: placeOf(row.count, row.recency),
    late: placeOf(row.count, row.age),
  }));
  return { rows: withPlaces, counts, parts };
}

function logLikelihood(
  { rows, counts, parts }: ReturnType<typeof placed>,
  logs: readonly number[],
): number {
  if (logs.some((one) => Math.abs(one) > FAR)) return -Infinity;
  const [r = 1, alpha = 1, s = 1, beta = 1] = logs.map(Math.exp);
  if (Math.abs(Math.log(alpha / beta)) > APART) return -Infinity;
  const deaths = parts.map(({ x, time }) => deathPart({ r, alpha, s, beta }, x, time));
  const start = r * Math.log(alpha) + s * Math.log(beta) - logGamma(r);
  const fronts = counts.map((x) => start + logGamma(r + x));
  let total = 0;
  for (const { count, age, many, early, late } of rows) {
    const x = counts[count] ?? 0;
    const alive = -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
    const died = Math.log(s / (r + s + x)) + logDeath(deaths[early] ?? 0, deaths[late] ?? 0);
    const most = Math.max(alive, died);
    total += many * ((fronts[count] ?? 0) + most + Math.log1p(Math.exp(-Math.abs(alive - died))));
  }
  return total;
}
