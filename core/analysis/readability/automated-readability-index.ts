import type { ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/**
 * The year of American schooling that English text asks for, by the length of words in signs.
 *
 * Formula: 4.71 × signs a word + 0.5 × words a sentence − 21.43, where signs are all but blanks and
 * a word here is what stands between blanks. Source: Smith and Senter (1967).
 * Units: years; about 0 to 18. No words give null, and so does a language without blanks between
 * words. Fitted to English. Never throws.
 *
 * @example
 * automatedReadabilityIndex('') // → null
 */
export function automatedReadabilityIndex(
  text: string,
  options: ReadingOptions = {},
): number | null {
  const rates = textRates(text, options);
  if (rates === null) return null;
  return 4.71 * (rates.chars / rates.tokens) + 0.5 * rates.wordsPerSentence - 21.43;
}
