import { ENGLISH_SMALL, WORD_LISTS } from './languages/index.ts';
import { vaderLexicon } from './vader-tokens.ts';
import { type Wordbook, wordbook, wordsOf, wordValence } from './word-valence.ts';

const VIETNAMESE = /[ăđơưẠ-ỹ]/iu;
const OWN_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[ğışİ]/u, 'tr'],
  [/ß/u, 'de'],
  [/[ñ¿¡]/iu, 'es'],
  [/[ãõ]/iu, 'pt'],
  [/[œèêùû]/iu, 'fr'],
];
const OWN_LETTER = 1;
/** What a word of feeling weighs beside a small word, which is surer. */
const FEELING = 0.75;
const HINT = 0.25;
/** A script that only one language is written in. */
export const SURE = 1000;

const english = new Set(ENGLISH_SMALL.split(' '));
let books: readonly Wordbook[] | undefined;

/** Every word list, made ready on the first question. */
export function wordbooks(): readonly Wordbook[] {
  books ??= WORD_LISTS.map(wordbook);
  return books;
}

function byScript(text: string): string | null {
  if (/\p{Script=Thai}/u.test(text)) return 'th';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return null;
}

function votesFor(book: Wordbook, words: readonly string[], text: string): number {
  const small = words.filter((word) => book.small.has(word)).length;
  return small + FEELING * wordValence(book, text).count;
}

function englishVotes(words: readonly string[], text: string): number {
  const lexicon = vaderLexicon();
  const small = text
    .replaceAll('İ', 'i')
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .filter((word) => english.has(word.replace('’', "'"))).length;
  return small + FEELING * words.filter((word) => word.length > 2 && lexicon.has(word)).length;
}

/** Which language a text is in: one, or several that fit alike, and how much speaks for them. */
export interface LanguageGuess {
  readonly languages: readonly string[];
  /** Votes of small words and words of feeling; 1,000 where the script alone tells. */
  readonly votes: number;
}

/**
 * The language of a short text among those whose feelings can be read: by its script, or by the
 * small words and words of feeling in it. None where nothing speaks for any; more than one where they
 * fit alike. Never throws. Units: votes, a small word counting one.
 *
 * @param hint the language of the page, which settles a tie
 * @example
 * languageOf('barangnya bagus banget kak').languages // → ["id"]
 * languageOf('Привет, как дела').languages // → []
 */
export function languageOf(text: string, hint?: string): LanguageGuess {
  const script = byScript(text);
  if (script) return { languages: [script], votes: SURE };
  if (VIETNAMESE.test(text)) return { languages: ['vi'], votes: SURE };
  const words = wordsOf(text);
  const letters = OWN_LETTERS.filter(([sign]) => sign.test(text)).map(([, language]) => language);
  const asked = hint?.toLowerCase().split('-')[0];
  const votes = new Map<string, number>([['en', englishVotes(words, text)]]);
  for (const book of wordbooks())
    if (book.list.writing === 'words') votes.set(book.list.language, votesFor(book, words, text));
  let best = 0;
  for (const [language, count] of votes) {
    if (count === 0) continue;
    const own = letters.includes(language) ? OWN_LETTER : 0;
    const all = count + own + (language === asked ? HINT : 0);
    votes.set(language, all);
    best = Math.max(best, all);
  }
  const languages = [...votes]
    .filter(([, count]) => count === best && best > 0)
    .map(([one]) => one);
  return { languages, votes: best };
}
