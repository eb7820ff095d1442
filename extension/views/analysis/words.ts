import { analysis } from '../../words/en.json';
import { inPhrase, inWords, wordsFor } from '../../words/index.ts';

/** What the section of analyses says. */
export const say = wordsFor('analysis', analysis);

/** A term of an answer: a figure with its unit or interval, a kind, or a name that is its own. */
export const term = (text: string): string =>
  /^[−\d]/.test(text) ? inPhrase(text) : inWords(text);
