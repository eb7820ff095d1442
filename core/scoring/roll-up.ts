import type { RollUpMethod, RollUpRule } from '../model/index.ts';
import { cappedShares } from './capped-shares.ts';
import type { ScoreStatus } from './status-of.ts';

/** One part of a roll-up. `coverage` is how much of it is known itself, 1 unless said. */
export interface RollUpPart {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly weight: number;
  readonly coverage?: number;
  /** The greatest share of what is known that it may have, 0–1; no limit unless said. */
  readonly most?: number;
  /** What `worst` goes by. */
  readonly status?: ScoreStatus;
}

/** One score of what is known, and how much of the weight that was. */
export interface RolledUp {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Known weight ÷ all weight, 0–1. */
  readonly coverage: number;
  /** In words where there is no score, else null. */
  readonly why: string | null;
  /** With the method `worst`: the status that was the worst. */
  readonly status?: ScoreStatus;
}

type Known = RollUpPart & { readonly score: number };

/**
 * Several scores as one. What is missing is left out and shown as coverage; it is never counted as
 * 0. The order of the parts and a common factor of the weights make no difference.
 *
 * Formula, over known parts: `mean` Σ wᵢ·sᵢ ÷ Σ wᵢ; `geometric` exp(Σ wᵢ·ln sᵢ ÷ Σ wᵢ) to twelve
 * digits (logarithms differ in the last ones from one program to another), 0 where a part is 0;
 * `minimum` the least sᵢ; `worst` the sᵢ whose status is worst, of several the least. The interval
 * is the same of the lower and of the upper ends. Coverage = Σ wᵢ·cᵢ ÷ Σ wᵢ over all parts, cᵢ = 0
 * where missing; a part's greatest share holds among what is known (see `cappedShares`).
 * Source: the geometric mean as in UNDP's Human Development Index.
 * Units: scores 0–100, weights of any scale, shares 0–1. Range: 0–100. No parts, no weight, nothing
 * known, and a coverage below `floor` give null with a why. Throws RangeError on a negative or
 * non-finite weight, a score outside 0–100, a floor outside 0–1, an unknown method, and a part
 * without a status where `worst` needs it.
 *
 * @example
 * rollUp([{ score: 80, low: 80, high: 80, weight: 1 }, { score: null, low: null, high: null, weight: 3 }]) // → {"score":80,"low":80,"high":80,"coverage":0.25,"why":null}
 * rollUp([{ score: 25, low: 25, high: 25, weight: 1 }, { score: 100, low: 81, high: 100, weight: 1 }], { method: 'geometric' }) // → {"score":50,"low":45,"high":50,"coverage":1,"why":null}
 * rollUp([{ score: 80, low: 80, high: 80, weight: 1 }, { score: null, low: null, high: null, weight: 3 }], { floor: 0.5 }).why // → "Only 25 % of the weight is known, and a score needs 50 %."
 */
export function rollUp(parts: readonly RollUpPart[], rule: RollUpRule = {}): RolledUp {
  const { method = 'mean', floor = 0 } = rule;
  for (const part of parts) check(part);
  checkRule(method, floor);
  let most = 0;
  for (const { weight } of parts) most = Math.max(most, weight);
  if (most === 0) return nothing(parts.length === 0 ? 'Nothing counts here yet.' : NO_WEIGHT);
  // By a power of two, which is exact, so that no sum of weights is past the largest number.
  const unit = 2 ** Math.min(1023, Math.floor(Math.log2(most)));
  const known = knownOf(parts, unit);
  if (known.length === 0) return nothing('None of the numbers that count here is known yet.');
  const covered = sum(known.map((part) => part.weight * (part.coverage ?? 1)));
  const coverage = Math.min(1, covered / sum(parts.map((part) => part.weight / unit)));
  if (coverage + A_BIT < floor) return { ...nothing(notEnough(coverage, floor)), coverage };
  return { ...together(known, method), coverage, why: null, ...statusBy(known, method) };
}

/** What is known and weighs something, by weights of a unit. */
function knownOf(parts: readonly RollUpPart[], unit: number): Known[] {
  const known: Known[] = [];
  for (const part of parts) {
    const { score } = part;
    const weight = part.weight / unit;
    if (score !== null && weight > 0) known.push({ ...part, score, weight });
  }
  return known;
}

const NO_WEIGHT = 'Every part has the weight 0, so there is nothing to take the mean of.';

/** What rounding may take from a coverage that is exactly enough. */
const A_BIT = 1e-9;

function nothing(why: string): RolledUp {
  return { score: null, low: null, high: null, coverage: 0, why };
}

function notEnough(coverage: number, floor: number): string {
  const percent = (share: number, digits: number) => Number((share * 100).toFixed(digits));
  const digits = percent(coverage, 0) < percent(floor, 0) ? 0 : 2;
  return `Only ${percent(coverage, digits)} % of the weight is known, and a score needs ${percent(floor, digits)} %.`;
}

function checkRule(method: RollUpMethod, floor: number): void {
  if (!METHODS.has(method)) {
    throw new RangeError(`roll-up: no method called ${String(method)}`);
  }
  if (!(floor >= 0 && floor <= 1)) {
    throw new RangeError(`roll-up: floor must lie within 0–1, got ${floor}`);
  }
}

function check(part: RollUpPart): void {
  if (!Number.isFinite(part.weight) || part.weight < 0) {
    throw new RangeError(`weight must be 0 or more, got ${part.weight}`);
  }
  checkScore(part.score);
  checkScore(part.low);
  checkScore(part.high);
  const coverage = part.coverage ?? 1;
  if (!(coverage >= 0 && coverage <= 1)) {
    throw new RangeError(`coverage must lie within 0–1, got ${coverage}`);
  }
}

function checkScore(score: number | null): void {
  if (score !== null && !(score >= 0 && score <= 100)) {
    throw new RangeError(`score must lie within 0–100, got ${score}`);
  }
}

const METHODS = new Set<RollUpMethod>(['mean', 'geometric', 'minimum', 'worst']);

function together(known: readonly Known[], method: RollUpMethod) {
  const parts = method === 'worst' ? [worstOf(known)] : known;
  const weights = cappedShares(parts);
  const score = joined(parts.map(theScore), weights, method);
  return {
    score,
    low: Math.min(joined(parts.map(lowEnd), weights, method), score),
    high: Math.max(joined(parts.map(highEnd), weights, method), score),
  };
}

const theScore = (part: Known) => part.score;
const lowEnd = (part: Known) => part.low ?? part.score;
const highEnd = (part: Known) => part.high ?? part.score;

function joined(values: readonly number[], weights: readonly number[], method: RollUpMethod) {
  if (method === 'mean') return mean(values, weights);
  return method === 'geometric' ? geometricMean(values, weights) : Math.min(...values);
}

const RANKS: readonly ScoreStatus[] = ['bad', 'watch', 'good'];

function worstOf(known: readonly Known[]): Known {
  const ranked = known.map((part) => {
    const rank = RANKS.indexOf(part.status ?? 'unknown');
    if (rank >= 0) return { part, rank };
    throw new RangeError(`roll-up: worst needs the status of every score, got ${part.status}`);
  });
  return ranked.reduce((a, b) =>
    b.rank < a.rank || (b.rank === a.rank && b.part.score < a.part.score) ? b : a,
  ).part;
}

function statusBy(known: readonly Known[], method: RollUpMethod) {
  return method === 'worst' ? { status: worstOf(known).status ?? 'unknown' } : {};
}

/** Held between the least and the greatest value, which rounding alone could leave. */
function within(raw: number, values: readonly number[]): number {
  return Math.min(Math.max(raw, Math.min(...values)), Math.max(...values));
}

function mean(values: readonly number[], weights: readonly number[]): number {
  const weighed = values.map((value, at) => value * (weights[at] ?? 0));
  return within(sum(weighed) / sum(weights), values);
}

function geometricMean(values: readonly number[], weights: readonly number[]): number {
  if (values.some((value, at) => value === 0 && (weights[at] ?? 0) > 0)) return 0;
  const logs = values.map((value, at) =>
    (weights[at] ?? 0) === 0 ? 0 : Math.log(value) * (weights[at] ?? 0),
  );
  const raw = Math.exp(sum(logs) / sum(weights));
  return within(Number(raw.toPrecision(12)), values);
}

/** Smallest first, so that the order of the parts cannot change the last bit. */
function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of [...values].sort(rising)) total += value;
  return total;
}

const rising = (a: number, b: number) => a - b;
