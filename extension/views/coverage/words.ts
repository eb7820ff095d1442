import { coverage } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the coverage matrix says. */
export const say = wordsFor('coverage', coverage);
