import { findings } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of findings says. */
export const say = wordsFor('findings', findings);
