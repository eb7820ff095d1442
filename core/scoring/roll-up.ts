/** One summand of a weighted mean. `coverage` is how much of it is known itself, 1 unless said. */
export interface RollUpPart {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly weight: number;
  readonly coverage?: number;
}

/** A weighted mean of what is known, and how much of the weight that was. */
export interface RolledUp {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Known weight ÷ all weight, 0–1. */
  readonly coverage: number;
  /** In words where there is no score, else null. */
  readonly why: string | null;
}

/**
 * The weighted mean of the parts that are known. What is missing is left out of the mean and shown
 * as coverage; it is never counted as 0. The interval is the weighted mean of the intervals, over
 * the same parts. The order of the parts and a common factor of the weights make no difference.
 *
 * Formula: Σ wᵢ·sᵢ ÷ Σ wᵢ over known parts; coverage = Σ wᵢ·cᵢ ÷ Σ wᵢ over all parts, cᵢ = 0 where missing.
 * Units: scores 0–100, weights of any scale. Range: 0–100. No parts, no weight or nothing known
 * give null with a why. Throws RangeError on a negative or non-finite weight and on a score outside 0–100.
 *
 * @example
 * rollUp([{ score: 80, low: 80, high: 80, weight: 1 }, { score: null, low: null, high: null, weight: 3 }]) // → {"score":80,"low":80,"high":80,"coverage":0.25,"why":null}
 */
export function rollUp(parts: readonly RollUpPart[]): RolledUp {
  for (const part of parts) check(part);
  const most = Math.max(0, ...parts.map((part) => part.weight));
  if (most === 0) return nothing(parts.length === 0 ? 'Nothing counts here yet.' : NO_WEIGHT);
  const weighed = parts.map((part) => ({ ...part, weight: part.weight / most }));
  const all = sum(weighed.map((part) => part.weight));
  const known = weighed.filter((part) => part.score !== null && part.weight > 0);
  if (known.length === 0) return nothing('None of the numbers that count here is known yet.');
  const covered = sum(known.map((part) => part.weight * (part.coverage ?? 1)));
  const score = mean(known.map((part) => ({ of: part.score ?? 0, weight: part.weight })));
  const low = mean(known.map((part) => ({ of: part.low ?? part.score ?? 0, weight: part.weight })));
  const high = mean(
    known.map((part) => ({ of: part.high ?? part.score ?? 0, weight: part.weight })),
  );
  return {
    score,
    low: Math.min(low, score),
    high: Math.max(high, score),
    coverage: Math.min(1, covered / all),
    why: null,
  };
}

const NO_WEIGHT = 'Every part has the weight 0, so there is nothing to take the mean of.';

function nothing(why: string): RolledUp {
  return { score: null, low: null, high: null, coverage: 0, why };
}

function check(part: RollUpPart): void {
  if (!Number.isFinite(part.weight) || part.weight < 0) {
    throw new RangeError(`weight must be 0 or more, got ${part.weight}`);
  }
  for (const score of [part.score, part.low, part.high]) {
    if (score !== null && !(score >= 0 && score <= 100)) {
      throw new RangeError(`score must lie within 0–100, got ${score}`);
    }
  }
  const coverage = part.coverage ?? 1;
  if (!(coverage >= 0 && coverage <= 1)) {
    throw new RangeError(`coverage must lie within 0–1, got ${coverage}`);
  }
}

/** Held between the least and the greatest summand, which rounding alone could leave. */
function mean(terms: readonly { of: number; weight: number }[]): number {
  const values = terms.map((term) => term.of);
  const raw = sum(terms.map((term) => term.of * term.weight)) / sum(terms.map((t) => t.weight));
  return Math.min(Math.max(raw, Math.min(...values)), Math.max(...values));
}

/** Smallest first, so that the order of the parts cannot change the last bit. */
function sum(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}
