import type { CurrencyCode, Unit } from '../model/index.ts';
import { minorDigits } from './currency.ts';
import { EVERYWHERE, type Meaning, spelt } from './lexicon.ts';
import { bitOf, LOCALE_KEYS, localeOf, type NumberLocale } from './locales.ts';
import { decimalsOf, fits, type Numeral } from './numeral.ts';
import type { Word } from './suffix.ts';
import type { Quantity, TextContext } from './types.ts';

/** All that was read of one quantity, before it is settled what it means. */
export interface Pieces {
  readonly raw: string;
  readonly numeral: Numeral;
  readonly negative: boolean;
  readonly bound: '' | '<' | '~';
  readonly power: Word | null;
  readonly unit: Word | null;
  readonly currencies: readonly CurrencyCode[];
  readonly percent: boolean;
  /** The page's locale, or the home of the currency sign where the page names none. */
  readonly locale: NumberLocale | null;
  readonly context: TextContext;
}

const NO_POWER: Meaning = { kind: 'x', times: 1, power: 0, locales: EVERYWHERE, form: '' };
const ENGLISH = localeOf('en');
const ENGLISH_BIT = bitOf('en');
const locales = LOCALE_KEYS.map((key) => localeOf(key));

const sameMeaning = (a: Meaning, b: Meaning) =>
  a.kind === b.kind && a.times === b.times && a.power === b.power;

function distinct(meanings: readonly Meaning[]): readonly Meaning[] {
  return meanings.filter((m, i) => meanings.findIndex((n) => sameMeaning(m, n)) === i);
}

function within(word: Word, mask: number): readonly Meaning[] {
  const known = word.meanings.filter((m) => (m.locales & mask) !== 0);
  return spelt(known, word.text);
}

/** The bits of all locales that would write the numeral so. */
function fitting(numeral: Numeral): number {
  let mask = 0;
  locales.forEach((locale, bit) => {
    if (locale && fits(numeral, locale)) mask |= 1 << bit;
  });
  return mask;
}

function withoutLanguage(word: Word): readonly Meaning[] {
  const all = spelt(word.meanings, word.text);
  const universal = all.filter((m) => m.kind === 's' && m.locales === EVERYWHERE);
  // "19s" is seconds to everybody, although Turkish also shortens its hours so.
  return distinct(
    universal.length > 0 ? all.filter((m) => m.kind !== 's' || universal.includes(m)) : all,
  );
}

/**
 * What a word means after this numeral. The page's language wins where the numeral can be its own;
 * where it cannot, English (which platforms fall back to) is taken beside it; a word that neither
 * knows means what the languages mean that know it. Without a language all count.
 */
function meaningsIn(word: Word, numeral: Numeral, locale: NumberLocale | null): readonly Meaning[] {
  const own = bitOf(locale?.key ?? null);
  if (!locale || own === 0) return withoutLanguage(word);
  const mine = within(word, own);
  // "5m" is minutes everywhere, and millions wherever English numbers are shown.
  const foreign = mine.every((m) => m.locales === EVERYWHERE);
  if (!foreign && fits(numeral, locale)) return distinct(mine);
  const english = ENGLISH && fits(numeral, ENGLISH) ? within(word, ENGLISH_BIT) : [];
  if (english.length > 0) return distinct([...mine, ...english]);
  // What the page's own language knows as a length of time is no other length of time elsewhere.
  const timed = mine.some((m) => m.kind === 's');
  const others = within(word, fitting(numeral)).filter((m) => !(timed && m.kind === 's'));
  if (others.length > 0 || mine.length > 0) return distinct([...mine, ...others]);
  return distinct(spelt(word.meanings, word.text));
}

/** Drops what the unit around it rules out: "$2.2m" is no length of time, "5m" under "(sec)" is. */
function plausible(options: readonly Meaning[], pieces: Pieces): readonly Meaning[] {
  const { context, currencies, percent, numeral } = pieces;
  const keep = (kind: Meaning['kind']) => {
    const kept = options.filter((m) => m.kind === kind);
    return kept.length > 0 ? kept : options;
  };
  if (options.every((m) => m.kind === options[0]?.kind)) return options;
  if (currencies.length > 0 || percent) return keep('x');
  if (context.unit === 's') return keep('s');
  if (context.unit === 'B') return keep('B');
  if (context.unit !== undefined) return keep('x');
  // "2.2m" is how video pages shorten millions; minutes are not shown with decimals and one letter.
  return numeral.decimals > 0 && !numeral.open ? keep('x') : options;
}

/**
 * Decimals that this money can have: nobody writes thousandths of a rupiah, and "$24,567" is an
 * English number on any page; "$1.234" may well be a price per click.
 */
function moneyDecimals(pieces: Pieces, options: readonly number[]): readonly number[] {
  const { numeral, currencies, power } = pieces;
  if (!numeral.open || power) return options;
  const digits = Math.max(...currencies.map(minorDigits));
  return digits === 0 || (digits === 2 && numeral.decimalSign === ',') ? [0] : options;
}

const scaled = (digits: number, power: number) =>
  power >= 0 ? digits * 10 ** power : digits / 10 ** -power;

interface Reading {
  readonly decimals: number;
  readonly power: Meaning;
  readonly time: Meaning;
  readonly unit: Unit;
}

/** Whether the text shows the number to its last digit. */
function isExact(pieces: Pieces, reading: Reading): boolean {
  const { context, bound } = pieces;
  if (bound || pieces.power || reading.time.kind === 's' || reading.unit === '%') return false;
  if (reading.time.kind === 'B') return reading.time.times === 1;
  if ((context.scale ?? 1) !== 1 && pieces.unit === null && pieces.currencies.length === 0)
    return false;
  if (reading.unit === 's' || reading.unit === 'B') return false;
  if (reading.decimals === 0) return true;
  return reading.unit.length === 3 && reading.decimals >= Math.max(1, minorDigits(reading.unit));
}

/** Half of the last place that the text shows: of "~1,200" the hundreds. */
function halfStep(pieces: Pieces, reading: Reading): number {
  if (pieces.bound !== '~' || reading.decimals > 0) return 5;
  const zeros = /0*$/.exec(pieces.numeral.digits)?.[0].length ?? 0;
  return zeros < pieces.numeral.digits.length ? 5 * 10 ** zeros : 5;
}

function toQuantity(pieces: Pieces, reading: Reading): Quantity {
  const { numeral, negative, context, bound, raw } = pieces;
  const own = pieces.unit !== null || pieces.currencies.length > 0 || pieces.percent;
  const times = reading.power.times * reading.time.times * (own ? 1 : (context.scale ?? 1));
  const power = reading.power.power + reading.time.power - reading.decimals;
  const digits = Number(numeral.digits);
  const at = (tenths: number) => scaled(tenths * times, power - 1);
  const value = scaled(digits * times, power);
  const exact = isExact(pieces, reading);
  const half = exact ? 0 : halfStep(pieces, reading);
  // A share or a length of time that shows 0 without a minus is not below it.
  let low = exact ? value : Math.max(0, at(digits * 10 - half));
  let high = exact ? value : at(digits * 10 + half);
  if (bound === '<') [low, high] = [0, value];
  const middle = bound === '<' ? scaled(digits * times * 5, power - 1) : value;
  const signed = (number: number) => (negative && number !== 0 ? -number : number);
  if (negative) [low, high] = [high, low];
  return {
    kind: 'number',
    value: signed(middle),
    low: signed(low),
    high: signed(high),
    unit: reading.unit,
    raw,
    exact,
  };
}

function unitsOf(pieces: Pieces, time: Meaning): readonly Unit[] {
  if (pieces.percent) return ['%'];
  if (pieces.currencies.length > 0) return pieces.currencies;
  if (time.kind === 's' || time.kind === 'B') return [time.kind];
  return [pieces.unit ? '1' : (pieces.context.unit ?? '1')];
}

/** The one reading of most numbers, which needs no others to be told from. */
function onlyReading(
  pieces: Pieces,
  decimals: readonly number[],
  powers: readonly Meaning[],
  words: readonly Meaning[],
): Reading | null {
  const [places, first, second] = [decimals[0], powers[0], words[0]];
  if (decimals.length > 1 || powers.length > 1 || words.length > 1) return null;
  if (places === undefined || !first || !second) return null;
  const [power, time] = first.kind === 'x' ? [first, second] : [NO_POWER, first];
  const [unit, ...others] = unitsOf(pieces, time);
  return unit !== undefined && others.length === 0 ? { decimals: places, power, time, unit } : null;
}

/** All readings of the pieces: one where the text or its language settles it. */
export function candidatesOf(pieces: Pieces): readonly Quantity[] {
  const { numeral, locale } = pieces;
  const asked = pieces.power ? meaningsIn(pieces.power, numeral, locale) : [NO_POWER];
  const powers = plausible(asked, pieces);
  const words = pieces.unit?.meanings.length
    ? meaningsIn(pieces.unit, numeral, locale)
    : [NO_POWER];
  const all = decimalsOf(numeral, locale);
  const decimals = pieces.currencies.length > 0 ? moneyDecimals(pieces, all) : all;
  const only = onlyReading(pieces, decimals, powers, words);
  if (only) return [toQuantity(pieces, only)];
  const found = new Map<string, Quantity>();
  for (const places of decimals)
    for (const first of powers)
      for (const second of words) {
        const [power, time] = first.kind === 'x' ? [first, second] : [NO_POWER, first];
        for (const unit of unitsOf(pieces, time)) {
          const quantity = toQuantity(pieces, { decimals: places, power, time, unit });
          found.set(`${quantity.value} ${unit}`, quantity);
        }
      }
  return [...found.values()];
}
