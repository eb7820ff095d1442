import type { ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/**
 * How easy Spanish text is: Flesch's reading ease with the weights of Spanish.
 *
 * Formula: 206.84 − 60 × syllables a word − 1.02 × words a sentence. Source: Fernández Huerta
 * (1959), with sentences a hundred words read as words a sentence, as is usual; Spanish by default.
 * Units: points, meant for 0 (hard) to 100 (easy), beyond them for odd text. No words give null, and
 * so does a language whose syllables cannot be counted here (`countSyllables`). Never throws.
 *
 * @example
 * fernandezHuerta('') // → null
 */
export function fernandezHuerta(
  text: string,
  { language = 'es', ...options }: ReadingOptions = {},
): number | null {
  const rates = textRates(text, { language, ...options });
  if (rates?.syllablesPerWord == null) return null;
  return 206.84 - 60 * rates.syllablesPerWord - 1.02 * rates.wordsPerSentence;
}
