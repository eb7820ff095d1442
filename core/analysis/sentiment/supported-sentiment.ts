import { emojiValence } from './emoji.ts';
import { languageOf } from './language-of.ts';
import { type Sentiment, sentimentOf } from './sentiment-of.ts';

/** A sentiment with how it came about. */
export interface SupportedSentiment extends Sentiment {
  /**
   * `understood`; `unclear` where a language is known and too little of the text is; `unsupported`
   * where no language that can be read was found in it; `empty` where there are no letters and no emoji.
   */
  readonly state: 'understood' | 'unclear' | 'unsupported' | 'empty';
  /** The languages that it may be in; none where it is emoji alone. */
  readonly languages: readonly string[];
  /** High for English, which a tested lexicon reads; low for short word lists and emoji; null of nothing. */
  readonly confidence: 'high' | 'low' | null;
}

/**
 * The sentiment of a text, as `sentimentOf`, with the reason where there is none: so that what is not
 * supported is told apart from what is neutral and from what is only unclear.
 *
 * @param text what somebody wrote; nothing of it is kept
 * @param hint the language of the page around it
 * @returns polarity and score as `sentimentOf`, both null unless the state is `understood`. Never throws.
 * @example
 * supportedSentiment('The book was good.').confidence // → "high"
 * supportedSentiment('Barangnya bagus banget kak').confidence // → "low"
 * supportedSentiment('Привет, как дела').state // → "unsupported"
 */
export function supportedSentiment(text: string, hint?: string): SupportedSentiment {
  const sentiment = sentimentOf(text, hint);
  const emoji = emojiValence(text);
  const { languages } = languageOf(emoji.rest, hint);
  if (sentiment.polarity !== null) {
    const confidence = languages.length === 1 && languages[0] === 'en' ? 'high' : 'low';
    return { ...sentiment, state: 'understood', languages, confidence };
  }
  const hasWords = /\p{L}/u.test(emoji.rest);
  const state = !hasWords ? 'empty' : languages.length > 0 ? 'unclear' : 'unsupported';
  return { ...sentiment, state, languages, confidence: null };
}
