import { syllableCounter } from './count-syllables.ts';
import { hasWords, type ReadingOptions } from './reading-options.ts';
import { sentenceCount, wordsIn } from './text-counts.ts';

export interface LinsearOptions extends ReadingOptions {
  /** Null for fewer than 100 words, as the formula was made for samples of 100. */
  readonly atLeast100?: boolean;
  /** All words, not only the first 100. */
  readonly whole?: boolean;
}

/** How many tokens hold so many words; those of punctuation alone are between them. */
function upToWord(tokens: readonly string[], words: number): number {
  let seen = 0;
  for (const [at, token] of tokens.entries()) {
    seen += wordsIn(token).length;
    if (seen === words) return at + 1;
  }
  return tokens.length;
}

/**
 * The year of schooling that English manuals ask for.
 *
 * Formula: of the first 100 words, those of up to two syllables count 1 and the longer ones 3; their
 * sum by the sentences, less 2 where it is 20 or below, halved. Source: Linsear Write, made for the
 * manuals of the United States Air Force; O'Hayre, Gobbledygook has gotta go (1966).
 * Units: years. A text of fewer than 100 words is counted whole, unless `atLeast100` asks for null
 * then; `whole` counts a longer one whole too. No words give null, and so does a language whose
 * syllables cannot be counted here (`countSyllables`). Never throws.
 *
 * @example
 * linsearWrite('') // → null
 */
export function linsearWrite(text: string, options: LinsearOptions = {}): number | null {
  const counter = syllableCounter(options);
  if (counter === null || !hasWords(options)) return null;
  const tokens = text.split(/\s+/).filter((token) => token !== '');
  let used = tokens.length;
  let words = wordsIn(text);
  if (!options.whole && words.length > 100) {
    words = words.slice(0, 100);
    used = upToWord(tokens, 100);
  }
  if (words.length === 0 || (options.atLeast100 && words.length < 100)) return null;
  const sum = words.reduce((all, word) => all + (counter(word) >= 3 ? 3 : 1), 0);
  const each = sum / sentenceCount(tokens.slice(0, used).join(' '));
  return (each <= 20 ? each - 2 : each) / 2;
}
