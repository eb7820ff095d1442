import type { ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/**
 * The years of schooling that Spanish text for primary school asks for.
 *
 * Formula: −0.205 × sentences in 100 words + 0.049 × syllables in 100 words − 3.407. Source:
 * Crawford, Fórmula y gráfico para determinar la comprensibilidad de textos de nivel primario en
 * castellano (1989).
 * Units: years. Spanish by default. No words give null, and so does a language whose syllables
 * cannot be counted here (`countSyllables`). Never throws.
 *
 * @example
 * crawford('') // → null
 */
export function crawford(
  text: string,
  { language = 'es', ...options }: ReadingOptions = {},
): number | null {
  const rates = textRates(text, { language, ...options });
  if (rates?.syllablesPerWord == null) return null;
  const sentences = (100 * rates.sentences) / rates.words;
  return -0.205 * sentences + 0.049 * (100 * rates.syllablesPerWord) - 3.407;
}
