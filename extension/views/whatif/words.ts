import { whatif } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of what-if says. */
export const say = wordsFor('whatif', whatif);
