import { publish } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What is said of publishing. */
export const say = wordsFor('publish', publish);
