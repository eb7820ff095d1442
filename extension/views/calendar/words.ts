import { calendar } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of the calendar says. */
export const say = wordsFor('calendar', calendar);
