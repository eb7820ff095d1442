import type { ReadingOptions } from './reading-options.ts';
import { longWordCount, textRates } from './text-rates.ts';

/**
 * How heavy text is, in most languages of Europe: words a sentence and the share of long words (more
 * than six letters).
 *
 * Formula: words ÷ sentences + 100 × long words ÷ words. Source: Björnsson, Läsbarhet (1968); below
 * 30 children's books, 40 ordinary, 50 matter-of-fact, above 60 bureaucratic.
 * Units: points; 0 on. No words give null, and so does a language without blanks between words.
 * Never throws.
 *
 * @example
 * lix('Cool dogs wear da sunglasses.') // → 25
 */
export function lix(text: string, options: ReadingOptions = {}): number | null {
  const rates = textRates(text, options);
  if (rates === null) return null;
  return rates.wordsPerSentence + (100 * longWordCount(text)) / rates.words;
}
