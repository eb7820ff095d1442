/** The place of the last number that is not above the wanted one; -1 where there is none. */
export function lastAtMost(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The place of just this number, or -1. */
export function placeOf(numbers: readonly number[], wanted: number): number {
  const at = lastAtMost(numbers, wanted);
  return numbers[at] === wanted ? at : -1;
}
