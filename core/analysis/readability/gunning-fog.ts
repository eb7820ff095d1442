import { difficultWords } from './difficult-words.ts';
import { languageRoot, type ReadingOptions } from './reading-options.ts';
import { textRates } from './text-rates.ts';

/** Syllables of a hard word where words are longer than in English. */
const LEAST: ReadonlyMap<string, number> = new Map([
  ['hu', 5],
  ['pl', 4],
]);

/**
 * The years of schooling that text asks for, by its hard words.
 *
 * Formula: 0.4 × (words a sentence + 100 × hard words ÷ words). A hard word has three syllables and
 * more (five in Hungarian, four in Polish) and is none of Dale and Chall's easy words. Source:
 * Gunning, The technique of clear writing (1952).
 * Units: years; 0 on. No words give null, and so does a language whose syllables cannot be counted
 * here (`countSyllables`). Never throws.
 *
 * @example
 * gunningFog('') // → null
 */
export function gunningFog(text: string, options: ReadingOptions = {}): number | null {
  const rates = textRates(text, options);
  if (rates === null) return null;
  const least = LEAST.get(languageRoot(options.language ?? 'en')) ?? 3;
  const hard = difficultWords(text, least, options);
  if (hard === null) return null;
  return 0.4 * (rates.wordsPerSentence + (100 * hard.length) / rates.words);
}
