// What analyses are tried with: numbers, names and texts as they come, and as somebody means harm.
import fc from 'fast-check';

/** Arguments of one call. */
export type Arguments = fc.Arbitrary<readonly unknown[]>;

/** Numbers that can be: ties, zeros, tiny, huge. */
export const number = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 3, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0, 7, 7.1, 1e-9, 1e9, 1e15, -1e15) },
  { weight: 1, arbitrary: fc.constantFrom(1e308, -1e308, 5e-324, 1e-300, 1e200, -1e150) },
);
export const wild = fc.oneof(
  { weight: 60, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity) },
);
export const positive = wild.map(Math.abs);
export const whole = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 1.5, Number.NaN, Infinity) },
);
export const share = fc.double({ min: 0, max: 1, noNaN: true });
export const level = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(0.5, 0.9, 0.95, 1 - 1e-9) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 1.5, -1, Number.NaN, 1e-300) },
);
/** Parameters of a model, mostly as they are found. */
export const parameter = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: 0.01, max: 30, noNaN: true }) },
  { weight: 1, arbitrary: positive },
);

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 25, maxLength: 60 });
export const series: fc.Arbitrary<number[]> = fc.oneof(
  fc.array(wild, { maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 20, maxLength: 120 }),
  fc.tuple(number, fc.nat(45)).map(([one, n]) => Array<number>(n).fill(one)),
  fc.array(number, { minLength: 25, maxLength: 60 }),
  fc
    .tuple(digits, fc.constantFrom(1e308, 1e160, 1e-160, 1e-310, 1e8))
    .map(([list, times]) => list.map((one) => one * times)),
);
const orNone = fc.oneof(
  { weight: 5, arbitrary: number },
  { weight: 1, arbitrary: fc.constant(null) },
);
/** With missing stretches. */
export const gaps: fc.Arbitrary<(number | null)[]> = fc.oneof(
  fc.array(orNone, { maxLength: 70 }),
  series,
  fc
    .tuple(digits, fc.nat(20), fc.nat(20))
    .map(([list, from, long]) => list.map((one, i) => (i >= from && i < from + long ? null : one))),
);
export const above = series.map((list) => list.map(Math.abs));
export const aboveWithGaps = gaps.map((list) =>
  list.map((one) => (one === null ? null : Math.abs(one))),
);

/** Names of channels, groups, members: among them those that every object has. */
export const name = fc.constantFrom(
  ...['a', 'b', 'c', 'ads', '', ' ', '=cmd|1', '<b>x</b>', '(start)', '(conversion)'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'],
);
export const language = fc.constantFrom(
  ...['en', 'de', 'es', 'fr', 'id', 'ms', 'it', 'nl', 'pt', 'ru', 'tr', 'vi', 'hu', 'pl', 'ar'],
  ...['ja', 'zh', 'th', 'xx', '', '__proto__', 'constructor', 'en_US', 'EN'],
);
const words = fc.constantFrom(
  ...['good', 'bad', 'not', 'very', 'the', 'кот', 'bagus', '物流', 'สวัสดี', '😀', '!', '?', '.'],
  ...['etc.', '-', "'", 'constructor', '__proto__', '1e309', '\u202e', 'a'.repeat(500), 'üben'],
  ...['Straße', 'no!!!!', 'BUT', ':)', 'kind of', '\ud800'],
);
export const text = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
);
export const day = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .integer({ min: 1, max: 28 })
      .map((one) => `2026-03-${String(one).padStart(2, '0')}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '2026-13-40', 'x', '2026-02-30', '9999-12-31') },
);

/** Options of which any may be left out. */
export function options(of: Record<string, fc.Arbitrary<unknown>>) {
  return fc.record(of, { requiredKeys: [] });
}

/** Columns as long as a series, among them equal and doubled ones. */
export function columnsOf(n: number): fc.Arbitrary<number[][]> {
  const size = { minLength: n, maxLength: n };
  return fc.oneof(
    fc.array(fc.array(number, size), { maxLength: 3 }),
    fc.array(fc.array(fc.integer({ min: 0, max: 1 }), size), { maxLength: 3 }),
    fc.array(number, size).map((column) => [column, column.map((one) => 2 * one)]),
  );
}

/** A series with columns as long. */
export function withColumns<T>(list: fc.Arbitrary<T[]>) {
  return list.chain((own) => fc.tuple(fc.constant(own), columnsOf(own.length)));
}

export function booleans(n: number) {
  return fc.array(fc.boolean(), { minLength: n, maxLength: n });
}

/** The first thing in a result that is no finite number, or words that show that one was; else null. */
export function notFinite(thing: unknown, place = 'result'): string | null {
  if (thing === undefined) return `${place} is undefined`;
  if (typeof thing === 'number') return Number.isFinite(thing) ? null : `${place} is ${thing}`;
  if (typeof thing === 'string') {
    return /\bNaN\b|\bInfinity\b|\bundefined\b|\[object/.test(thing)
      ? `${place} says ${thing}`
      : null;
  }
  if (typeof thing !== 'object' || thing === null) return null;
  for (const [key, one] of Object.entries(thing)) {
    const found = notFinite(one, `${place}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Whether any number given is none. */
export function hasNoNumber(thing: unknown): boolean {
  if (typeof thing === 'number') return !Number.isFinite(thing);
  if (typeof thing !== 'object' || thing === null) return false;
  return Object.values(thing).some(hasNoNumber);
}
