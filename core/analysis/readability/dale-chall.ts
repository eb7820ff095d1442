import { difficultWords } from './difficult-words.ts';
import type { ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/**
 * How hard English text is by its words that pupils do not know.
 *
 * Formula: 0.1579 × per cent of words outside Dale and Chall's list + 0.0496 × words a sentence, and
 * 3.6365 more above 5 per cent. Source: Dale and Chall (1948). Names and inflected forms that the
 * list does not have count as hard, so it comes out harder than by hand.
 * Units: points; 4.9 and below for year 4, 9 to 10 for the university. No words give null, and so
 * does a language without blanks between words. Never throws.
 *
 * @example
 * Math.round(1000 * daleChall('Cool dogs wear da sunglasses.')) // → 13359
 */
export function daleChall(text: string, options: ReadingOptions = {}): number | null {
  const rates = textRates(text, options);
  if (rates === null) return null;
  const hard = (100 * (difficultWords(text, 0, options)?.length ?? 0)) / rates.words;
  return 0.1579 * hard + 0.0496 * rates.wordsPerSentence + (hard > 5 ? 3.6365 : 0);
}
