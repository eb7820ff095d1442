import { learning } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of what was learnt says. */
export const say = wordsFor('learning', learning);
