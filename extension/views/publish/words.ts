import { publish, release } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What is said of publishing. */
export const say = wordsFor('publish', publish);

/** What is said of review and approval. */
export const sayRelease = wordsFor('release', release);
