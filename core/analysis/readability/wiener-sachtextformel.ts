import type { ReadingOptions } from './reading-options.ts';
import { longWordCount, textRates } from './text-rates.ts';

/** Which of the four formulas, the first of which is meant by default. */
export interface WienerOptions extends ReadingOptions {
  readonly variant?: 1 | 2 | 3 | 4;
}

/**
 * The year of schooling that German matter-of-fact text asks for.
 *
 * Formula, with MS per cent of words of three syllables and more, SL words a sentence, IW per cent
 * of words of more than six letters, ES per cent of words of one syllable: variant 1 is 0.1935 MS +
 * 0.1672 SL + 0.1297 IW − 0.0327 ES − 0.875; 2 is 0.2007 MS + 0.1682 SL + 0.1373 IW − 2.779; 3 is
 * 0.2963 MS + 0.1905 SL − 1.1144; 4 is 0.2744 MS + 0.2656 SL − 1.693. Source: Bamberger and Vanecek,
 * Lesen – Verstehen – Lernen – Schreiben (1984).
 * Units: years, meant for 4 to 15. German by default. No words give null, and so does a language
 * whose syllables cannot be counted here (`countSyllables`). Throws RangeError on another variant.
 *
 * @example
 * wienerSachtextformel('') // → null
 */
export function wienerSachtextformel(
  text: string,
  { language = 'de', variant = 1, ...options }: WienerOptions = {},
): number | null {
  if (![1, 2, 3, 4].includes(variant)) {
    throw new RangeError(`wienerSachtextformel: variant must be 1 to 4, got ${variant}`);
  }
  const rates = textRates(text, { language, ...options });
  if (rates?.syllables == null) return null;
  const part = (count: number) => (100 * count) / rates.words;
  const ms = part(rates.syllables.filter((count) => count >= 3).length);
  const es = part(rates.syllables.filter((count) => count === 1).length);
  const iw = part(longWordCount(text));
  const sl = rates.wordsPerSentence;
  if (variant === 1) return 0.1935 * ms + 0.1672 * sl + 0.1297 * iw - 0.0327 * es - 0.875;
  if (variant === 2) return 0.2007 * ms + 0.1682 * sl + 0.1373 * iw - 2.779;
  return variant === 3 ? 0.2963 * ms + 0.1905 * sl - 1.1144 : 0.2744 * ms + 0.2656 * sl - 1.693;
}
