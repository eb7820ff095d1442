import { links } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of interactions and sales says. */
export const say = wordsFor('links', links);
