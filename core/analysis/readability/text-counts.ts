/** One word of a text: without its punctuation, and the parts that a hyphen joins. */
export interface Word {
  readonly word: string;
  readonly parts: readonly string[];
}

/** A quotation mark and no apostrophe: what follows is no ending such as 's, 't, 're. */
const QUOTE = /'(?![tsd]|ve|ll|re)/g;
const PUNCTUATION = /[^\p{L}\p{N}_\s']/gu;
const ALL_PUNCTUATION = /[^\p{L}\p{N}_\s]/gu;
const JOINS = /[-‐‑–—_/]+/;

const composed = (text: string): string => text.normalize('NFC').replaceAll('’', "'");

const bare = (text: string): string => text.replace(QUOTE, '').replace(PUNCTUATION, '');

const tokens = (text: string): string[] => text.split(/\s+/).filter((token) => token !== '');

/**
 * The words of a text: what stands between blanks, without punctuation; a hyphen joins.
 *
 * @example
 * wordsIn("It's well-balanced ...").map((one) => one.word) // → ["It's", "wellbalanced"]
 */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const token of tokens(composed(text))) {
    const word = bare(token);
    if (word === '') continue;
    const parts = token.split(JOINS).map(bare);
    words.push({ word, parts: parts.filter((part) => part !== '') });
  }
  return words;
}

/** What stands between blanks, punctuation alone too. */
export function tokenCount(text: string): number {
  return tokens(text).length;
}

/** Words without punctuation and apostrophes, by which long and short ones are told. */
export function plainWords(text: string): readonly string[] {
  return tokens(composed(text).replace(ALL_PUNCTUATION, ''));
}

/** Signs without blanks. */
export function charCount(text: string): number {
  return [...text.replace(/\s/g, '')].length;
}

/** Letters and digits. */
export function letterCount(text: string): number {
  return [...composed(text).replace(ALL_PUNCTUATION, '').replace(/\s/g, '')].length;
}

const WORDY = /[\p{L}\p{N}_]/u;
const ENDS = new Set('.!?。！？؟।');

/** A dot between two digits ends nothing: 3.5. */
const isDecimal = (signs: readonly string[], at: number): boolean =>
  signs[at] === '.' && /\d/.test(signs[at - 1] ?? '') && /\d/.test(signs[at + 1] ?? '');

/**
 * Sentences: what ends with . ! or ? and has more than two words, so that "etc." and "T.V." end none;
 * at least 1 in a text that is not empty.
 *
 * @example
 * sentenceCount('It costs 3.5 euros. Really! Who would have thought so?') // → 2
 */
export function sentenceCount(text: string): number {
  if (text.length === 0) return 0;
  const signs = [...composed(text)];
  let count = 0;
  let at = 0;
  while (at < signs.length) {
    while (at < signs.length && !WORDY.test(signs[at] ?? '')) at++;
    const from = at;
    const goesOn = () => !ENDS.has(signs[at] ?? '') || isDecimal(signs, at);
    while (at < signs.length && goesOn()) at++;
    if (wordsIn(signs.slice(from, at).join('')).length > 2) count++;
  }
  return Math.max(1, count);
}
