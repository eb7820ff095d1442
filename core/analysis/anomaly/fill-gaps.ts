/** A series whose missing values were filled by straight lines, so that it can be taken apart. */
export interface Filled {
  readonly values: readonly number[];
  readonly missing: ReadonlySet<number>;
  /** The longest stretch without a value. */
  readonly longest: number;
}

/** Fills missing values by straight lines between their neighbours, at the ends by the nearest. */
export function fillGaps(given: readonly (number | null)[]): Filled {
  const values = [...given];
  const missing = new Set<number>();
  let longest = 0;
  let last = -1;
  for (let i = 0; i <= values.length; i++) {
    const here = i < values.length ? values[i] : null;
    if (i < values.length && here === null) {
      missing.add(i);
      continue;
    }
    const gap = i - last - 1;
    longest = Math.max(longest, gap);
    const before = values[last] ?? here ?? 0;
    const after = here ?? before;
    for (let j = last + 1; j < i; j++)
      values[j] = before + ((after - before) * (j - last)) / (gap + 1);
    last = i;
  }
  return { values: values.map((one) => one ?? 0), missing, longest };
}
