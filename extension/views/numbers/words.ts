import { numbers } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the list of numbers says. */
export const tell = wordsFor('numbers', numbers);
