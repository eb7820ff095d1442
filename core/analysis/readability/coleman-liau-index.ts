import type { ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/**
 * The year of American schooling that English text asks for, by letters.
 *
 * Formula: 0.058 × letters in 100 words − 0.296 × sentences in 100 words − 15.8. Source: Coleman and
 * Liau, A computer readability formula designed for machine scoring (1975).
 * Units: years; about 0 to 18. No words give null, and so does a language without blanks between
 * words. Fitted to English. Never throws.
 *
 * @example
 * colemanLiauIndex('') // → null
 */
export function colemanLiauIndex(text: string, options: ReadingOptions = {}): number | null {
  const rates = textRates(text, options);
  if (rates === null) return null;
  const letters = (100 * rates.letters) / rates.words;
  const sentences = (100 * rates.sentences) / rates.words;
  return 0.058 * letters - 0.296 * sentences - 15.8;
}
