import { emojiValence } from './emoji.ts';
import { languageOf, SURE, wordbooks } from './language-of.ts';
import { normalised, vaderValence } from './vader-sentiment.ts';
import { wordsOf, wordValence } from './word-valence.ts';

/** Whether a text praises, blames, or does neither. */
export type Polarity = 'positive' | 'neutral' | 'negative';

/** What a text feels; both null where it was not understood. */
export interface Sentiment {
  readonly polarity: Polarity | null;
  /** From -1 to 1. */
  readonly score: number | null;
}

/** VADER's own threshold for what is neither. */
const NEUTRAL = 0.05;
/** Comments are short; of what is longer the beginning is read. */
const LONGEST = 2000;
/** Least share of words that must speak for a language before "says nothing emotive" is believed. */
const KNOWN_SHARE = 0.25;
const LEAST_SIGNS = 4;

const UNKNOWN: Sentiment = { polarity: null, score: null };

const polarityOf = (score: number): Polarity =>
  score >= NEUTRAL ? 'positive' : score <= -NEUTRAL ? 'negative' : 'neutral';

/** Addresses and names say nothing of feeling; a hashtag's word may. */
const plain = (text: string): string =>
  text
    .slice(0, LONGEST)
    .split(/\s+/)
    .filter((word) => !word.includes('@') && !/^(?:https?:\/\/|www\.)/i.test(word))
    .join(' ')
    .replaceAll('#', ' ');

function valenceIn(language: string, text: string): { sum: number; count: number } {
  if (language === 'en') {
    const { sum, words } = vaderValence(text);
    return { sum, count: words };
  }
  const book = wordbooks().find(({ list }) => list.language === language);
  return book ? wordValence(book, text) : { sum: 0, count: 0 };
}

/**
 * The sentiment of a comment or message in English (VADER), German, Spanish, French, Indonesian,
 * Japanese, Korean, Portuguese, Thai, Turkish, Vietnamese or Chinese (short word lists), and of emoji
 * and emoticons in any language. A text of which too little is understood is not neutral but not
 * known; so is one that two languages would read in opposite ways.
 *
 * @param text what somebody wrote; nothing of it is kept
 * @param hint the language of the page around it
 * @returns polarity and a score from -1 to 1 (`sum / √(sum² + 15)`, as VADER's compound; neutral
 * below 0.05 either way), or null twice. Never throws.
 * @example
 * sentimentOf('Barangnya bagus banget, makasih kak').polarity // → "positive"
 * sentimentOf('物流太慢了，很失望').polarity // → "negative"
 * sentimentOf('Привет, как дела').polarity // → null
 */
export function sentimentOf(text: string, hint?: string): Sentiment {
  const emoji = emojiValence(plain(text));
  const { languages, votes } = languageOf(emoji.rest, hint);
  const found = languages.map((language) => {
    const words = valenceIn(language, emoji.rest);
    const score = normalised(words.sum + emoji.sum);
    return { count: words.count + emoji.count, score };
  });
  const [first] = found;
  if (!first) return emoji.count > 0 ? scored(normalised(emoji.sum)) : UNKNOWN;
  if (found.some((one) => polarityOf(one.score) !== polarityOf(first.score))) return UNKNOWN;
  if (first.count > 0 || isKnown(emoji.rest, votes)) return scored(first.score);
  return UNKNOWN;
}

const scored = (score: number): Sentiment => ({
  polarity: polarityOf(score),
  score: Math.round(score * 1e4) / 1e4,
});

/** Enough of a text is in a language known to say that it carries no feeling. */
function isKnown(text: string, votes: number): boolean {
  if (votes >= SURE) return (text.match(/\p{L}/gu)?.length ?? 0) >= LEAST_SIGNS;
  return votes >= 1 && votes / wordsOf(text).length >= KNOWN_SHARE;
}
