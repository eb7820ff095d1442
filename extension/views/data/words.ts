import { data } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What is said of the data as a whole: kept, backed up, restored, erased, taken elsewhere. */
export const say = wordsFor('data', data);
