import type { ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/**
 * The year of Malaysian schooling that Malay text asks for; of Indonesian text, which is written
 * alike and has no formula of its own that is as well tried, the best that there is.
 *
 * Formula: 0.3793 × words a sentence + 0.0207 × syllables in 300 words − 13.988. Source: Khadijah
 * Rohani Mohd Yunus, An assessment of structural variables in Malay: a readability formula (1982),
 * fitted to schoolbooks of years 2 to 11 by samples of 300 words; of fewer words it is an
 * extrapolation.
 * Units: years; below 0 and above 13 it says no more than very easy and very hard. Indonesian by
 * default. No words give null, and so does a language whose syllables cannot be counted here
 * (`countSyllables`). Never throws.
 *
 * @example
 * malayGrade('') // → null
 */
export function malayGrade(
  text: string,
  { language = 'id', ...options }: ReadingOptions = {},
): number | null {
  const rates = textRates(text, { language, ...options });
  if (rates?.syllablesPerWord == null) return null;
  return 0.3793 * rates.wordsPerSentence + 0.0207 * (300 * rates.syllablesPerWord) - 13.988;
}
