import { basics } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of the scorecard as a whole says. */
export const say = wordsFor('basics', basics);
