import type { ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/**
 * How easy Italian text is.
 *
 * Formula: 89 + 300 × sentences ÷ words − 10 × signs ÷ words, where signs are all but blanks and a
 * word of the last term is what stands between blanks. Source: Lucisano and Piemontese, GULPEASE
 * (1988); below 80 hard for primary school, below 60 for middle school, below 40 for high school.
 * Units: points, meant for 0 to 100. No words give null, and so does a language without blanks
 * between words. Never throws.
 *
 * @example
 * gulpease('') // → null
 */
export function gulpease(text: string, options: ReadingOptions = {}): number | null {
  const rates = textRates(text, options);
  if (rates === null) return null;
  return (300 * rates.sentences) / rates.words - 10 * (rates.chars / rates.tokens) + 89;
}
