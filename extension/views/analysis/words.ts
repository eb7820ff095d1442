import { analysis } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of analyses says. */
export const say = wordsFor('analysis', analysis);
