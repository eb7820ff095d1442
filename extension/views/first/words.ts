import { first } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the first run says. */
export const say = wordsFor('first', first);
