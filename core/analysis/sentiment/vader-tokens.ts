import { VADER_EMOJI } from './vader-emoji.ts';
import { VADER_WORDS } from './vader-lexicon.ts';

let ratings: ReadonlyMap<string, number> | undefined;
let emoji: ReadonlyMap<string, string> | undefined;

/** Word or emoticon → rating. Made on the first question, because most who load it never ask. */
export function vaderLexicon(): ReadonlyMap<string, number> {
  ratings ??= new Map(
    VADER_WORDS.flatMap(([tenfold, words]) =>
      words.split(' ').map((word): [string, number] => [word, tenfold / 10]),
    ),
  );
  return ratings;
}

function emojiWords(): ReadonlyMap<string, string> {
  emoji ??= new Map(
    VADER_EMOJI.split('|').map((entry): [string, string] => {
      const blank = entry.indexOf(' ');
      return [entry.slice(0, blank), entry.slice(blank + 1)];
    }),
  );
  return emoji;
}

/** The text with each emoji of one code point written out as words. */
export function withEmojiAsWords(text: string): string {
  const words = emojiWords();
  let written = '';
  let afterBlank = true;
  for (const sign of text) {
    const said = words.get(sign);
    if (said === undefined) {
      written += sign;
      afterBlank = sign === ' ';
    } else {
      written += afterBlank ? said : ` ${said}`;
      afterBlank = false;
    }
  }
  return written.trim();
}

const PUNCTUATION = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');

/** What is left of two signs or fewer is an emoticon, and stays whole. */
function bare(token: string): string {
  let from = 0;
  let to = token.length;
  while (from < to && PUNCTUATION.has(token.charAt(from))) from += 1;
  while (to > from && PUNCTUATION.has(token.charAt(to - 1))) to -= 1;
  return [...token.slice(from, to)].length <= 2 ? token : token.slice(from, to);
}

/** Words without the punctuation around them, and emoticons. */
export function vaderTokens(text: string): string[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : trimmed.split(/\s+/).map(bare);
}
