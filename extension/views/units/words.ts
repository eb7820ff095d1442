import { units } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of units says. */
export const say = wordsFor('units', units);
