/**
 * A language's words of feeling, short enough to be read through: what people write under videos,
 * posts and products. Written for Fourfold by hand; no corpus or other list went in. Words are
 * parted by blanks, `_` stands for a blank inside a turn of phrase, and `*` at the end of a word for
 * any ending.
 */
export interface WordList {
  /** The language's code, without its region. */
  readonly language: string;
  /**
   * `words` where blanks part words; `run` where they do not, or where endings grow on: there a word
   * is found anywhere in the text, the longest first.
   */
  readonly writing: 'words' | 'run';
  /** Rated 3, 2, -2 and -3. */
  readonly great: string;
  readonly good: string;
  readonly bad: string;
  readonly awful: string;
  /** Turn round what follows within two words (or four signs). */
  readonly not: string;
  /** Turn round what stands right before them. */
  readonly notAfter?: string;
  /** Strengthen what follows or stands before. */
  readonly very: string;
  /** Small words by which the language is told from others in the same letters. */
  readonly small: string;
}
