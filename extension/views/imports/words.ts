import { imports } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of imports says. */
export const say = wordsFor('imports', imports);
