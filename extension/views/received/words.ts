import { received } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What is said where a scorecard is opened that somebody sent. */
export const say = wordsFor('received', received);
