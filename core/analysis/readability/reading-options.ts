import type { HyphenationPatterns } from './hyphenation.ts';

/** What a readability formula may be told. */
export interface ReadingOptions {
  /** The text's language, with or without region (`de`, `de-AT`, `de_DE`); English by default. */
  readonly language?: string;
  /**
   * How syllables are counted: as they are `spoken` (by default), or by the `breaks` at which a line
   * may end, two letters at least on either side, as programs with hyphenation patterns count.
   * English is counted as spoken either way, but for words that a hyphen joins where there are patterns.
   */
  readonly counting?: 'spoken' | 'breaks';
  /**
   * Hyphenation patterns of the language, from `hyphenationPatterns`: breaks are counted by them, and a
   * language whose spelling is not known here is counted at all. By default breaks follow the spelling.
   */
  readonly patterns?: HyphenationPatterns;
}

/**
 * The language of a tag without region and script.
 *
 * @example
 * languageRoot('de_DE') // → "de"
 */
export function languageRoot(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** Languages that put no blanks between words: what is counted by words says nothing of them. */
const WITHOUT_BLANKS = new Set(['ja', 'km', 'lo', 'my', 'th', 'yue', 'zh']);

/** False where the words of a language cannot be told by blanks. */
export function hasWords({ language = 'en' }: ReadingOptions): boolean {
  return !WITHOUT_BLANKS.has(languageRoot(language));
}
