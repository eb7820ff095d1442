import { checklists } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of checklists says. */
export const say = wordsFor('checklists', checklists);
