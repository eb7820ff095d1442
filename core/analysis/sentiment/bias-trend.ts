import { type Answer, answer, leastSquares, refuse } from '../../statistics/index.ts';

/** A gap as one audit found it. */
export interface AuditedGapAt {
  /** When, as a number of days; any origin. */
  readonly day: number;
  /** Difference of the two groups, in points of the score. */
  readonly difference: number;
}

export interface BiasTrend {
  readonly direction: 'widening' | 'narrowing' | 'steady';
  /** Change of the gap's size, in points a year, and its p. */
  readonly perYear: number;
  readonly p: number | null;
  readonly audits: number;
  readonly latest: number;
  /** True where the latest gap is past the threshold. */
  readonly isPast: boolean;
}

const LEAST = 4;

/**
 * Whether the gap between two groups widens from audit to audit, and whether the latest is past a
 * threshold.
 *
 * Method: a straight line through the sizes of the gaps by day; widening or narrowing where its slope
 * has a p below 0.05. Units: points of the score (−1 to 1), a year. Fewer than 4 audits on different
 * days are refused in words. Throws RangeError on numbers that are not finite and a threshold below 0.
 *
 * @example
 * biasTrend([{ day: 0, difference: 0.1 }]).why // → "1 audit is too few for a trend: at least 4 on different days are needed."
 */
export function biasTrend(
  gaps: readonly AuditedGapAt[],
  { threshold = 0.05 }: { readonly threshold?: number } = {},
): Answer<BiasTrend> {
  if (!(threshold >= 0 && Number.isFinite(threshold))) {
    throw new RangeError(`biasTrend: threshold must be 0 or more, got ${threshold}`);
  }
  for (const { day, difference } of gaps) {
    if (Number.isFinite(day) && Number.isFinite(difference)) continue;
    throw new RangeError(`biasTrend: numbers must be finite, got ${day} and ${difference}`);
  }
  const days = new Set(gaps.map(({ day }) => day)).size;
  if (days < LEAST) {
    const few = days === 1 ? '1 audit is' : `${days} audits are`;
    return refuse(`${few} too few for a trend: at least ${LEAST} on different days are needed.`);
  }
  const sorted = [...gaps].sort((a, b) => a.day - b.day);
  const sizes = sorted.map(({ difference }) => Math.abs(difference));
  const fit = leastSquares(sizes, [sorted.map(({ day }) => day)], { names: ['day'] });
  if (fit.why !== null) return fit;
  const slope = fit.coefficients[1] ?? 0;
  // A perfect line has no error and no p: it is what it is.
  const p = fit.p[1] ?? null;
  const isReal = slope !== 0 && (p === null || p < 0.05);
  const latest = sizes.at(-1) ?? 0;
  return answer({
    direction: !isReal ? 'steady' : slope > 0 ? 'widening' : 'narrowing',
    perYear: slope * 365.25,
    p,
    audits: gaps.length,
    latest,
    isPast: latest > threshold,
  });
}
