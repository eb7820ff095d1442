import { worksheets } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of worksheets says. */
export const say = wordsFor('worksheets', worksheets);
