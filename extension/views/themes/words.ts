import { themes } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of themes says. */
export const say = wordsFor('themes', themes);
