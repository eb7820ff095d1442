import { update } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of template updates says. */
export const say = wordsFor('update', update);
