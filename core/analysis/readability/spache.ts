import { difficultWords } from './difficult-words.ts';
import type { ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/**
 * The year of schooling of English text for young readers, up to year 4.
 *
 * Formula: 0.141 × words a sentence + 0.086 × per cent of unknown words + 0.839. Source: Spache
 * (1953, revised 1974), with words of two syllables and more outside Dale and Chall's list in place
 * of Spache's own, as the program textstat does.
 * Units: years; 0.8 on. No words give null, and so does a language whose syllables cannot be counted
 * here (`countSyllables`). Never throws.
 *
 * @example
 * spache('') // → null
 */
export function spache(text: string, options: ReadingOptions = {}): number | null {
  const rates = textRates(text, options);
  const hard = difficultWords(text, 2, options);
  if (rates === null || hard === null) return null;
  return 0.141 * rates.wordsPerSentence + 0.086 * ((100 * hard.length) / rates.words) + 0.839;
}
