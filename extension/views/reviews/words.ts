import { reviews } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of reviews says. */
export const say = wordsFor('reviews', reviews);
