import { languageRoot, type ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/**
 * How easily Spanish text is grasped (perspicuidad), the base of the INFLESZ scale.
 *
 * Formula: 206.84 − 62.3 × syllables ÷ words − words ÷ sentences (206.835 for other languages than
 * Spanish, as the base is printed both ways). Source: Szigriszt Pazos (1993); Barrio-Cantalejo and
 * others (2008): below 40 very hard, 55 somewhat hard, 65 normal, 80 easy.
 * Units: points, meant for 0 to 100. Spanish by default. No words give null, and so does a language
 * whose syllables cannot be counted here (`countSyllables`). Never throws.
 *
 * @example
 * szigrisztPazos('') // → null
 */
export function szigrisztPazos(
  text: string,
  { language = 'es', ...options }: ReadingOptions = {},
): number | null {
  const rates = textRates(text, { language, ...options });
  if (rates?.syllablesPerWord == null) return null;
  const base = languageRoot(language) === 'es' ? 206.84 : 206.835;
  return base - 62.3 * rates.syllablesPerWord - rates.wordsPerSentence;
}
