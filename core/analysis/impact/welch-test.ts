import {
  type Answer,
  answer,
  checkOption,
  checkValues,
  mean,
  reckon,
  refuse,
  standardDeviation,
  tTwoSided,
  tUpperQuantile,
} from '../../statistics/index.ts';

/** Two means compared; differences are the second less the first. */
export interface WelchTest {
  readonly means: readonly [number, number];
  readonly difference: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  readonly t: number;
  /** Welch and Satterthwaite's degrees of freedom, seldom whole. */
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Whether two means differ, where spreads may differ as well: Welch's t test.
 *
 * Formula: t = (x̄₂ − x̄₁) ÷ √(s₁²/n₁ + s₂²/n₂), df = (s₁²/n₁ + s₂²/n₂)² ÷ Σ (sᵢ²/nᵢ)²/(nᵢ − 1). Source:
 * Welch (1947). Units: those of the values; t, df and p none. One large value can decide it: see
 * `compareMeans`. Fewer than two values in an arm and arms that do not vary are refused in words. Throws
 * RangeError on values that are not finite and a confidence not between 0 and 1.
 *
 * @example
 * welchTest([1, 2, 3, 4], [2, 4, 6, 8]).t.toFixed(6) // → "1.732051"
 * welchTest([1], [2, 3]).why // → "There is 1 value in the first arm: at least 2 are needed in each."
 */
export function welchTest(
  first: readonly number[],
  second: readonly number[],
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): Answer<WelchTest> {
  checkOption('welchTest', 'confidence', confidence, 'above 0 and below 1', (x) => x > 0 && x < 1);
  for (const arm of [first, second]) checkValues('welchTest', arm);
  return reckon(() => compared(first, second, confidence));
}

function compared(
  first: readonly number[],
  second: readonly number[],
  confidence: number,
): Answer<WelchTest> {
  const [a, b] = [momentsOf(first), momentsOf(second)];
  if (a === null || b === null) {
    const [count, arm] = a === null ? [first.length, 'first'] : [second.length, 'second'];
    const are = count === 1 ? 'is 1 value' : 'are no values';
    return refuse(`There ${are} in the ${arm} arm: at least 2 are needed in each.`);
  }
  const variance = a.variance + b.variance;
  if (!(variance > 0))
    return refuse('The values do not vary within the arms, so that chance cannot be measured.');
  const difference = b.mean - a.mean;
  const standardError = Math.sqrt(variance);
  const parts = [a, b].map((one) => (one.variance / variance) ** 2 / (one.n - 1));
  const df = 1 / ((parts[0] ?? 0) + (parts[1] ?? 0));
  const away = tUpperQuantile((1 - confidence) / 2, df) * standardError;
  const t = difference / standardError;
  return answer({
    means: [a.mean, b.mean] as const,
    difference,
    standardError,
    low: difference - away,
    high: difference + away,
    t,
    df,
    p: tTwoSided(t, df),
  });
}

/** The variance is that of the mean. */
function momentsOf(values: readonly number[]) {
  const [middle, spread] = [mean(values), standardDeviation(values)];
  if (middle === null || spread === null) return null;
  return { n: values.length, mean: middle, variance: spread ** 2 / values.length };
}
