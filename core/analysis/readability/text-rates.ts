import { syllableCounter } from './count-syllables.ts';
import { hasWords, type ReadingOptions } from './reading-options.ts';
import {
  charCount,
  letterCount,
  plainWords,
  sentenceCount,
  tokenCount,
  wordsIn,
} from './text-counts.ts';

/** What the formulas are made of. */
export interface TextRates {
  readonly words: number;
  readonly sentences: number;
  /** Letters and digits. */
  readonly letters: number;
  /** All signs but blanks. */
  readonly chars: number;
  /** What stands between blanks, punctuation alone too. */
  readonly tokens: number;
  /** Of each word in turn; null where the language's spelling is not known here. */
  readonly syllables: readonly number[] | null;
  readonly wordsPerSentence: number;
  readonly syllablesPerWord: number | null;
}

/**
 * The counts of a text that readability formulas are made of: words, sentences, letters, syllables.
 *
 * A word is what stands between blanks without its punctuation, and a hyphen joins; a sentence ends
 * with . ! or ? and has more than two words. No words give null, and so does a language that puts no
 * blanks between words. Never throws. Source: as the program textstat counts.
 *
 * @example
 * textRates('The cat sat on the mat. It slept and slept.').wordsPerSentence // → 5
 */
export function textRates(text: string, options: ReadingOptions = {}): TextRates | null {
  const list = wordsIn(text);
  if (list.length === 0 || !hasWords(options)) return null;
  const counter = syllableCounter(options);
  const syllables = counter === null ? null : list.map(counter);
  const sentences = sentenceCount(text);
  return {
    words: list.length,
    sentences,
    letters: letterCount(text),
    chars: charCount(text),
    tokens: tokenCount(text),
    syllables,
    wordsPerSentence: list.length / sentences,
    syllablesPerWord:
      syllables === null ? null : syllables.reduce((sum, n) => sum + n, 0) / list.length,
  };
}

/** Words of more letters than so many. */
export function longWordCount(text: string, letters = 6): number {
  return plainWords(text).filter((word) => [...word].length > letters).length;
}
