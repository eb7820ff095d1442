import type { ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/**
 * The year of American schooling that English text asks for.
 *
 * Formula: 0.39 × words a sentence + 11.8 × syllables a word − 15.59. Source: Kincaid, Fishburne,
 * Rogers and Chissom (1975).
 * Units: years; about 0 to 18, below 0 for very short words. No words give null, and so does a
 * language whose syllables cannot be counted here (`countSyllables`). Fitted to English; of other
 * languages it only ranks texts. Never throws.
 *
 * @example
 * Math.round(100 * fleschKincaidGrade('The cat sat on the mat.')) // → -145
 */
export function fleschKincaidGrade(text: string, options: ReadingOptions = {}): number | null {
  const rates = textRates(text, options);
  if (rates?.syllablesPerWord == null) return null;
  return 0.39 * rates.wordsPerSentence + 11.8 * rates.syllablesPerWord - 15.59;
}
