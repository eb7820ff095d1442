import type { ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/**
 * How well Spanish text is understood, by letters.
 *
 * Formula: 95.2 − 9.7 × letters a word − 0.35 × words a sentence. Source: Gutiérrez de Polini
 * (1972), the first formula made for Spanish, for the sixth year of school.
 * Units: points, meant for 0 to 100. No words give null, and so does a language without blanks
 * between words. Never throws.
 *
 * @example
 * gutierrezPolini('') // → null
 */
export function gutierrezPolini(text: string, options: ReadingOptions = {}): number | null {
  const rates = textRates(text, options);
  if (rates === null) return null;
  return 95.2 - 9.7 * (rates.letters / rates.words) - 0.35 * rates.wordsPerSentence;
}
