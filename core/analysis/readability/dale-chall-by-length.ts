import { difficultWords } from './difficult-words.ts';
import type { ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/**
 * Dale and Chall's formula with the words of one syllable taken as known, which leaves short names
 * and odd short words out.
 *
 * Formula: as `daleChall`, with hard words of two syllables and more only, and 3.6365 more above
 * 0.05 points. Source: the second Dale–Chall score of the program textstat.
 * Units: points. No words give null, and so does a language whose syllables cannot be counted here
 * (`countSyllables`). Never throws.
 *
 * @example
 * Math.round(1000 * daleChallByLength('Cool dogs wear da sunglasses.')) // → 7043
 */
export function daleChallByLength(text: string, options: ReadingOptions = {}): number | null {
  const rates = textRates(text, options);
  const hard = difficultWords(text, 2, options);
  if (rates === null || hard === null) return null;
  const raw = 0.1579 * ((100 * hard.length) / rates.words) + 0.0496 * rates.wordsPerSentence;
  return raw > 0.05 ? raw + 3.6365 : raw;
}
