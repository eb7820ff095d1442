import { taught } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What is said of the numbers that the person taught. */
export const say = wordsFor('taught', taught);
