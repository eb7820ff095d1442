import { round } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the round says. */
export const say = wordsFor('round', round);
