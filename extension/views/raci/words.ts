import { raci } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of responsibilities says. */
export const say = wordsFor('raci', raci);
