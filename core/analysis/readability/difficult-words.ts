import { syllableCounter } from './count-syllables.ts';
import { EASY_WORDS } from './easy-words.ts';
import type { ReadingOptions } from './reading-options.ts';
import { wordsIn } from './text-counts.ts';

let easy: ReadonlySet<string> | undefined;

/** Made ready on the first question. */
function easyWords(): ReadonlySet<string> {
  easy ??= new Set(EASY_WORDS.split(' '));
  return easy;
}

/**
 * The words of a text that are none of Dale and Chall's easy ones and have at least so many
 * syllables; each as often as it comes.
 *
 * The list is of English words as they stand there: inflected forms count only where they are in it.
 * No words give none; a language whose syllables cannot be counted here gives null, unless 0 are
 * asked for. Throws RangeError on a number of syllables below 0.
 *
 * @example
 * difficultWords('A dog saw the algorithm', 3) // → ["algorithm"]
 */
export function difficultWords(
  text: string,
  syllables = 2,
  options: ReadingOptions = {},
): readonly string[] | null {
  if (!(syllables >= 0)) {
    throw new RangeError(`difficultWords: syllables must be 0 or more, got ${syllables}`);
  }
  const counter = syllableCounter(options);
  if (counter === null && syllables > 0) return null;
  const known = easyWords();
  return wordsIn(text)
    .filter(({ word }) => !known.has(word.toLowerCase()))
    .filter((word) => counter === null || counter(word) >= syllables)
    .map(({ word }) => word);
}
