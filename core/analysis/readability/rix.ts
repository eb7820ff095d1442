import type { ReadingOptions } from './reading-options.ts';
import { longWordCount, textRates } from './text-rates.ts';

/**
 * Long words (more than six letters) a sentence: LIX made plainer.
 *
 * Formula: long words ÷ sentences. Source: Anderson, Lix and Rix: variations on a little-known
 * readability index (1983); 0.2 is the first year of school, 7.2 and more the university.
 * Units: words a sentence; 0 on. No words give null, and so does a language without blanks between
 * words. Never throws.
 *
 * @example
 * rix('Cool dogs wear da sunglasses.') // → 1
 */
export function rix(text: string, options: ReadingOptions = {}): number | null {
  const rates = textRates(text, options);
  return rates === null ? null : longWordCount(text) / rates.sentences;
}
