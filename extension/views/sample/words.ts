import { sample } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What is said of sample numbers, and by the tour through them. */
export const say = wordsFor('sample', sample);
