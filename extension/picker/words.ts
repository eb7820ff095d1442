import { picker } from '../words/en.json';
import { wordsFor } from '../words/index.ts';

/** What is said while a number is pointed at and named. */
export const say = wordsFor('picker', picker);
