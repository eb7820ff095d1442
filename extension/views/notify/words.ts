import { notify } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What is said of notifications. */
export const say = wordsFor('notify', notify);
