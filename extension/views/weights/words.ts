import { weights } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of names and weights says. */
export const say = wordsFor('weights', weights);
