import { risks } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of risks says. */
export const say = wordsFor('risks', risks);
