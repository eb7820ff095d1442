import { popup } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the popup says, and the rows of numbers that it shares with the side panel. */
export const say = wordsFor('popup', popup);
