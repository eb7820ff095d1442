import { assumptions } from '../../words/en.json';
import { wordsFor } from '../../words/index.ts';

/** What the section of assumptions says. */
export const say = wordsFor('assumptions', assumptions);
