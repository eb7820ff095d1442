import { plainWords, sentenceCount, wordsIn } from './text-counts.ts';

/** What is written above and below letters: vowels, doubled letters, none. */
const SIGNS = /[\u064B-\u0653\u0657\u0658]/g;
const VOWEL_SIGNS = /[\u064B-\u0651]/g;
const STRESSED = /[\u064B\u064C\u064D\u0651]/g;
const SHORT = /[\u064E\u064F\u0650]/g;
const LONG = /[\u064E\u064F\u0650][\u0627\u0648\u064A]/g;
const FASEEH = /[\u0626\u0621\u0624\u0630\u0638]|\u0648\u0627|\u0648\u0646/;
const NOT_COUNTED = /[\u0627\u0649?.!,\s*]/g;

const times = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

function arabicSyllables(text: string): number {
  const long = times(text, LONG);
  let short = times(text, SHORT) - long;
  if (short === 0) short = [...text.replace(NOT_COUNTED, '')].length - 2;
  return short + 2 * (long + times(text, STRESSED));
}

/**
 * How easy Arabic text is.
 *
 * Formula: 200.791 − 1.015 × words a sentence − 24.181 × (hard words + syllables + faseeh words +
 * long words) ÷ words. Hard words have more than five vowel signs; long ones more than five letters;
 * faseeh ones, of formal Arabic, more than five syllables and one of ئ ء ؤ ذ ظ وا ون. Syllables are
 * short vowel signs, with long and stressed ones twice; text without vowel signs counts its letters
 * but ا and ى, less 2. Source: El-Haj and Rayson, OSMAN – a novel Arabic readability metric (2016).
 * Units: points, 0 (hard) to about 100 (easy). No words give null. Never throws.
 *
 * @example
 * osman('') // → null
 */
export function osman(text: string): number | null {
  const words = wordsIn(text).map((one) => one.word);
  if (words.length === 0) return null;
  const count = (is: (word: string) => boolean) => words.filter(is).length;
  const parts =
    count((word) => (word.match(VOWEL_SIGNS)?.length ?? 0) > 5) +
    arabicSyllables(text) +
    count((word) => arabicSyllables(word) > 5 && FASEEH.test(word)) +
    plainWords(text.replace(SIGNS, '')).filter((word) => [...word].length > 5).length;
  const sentence = words.length / sentenceCount(text);
  return 200.791 - 1.015 * sentence - 24.181 * (parts / words.length);
}
