import { work } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the forms of all records say alike. */
export const say = wordsFor('work', work);
