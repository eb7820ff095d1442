import type { ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/**
 * The year of American schooling at which English text is understood fully, by its words of three
 * syllables and more.
 *
 * Formula: 1.043 × √(30 × such words ÷ sentences) + 3.1291. Source: McLaughlin, SMOG grading (1969),
 * meant for 30 sentences; of fewer it is an extrapolation.
 * Units: years; 3.1 on. No words give null, and so does a language whose syllables cannot be counted
 * here (`countSyllables`). Never throws.
 *
 * @example
 * smogIndex('The cat sat on the mat.') // → 3.1291
 */
export function smogIndex(text: string, options: ReadingOptions = {}): number | null {
  const rates = textRates(text, options);
  if (rates?.syllables == null) return null;
  const long = rates.syllables.filter((count) => count >= 3).length;
  return 1.043 * Math.sqrt((30 * long) / rates.sentences) + 3.1291;
}
